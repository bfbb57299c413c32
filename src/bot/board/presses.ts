import { type Answer, type Form, privately } from '../answer.ts';
import {
  type CompanionTools,
  giveOrder,
  programOf,
  seatOf,
  stopProgram,
} from '../commands/companion-acts.ts';
import type { Call } from '../commands/declaration.ts';
import { joinDungeon, playerName } from '../commands/dungeon-acts.ts';
import { turnOf } from '../dungeon/seats.ts';
import type { Say } from '../words/say.ts';
import type { BoardAction } from './buttons.ts';

/** What a form for an order takes; the channel's own limit is checked when it is given. */
const LONGEST_FORM_ORDER = 300;

/** Of the form for an order, and of its field. */
export const ORDER_FORM_ID = 'order';

function orderForm(say: Say): Form {
  return {
    id: ORDER_FORM_ID,
    title: say('form.title'),
    field: {
      id: ORDER_FORM_ID,
      label: say('form.label'),
      placeholder: say('form.placeholder'),
      longest: LONGEST_FORM_ORDER,
    },
  };
}

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
  return giveOrder(call, { kind: 'do', text: order }, tools);
}

async function takeTurn(
  call: Call,
  key: 'w' | 'a' | 's' | 'd' | 'wait',
  messageId: string,
  tools: CompanionTools,
): Promise<Answer> {
  const seat = seatOf(call, tools);
  if ('refusal' in seat) {
    const { channelId, say } = call;
    if (tools.dungeons.isComing(channelId)) return seat.refusal;
    const isGone = tools.dungeons.find(channelId) === undefined;
    return isGone
      ? { type: 'update', content: { text: say('dungeon.none') } }
      : privately(say('board.notIn'));
  }
  const { dungeon, player } = seat;
  if (dungeon.isPaused) return privately(call.say('dungeon.isPaused'));
  if (dungeon.status !== 'running') return { type: 'update', content: dungeon.content };
  if (!player.onBoard) {
    return privately(call.say('board.fallen'));
  }
  const content = await dungeon.press(turnOf(player, key));
  const isOldBoard = dungeon.boardMessageId !== null && dungeon.boardMessageId !== messageId;
  if (isOldBoard) {
    dungeon.refresh();
    return { type: 'update', content: { text: call.say('board.moved') } };
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
  return { type: 'form', form: orderForm(call.say) };
}

async function descend(call: Call, tools: CompanionTools): Promise<Answer> {
  const seat = seatOf(call, tools);
  if ('refusal' in seat) return seat.refusal;
  const { dungeon, player } = seat;
  if (dungeon.isPaused) return privately(call.say('dungeon.isPaused'));
  if (dungeon.status !== 'won') return { type: 'update', content: dungeon.content };
  if (!player.onBoard) return privately(call.say('board.standingOnly'));
  await dungeon.visit({ type: 'descend' });
  return { type: 'noted' };
}

/** The same level once more, with all who were in. */
async function playAgain(call: Call, tools: CompanionTools): Promise<Answer> {
  const seat = seatOf(call, tools);
  if ('refusal' in seat) return seat.refusal;
  const { dungeon } = seat;
  if (dungeon.isPaused) return privately(call.say('dungeon.isPaused'));
  if (dungeon.status !== 'lost') return { type: 'update', content: dungeon.content };
  const { world } = await dungeon.inspect();
  const party = dungeon.players.filter(({ presence }) => presence !== 'left');
  const fresh = await tools.dungeons.start(call, { level: world.level.name, depth: world.level.depth });
  if (typeof fresh === 'string') return privately(fresh);
  for (const { user, name } of party)
    await fresh.visit({ type: 'join', user, name: playerName(name, call.say) });
  fresh.repost();
  return { type: 'noted' };
}
