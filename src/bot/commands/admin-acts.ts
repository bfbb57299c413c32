import { isLimitName, LIMIT_NAMES, LIMITS, type LimitName } from '../../config/limits.ts';
import type { Audit, AuditEntry } from '../../store/audit.ts';
import type { LimitInForce, LimitSettings } from '../../store/limit-settings.ts';
import { type Answer, privately } from '../answer.ts';
import type { ChannelDungeon } from '../dungeon/channel-dungeon.ts';
import { quoted } from '../escape.ts';
import type { Caller, Suggestion } from './declaration.ts';
import { type Dungeons, noDungeon } from './dungeon-acts.ts';

export interface AdminTools {
  readonly dungeons: Dungeons;
  readonly limits: Pick<LimitSettings, 'inForce' | 'change' | 'boundsOf'>;
  readonly audit: Pick<Audit, 'note' | 'newest'>;
  now(): number;
}

/** Discord takes so many suggestions. */
const MOST_SUGGESTIONS = 25;
const AUDIT_SHOWN = 15;
/** So much of a list fits a message, with some words around it. */
const LIST_LENGTH = 1_800;

export async function showLimits(
  caller: Caller,
  name: string | undefined,
  tools: AdminTools,
): Promise<Answer> {
  const all = await tools.limits.inForce(caller.guildId, caller.channelId);
  if (name === undefined) {
    const lines = all.map(({ name: limit, value, source }) => `\`${limit}\` ${value}${sourceOf(source)}`);
    return privately(['**Limits that hold in this channel**', ...lines].join('\n'));
  }
  const limit = all.find((other) => other.name === name);
  if (limit === undefined) return privately(unknownLimit(name));
  const { doc, unit } = LIMITS[limit.name];
  return privately(
    [
      `\`${limit.name}\` is **${limit.value}** (${unit})${sourceOf(limit.source)}: ${doc}.`,
      `It can be set from ${limit.least} to ${limit.most}; by default it is ${limit.default}.`,
    ].join('\n'),
  );
}

export interface LimitRequest {
  readonly name: string;
  readonly value: number;
  readonly where: string | undefined;
}

export async function setLimit(caller: Caller, request: LimitRequest, tools: AdminTools): Promise<Answer> {
  const { name, value } = request;
  if (!isLimitName(name)) return privately(unknownLimit(name));
  const isWide = isForServer(name, request.where);
  const changed = await change(caller, name, value, isWide, tools);
  if (!changed.ok) return privately(changed.problem);
  const before = changed.from === null ? 'not set before' : `${changed.from} before`;
  const place = isWide ? 'for the whole server' : 'in this channel';
  return privately(`\`${name}\` is ${value} ${place} from the next tick on (${before}).`);
}

export async function resetLimit(
  caller: Caller,
  { name, where }: Omit<LimitRequest, 'value'>,
  tools: AdminTools,
): Promise<Answer> {
  if (!isLimitName(name)) return privately(unknownLimit(name));
  const isWide = isForServer(name, where);
  const changed = await change(caller, name, null, isWide, tools);
  if (!changed.ok) return privately(changed.problem);
  const all = await tools.limits.inForce(caller.guildId, caller.channelId);
  const value = all.find((limit) => limit.name === name)?.value;
  return privately(
    `\`${name}\` is no longer set ${isWide ? 'for the server' : 'for this channel'}; here it is ${value} now.`,
  );
}

export async function suggestLimits(
  caller: Caller,
  typed: string,
  tools: Pick<AdminTools, 'limits'>,
): Promise<Suggestion[]> {
  const all = await tools.limits.inForce(caller.guildId, caller.channelId);
  return all
    .filter(({ name }) => name.includes(typed.trim().toLowerCase()))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name, value, least, most, default: fallback }) => ({
      name: `${name}: now ${value} (${least} to ${most}, default ${fallback})`,
      value: name,
    }));
}

export async function pauseHere(caller: Caller, tools: AdminTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  if (dungeon.isPaused) return privately('It is paused already. `/admin channel resume` lets it go on.');
  await dungeon.pause();
  await note(caller, 'running', 'paused', tools);
  return privately('Paused. `/admin channel resume` lets it go on.');
}

export async function resumeHere(caller: Caller, tools: AdminTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  if (!dungeon.isPaused) return privately('It is not paused.');
  await dungeon.resume();
  await note(caller, 'paused', 'running', tools);
  return privately('It goes on.');
}

export async function endHere(caller: Caller, tools: AdminTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  await tools.dungeons.end(caller.channelId);
  await note(caller, 'running', 'ended', tools);
  return privately('Ended. `/dungeon new` opens another one.');
}

export async function listLive(caller: Caller, tools: AdminTools): Promise<Answer> {
  const live = tools.dungeons.ofGuild(caller.guildId);
  if (live.length === 0) return privately('No dungeon is live on this server.');
  const lines = live.map(({ channelId, dungeon }) => `<#${channelId}> ${phaseOf(dungeon)}`);
  return privately(fitted(`**Live dungeons: ${live.length}**`, lines));
}

export async function auditOf(caller: Caller, tools: AdminTools): Promise<Answer> {
  const entries = await tools.audit.newest(caller.guildId, AUDIT_SHOWN);
  if (entries.length === 0) return privately('Nothing was changed yet.');
  return privately(fitted('**Changes, the newest first**', entries.map(entryLine)));
}

function entryLine({ atMs, who, channel, what, from, to }: AuditEntry): string {
  const where = channel === null ? 'the server' : `<#${channel}>`;
  // Discord shows the reader's own local time for this.
  const when = `<t:${Math.floor(atMs / 1000)}:f>`;
  return `${when} <@${who}> ${where}: ${quoted(what)} from ${from ?? 'unset'} to ${to ?? 'unset'}`;
}

function phaseOf(dungeon: ChannelDungeon): string {
  const phase = dungeon.isPaused ? 'paused' : dungeon.isAsleep ? 'asleep' : 'awake';
  const here = dungeon.players.filter(({ presence }) => presence !== 'left').length;
  return `level ${dungeon.depth}, tick ${dungeon.tick}, ${here} players, ${dungeon.status}, ${phase}`;
}

function fitted(title: string, lines: readonly string[]): string {
  let text = title;
  for (const [index, line] of lines.entries()) {
    if (text.length + line.length > LIST_LENGTH) return `${text}\nand ${lines.length - index} more`;
    text += `\n${line}`;
  }
  return text;
}

function change(caller: Caller, name: LimitName, value: number | null, isWide: boolean, tools: AdminTools) {
  return tools.limits.change({
    guild: caller.guildId,
    channel: isWide ? null : caller.channelId,
    name,
    value,
    who: caller.userId,
  });
}

/** Who does not say where means this channel, unless the limit is one of the whole server. */
function isForServer(name: LimitName, where: string | undefined): boolean {
  return where === undefined ? LIMITS[name].scope === 'guild' : where === 'server';
}

function note(caller: Caller, from: string, to: string, tools: AdminTools): Promise<void> {
  return tools.audit.note(caller.guildId, {
    atMs: tools.now(),
    who: caller.userId,
    channel: caller.channelId,
    what: 'dungeon',
    from,
    to,
  });
}

function unknownLimit(name: string): string {
  return `There is no limit ${quoted(name)}. The limits are: ${LIMIT_NAMES.join(', ')}.`;
}

function sourceOf(source: LimitInForce['source']): string {
  if (source === 'default') return '';
  return source === 'channel' ? ' (set for this channel)' : ' (set for the server)';
}
