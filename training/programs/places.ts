import type { Place } from '../../src/companion/plan/plan.ts';
import type { Names } from './slot-names.ts';

/** How a program sees a place. */
export interface PlaceText {
  /** Lua for the list of what may be meant: entities or cells. */
  readonly targets: string;
  /** In words: "the I1". */
  readonly words: string;
  /** Whether the list is worked out once, in the beginning; else it is looked up each tick. */
  readonly once: boolean;
}

const CORNERS = {
  tl: ['row + col', 'top left'],
  tr: ['row - col', 'top right'],
  bl: ['col - row', 'bottom left'],
  br: ['-row - col', 'bottom right'],
} as const;
const EDGES = {
  up: ['row', 'top'],
  down: ['-row', 'bottom'],
  left: ['col', 'left'],
  right: ['-col', 'right'],
} as const;

export function placeText(place: Place, names: Names): PlaceText {
  switch (place.at) {
    case 'me':
      return { targets: '{player}', words: 'you', once: false };
    case 'you':
      return { targets: '{ai}', words: 'me', once: false };
    case 'start':
      return { targets: '{ai.position}', words: 'where I started', once: true };
    case 'item': {
      const slot = names.item(place.name);
      return { targets: `named(items, "${slot}")`, words: `the ${slot}`, once: false };
    }
    case 'monster': {
      const slot = names.monster(place.name);
      return { targets: `named(monsters, "${slot}")`, words: `the ${slot}`, once: false };
    }
    case 'nearest': {
      const all = place.of === 'weapon' ? 'weapons(items)' : `${place.of}s`;
      return place.to === 'you'
        ? { targets: all, words: `the nearest ${place.of}`, once: false }
        : { targets: `{nearest(${all}, player)}`, words: `the ${place.of} nearest to you`, once: false };
    }
    case 'player':
      return place.name === null
        ? { targets: 'others()', words: 'the other player', once: false }
        : {
            targets: `named(players, "${names.player(place.name)}")`,
            words: names.player(place.name),
            once: false,
          };
    case 'middle':
      return {
        targets: byMeasure('math.abs(2 * row - #maze) + math.abs(2 * col - #maze[1])'),
        words: 'the middle',
        once: true,
      };
    case 'corner': {
      if (place.corner === 'near') return { targets: 'corners()', words: 'the nearest corner', once: true };
      const [measure, words] = CORNERS[place.corner];
      return { targets: byMeasure(measure), words: `the ${words} corner`, once: true };
    }
    case 'edge': {
      const [measure, words] = EDGES[place.edge];
      return { targets: byMeasure(measure), words: `the ${words} edge`, once: true };
    }
    case 'cell': {
      const row = names.number(place.row);
      const col = names.number(place.col);
      return { targets: `{{row = ${row}, col = ${col}}}`, words: `row ${row}, column ${col}`, once: true };
    }
    case 'row':
    case 'col': {
      const number = names.number(place.number);
      return {
        targets: byMeasure(`math.abs(${place.at} - ${number})`),
        words: `${place.at === 'row' ? 'row' : 'column'} ${number}`,
        once: true,
      };
    }
  }
}

/** Whether what is there walks, and does harm. */
export function isMonster(place: Place): boolean {
  return place.at === 'monster' || (place.at === 'nearest' && place.of === 'monster');
}

function byMeasure(measure: string): string {
  return `floor_by(function(row, col) return ${measure} end)`;
}

/** Lua that sets `targets`, and the state that it takes; `state` is undefined where it takes none. */
export function targetLines({ targets, once }: PlaceText): {
  readonly state?: string;
  readonly lines: string;
} {
  if (!once) return { lines: `local targets = ${targets}` };
  return { state: 'local targets = nil', lines: `targets = targets or ${targets}` };
}
