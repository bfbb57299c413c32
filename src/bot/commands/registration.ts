import type { AnyCommand, GroupDeclaration, Localised, OptionDeclaration } from './declaration.ts';
import { LOCALES } from './declaration.ts';

/** Discord's numbers (Application Command Option Type). */
const OPTION_TYPES = { subcommand: 1, group: 2, text: 3, 'whole number': 4 } as const;
const CHAT_INPUT = 1;
/** Commands exist in guilds and not in direct messages: a dungeon lives in a channel. */
const GUILD_CONTEXT = 0;
const MANAGE_GUILD = '32';

interface Named {
  readonly name: string;
  readonly description: string;
  readonly name_localizations: Readonly<Record<string, string>>;
  readonly description_localizations: Readonly<Record<string, string>>;
}
export interface RegisteredOption extends Named {
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly choices?: readonly unknown[];
  readonly options?: readonly RegisteredOption[];
}
export interface RegisteredCommand extends Named {
  readonly type: number;
  readonly contexts: readonly number[];
  readonly default_member_permissions: string | null;
  readonly options: readonly RegisteredOption[];
}

/** The body of Discord's "bulk overwrite commands", made from the declarations alone. */
export function registrationOf<Tools>(
  commands: readonly AnyCommand<Tools>[],
  groups: readonly GroupDeclaration[],
): RegisteredCommand[] {
  const roots = [...new Set(commands.map(({ path }) => wordsOf(path)[0] ?? ''))];
  return roots.map((root) => {
    const own = commands.filter(({ path }) => wordsOf(path)[0] === root);
    const top = groups.find(({ path }) => path === root) ?? own.find(({ path }) => path === root);
    if (top === undefined) throw new Error(`The command group ${root} is not declared.`);
    return {
      type: CHAT_INPUT,
      ...named(root, top),
      contexts: [GUILD_CONTEXT],
      default_member_permissions: own.every(({ permission }) => permission === 'managers')
        ? MANAGE_GUILD
        : null,
      options: optionsUnder(root, own, groups),
    };
  });
}

/** What hangs below a path: its own options, or subcommands and groups. */
function optionsUnder<Tools>(
  path: string,
  commands: readonly AnyCommand<Tools>[],
  groups: readonly GroupDeclaration[],
): RegisteredOption[] {
  const self = commands.find((command) => command.path === path);
  if (self !== undefined) return valueOptions(self);
  const depth = wordsOf(path).length;
  const below = commands.filter((command) => command.path.startsWith(`${path} `));
  const names = [...new Set(below.map((command) => wordsOf(command.path)[depth] ?? ''))];
  return names.map((name) => {
    const full = `${path} ${name}`;
    const leaf = below.find((command) => command.path === full);
    const declared = leaf ?? groups.find((group) => group.path === full);
    if (declared === undefined) throw new Error(`The command group ${full} is not declared.`);
    return {
      type: leaf === undefined ? OPTION_TYPES.group : OPTION_TYPES.subcommand,
      ...named(name, declared),
      options: optionsUnder(full, below, groups),
    };
  });
}

function valueOptions<Tools>({ options }: AnyCommand<Tools>): RegisteredOption[] {
  const declared = Object.entries(options).map(([name, option]) => valueOption(name, option));
  // Discord wants the required ones first.
  return declared.sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
}

function valueOption(name: string, option: OptionDeclaration): RegisteredOption {
  return {
    type: OPTION_TYPES[option.type],
    ...named(name, option),
    ...(option.required && { required: true }),
    ...(option.suggested && { autocomplete: true }),
    ...(option.type === 'whole number'
      ? { min_value: option.least, max_value: option.most }
      : option.choices === undefined
        ? { min_length: option.least ?? 1, max_length: option.most }
        : { choices: option.choices.map(({ value, name: label }) => choice(value, label)) }),
  };
}

function choice(value: string, name: Localised) {
  return { value, name: name.en, name_localizations: othersOf(name) };
}

function named(
  name: string,
  declared: { readonly name: Omit<Localised, 'en'>; readonly description: Localised },
): Named {
  return {
    name,
    name_localizations: othersOf(declared.name),
    description: declared.description.en,
    description_localizations: othersOf(declared.description),
  };
}

function othersOf(text: Omit<Localised, 'en'>): Record<string, string> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, text[locale]]));
}

function wordsOf(path: string): string[] {
  return path.split(' ');
}
