import type { Status } from '../../game/model/world.ts';
import type { Button } from '../answer.ts';
import type { Say } from '../words/say.ts';

/** What a board's button asks for; its custom id is `board:` and this. */
export const BOARD_ACTIONS = [
  'w',
  'a',
  's',
  'd',
  'wait',
  'order',
  'stop',
  'program',
  'join',
  'descend',
  'again',
] as const;
export type BoardAction = (typeof BOARD_ACTIONS)[number];

const PREFIX = 'board:';
const FILLER = '·';

/** What a custom id means on a board; null for ids that are not a board's. */
export function boardActionOf(customId: string): BoardAction | null {
  if (!customId.startsWith(PREFIX)) return null;
  const action = customId.slice(PREFIX.length);
  return BOARD_ACTIONS.find((known) => known === action) ?? null;
}

/** WASD as on a keyboard while the dungeon runs, in rows that a phone need not break; the way on when it is over. */
export function boardButtons(status: Status, say: Say): readonly (readonly Button[])[] {
  if (status === 'won')
    return [[button('descend', say('button.descend'), 'success'), button('program', say('button.program'))]];
  if (status === 'lost') return [[button('again', say('button.again'), 'primary')]];
  return [
    [filler('left'), button('w', 'W', 'primary'), filler('right'), button('join', say('button.join'))],
    [
      button('a', 'A', 'primary'),
      button('s', 'S', 'primary'),
      button('d', 'D', 'primary'),
      button('wait', say('button.wait')),
    ],
    [
      button('order', say('button.order'), 'success'),
      button('stop', say('button.stop'), 'danger'),
      button('program', say('button.program')),
    ],
  ];
}

function button(action: BoardAction, label: string, look: Button['look'] = 'secondary'): Button {
  return { id: `${PREFIX}${action}`, label, look };
}

/** Keeps W above S; cannot be pressed. */
function filler(side: string): Button {
  return { id: `${PREFIX}filler-${side}`, label: FILLER, look: 'secondary', isDisabled: true };
}
