import { type Input, REJECTIONS } from '../../game/model/actions.ts';
import type { FrameStyle } from '../../game/view/frame.ts';
import { safeText } from '../../game/view/safe-text.ts';
import type { TickReport } from '../../sandbox/arena/request.ts';
import type { Score, Scores } from '../../store/scores.ts';
import { type Answer, privately, publicly } from '../answer.ts';
import type { ChannelDungeon } from '../dungeon/channel-dungeon.ts';
import { nameOf, quoted } from '../escape.ts';
import type { Caller } from './declaration.ts';

export interface NewDungeon {
  readonly level: string;
  readonly depth: number;
}

/** The live dungeons, as far as commands deal with them. */
export interface Dungeons {
  find(channelId: string): ChannelDungeon | undefined;
  /** Whether the channel has one that is just being taken over, after a restart. */
  isComing(channelId: string): boolean;
  /** @returns the dungeon, or a sentence that says why there is none. */
  start(caller: Caller, wanted: NewDungeon): Promise<ChannelDungeon | string>;
  /** Ends the channel's dungeon for good. */
  end(channelId: string): Promise<void>;
  /** Where else in the guild dungeons are live. */
  ofGuild(guildId: string): readonly { readonly channelId: string; readonly dungeon: ChannelDungeon }[];
}

export interface DungeonTools {
  readonly dungeons: Dungeons;
  readonly scores: Pick<Scores, 'best'>;
}

/** So many of a server's best are shown. */
const BEST_SHOWN = 10;

export const NO_DUNGEON = 'There is no dungeon in this channel. `/dungeon new` opens one.';
const COMING = 'The dungeon of this channel is just coming back. Try again in a few seconds.';

/** What to say where no dungeon is at hand. */
export function noDungeon({ channelId }: Caller, dungeons: Pick<Dungeons, 'isComing'>): Answer {
  return privately(dungeons.isComing(channelId) ? COMING : NO_DUNGEON);
}

export const NOT_JOINED = 'You are not in this dungeon. `/dungeon join` seats you in it.';
export const PAUSED = 'This dungeon is paused by an admin. `/admin channel resume` lets it go on.';

/** Three orders that any brain understands, for people who see the game for the first time. */
export const EXAMPLE_ORDERS = ['follow me', 'go get the sword', 'explore'];

/** What a new dungeon says about itself. */
function welcome(dungeon: ChannelDungeon): string {
  const [first = '', ...others] = EXAMPLE_ORDERS.map((order) => `\`/companion do ${order}\``);
  return [
    `**The dungeon is open**, level ${dungeon.depth}. Fell all monsters to win: stand beside one with what it cannot bear.`,
    '**W A S D** walk, **Wait** passes a turn. **Join** seats anybody else, each with a companion of their own.',
    `**Order…** tells your companion what to do, in plain words. Try ${first}, ${others.join(' or ')}.`,
    '**Program** shows the Lua that it runs for that, **Stop** takes it away. `/help` lists everything.',
  ].join('\n');
}

export async function startDungeon(caller: Caller, wanted: NewDungeon, tools: DungeonTools): Promise<Answer> {
  const level = safeText(wanted.level);
  if (level === '') return privately('A level is `classic`, or a text with something to be seen in it.');
  const present = tools.dungeons.find(caller.channelId);
  if (present !== undefined && present.status === 'running') {
    return privately(
      'A dungeon is open in this channel already. `/dungeon join` seats you in it, `/dungeon map` shows it; `/dungeon end` makes room for a new one.',
    );
  }
  const dungeon = await tools.dungeons.start(caller, { ...wanted, level });
  if (typeof dungeon === 'string') return privately(dungeon);
  await dungeon.visit({ type: 'join', user: caller.userId, name: playerName(caller.name) });
  // The board belongs below the welcome.
  return { ...publicly(welcome(dungeon)), afterwards: () => dungeon.repost() };
}

export async function joinDungeon(caller: Caller, tools: Pick<DungeonTools, 'dungeons'>): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  if (dungeon.isPaused) return privately(PAUSED);
  const ticked = await dungeon.visit({ type: 'join', user: caller.userId, name: playerName(caller.name) });
  const refused = rejectionOf(
    ticked.report,
    (input) => input.type === 'join' && input.user === caller.userId,
  );
  if (refused !== null) return privately(`You cannot join: ${refused}.`);
  const seat = dungeon.playerOf(caller.userId)?.id.slice(1) ?? '?';
  return privately(
    `You are in, on seat ${seat}. Walk with the board's buttons, or tell your companion what to do: \`/companion do ${EXAMPLE_ORDERS[0]}\`.`,
  );
}

export async function leaveDungeon(caller: Caller, tools: DungeonTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  const player = dungeon.playerOf(caller.userId);
  if (player === undefined) return privately(NOT_JOINED);
  if (dungeon.isPaused) return privately(PAUSED);
  await dungeon.visit({ type: 'leave', player: player.id });
  return privately(
    'You left, and your companion with you; what you held lies on the floor. `/dungeon join` brings you back.',
  );
}

export async function postMap(caller: Caller, tools: DungeonTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  return { ...privately('The board is below.'), afterwards: () => dungeon.repost() };
}

export async function statusOf(caller: Caller, tools: DungeonTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  const { world } = await dungeon.inspect();
  const phase = dungeon.isPaused ? 'paused' : dungeon.isAsleep ? 'asleep until somebody moves' : 'awake';
  const players = world.players.filter(({ presence }) => presence !== 'left');
  const lines = [
    `**Level ${world.level.depth}** of ${quoted(world.level.name)}, tick ${world.tick}: ${world.status}, ${phase}.`,
    `${world.monsters.length} monsters left; ${players.length} of ${world.settings.maxPlayers} seats taken.`,
    ...players.map(({ name, health, presence, score }) => {
      const state = health === 0 ? 'fallen' : presence === 'away' ? 'away' : `health ${health}`;
      return `- ${nameOf(name)}: ${state}, ${score} points`;
    }),
  ];
  if (dungeon.isShut)
    lines.push('The board stands still: let me see this channel and write in it, then `/dungeon map`.');
  return privately(lines.join('\n'));
}

/** @returns a refusal, or null where the dungeon is ended. */
export async function endDungeon(caller: Caller, tools: DungeonTools): Promise<Answer | null> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  if (!isPlayerOrManager(caller, dungeon)) {
    return privately('Only its players end a dungeon, or those who manage the server.');
  }
  await tools.dungeons.end(caller.channelId);
  return null;
}

export async function setView(caller: Caller, view: FrameStyle, tools: DungeonTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  if (!isPlayerOrManager(caller, dungeon)) {
    return privately('Only its players change how a board looks, or those who manage the server.');
  }
  await dungeon.setView(view);
  return privately(view === 'plain' ? 'The board is plain now.' : 'The board is in colour now.');
}

export async function scoresOf(
  caller: Caller,
  { dungeons, scores }: Pick<DungeonTools, 'dungeons' | 'scores'>,
): Promise<Answer> {
  const dungeon = dungeons.find(caller.channelId);
  const best = await scores.best(caller.guildId, BEST_SHOWN);
  const here = dungeon?.players.toSorted((a, b) => b.score - a.score) ?? [];
  if (here.length === 0 && best.length === 0)
    return privately('No points yet. `/dungeon new` opens a dungeon.');
  return publicly(
    [
      ...(dungeon === undefined ? [] : [`**This dungeon**, level ${dungeon.depth}`, ...places(here)]),
      ...(best.length === 0 ? [] : ['**Best on this server**', ...places(best)]),
    ].join('\n'),
  );
}

function places(scores: readonly Pick<Score, 'name' | 'score'>[]): string[] {
  return scores.map(({ name, score }, index) => `${index + 1}. ${nameOf(name)}: ${score}`);
}

/** A name that the game takes, whatever people call themselves. */
export function playerName(name: string): string {
  return [...safeText(name)].slice(0, 40).join('').trim() || 'Somebody';
}

/** Why the tick refused an input, in words; null where it did not. */
function rejectionOf(report: TickReport, isMeant: (input: Input) => boolean): string | null {
  const event = report.events.find((other) => other.type === 'rejected' && isMeant(other.input));
  return event?.type === 'rejected' ? REJECTIONS[event.code] : null;
}

function isPlayerOrManager(caller: Caller, dungeon: ChannelDungeon): boolean {
  return caller.managesGuild || dungeon.playerOf(caller.userId) !== undefined;
}
