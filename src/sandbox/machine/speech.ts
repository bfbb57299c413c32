import { FIXED_LIMITS } from '../api/limits.ts';

/** What the value that `update_func` returned means. */
export interface Speech {
  /** Empty: it says nothing. */
  readonly said: string;
  /** The program has fulfilled its order and is not called again. */
  readonly done: boolean;
}

/** @param text what was returned, if it was a string or number. */
export function speechOf(text: string | null): Speech {
  if (text === null) return { said: '', done: false };
  const limit = FIXED_LIMITS.saidCharacters.value;
  const said = text.length <= limit ? text : [...text.slice(0, 2 * limit)].slice(0, limit).join('');
  return { said, done: isDone(said) };
}

/** "done" alone, any case, trailing punctuation ignored, or "done:" and more (companion-api.md). */
function isDone(said: string): boolean {
  return /^\s*done(:|[\s\p{P}]*$)/iu.test(said);
}
