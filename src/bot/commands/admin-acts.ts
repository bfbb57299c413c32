import type { Audit, AuditEntry } from '../../store/audit.ts';
import { type Answer, privately } from '../answer.ts';
import type { ChannelDungeon } from '../dungeon/channel-dungeon.ts';
import { quoted } from '../escape.ts';
import type { Say } from '../words/say.ts';
import type { Caller } from './declaration.ts';
import { type Dungeons, noDungeon } from './dungeon-acts.ts';

export interface AdminTools {
  readonly dungeons: Dungeons;
  readonly audit: Pick<Audit, 'note' | 'newest'>;
  now(): number;
}

const AUDIT_SHOWN = 15;
/** So much of a list fits a message, with some words around it. */
const LIST_LENGTH = 1_800;

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
