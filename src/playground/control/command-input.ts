import type { RegisteredCommand } from '../state/store.ts';
import { type CommandOption, optionType } from '../validation/commands.ts';
import { type OptionParts, type OptionValue, readOption } from './option-values.ts';
import { Refusal } from './refusal.ts';

/** What people give for the options of a command, by name. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** A command with the subcommand that was typed. */
export interface Typed {
  readonly command: RegisteredCommand;
  /** Group and subcommand, from the outside in. */
  readonly path: readonly CommandOption[];
  /** The options that can be filled in. */
  readonly options: readonly CommandOption[];
  /** `dungeon new` */
  readonly name: string;
}

/** Finds what `/dungeon new` means among the commands. @throws Refusal when there is no such command. */
export function findTyped(commands: readonly RegisteredCommand[], text: string): Typed {
  const words = text.trim().replace(/^\//, '').split(/\s+/);
  const command = commands.find(({ name }) => name === words[0]);
  if (!command) throw new Refusal(`There is no command /${words[0]} that you may use here.`);
  const path: CommandOption[] = [];
  let options = command.options ?? [];
  while (options.some(({ type }) => type <= optionType.group)) {
    const next = options.find(({ name }) => name === words[path.length + 1]);
    if (!next) {
      const names = options.map(({ name }) => name).join(', ');
      throw new Refusal(`/${words.join(' ')} is not complete; it goes on with one of: ${names}.`);
    }
    path.push(next);
    options = next.options ?? [];
  }
  if (words.length > path.length + 1) throw new Refusal(`There is no command /${words.join(' ')}.`);
  return { command, path, options, name: words.join(' ') };
}

type Json = Record<string, unknown>;

/** The `data` of a slash command's interaction. @throws Refusal for values that the client would not take. */
export function commandData(typed: Typed, values: OptionValues, parts: OptionParts): Json {
  refuseUnknown(typed, values);
  const resolved: Record<string, Json> = {};
  const options = typed.options.flatMap((option): Json[] => {
    const value = values[option.name];
    if (value === undefined) {
      if (option.required) throw new Refusal(`The option ${option.name} of /${typed.name} is required.`);
      return [];
    }
    const read = readOption(option, value, parts);
    for (const [kind, entries] of Object.entries(read.resolved ?? {})) {
      resolved[kind] = { ...resolved[kind], ...entries };
    }
    return [{ name: option.name, type: option.type, value: read.value }];
  });
  const data = envelope(typed, options);
  return Object.keys(resolved).length > 0 ? { ...data, resolved } : data;
}

/** The `data` of an autocomplete interaction: what is typed so far, one option in focus, nothing checked. */
export function autocompleteData(typed: Typed, values: OptionValues, focused: string): Json {
  refuseUnknown(typed, values);
  const inFocus = typed.options.find(({ name }) => name === focused);
  if (!inFocus?.autocomplete) throw new Refusal(`/${typed.name} offers no suggestions for ${focused}.`);
  const options = typed.options.flatMap((option): Json[] => {
    const value = values[option.name];
    const common = { name: option.name, type: option.type };
    // What is being typed is text, also for a number, and empty before the first letter.
    if (option === inFocus) return [{ ...common, value: String(value ?? ''), focused: true }];
    return value === undefined ? [] : [{ ...common, value }];
  });
  return envelope(typed, options);
}

function envelope({ command, path }: Typed, options: readonly Json[]): Json {
  const nested = path.reduceRight<readonly Json[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    options,
  );
  return { id: command.id, name: command.name, type: 1, options: nested };
}

function refuseUnknown(typed: Typed, values: OptionValues): void {
  for (const name of Object.keys(values)) {
    if (!typed.options.some((option) => option.name === name)) {
      throw new Refusal(`/${typed.name} has no option ${name}.`);
    }
  }
}
