import { isLimitName, LIMIT_NAMES, LIMITS, type LimitName } from '../../config/limits.ts';
import type { Audit, AuditEntry } from '../../store/audit.ts';
import type { LimitInForce, LimitSettings } from '../../store/limit-settings.ts';
import { type Answer, privately } from '../answer.ts';
import type { ChannelDungeon } from '../dungeon/channel-dungeon.ts';
import { quoted } from '../escape.ts';
import type { Say } from '../words/say.ts';
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
  const { say } = caller;
  const all = await tools.limits.inForce(caller.guildId, caller.channelId);
  if (name === undefined) {
    const lines = all.map(({ name: limit, value, source }) =>
      say('admin.limitLine', { name: limit, value, source: sourceOf(source, say) }),
    );
    return privately([say('admin.limits'), ...lines].join('\n'));
  }
  const limit = all.find((other) => other.name === name);
  if (limit === undefined) return privately(unknownLimit(name, say));
  const { value, source, least, most, default: fallback } = limit;
  return privately(
    [
      say('admin.limit', {
        name: limit.name,
        value,
        unit: say(`unit.${LIMITS[limit.name].unit}`),
        source: sourceOf(source, say),
        doc: say(`limit.${limit.name}`),
      }),
      say('admin.limitBounds', { least, most, fallback }),
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
  const { say } = caller;
  if (!isLimitName(name)) return privately(unknownLimit(name, say));
  const { least, most, default: fallback } = tools.limits.boundsOf(name);
  if (value < least || value > most) {
    const unit = say(`unit.${LIMITS[name].unit}`);
    return privately(say('admin.outOfBounds', { name, value, least, most, unit, fallback }));
  }
  const isWide = isForServer(name, request.where);
  if (!isWide && LIMITS[name].scope === 'guild') return privately(say('admin.serverOnly', { name }));
  const changed = await change(caller, name, value, isWide, tools);
  if (!changed.ok) return privately(changed.problem);
  const { from } = changed;
  const before = from === null ? say('admin.notSetBefore') : say('admin.before', { value: from });
  const place = say(isWide ? 'admin.wholeServer' : 'admin.thisChannel');
  return privately(say('admin.set', { name, value, place, before }));
}

export async function resetLimit(
  caller: Caller,
  { name, where }: Omit<LimitRequest, 'value'>,
  tools: AdminTools,
): Promise<Answer> {
  const { say } = caller;
  if (!isLimitName(name)) return privately(unknownLimit(name, say));
  const isWide = isForServer(name, where);
  if (!isWide && LIMITS[name].scope === 'guild') return privately(say('admin.serverOnly', { name }));
  const changed = await change(caller, name, null, isWide, tools);
  if (!changed.ok) return privately(changed.problem);
  const all = await tools.limits.inForce(caller.guildId, caller.channelId);
  const value = all.find((limit) => limit.name === name)?.value ?? tools.limits.boundsOf(name).default;
  return privately(say(isWide ? 'admin.resetServer' : 'admin.resetChannel', { name, value }));
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
      name: caller.say('admin.suggestion', { name, value, least, most, fallback }),
      value: name,
    }));
}

export async function pauseHere(caller: Caller, tools: AdminTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  if (dungeon.isPaused) return privately(caller.say('admin.pausedAlready'));
  await dungeon.pause();
  await note(caller, 'running', 'paused', tools);
  return privately(caller.say('admin.paused'));
}

export async function resumeHere(caller: Caller, tools: AdminTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  if (!dungeon.isPaused) return privately(caller.say('admin.notPaused'));
  await dungeon.resume();
  await note(caller, 'paused', 'running', tools);
  return privately(caller.say('admin.resumed'));
}

export async function endHere(caller: Caller, tools: AdminTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  await tools.dungeons.end(caller.channelId);
  await note(caller, 'running', 'ended', tools);
  return privately(caller.say('admin.ended'));
}

export async function listLive(caller: Caller, tools: AdminTools): Promise<Answer> {
  const live = tools.dungeons.ofGuild(caller.guildId);
  const { say } = caller;
  if (live.length === 0) return privately(say('admin.noneLive'));
  const lines = live.map(({ channelId, dungeon }) => liveLine(channelId, dungeon, say));
  return privately(fitted(say('admin.live', { count: live.length }), lines, say));
}

export async function auditOf(caller: Caller, tools: AdminTools): Promise<Answer> {
  const entries = await tools.audit.newest(caller.guildId, AUDIT_SHOWN);
  const { say } = caller;
  if (entries.length === 0) return privately(say('admin.nothingChanged'));
  const lines = entries.map((entry) => entryLine(entry, say));
  return privately(fitted(say('admin.changes'), lines, say));
}

function entryLine({ atMs, who, channel, what, from, to }: AuditEntry, say: Say): string {
  const unset = say('admin.unset');
  const where = channel === null ? say('admin.theServer') : `<#${channel}>`;
  // Discord shows the reader's own local time for this.
  const when = `<t:${Math.floor(atMs / 1000)}:f>`;
  return say('admin.change', { when, who, where, what: quoted(what), from: from ?? unset, to: to ?? unset });
}

function liveLine(channel: string, dungeon: ChannelDungeon, say: Say): string {
  const { depth, tick, status, isPaused, isAsleep } = dungeon;
  const phase = say(isPaused ? 'state.paused' : isAsleep ? 'admin.asleep' : 'state.awake');
  const players = dungeon.players.filter(({ presence }) => presence !== 'left').length;
  return say('admin.liveLine', { channel, depth, tick, players, status: say(`state.${status}`), phase });
}

function fitted(title: string, lines: readonly string[], say: Say): string {
  let text = title;
  for (const [index, line] of lines.entries()) {
    if (text.length + line.length > LIST_LENGTH)
      return `${text}\n${say('admin.more', { count: lines.length - index })}`;
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

function unknownLimit(name: string, say: Say): string {
  return say('admin.unknownLimit', { name: quoted(name), names: LIMIT_NAMES.join(', ') });
}

function sourceOf(source: LimitInForce['source'], say: Say): string {
  if (source === 'default') return '';
  return say(source === 'channel' ? 'admin.fromChannel' : 'admin.fromServer');
}
