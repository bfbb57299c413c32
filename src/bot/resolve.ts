import type { Limits } from '../config/limits.ts';
import { type Answer, privately } from './answer.ts';
import { boardActionOf } from './board/buttons.ts';
import { ORDER_FORM_ID, pressBoard, submitOrder } from './board/presses.ts';
import { takeSuggestion } from './commands/companion-edits.ts';
import type { Call, Caller, Suggestion } from './commands/declaration.ts';
import { parseOptions, type RawOptions } from './commands/parse.ts';
import { commandOf, type Tools } from './commands/table.ts';
import { cancelledOrderOf } from './orders/cancel-button.ts';
import { suggestionOf } from './orders/suggestions.ts';
import type { RateLimits } from './rate-limits.ts';

/** One use of the bot, without anything of Discord's. */
export type Asked =
  | { readonly type: 'command'; readonly path: string; readonly options: RawOptions }
  | { readonly type: 'button'; readonly id: string; readonly messageId: string }
  | { readonly type: 'form'; readonly id: string; readonly fields: Readonly<Record<string, string>> };

/** What is to be done about it. */
export type Resolution =
  /** It is no command, button or form of this release. */
  | { readonly isMine: false }
  | {
      readonly isMine: true;
      readonly ration: RationName;
      /** Whether "thinking" is for the asker only, where the answer takes long. */
      readonly isPrivate: boolean;
      run(call: Call, tools: Tools): Promise<Answer>;
    };

const NOT_MINE: Resolution = { isMine: false };

/** Finds out what is meant, and checks it; nothing is done yet. */
export function resolve(asked: Asked, caller: Caller): Resolution {
  switch (asked.type) {
    case 'command':
      return resolveCommand(asked.path, asked.options, caller);
    case 'button':
      return resolveButton(asked.id, asked.messageId);
    case 'form':
      return resolveForm(asked.id, asked.fields);
  }
}

function resolveCommand(path: string, raw: RawOptions, caller: Caller): Resolution {
  const command = commandOf(path);
  if (command === undefined) return NOT_MINE;
  const base = { isMine: true, ration: 'command' } as const;
  const refuse = (text: string): Resolution => ({
    ...base,
    isPrivate: true,
    run: async () => privately(text),
  });
  // Discord hides these as well, but a server's owner can change that (discord.md).
  if (command.permission === 'managers' && !caller.managesGuild) {
    return refuse(caller.say('bot.managersOnly'));
  }
  const parsed = parseOptions(command.options, raw, caller.say);
  if (!parsed.ok) return refuse(parsed.problem);
  const { isPrivate } = command;
  return { ...base, isPrivate, run: (call, tools) => command.run(call, parsed.values, tools) };
}

function resolveButton(id: string, messageId: string): Resolution {
  const action = boardActionOf(id);
  const base = { isMine: true, ration: 'click', isPrivate: true } as const;
  if (action !== null) return { ...base, run: (call, tools) => pressBoard(call, action, messageId, tools) };
  const suggestion = suggestionOf(id);
  if (suggestion !== null) {
    return { ...base, ration: 'command', run: (call, tools) => takeSuggestion(call, suggestion, tools) };
  }
  const order = cancelledOrderOf(id);
  if (order === null) return NOT_MINE;
  return { ...base, run: async (call, tools) => privately(await tools.orders.cancel(call, order)) };
}

function resolveForm(id: string, fields: Readonly<Record<string, string>>): Resolution {
  const order = fields[ORDER_FORM_ID];
  if (id !== ORDER_FORM_ID || order === undefined) return NOT_MINE;
  return {
    isMine: true,
    ration: 'command',
    isPrivate: false,
    run: (call, tools) => submitOrder(call, order, tools),
  };
}

export type RationName = 'click' | 'command';

/** Seconds that the caller has to wait before this; 0 where nothing is in the way. */
export function secondsToWait(
  ration: RationName,
  caller: Caller,
  limits: Limits,
  rates: Pick<RateLimits, 'take'>,
): number {
  const [personKey, guildKey] = rationKeys(ration, caller);
  const [person, guild] =
    ration === 'click'
      ? [limits.clicks_per_person, limits.clicks_per_guild]
      : [limits.commands_per_person, limits.commands_per_guild];
  return rates.take([
    { key: personKey, perMinute: person },
    { key: guildKey, perMinute: guild },
  ]);
}

/** Whose rations are used up by this: the person's and the guild's. */
export function rationKeys(
  ration: RationName,
  { guildId, userId }: Pick<Caller, 'guildId' | 'userId'>,
): readonly [person: string, guild: string] {
  return [`${ration} ${guildId} ${userId}`, `${ration} ${guildId}`];
}

/** Suggestions while an option is typed; none where nothing fits. */
export async function suggest(
  path: string,
  option: string,
  typed: Readonly<Record<string, string>>,
  caller: Caller,
  tools: Tools,
): Promise<readonly Suggestion[]> {
  const command = commandOf(path);
  if (command?.suggest === undefined) return [];
  if (command.permission === 'managers' && !caller.managesGuild) return [];
  return command.suggest(caller, option, typed, tools);
}
