import type { Serializer } from '../rest/serialize.ts';
import type { Store } from '../state/store.ts';
import { type CommandOption, optionType } from '../validation/commands.ts';
import { Refusal } from './refusal.ts';

/** A file for an option that takes one. */
export interface FileValue {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A person, channel or role is given by its id. */
export type OptionValue = string | number | boolean | FileValue;

export interface OptionParts {
  readonly store: Store;
  readonly serializer: Serializer;
  readonly channelId: string;
}

type Json = Record<string, unknown>;

interface ReadValue {
  readonly value: unknown;
  /** What the id stands for, under `users`, `members`, `channels`, `roles` or `attachments`. */
  readonly resolved?: Record<string, Json>;
}

/** Checks a value as Discord's client does. @throws Refusal that says what would be taken. */
export function readOption(option: CommandOption, value: OptionValue, parts: OptionParts): ReadValue {
  switch (option.type) {
    case optionType.string:
      return { value: readText(option, value) };
    case optionType.integer:
    case optionType.number:
      return { value: readNumber(option, value) };
    case optionType.boolean:
      if (typeof value !== 'boolean') throw new Refusal(`The option ${option.name} is true or false.`);
      return { value };
    case optionType.user:
      return readUser(option, value, parts);
    case optionType.channel:
      return readChannel(option, value, parts);
    case optionType.role:
      return readRole(option, value, parts);
    case optionType.mentionable:
      return parts.store.guilds.has(String(value))
        ? readRole(option, value, parts)
        : readUser(option, value, parts);
    default:
      return readFile(option, value, parts);
  }
}

function readText(option: CommandOption, value: OptionValue): string {
  const { name, min_length: shortest, max_length: longest } = option;
  if (typeof value !== 'string') throw new Refusal(`The option ${name} is a text.`);
  if (value.length < (shortest ?? 0))
    throw new Refusal(`The option ${name} needs ${shortest} characters or more.`);
  if (value.length > (longest ?? 6000))
    throw new Refusal(`The option ${name} takes ${longest ?? 6000} characters at most.`);
  requireChoice(option, value);
  return value;
}

function readNumber(option: CommandOption, value: OptionValue): number {
  const { name, min_value: smallest, max_value: largest } = option;
  const wholeOnly = option.type === optionType.integer;
  if (typeof value !== 'number' || (wholeOnly && !Number.isSafeInteger(value))) {
    throw new Refusal(`The option ${name} is a ${wholeOnly ? 'whole ' : ''}number.`);
  }
  if (value < (smallest ?? -Infinity)) throw new Refusal(`The option ${name} is ${smallest} or more.`);
  if (value > (largest ?? Infinity)) throw new Refusal(`The option ${name} is ${largest} at most.`);
  requireChoice(option, value);
  return value;
}

function requireChoice({ name, choices }: CommandOption, value: string | number): void {
  if (!choices?.length || choices.some((choice) => choice.value === value)) return;
  throw new Refusal(`The option ${name} is one of: ${choices.map((choice) => choice.value).join(', ')}.`);
}

function readUser(option: CommandOption, value: OptionValue, { store, serializer }: OptionParts): ReadValue {
  const user = store.users.get(String(value));
  if (!user) throw new Refusal(`The option ${option.name} needs the id of a person.`);
  const { user: _, ...member } = serializer.member(user);
  return {
    value: user.id,
    resolved: { users: { [user.id]: serializer.user(user) }, members: { [user.id]: member } },
  };
}

function readChannel(
  option: CommandOption,
  value: OptionValue,
  { store, serializer }: OptionParts,
): ReadValue {
  const channel = store.channels.get(String(value));
  if (!channel) throw new Refusal(`The option ${option.name} needs the id of a channel.`);
  return { value: channel.id, resolved: { channels: { [channel.id]: serializer.channel(channel) } } };
}

/** The only role is `@everyone`, which bears the id of its guild. */
function readRole(option: CommandOption, value: OptionValue, { store, serializer }: OptionParts): ReadValue {
  const guild = store.guilds.get(String(value));
  if (!guild) throw new Refusal(`The option ${option.name} needs the id of a role.`);
  return { value: guild.id, resolved: { roles: { [guild.id]: serializer.everyoneRole(guild) } } };
}

function readFile(option: CommandOption, value: OptionValue, parts: OptionParts): ReadValue {
  if (typeof value !== 'object') throw new Refusal(`The option ${option.name} needs a file.`);
  const file = parts.store.addUpload(value);
  const shown = parts.serializer.attachment({ channelId: parts.channelId }, file);
  return { value: file.id, resolved: { attachments: { [file.id]: shown } } };
}
