import { z } from 'zod';
import { report } from './form-errors.ts';

/** Discord's numbers for the kinds of option. */
export const optionType = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

const maxCommands = 100;
/** Characters of a command's names, descriptions and choice values together. */
const maxCharacters = 8000;
/** Options that may offer choices or autocomplete. */
const typed: readonly number[] = [optionType.string, optionType.integer, optionType.number];

/** Letters in lower case (or without case), digits, `-`, `_` and `'`. */
const commandName = z
  .string()
  .min(1)
  .max(32)
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u, 'String value did not match validation regex.')
  .refine((name) => name === name.toLowerCase(), 'Command names must be in lower case.');

const description = z.string().min(1).max(100);

/** The languages of Discord. */
export const locales = [
  ...['id', 'da', 'de', 'en-GB', 'en-US', 'es-ES', 'es-419', 'fr', 'hr', 'it', 'lt', 'hu', 'nl', 'no', 'pl'],
  ...['pt-BR', 'ro', 'fi', 'sv-SE', 'vi', 'tr', 'cs', 'el', 'bg', 'ru', 'uk', 'hi', 'th', 'zh-CN', 'ja'],
  ...['zh-TW', 'ko'],
] as const;
const localised = <Text extends z.ZodType<string>>(text: Text) =>
  z.partialRecord(z.enum(locales), text).nullish();

const choice = z.object({
  name: z.string().min(1).max(100),
  name_localizations: localised(z.string().min(1).max(100)),
  value: z.union([z.string().max(100), z.number()]),
});
export type CommandChoice = z.infer<typeof choice>;

const option = z
  .object({
    type: z.int().min(optionType.subcommand).max(optionType.attachment),
    name: commandName,
    name_localizations: localised(commandName),
    description,
    description_localizations: localised(description),
    required: z.boolean().nullish(),
    choices: z.array(choice).max(25).nullish(),
    autocomplete: z.boolean().nullish(),
    min_value: z.number().nullish(),
    max_value: z.number().nullish(),
    min_length: z.int().min(0).max(6000).nullish(),
    max_length: z.int().min(1).max(6000).nullish(),
    channel_types: z.array(z.int()).nullish(),
    get options() {
      return z.array(option).max(25).nullish();
    },
  })
  .check((context) => checkOption(context));
export type CommandOption = z.infer<typeof option>;

const command = z
  .object({
    type: z.literal(1).nullish(),
    name: commandName,
    name_localizations: localised(commandName),
    description,
    description_localizations: localised(description),
    options: z.array(option).max(25).nullish(),
    // The API sends and takes a string of bits; the published schema says integer.
    default_member_permissions: z
      .union([z.string().regex(/^\d+$/, 'Must be a bit set.'), z.int().min(0)])
      .nullish(),
    dm_permission: z.boolean().nullish(),
    nsfw: z.boolean().nullish(),
    contexts: z.array(z.int().min(0).max(2)).nullish(),
    integration_types: z.array(z.int().min(0).max(1)).nullish(),
  })
  .check((context) => {
    checkSiblings(context, context.value.options ?? [], ['options']);
    if (countCharacters(context.value) > maxCharacters) {
      const message = `Command exceeds maximum size (${maxCharacters})`;
      report(context, 'APPLICATION_COMMAND_TOO_LARGE', message);
    }
  });
export type CommandPayload = z.infer<typeof command>;

/** The whole set of an application's slash commands, as it is registered. */
export const commandSet = z.array(command).check((context) => {
  if (context.value.length > maxCommands) {
    const message = `Maximum number of application commands reached (${maxCommands}).`;
    report(context, 'APPLICATION_COMMANDS_MAX_REACHED', message);
  }
  const seen = new Set<string>();
  for (const [index, { name }] of context.value.entries()) {
    if (seen.has(name)) {
      const message = 'Application command names must be unique';
      report(context, 'APPLICATION_COMMANDS_DUPLICATE_NAME', message, [index]);
    }
    seen.add(name);
  }
});

interface OptionShape {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean | null | undefined;
  readonly choices?: readonly CommandChoice[] | null | undefined;
  readonly autocomplete?: boolean | null | undefined;
  readonly options?: readonly OptionShape[] | null | undefined;
}

function checkOption(context: z.core.ParsePayload<OptionShape>): void {
  const { type, choices, autocomplete, options } = context.value;
  const nests = type === optionType.subcommand || type === optionType.group;
  if (choices?.length && autocomplete) {
    const message = 'An option cannot have both choices and autocomplete.';
    report(context, 'APPLICATION_COMMAND_OPTIONS_CHOICES_AND_AUTOCOMPLETE', message, ['choices']);
  }
  if ((choices?.length || autocomplete) && !typed.includes(type)) {
    const message = 'Only string, integer and number options have choices or autocomplete.';
    report(context, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message, ['type']);
  }
  for (const [index, { value }] of (choices ?? []).entries()) {
    if ((typeof value === 'string') !== (type === optionType.string)) {
      report(context, 'BASE_TYPE_INVALID', 'The value must be of the type of its option.', [
        'choices',
        index,
        'value',
      ]);
    }
  }
  if (options?.length && !nests) {
    report(context, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'This type of option has no options.', [
      'options',
    ]);
  }
  for (const [index, child] of (options ?? []).entries()) {
    const fits =
      type === optionType.group ? child.type === optionType.subcommand : child.type > optionType.group;
    if (nests && !fits) {
      const message = 'Sub-command option type invalid';
      report(context, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message, ['options', index, 'type']);
    }
  }
  checkSiblings(context, options ?? [], ['options']);
}

/** Rules for the options that stand beside each other. */
function checkSiblings(
  context: z.core.ParsePayload<unknown>,
  options: readonly OptionShape[],
  path: readonly PropertyKey[],
): void {
  const seen = new Set<string>();
  let optionalSeen = false;
  for (const [index, { name, type, required }] of options.entries()) {
    if (seen.has(name)) {
      const message = 'Option names must be unique';
      report(context, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message, [...path, index, 'name']);
    }
    seen.add(name);
    if (required && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      report(context, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message, [...path, index]);
    }
    if (type > optionType.group && !required) optionalSeen = true;
  }
  const nesting = options.filter(({ type }) => type <= optionType.group).length;
  if (nesting > 0 && nesting < options.length) {
    const message =
      'Sub-command and sub-command group option types are mutually exclusive to all other types';
    report(context, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message, [...path]);
  }
}

function countCharacters(value: Pick<OptionShape, 'name' | 'description' | 'options' | 'choices'>): number {
  let characters = value.name.length + value.description.length;
  for (const { name, value: chosen } of value.choices ?? [])
    characters += name.length + String(chosen).length;
  for (const child of value.options ?? []) characters += countCharacters(child);
  return characters;
}
