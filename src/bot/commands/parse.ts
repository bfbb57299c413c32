import type { OptionDeclaration, OptionsDeclaration, OptionValues } from './declaration.ts';

/** What was typed, as Discord sent it: nothing about it is relied upon. */
export type RawOptions = Readonly<Record<string, unknown>>;

export type Parsed<Options extends OptionsDeclaration> =
  | { readonly ok: true; readonly values: OptionValues<Options> }
  /** `problem` is a sentence for the person who typed. */
  | { readonly ok: false; readonly problem: string };

/** Checks what was typed against the declaration. Discord's client checks it too, but who sends need not be that. */
export function parseOptions<Options extends OptionsDeclaration>(
  options: Options,
  raw: RawOptions,
): Parsed<Options> {
  const values: Record<string, string | number | undefined> = {};
  for (const [name, option] of Object.entries(options)) {
    const given = raw[name];
    if (given === undefined || given === null) {
      if (option.required) return { ok: false, problem: `Please fill in "${name}".` };
      values[name] = undefined;
      continue;
    }
    const problem = problemOf(name, option, given);
    if (problem !== null) return { ok: false, problem };
    values[name] = given as string | number;
  }
  const stranger = Object.keys(raw).find((name) => !Object.hasOwn(options, name));
  if (stranger !== undefined)
    return { ok: false, problem: 'This command has changed; please type it again.' };
  return { ok: true, values: values as OptionValues<Options> };
}

function problemOf(name: string, option: OptionDeclaration, given: unknown): string | null {
  if (option.type === 'whole number') {
    const isInside = Number.isInteger(given) && Number(given) >= option.least && Number(given) <= option.most;
    return isInside ? null : `"${name}" is a whole number from ${option.least} to ${option.most}.`;
  }
  const least = option.least ?? 1;
  if (typeof given !== 'string' || given.length < least || given.length > option.most) {
    return `"${name}" is a text of ${least} to ${option.most} characters.`;
  }
  if (option.choices !== undefined && !option.choices.some(({ value }) => value === given)) {
    return `"${name}" is one of: ${option.choices.map(({ value }) => value).join(', ')}.`;
  }
  return null;
}
