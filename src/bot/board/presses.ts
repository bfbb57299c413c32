import { type Answer, type Content, type Form, privately } from '../answer.ts';
import {
  type CompanionTools,
  giveOrder,
  programOf,
  seatOf,
  stopProgram,
} from '../commands/companion-acts.ts';
import type { Call } from '../commands/declaration.ts';
import { joinDungeon, NO_DUNGEON, PAUSED, playerName } from '../commands/dungeon-acts.ts';
import { turnOf } from '../dungeon/channel-dungeon.ts';
import type { BoardAction } from './buttons.ts';

/** What a form for an order takes; the channel's own limit is checked when it is given. */
const LONGEST_FORM_ORDER = 300;

export const ORDER_FORM: Form = {
  id: 'order',
  title: 'An order for your companion',
  field: {
    id: 'order',
    label: 'What shall it do?',
    placeholder: 'go get the sword',
    longest: LONGEST_FORM_ORDER,
  },
};

const OLD_BOARD: Content = { text: 'The board has moved: it is further down in this channel.' };
const NOT_IN_YET: Answer = privately(
  'You are not in this dungeon yet. **Join** under the board seats you in it.',
);

/** Somebody pressed a button of a board. */
export async function pressBoard(
  call: Call,
  action: BoardAction,
  messageId: string,
  tools: CompanionTools,
): Promise<Answer> {
  switch (action) {
    case 'w':
    case 'a':
    case 's':
    case 'd':
    case 'wait':
      return takeTurn(call, action, messageId, tools);
    case 'order':
      return openOrderForm(call, tools);
    case 'stop':
      return stopProgram(call, tools);
    case 'program':
      return programOf(call, tools);
    case 'join':
      return joinDungeon(call, tools);
    case 'descend':
      return descend(call, tools);
    case 'again':
      return playAgain(call, tools);
  }
}

/** The order form came back. */
export function submitOrder(call: Call, order: string, tools: CompanionTools): Promise<Answer> {
  return giveOrder(call, order, tools);
}

async function takeTurn(
  call: Call,
  key: 'w' | 'a' | 's' | 'd' | 'wait',
  messageId: string,
  tools: CompanionTools,
): Promise<Answer> {
  const seat = seatOf(call, tools);
  if ('refusal' in seat) {
    const { channelId } = call;
    if (tools.dungeons.isComing(channelId)) return seat.refusal;
    const isGone = tools.dungeons.find(channelId) === undefined;
    return isGone ? { type: 'update', content: { text: NO_DUNGEON } } : NOT_IN_YET;
  }
  const { dungeon, player } = seat;
  if (dungeon.isPaused) return privately(PAUSED);
  if (dungeon.status !== 'running') return { type: 'update', content: dungeon.content };
  if (!player.onBoard) {
    return privately(
      'You have fallen. The others can still win; you are back on your feet in the next dungeon.',
    );
  }
  const content = await dungeon.press(turnOf(player, key));
  const isOldBoard = dungeon.boardMessageId !== null && dungeon.boardMessageId !== messageId;
  if (isOldBoard) {
    dungeon.refresh();
    return { type: 'update', content: OLD_BOARD };
  }
  if (content === null) return { type: 'noted' };
  return {
    type: 'update',
    content,
    afterwards: (isSent) => {
      if (!isSent) dungeon.refresh();
    },
  };
}

async function openOrderForm(call: Call, tools: CompanionTools): Promise<Answer> {
  const seat = seatOf(call, tools);
  if ('refusal' in seat) return seat.refusal;
  return { type: 'form', form: ORDER_FORM };
}

async function descend(call: Call, tools: CompanionTools): Promise<Answer> {
  const seat = seatOf(call, tools);
  if ('refusal' in seat) return seat.refusal;
  const { dungeon, player } = seat;
  if (dungeon.isPaused) return privately(PAUSED);
  if (dungeon.status !== 'won') return { type: 'update', content: dungeon.content };
  if (!player.onBoard) return privately('Only those who are still standing lead the way down.');
  await dungeon.visit({ type: 'descend' });
  return { type: 'noted' };
}

/** The same level once more, with all who were in. */
async function playAgain(call: Call, tools: CompanionTools): Promise<Answer> {
  const seat = seatOf(call, tools);
  if ('refusal' in seat) return seat.refusal;
  const { dungeon } = seat;
  if (dungeon.isPaused) return privately(PAUSED);
  if (dungeon.status !== 'lost') return { type: 'update', content: dungeon.content };
  const { world } = await dungeon.inspect();
  const party = dungeon.players.filter(({ presence }) => presence !== 'left');
  const fresh = await tools.dungeons.start(call, { level: world.level.name, depth: world.level.depth });
  if (typeof fresh === 'string') return privately(fresh);
  for (const { user, name } of party) await fresh.visit({ type: 'join', user, name: playerName(name) });
  fresh.repost();
  return { type: 'noted' };
}
