import { formatAction } from '../../src/companion/plan/format-plan.ts';
import type { Action, Place, Thing } from '../../src/companion/plan/plan.ts';
import { programText } from '../programs/programs.ts';
import { type SampleValues, sampleActions } from '../programs/samples.ts';
import type { Chance } from './chance.ts';

/** A row that teaches the program of one action. */
export interface CodeRow {
  readonly source: 'code';
  readonly in: string;
  readonly out: string;
}

const FIRST: SampleValues = {
  item: 'axe',
  monster: 'troll',
  number: 5,
  row: 7,
  col: 9,
  text: 'hey',
  player: 'Ada',
};
const SECOND: SampleValues = {
  item: 'wand',
  monster: 'ogre',
  number: 6,
  row: 8,
  col: 3,
  text: 'hoy',
  player: 'Bob',
};
const PATROLS = 500;

/** Rows for every shape of action, with and without "safe"; of those that name several places, of which there are too many, some. */
export interface CodeRows {
  /** One for every shape. */
  readonly plain: readonly CodeRow[];
  /** More of those with several places. */
  readonly withPlaces: readonly CodeRow[];
}

export function codeRows(chance: Chance): CodeRows {
  const places = placesOf(FIRST);
  const others = placesOf(SECOND);
  const pairs = places.flatMap((from) => others.map((to) => ({ from, to })));
  const anywhere = [...places, ...others];
  const patrols = Array.from({ length: PATROLS }, () =>
    Array.from({ length: chance.between(2, 4) }, () => chance.pick(anywhere)),
  );
  return {
    plain: rowsOf(sampleActions(FIRST)),
    withPlaces: rowsOf([
      ...pairs.map(({ from, to }): Action => ({ do: 'far', from, to })),
      ...pairs.flatMap(({ from, to }) => whichOf(from, to)),
      ...pairs.map(({ from, to }): Action => ({ do: 'between', places: [from, to] })),
      ...pairs.map(({ from, to }): Action => ({ do: 'patrol', places: [from, to] })),
      ...patrols.map((round): Action => ({ do: 'patrol', places: round })),
    ]),
  };
}

function whichOf(one: Place, other: Place): Action[] {
  if (!isThing(one) || !isThing(other)) return [];
  return (['me', 'you'] as const).map((who) => ({ do: 'which', who, of: [one, other] }));
}

function isThing(place: Place): place is Thing {
  return place.at === 'item' || place.at === 'monster';
}

function rowsOf(actions: readonly Action[]): CodeRow[] {
  const rows = actions.flatMap((action) => [false, true].flatMap((safe) => codeRow(action, safe)));
  return [...new Map(rows.map((row) => [row.in, row])).values()];
}

function codeRow(action: Action, safe: boolean): CodeRow[] {
  const out = programText(action, safe);
  return out === null ? [] : [{ source: 'code', in: `code: ${formatAction(action, safe).text}`, out }];
}

function placesOf(values: SampleValues): Place[] {
  return sampleActions(values).flatMap((action) => (action.do === 'goto' ? [action.place] : []));
}
