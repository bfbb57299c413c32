import type { Action, Foes, Items, Place } from '../../src/companion/plan/plan.ts';
import { CORNERS, HEADINGS, NEAREST, SMALL_TALK } from '../../src/companion/plan/plan.ts';

/** The names and numbers that sample actions use. */
export interface SampleValues {
  readonly item: string;
  readonly monster: string;
  readonly number: number;
  readonly row: number;
  readonly col: number;
  readonly text: string;
  readonly player: string;
}

/** An action of every shape that plans can have. Two distinct numbers stand wherever two can. */
export function sampleActions(values: SampleValues): Action[] {
  const { item, monster, number, text } = values;
  const places = allPlaces(values);
  const items = allItems(item, number);
  const foes: Foes[] = [
    { count: 1, monster: { name: monster } },
    { count: 1, monster: 'any' },
    { count: number, monster: { name: monster } },
    { count: number, monster: 'any' },
    { count: 'all', monster: { name: monster } },
    { count: 'all', monster: 'any' },
    { count: 'all', monster: { except: monster } },
  ];
  const countables = ['monsters', 'items', 'weapons', 'players', 'floor'] as const;
  const actions: Action[] = [
    { do: 'come' },
    { do: 'explore' },
    { do: 'stay' },
    { do: 'wander' },
    { do: 'mirror' },
    { do: 'dance' },
    { do: 'tally' },
    { do: 'doing' },
    { do: 'help' },
    { do: 'arm', monster },
    { do: 'arm', monster: null },
    { do: 'stroll', steps: number },
    { do: 'wait', turns: number },
    { do: 'say', text },
    { do: 'recite', way: 'up', number },
    { do: 'recite', way: 'down', number },
    { do: 'avoid', monster },
    { do: 'avoid', monster: null },
    { do: 'count', what: { of: 'monster', name: monster } },
    { do: 'count', what: { of: 'item', name: item } },
    { do: 'who', item },
    { do: 'use', item },
    { do: 'health', whose: 'all' },
    { do: 'health', whose: { monster } },
    {
      do: 'which',
      who: 'you',
      of: [
        { at: 'item', name: item },
        { at: 'monster', name: monster },
      ],
    },
    {
      do: 'which',
      who: 'me',
      of: [
        { at: 'monster', name: monster },
        { at: 'item', name: item },
      ],
    },
    { do: 'alive', monster },
  ];
  for (const place of places) {
    actions.push(
      { do: 'goto', place },
      { do: 'route', place },
      { do: 'guard', place },
      { do: 'lead', place },
      { do: 'beside', place },
      { do: 'circle', rounds: null, place },
      { do: 'circle', rounds: number, place },
      { do: 'follow', distance: null, place },
      { do: 'follow', distance: number, place },
      { do: 'between', places: [{ at: 'me' }, place] },
    );
    actions.push({ do: 'where', place }, { do: 'far', from: { at: 'you' }, to: place });
    actions.push(
      { do: 'far', from: place, to: { at: 'me' } },
      { do: 'keep', distance: number, isExact: false, place },
    );
    actions.push({ do: 'keep', distance: number, isExact: true, place }, { do: 'away', steps: 'far', place });
    actions.push({ do: 'toward', steps: number, place }, { do: 'away', steps: number, place });
    for (const steps of [1, number]) {
      actions.push(...HEADINGS.map((side): Action => ({ do: 'side', side, steps, place })));
    }
    actions.push({ do: 'patrol', places: [place, { at: 'start' }] });
  }
  actions.push({
    do: 'patrol',
    places: [{ at: 'start' }, { at: 'item', name: item }, { at: 'middle' }, { at: 'me' }],
  });
  for (const one of items) {
    actions.push({ do: 'get', items: one }, { do: 'bring', items: one });
    actions.push({ do: 'give', items: one }, { do: 'drop', items: one });
  }
  for (const one of foes) actions.push({ do: 'kill', foes: one });
  for (const heading of HEADINGS) {
    actions.push({ do: 'walk', heading, steps: number }, { do: 'walk', heading, steps: 'wall' });
  }
  for (const of of countables) actions.push({ do: 'count', what: { of } });
  for (const who of ['me', 'you'] as const) {
    actions.push(
      { do: 'has', who, item },
      { do: 'carries', who, item },
      { do: 'carries', who, item: null },
      { do: 'health', whose: who },
      { do: 'bag', who },
      { do: 'danger', who },
    );
  }
  for (const who of [{ player: values.player }, { player: null }]) {
    actions.push(
      { do: 'has', who, item },
      { do: 'carries', who, item },
      { do: 'carries', who, item: null },
      { do: 'health', whose: who },
      { do: 'bag', who },
    );
  }
  for (const one of [monster, null]) actions.push({ do: 'weak', monster: one }, { do: 'can', monster: one });
  for (const what of ['monsters', 'items', 'players', 'weapons'] as const) actions.push({ do: 'list', what });
  for (const topic of SMALL_TALK) actions.push({ do: 'chat', topic });
  return actions;
}

function allPlaces({ item, monster, player, row, col }: SampleValues): Place[] {
  return [
    { at: 'me' },
    { at: 'you' },
    { at: 'start' },
    { at: 'middle' },
    { at: 'item', name: item },
    { at: 'monster', name: monster },
    { at: 'player', name: player },
    { at: 'player', name: null },
    ...NEAREST.flatMap((of): Place[] => [
      { at: 'nearest', of, to: 'you' },
      { at: 'nearest', of, to: 'me' },
    ]),
    ...[...CORNERS, 'near' as const].map((corner): Place => ({ at: 'corner', corner })),
    ...HEADINGS.map((edge): Place => ({ at: 'edge', edge })),
    { at: 'cell', row, col },
    { at: 'row', number: row },
    { at: 'col', number: col },
  ];
}

function allItems(item: string, number: number): Items[] {
  return [
    { count: 1, item: { name: item } },
    { count: 1, item: 'any' },
    { count: 1, item: 'weapon' },
    { count: number, item: { name: item } },
    { count: number, item: 'any' },
    { count: number, item: 'weapon' },
    { count: 'all', item: { name: item } },
    { count: 'all', item: 'any' },
    { count: 'all', item: 'weapon' },
    { count: 'all', item: { except: item } },
  ];
}
