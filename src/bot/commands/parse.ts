import type { Say } from '../words/say.ts';
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
  say: Say,
): Parsed<Options> {
  const values: Record<string, string | number | undefined> = {};
  for (const [name, option] of Object.entries(options)) {
    const given = raw[name];
    if (given === undefined || given === null) {
      if (option.required) return { ok: false, problem: say('option.missing', { option: name }) };
      values[name] = undefined;
      continue;
    }
    const problem = problemOf(name, option, given, say);
    if (problem !== null) return { ok: false, problem };
    values[name] = given as string | number;
  }
  const stranger = Object.keys(raw).find((name) => !Object.hasOwn(options, name));
  if (stranger !== undefined) return { ok: false, problem: say('option.changed') };
  return { ok: true, values: values as OptionValues<Options> };
}

function problemOf(name: string, option: OptionDeclaration, given: unknown, say: Say): string | null {
  if (option.type === 'whole number') {
    const isInside = Number.isInteger(given) && Number(given) >= option.least && Number(given) <= option.most;
    const { least, most } = option;
    return isInside ? null : say('option.number', { option: name, least, most });
  }
  const least = option.least ?? 1;
  if (typeof given !== 'string' || given.length < least || given.length > option.most) {
    return say('option.text', { option: name, least, most: option.most });
  }
  if (option.choices !== undefined && !option.choices.some(({ value }) => value === given)) {
    const choices = option.choices.map(({ value }) => value).join(', ');
    return say('option.choice', { option: name, choices });
  }
  return null;
}
