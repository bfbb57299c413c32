import type { Input, RejectionCode } from '../../game/model/actions.ts';
import type { FrameStyle } from '../../game/view/frame.ts';
import { safeText } from '../../game/view/safe-text.ts';
import type { TickReport } from '../../sandbox/arena/request.ts';
import type { Score, Scores } from '../../store/scores.ts';
import { type Answer, privately, publicly } from '../answer.ts';
import type { ChannelDungeon } from '../dungeon/channel-dungeon.ts';
import { nameOf, quoted } from '../escape.ts';
import type { Say } from '../words/say.ts';
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
  /** @returns the dungeon, or a sentence in the caller's language that says why there is none. */
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

/** What to say where no dungeon is at hand. */
export function noDungeon({ channelId, say }: Caller, dungeons: Pick<Dungeons, 'isComing'>): Answer {
  return privately(say(dungeons.isComing(channelId) ? 'dungeon.coming' : 'dungeon.none'));
}

/** Three orders that any brain understands, for people who see the game for the first time. */
export const EXAMPLE_ORDERS = ['follow me', 'go get the sword', 'explore'];

/** What a new dungeon says about itself. */
function welcome({ depth }: ChannelDungeon, say: Say): string {
  const examples = EXAMPLE_ORDERS.map((order) => say('dungeon.order', { order }));
  const orders = `${examples.slice(0, -1).join(', ')} ${say('or')} ${examples.at(-1)}`;
  return say('dungeon.welcome', { depth, orders });
}

export async function startDungeon(caller: Caller, wanted: NewDungeon, tools: DungeonTools): Promise<Answer> {
  const { say } = caller;
  const level = safeText(wanted.level);
  if (level === '') return privately(say('dungeon.noLevel'));
  const present = tools.dungeons.find(caller.channelId);
  if (present !== undefined && present.status === 'running') {
    return privately(say('dungeon.openAlready'));
  }
  const dungeon = await tools.dungeons.start(caller, { ...wanted, level });
  if (typeof dungeon === 'string') return privately(dungeon);
  await dungeon.visit({ type: 'join', user: caller.userId, name: playerName(caller.name, caller.say) });
  // The board belongs below the welcome.
  return { ...publicly(welcome(dungeon, say)), afterwards: () => dungeon.repost() };
}

export async function joinDungeon(caller: Caller, tools: Pick<DungeonTools, 'dungeons'>): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  if (dungeon.isPaused) return privately(caller.say('dungeon.isPaused'));
  const ticked = await dungeon.visit({
    type: 'join',
    user: caller.userId,
    name: playerName(caller.name, caller.say),
  });
  const refused = rejectionOf(
    ticked.report,
    (input) => input.type === 'join' && input.user === caller.userId,
  );
  const { say } = caller;
  if (refused !== null) {
    return privately(say('dungeon.cannotJoin', { reason: say(`rejected.${refused}`) }));
  }
  const seat = dungeon.playerOf(caller.userId)?.id.slice(1) ?? '?';
  return privately(say('dungeon.joined', { seat, order: EXAMPLE_ORDERS[0] ?? '' }));
}

export async function leaveDungeon(caller: Caller, tools: DungeonTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  const player = dungeon.playerOf(caller.userId);
  if (player === undefined) return privately(caller.say('dungeon.notJoined'));
  if (dungeon.isPaused) return privately(caller.say('dungeon.isPaused'));
  await dungeon.visit({ type: 'leave', player: player.id });
  return privately(caller.say('dungeon.left'));
}

export async function postMap(caller: Caller, tools: DungeonTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  return { ...privately(caller.say('dungeon.boardBelow')), afterwards: () => dungeon.repost() };
}

export async function statusOf(caller: Caller, tools: DungeonTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  const { world } = await dungeon.inspect();
  const { say } = caller;
  const phase = dungeon.isPaused ? 'paused' : dungeon.isAsleep ? 'asleep' : 'awake';
  const players = world.players.filter(({ presence }) => presence !== 'left');
  const lines = [
    say('dungeon.status', {
      depth: world.level.depth,
      level: quoted(world.level.name),
      tick: world.tick,
      status: say(`state.${world.status}`),
      phase: say(`state.${phase}`),
    }),
    say('dungeon.counts', {
      monsters: world.monsters.length,
      taken: players.length,
      seats: world.settings.maxPlayers,
    }),
    ...players.map(({ name, health, presence, score }) => {
      const gone = health === 0 ? 'fallen' : presence === 'away' ? 'away' : null;
      const state = gone === null ? say('dungeon.health', { health }) : say(`state.${gone}`);
      return say('dungeon.player', { name: nameOf(name), state, score });
    }),
  ];
  if (dungeon.isShut) lines.push(say('dungeon.shut'));
  return privately(lines.join('\n'));
}

/** @returns a refusal, or null where the dungeon is ended. */
export async function endDungeon(caller: Caller, tools: DungeonTools): Promise<Answer | null> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  if (!isPlayerOrManager(caller, dungeon)) {
    return privately(caller.say('dungeon.playersEnd'));
  }
  await tools.dungeons.end(caller.channelId);
  return null;
}

export async function setView(caller: Caller, view: FrameStyle, tools: DungeonTools): Promise<Answer> {
  const dungeon = tools.dungeons.find(caller.channelId);
  if (dungeon === undefined) return noDungeon(caller, tools.dungeons);
  if (!isPlayerOrManager(caller, dungeon)) {
    return privately(caller.say('dungeon.playersView'));
  }
  await dungeon.setView(view);
  return privately(caller.say(view === 'plain' ? 'dungeon.plainNow' : 'dungeon.colourNow'));
}

export async function scoresOf(
  caller: Caller,
  { dungeons, scores }: Pick<DungeonTools, 'dungeons' | 'scores'>,
): Promise<Answer> {
  const dungeon = dungeons.find(caller.channelId);
  const { say } = caller;
  const best = await scores.best(caller.guildId, BEST_SHOWN);
  const here = dungeon?.players.toSorted((a, b) => b.score - a.score) ?? [];
  if (here.length === 0 && best.length === 0) return privately(say('dungeon.noPoints'));
  return publicly(
    [
      ...(dungeon === undefined
        ? []
        : [say('dungeon.scoresHere', { depth: dungeon.depth }), ...places(here, say)]),
      ...(best.length === 0 ? [] : [say('dungeon.scoresBest'), ...places(best, say)]),
    ].join('\n'),
  );
}

function places(scores: readonly Pick<Score, 'name' | 'score'>[], say: Say): string[] {
  return scores.map(({ name, score }, index) =>
    say('dungeon.score', { place: index + 1, name: nameOf(name), score }),
  );
}

/** A name that the game takes, whatever people call themselves. */
export function playerName(name: string, say: Say): string {
  return [...safeText(name)].slice(0, 40).join('').trim() || say('dungeon.somebody');
}

/** Why the tick refused an input; null where it did not. */
function rejectionOf(report: TickReport, isMeant: (input: Input) => boolean): RejectionCode | null {
  const event = report.events.find((other) => other.type === 'rejected' && isMeant(other.input));
  return event?.type === 'rejected' ? event.code : null;
}

function isPlayerOrManager(caller: Caller, dungeon: ChannelDungeon): boolean {
  return caller.managesGuild || dungeon.playerOf(caller.userId) !== undefined;
}
