import { cut, safeText } from '../../game/view/safe-text.ts';
import type { Button } from '../answer.ts';

const PREFIX = 'suggest:';
/** Discord's limit for what stands on a button. */
const LONGEST_LABEL = 80;
/** So long a suggestion can be taken. */
const KEPT_MS = 30 * 60_000;
/** When there are more, the oldest are forgotten. */
const MOST_KEPT = 1_000;

interface Kept {
  readonly userId: string;
  readonly texts: readonly string[];
  readonly sinceMs: number;
  /** A double click gives one order. */
  isTaken: boolean;
}

export type Taken =
  | { readonly state: 'taken'; readonly text: string }
  | { readonly state: 'gone' }
  | { readonly state: 'not yours' };

/** A suggested order, named by the order that was refused: its text may be longer than a button's id can be. */
export interface SuggestionName {
  readonly orderId: string;
  readonly index: number;
}

/** The suggestion that a button takes up; null for other buttons. */
export function suggestionOf(buttonId: string): SuggestionName | null {
  const found = /^suggest:([\w-]{1,80}):(\d)$/.exec(buttonId);
  const [, orderId, index] = found ?? [];
  return orderId === undefined ? null : { orderId, index: Number(index) };
}

/** What is offered in place of refused orders, for as long as somebody may want it. */
export class Suggestions {
  readonly #kept = new Map<string, Kept>();

  /** Keeps suggestions; the answer has a button for each. */
  offer(orderId: string, userId: string, nearest: readonly string[], nowMs: number): readonly Button[] {
    const texts = nearest.map(safeText).filter((text) => text !== '');
    if (texts.length === 0) return [];
    this.#kept.set(orderId, { userId, texts, sinceMs: nowMs, isTaken: false });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return texts.map((text, index) => ({
      id: `${PREFIX}${orderId}:${index}`,
      label: labelOf(text),
      look: 'primary',
    }));
  }

  /** Takes one up: all that were offered with it are gone then. */
  take({ orderId, index }: SuggestionName, userId: string, nowMs: number): Taken {
    const kept = this.#kept.get(orderId);
    const text = kept?.texts[index];
    if (kept === undefined || text === undefined || kept.isTaken || nowMs - kept.sinceMs > KEPT_MS)
      return { state: 'gone' };
    if (kept.userId !== userId) return { state: 'not yours' };
    kept.isTaken = true;
    return { state: 'taken', text };
  }

  /** What was taken up could not be given: the button can be pressed again. */
  offerAgain({ orderId }: SuggestionName): void {
    const kept = this.#kept.get(orderId);
    if (kept !== undefined) kept.isTaken = false;
  }
}

/** Columns are no units: accents take none. */
function labelOf(text: string): string {
  const label = cut(text, LONGEST_LABEL);
  return label.length <= LONGEST_LABEL ? label : [...label].slice(0, LONGEST_LABEL / 2).join('');
}
