import { randomUUID } from 'node:crypto';
import { type AutocompleteInteraction, type Interaction, PermissionFlagsBits } from 'discord.js';
import type { Logger } from 'pino';
import type { Limits } from '../../config/limits.ts';
import { QueueUnavailable } from '../../queue/unavailable.ts';
import { RedisUnavailable } from '../../store/unavailable.ts';
import { type Answer, privately } from '../answer.ts';
import type { Clock } from '../clock.ts';
import type { Call, Caller } from '../commands/declaration.ts';
import type { Tools } from '../commands/table.ts';
import type { RateLimits } from '../rate-limits.ts';
import { type Asked, type Resolution, resolve, secondsToWait, suggest } from '../resolve.ts';
import { languageOf, sayIn } from '../words/say.ts';
import { type Answerable, Responder } from './responder.ts';

export interface InteractionParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly tools: Tools;
  readonly rates: RateLimits;
  limitsOf(caller: Caller): Promise<Limits>;
  /** An interaction was answered, so long after it came. */
  onAnswered(type: Asked['type'], tookMs: number): void;
}

/** Answers one interaction of Discord's; never throws. */
export async function handleInteraction(interaction: Interaction, parts: InteractionParts): Promise<void> {
  if (interaction.isAutocomplete()) return handleAutocomplete(interaction, parts);
  if (!interaction.isChatInputCommand() && !interaction.isButton() && !interaction.isModalSubmit()) return;
  if (!interaction.inCachedGuild()) {
    await new Responder(interaction as Answerable, parts.clock)
      .answer(Promise.resolve(privately(sayIn(languageOf(interaction.locale))('bot.elsewhere'))), true)
      .catch((error: unknown) => parts.log.warn({ err: error }, 'an interaction could not be answered'));
    return;
  }
  const beganMs = parts.clock.now();
  const caller = callerOf(interaction);
  const asked = askedOf(interaction);
  const responder = new Responder(interaction, parts.clock);
  const call: Call = { ...caller, revise: (content) => responder.revise(content) };
  const resolution = resolve(asked, caller);
  const work = answerOf(resolution, call, asked, parts);
  try {
    await responder.answer(work, resolution.isMine ? resolution.isPrivate : true);
    parts.onAnswered(asked.type, parts.clock.now() - beganMs);
  } catch (error) {
    parts.log.warn(
      { err: error, asked: asked.type, channel: caller.channelId },
      'an interaction could not be answered',
    );
  }
}

/** What comes of it; a defect is an answer too, with a reference to the log. */
async function answerOf(
  resolution: Resolution,
  call: Call,
  asked: Asked,
  { rates, limitsOf, log, tools }: InteractionParts,
): Promise<Answer> {
  const { say } = call;
  if (!resolution.isMine) return privately(say('bot.notMine'));
  try {
    const seconds = secondsToWait(resolution.ration, call, await limitsOf(call), rates);
    if (seconds > 0) return privately(say('bot.wait', { seconds }));
    return await resolution.run(call, tools);
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    const { channelId, guildId } = call;
    log.error(
      { err: error, reference, asked: asked.type, channel: channelId, guild: guildId },
      'a request failed',
    );
    if (error instanceof RedisUnavailable) return privately(say('bot.storageAway'));
    if (error instanceof QueueUnavailable) return privately(say('bot.queueAway'));
    return privately(say('bot.broken', { reference }));
  }
}

async function handleAutocomplete(
  interaction: AutocompleteInteraction,
  parts: InteractionParts,
): Promise<void> {
  try {
    const isHere = interaction.inCachedGuild();
    const { focused, typed } = typedOptions(interaction);
    const found = isHere
      ? await suggest(pathOf(interaction), focused, typed, callerOf(interaction), parts.tools)
      : [];
    await interaction.respond(
      found.map(({ name, value }) => ({ name: name.slice(0, 100), value: value.slice(0, 100) })),
    );
  } catch (error) {
    parts.log.warn({ err: error }, 'suggestions failed');
  }
}

function typedOptions(interaction: AutocompleteInteraction) {
  const typed = leavesOf(interaction.options.data).map(({ name, value }) => [name, String(value ?? '')]);
  return {
    focused: interaction.options.getFocused(true).name,
    typed: Object.fromEntries(typed) as Record<string, string>,
  };
}

function callerOf(interaction: Interaction<'cached'>): Caller {
  const language = languageOf(interaction.locale);
  return {
    language,
    say: sayIn(language),
    userId: interaction.user.id,
    name: interaction.member.displayName,
    guildId: interaction.guildId,
    channelId: interaction.channelId ?? '',
    managesGuild: interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild),
  };
}

function askedOf(interaction: Answerable): Asked {
  if (interaction.isChatInputCommand()) {
    const options = leavesOf(interaction.options.data).map(({ name, value }) => [name, value]);
    return { type: 'command', path: pathOf(interaction), options: Object.fromEntries(options) };
  }
  if (interaction.isButton()) {
    return { type: 'button', id: interaction.customId, messageId: interaction.message.id };
  }
  const fields = [...interaction.fields.fields.values()].map((field) => [
    field.customId,
    'value' in field ? field.value : '',
  ]);
  return { type: 'form', id: interaction.customId, fields: Object.fromEntries(fields) };
}

interface OptionData {
  readonly name: string;
  readonly value?: unknown;
  readonly options?: readonly OptionData[] | undefined;
  readonly type: number;
}

const SUBCOMMAND = 1;
const GROUP = 2;

/** The options that have values, below groups and subcommands. */
function leavesOf(options: readonly OptionData[]): OptionData[] {
  return options.flatMap((option) =>
    option.type === SUBCOMMAND || option.type === GROUP ? leavesOf(option.options ?? []) : [option],
  );
}

/** `admin limits set` */
function pathOf({
  commandName,
  options,
}: {
  commandName: string;
  options: { data: readonly OptionData[] };
}): string {
  const words = [commandName];
  let level = options.data;
  for (;;) {
    const next = level.find(({ type }) => type === SUBCOMMAND || type === GROUP);
    if (next === undefined) return words.join(' ');
    words.push(next.name);
    level = next.options ?? [];
  }
}
