import fc from 'fast-check';
import { listOf } from '../../src/companion/plan/about.ts';
import {
  type Action,
  CORNERS,
  type Condition,
  type Countable,
  type Foes,
  HEADINGS,
  type Items,
  NEAREST,
  type Part,
  type Place,
  type Plan,
  type Selection,
} from '../../src/companion/plan/plan.ts';

const item = fc.constantFrom('sword', 'bow', 'arrow', 'lamp of doom');
const monster = fc.constantFrom('bat', 'gorgon', 'wraith');
const small = fc.integer({ min: 0, max: 4 });
const count = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant('all' as const));
const who = fc.constantFrom('me' as const, 'you' as const);
const person = fc.oneof(
  who,
  fc.option(fc.constantFrom('Ada', 'O\'Neil "x"')).map((player) => ({ player })),
);
const comparison = fc.constantFrom('below', 'above', 'most', 'least', 'is' as const);

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>({ at: 'me' }, { at: 'you' }, { at: 'start' }, { at: 'middle' }),
  item.map((name): Place => ({ at: 'item', name })),
  monster.map((name): Place => ({ at: 'monster', name })),
  fc.record({
    at: fc.constant('nearest' as const),
    of: fc.constantFrom(...NEAREST),
    to: fc.constantFrom('me' as const, 'you' as const),
  }),
  fc.constantFrom(...CORNERS, 'near' as const).map((corner): Place => ({ at: 'corner', corner })),
  fc.constantFrom(...HEADINGS).map((edge): Place => ({ at: 'edge', edge })),
  fc.tuple(small, small).map(([row, col]): Place => ({ at: 'cell', row, col })),
  fc.record({ at: fc.constantFrom('row' as const, 'col' as const), number: small }),
  fc.option(fc.constantFrom('Ada', 'O\'Neil "x"')).map((name): Place => ({ at: 'player', name })),
);

const items: fc.Arbitrary<Items> = fc.oneof(
  fc.record({ count, item: item.map((name) => ({ name })) }),
  fc.record({ count: fc.constant('all' as const), item: item.map((except) => ({ except })) }),
  fc.record({ count, item: fc.constantFrom('any' as const, 'weapon' as const) }),
);

const foes: fc.Arbitrary<Foes> = fc.oneof(
  fc.record({ count, monster: monster.map((name) => ({ name })) }),
  fc.record({ count: fc.constant('all' as const), monster: monster.map((except) => ({ except })) }),
  fc.record({ count, monster: fc.constant('any' as const) }),
);

const countable: fc.Arbitrary<Countable> = fc.oneof(
  fc.constantFrom<Countable>(
    { of: 'monsters' },
    { of: 'items' },
    { of: 'weapons' },
    { of: 'players' },
    { of: 'floor' },
  ),
  item.map((name): Countable => ({ of: 'item', name })),
  monster.map((name): Countable => ({ of: 'monster', name })),
);

/** What a person might say, with what breaks strings and comments. */
const spoken = fc.oneof(
  fc.constantFrom('hi', 'a "quoted" \\ word', "it's]] --[[ odd", 'zwei\nZeilen', '✓ 100%'),
  fc.string(),
);

/** Any action that has a program. */
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom<Action>(
    { do: 'come' },
    { do: 'explore' },
    { do: 'stay' },
    { do: 'wander' },
    { do: 'mirror' },
    { do: 'dance' },
    { do: 'tally' },
    { do: 'doing' },
    { do: 'help' },
    { do: 'chat', topic: 'joke' },
  ),
  place.map((one): Action => ({ do: 'goto', place: one })),
  fc.record({ do: fc.constantFrom('get' as const, 'bring' as const), items }),
  fc.record({ do: fc.constantFrom('give' as const, 'drop' as const), items }),
  foes.map((one): Action => ({ do: 'kill', foes: one })),
  fc.option(monster).map((one): Action => ({ do: 'arm', monster: one })),
  fc.record({
    do: fc.constant('walk' as const),
    heading: fc.constantFrom(...HEADINGS),
    steps: fc.oneof(small, fc.constant('wall' as const)),
  }),
  small.map((steps): Action => ({ do: 'stroll', steps })),
  small.map((turns): Action => ({ do: 'wait', turns })),
  spoken.map((text): Action => ({ do: 'say', text })),
  fc.record({ do: fc.constant('follow' as const), distance: fc.option(small), place }),
  place.map((one): Action => ({ do: 'beside', place: one })),
  fc.record({ do: fc.constant('circle' as const), rounds: fc.option(small), place }),
  fc.tuple(place, place).map((places): Action => ({ do: 'between', places })),
  fc.record({
    do: fc.constant('recite' as const),
    way: fc.constantFrom('up' as const, 'down' as const),
    number: small,
  }),
  fc.array(place, { minLength: 1, maxLength: 4 }).map((places): Action => ({ do: 'patrol', places })),
  fc.record({ do: fc.constantFrom('guard' as const, 'lead' as const), place }),
  fc.option(monster).map((one): Action => ({ do: 'avoid', monster: one })),
  fc.record({ do: fc.constant('toward' as const), steps: small, place }),
  fc.record({
    do: fc.constant('away' as const),
    steps: fc.oneof(small, fc.constant('far' as const)),
    place,
  }),
  fc.record({
    do: fc.constant('side' as const),
    side: fc.constantFrom(...HEADINGS),
    steps: fc.integer({ min: 1, max: 4 }),
    place,
  }),
  fc.record({ do: fc.constant('keep' as const), distance: small, isExact: fc.boolean(), place }),
  countable.map((what): Action => ({ do: 'count', what })),
  fc.record({ do: fc.constant('carries' as const), who: person, item: fc.option(item) }),
  fc.record({ do: fc.constant('far' as const), from: place, to: place }),
  fc.record({
    do: fc.constant('which' as const),
    who,
    of: fc.constant([
      { at: 'item', name: 'sword' },
      { at: 'monster', name: 'bat' },
    ] as const),
  }),
);

/** Any condition, two levels deep. */
const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ one: Condition; joined: Condition }>((tie) => ({
  one: fc.oneof(
    fc.record({
      if: fc.constantFrom('near' as const, 'close' as const),
      place,
      distance: fc.option(small),
    }),
    fc.record({
      if: fc.constant('by' as const),
      what: fc.constantFrom<Extract<Condition, { if: 'by' }>['what']>(
        { at: 'monster', name: null },
        { at: 'monster', name: 'bat' },
        { at: 'item', name: 'bow' },
      ),
      place,
      distance: fc.option(small),
    }),
    fc.record({ if: fc.constant('on' as const), who, place }),
    fc.record({
      if: fc.constantFrom('row' as const, 'col' as const),
      who,
      is: comparison,
      value: small,
    }),
    fc.record({ if: fc.constant('closer' as const), who, place, than: place }),
    fc.record({
      if: fc.constant('has' as const),
      who: person,
      count: fc.integer({ min: 1, max: 3 }),
      item: fc.oneof(
        fc.constantFrom('any' as const, 'weapon' as const),
        item.map((name) => ({ name })),
      ),
    }),
    fc.record({
      if: fc.constant('can' as const),
      monster: fc.option(fc.oneof(monster, fc.constant('dragon'))),
    }),
    fc.record({
      if: fc.constantFrom('health' as const, 'bag' as const),
      who: person,
      is: comparison,
      value: fc.oneof(small, who),
    }),
    fc.record({ if: fc.constant('nearer' as const), who, place }),
    fc.record({
      if: fc.constant('lies' as const),
      side: fc.constantFrom(...HEADINGS, 'row' as const, 'col' as const),
      of: fc.tuple(place, place),
    }),
    fc.record({ if: fc.constant('died' as const), monster: fc.option(monster) }),
    fc.record({ if: fc.constant('took' as const), who, item: fc.option(item) }),
    fc.record({
      if: fc.constant('health' as const),
      who: monster.map((name) => ({ monster: name })),
      is: comparison,
      value: small,
    }),
    fc.record({ if: fc.constant('hurt' as const), who: person }),
    fc.record({ if: fc.constant('count' as const), what: countable, is: comparison, value: small }),
    fc.record({ if: fc.constant('gone' as const), what: countable }),
    fc.record({ if: fc.constant('turns' as const), turns: small }),
    fc.record({ if: fc.constantFrom('moves' as const, 'still' as const, 'lost' as const), who }),
  ),
  joined: fc.oneof(
    { weight: 4, arbitrary: tie('one') },
    tie('one').map((not): Condition => ({ if: 'not', not })),
    fc.record({ if: fc.constantFrom('and' as const, 'or' as const), of: fc.tuple(tie('one'), tie('one')) }),
  ),
})).joined;

const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.record({ by: fc.constantFrom('near' as const, 'far' as const), place }),
  fc.record({ by: fc.constant('within' as const), steps: small, place }),
  fc.record({ by: fc.constant('half' as const), half: fc.constantFrom(...HEADINGS) }),
  fc
    .constantFrom('second' as const, 'weak' as const, 'strong' as const, ...HEADINGS)
    .map((by): Selection => ({ by })),
);

/** An action, about one of several where it can be. */
const act: fc.Arbitrary<Part> = fc
  .tuple(anyAction, fc.boolean(), fc.option(selection))
  .map(([action, safe, only]) =>
    only === null || listOf(action) === null
      ? { part: 'act', action, safe }
      : { part: 'act', action, safe, only },
  );

/** Any plan of a few parts, blocks in blocks. */
export const anyPlan: fc.Arbitrary<Plan> = fc.letrec<{ part: Part; plan: Plan; rest: Plan }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    act,
    fc.record({
      part: fc.constantFrom('if' as const, 'react' as const),
      when: anyCondition,
      yes: tie('plan'),
      no: tie('rest'),
    }),
    fc.record({ part: fc.constant('until' as const), when: anyCondition, do: tie('plan') }),
    fc.record({ part: fc.constant('every' as const), turns: small, do: tie('plan'), otherwise: tie('rest') }),
    fc.record({
      part: fc.constant('each' as const),
      when: anyCondition,
      do: tie('plan'),
      otherwise: tie('rest'),
    }),
    fc.record({ part: fc.constant('within' as const), turns: small, do: tie('plan') }),
    fc.record({ part: fc.constant('either' as const), of: fc.tuple(tie('plan'), tie('plan')) }),
    fc.record({ part: fc.constant('saying' as const), text: spoken, do: tie('plan') }),
    fc.record({ part: fc.constant('repeat' as const), times: fc.option(small), do: tie('plan') }),
  ),
  plan: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
  rest: fc.array(tie('part'), { maxLength: 2 }),
})).plan;
