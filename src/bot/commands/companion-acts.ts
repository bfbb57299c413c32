import type { PlayerSummary, ProgramView } from '../../sandbox/arena/request.ts';
import { type Answer, type Content, privately } from '../answer.ts';
import type { ChannelDungeon } from '../dungeon/channel-dungeon.ts';
import { logLine } from '../dungeon/companion-log.ts';
import { companionOfPlayer } from '../dungeon/seats.ts';
import { codeBlock } from '../escape.ts';
import type { SuggestionName, Taken } from '../orders/suggestions.ts';
import { warningLines } from '../orders/warnings.ts';
import type { Wish } from '../orders/wish.ts';
import type { Say } from '../words/say.ts';
import type { Call, Caller } from './declaration.ts';
import { type Dungeons, noDungeon } from './dungeon-acts.ts';

/** Where orders go. */
export interface OrderDesk {
  /** Puts an order in; the answer is revised as it goes on. */
  give(call: Call, dungeon: ChannelDungeon, player: PlayerSummary, wish: Wish): Promise<Answer>;
  /** Takes an order up that was offered in place of a refused one. */
  suggested(caller: Caller, name: SuggestionName): Taken;
  /** What was taken up could not be given. */
  offerAgain(name: SuggestionName): void;
  /** @returns what to say to who asked. */
  cancel(caller: Caller, orderId: string): Promise<string>;
}

export interface CompanionTools {
  readonly dungeons: Dungeons;
  readonly orders: OrderDesk;
}

/** Discord's limit for a message. */
const MESSAGE_CHARACTERS = 2_000;
/** A message's length, less some words around the code. */
const ROOM_FOR_CODE = 1_800;

/** Whose dungeon and seat a command is about; or what to answer where there is none. */
export function seatOf(
  caller: Caller,
  { dungeons }: Pick<CompanionTools, 'dungeons'>,
): { readonly dungeon: ChannelDungeon; readonly player: PlayerSummary } | { readonly refusal: Answer } {
  const dungeon = dungeons.find(caller.channelId);
  if (dungeon === undefined) return { refusal: noDungeon(caller, dungeons) };
  const player = dungeon.playerOf(caller.userId);
  return player === undefined ? { refusal: privately(caller.say('dungeon.notJoined')) } : { dungeon, player };
}

export async function giveOrder(call: Call, wish: Wish, tools: CompanionTools): Promise<Answer> {
  const seat = seatOf(call, tools);
  if ('refusal' in seat) return seat.refusal;
  const { dungeon, player } = seat;
  if (dungeon.isPaused) return privately(call.say('dungeon.isPaused'));
  if (dungeon.status !== 'running') {
    return privately(call.say('companion.over'));
  }
  const { world } = await dungeon.inspect();
  const companion = world.companions.find(({ owner }) => owner === player.id);
  if (companion === undefined || companion.position === null) {
    return privately(call.say('companion.fallen'));
  }
  return tools.orders.give(call, dungeon, player, wish);
}

export async function stopProgram(caller: Caller, tools: CompanionTools): Promise<Answer> {
  const seat = seatOf(caller, tools);
  if ('refusal' in seat) return seat.refusal;
  const { dungeon, player } = seat;
  if (dungeon.isPaused) return privately(caller.say('dungeon.isPaused'));
  const companion = companionOfPlayer(player);
  const { programs } = await dungeon.inspect();
  if (!programs.some((program) => program.companion === companion)) {
    return privately(caller.say('companion.nothingToStop'));
  }
  await dungeon.change({ type: 'stop', companion });
  return privately(caller.say('companion.stopped'));
}

export async function programOf(caller: Caller, tools: CompanionTools): Promise<Answer> {
  const seat = seatOf(caller, tools);
  if ('refusal' in seat) return seat.refusal;
  const { dungeon, player } = seat;
  const companion = companionOfPlayer(player);
  const { programs } = await dungeon.inspect();
  const program = programs.find((other) => other.companion === companion);
  if (program === undefined) {
    return privately(caller.say('companion.noProgram'));
  }
  return { type: 'reply', content: programContent(program, caller.say), isPrivate: true };
}

/** A program and what it is for, the long ones as a file. */
function programContent(program: Pick<ProgramView, 'source' | 'state'>, say: Say): Content {
  const state = say(`program.${program.state}`);
  const title = [say('companion.program', { state }), ...warningLines(program.source, say)].join('\n');
  const block = codeBlock('lua', program.source, MESSAGE_CHARACTERS - title.length - 1);
  if (block !== null) return { text: `${title}\n${block}` };
  return { text: title, file: { name: 'program.lua', text: program.source } };
}

export async function logOf(caller: Caller, tools: CompanionTools): Promise<Answer> {
  const seat = seatOf(caller, tools);
  if ('refusal' in seat) return seat.refusal;
  const lines = seat.dungeon.log.linesOf(companionOfPlayer(seat.player));
  const { say } = caller;
  if (lines.length === 0) return privately(say('companion.noLog'));
  const text = lines.map((line) => logLine(line, say)).join('\n');
  const block = codeBlock('', text, ROOM_FOR_CODE);
  if (block !== null) return privately(`${say('companion.log')}\n${block}`);
  return privately(say('companion.log'), { file: { name: 'log.txt', text } });
}
