import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/companion/compose/compose.ts';
import { luaCondition } from '../../../src/companion/compose/condition.ts';
import { helpersText } from '../../../src/companion/compose/helpers.ts';
import type { Action } from '../../../src/companion/plan/plan.ts';
import { DIRECTIONS } from '../../../src/game/model/geometry.ts';
import { companionId, itemId } from '../../../src/game/model/ids.ts';
import { createMachine } from '../../../src/sandbox/machine/machine.ts';
import { rehearse } from '../../../src/sandbox/rehearsal/rehearse.ts';
import { classicWorld, PATIENT } from '../../sandbox/classic-world.ts';
import { planOf } from '../fulfil/scripted-brain.ts';

const SLOTS = { I1: 'sword', M1: 'bat', N1: '2', N2: '3', T1: 'beep', P1: 'Player 2' };

/** Counts its own turns, so that a test sees whose turn it is and whether it began anew. */
function counting(action: Action): string {
  const ends = { get: 2, kill: 1, say: 1, wait: 3, come: 1 } as Readonly<Record<string, number>>;
  const last = ends[action.do];
  const end =
    last === undefined ? '' : `  if turns >= ${last} then return "Done: ${action.do} " .. turns end\n`;
  return `turns = 0\n\nfunction update_func(player, ai, monsters, items)\n  turns = turns + 1\n${end}  return "${action.do} " .. turns\nend\n`;
}

/** What a composed plan says, tick by tick. */
function saidBy(plan: string, ticks: number, moves = ''): string[] {
  const composed = compose(planOf(plan, SLOTS), counting);
  if (!composed.ok) throw new Error(composed.problem.message);
  const { ticks: seen, problems } = rehearse(composed.source, classicWorld(), companionId(1), {
    ticks,
    limits: PATIENT,
    moves: [...moves].map((key) => DIRECTIONS.find((one) => one === key) ?? null),
  });
  expect(problems).toEqual([]);
  return seen.map(({ said }) => said);
}

describe('parts', () => {
  test.each([
    [
      'one after the other',
      'get I1 ; kill M1 ; follow',
      5,
      ['(1/3) get 1', '(1/3) get 2', '(2/3) kill 1', '(3/3) follow 1', '(3/3) follow 2'],
    ],
    ['the last one ends the program', 'kill M1 ; get I1', 9, ['(1/2) kill 1', '(2/2) get 1', 'Done: get 2']],
    [
      'if: decided once',
      'if turns N1 then kill M1 else get I1 end ; follow',
      4,
      ['(1/2) get 1', '(1/2) get 2', '(2/2) follow 1', '(2/2) follow 2'],
    ],
    ['if without else takes no turn', 'if hurt me then get I1 end ; kill M1', 3, ['Done: kill 1']],
    [
      'until counts the turns since it began',
      'get I1 ; until turns N1 do stay end ; kill M1',
      6,
      ['(1/3) get 1', '(1/3) get 2', '(2/3) stay 1', '(2/3) stay 2', 'Done: kill 1'],
    ],
    [
      'until begins again what has ended',
      'until turns N2 do get I1 end',
      9,
      ['get 1', 'get 2', 'get 1', 'Done: that was all.'],
    ],
    [
      'every: on each n-th turn, all of it',
      'every N2 do get I1 else follow end',
      7,
      ['follow 1', 'follow 2', 'get 1', 'get 2', 'follow 3', 'get 1', 'get 2'],
    ],
    [
      'every: an endless part has one turn',
      'every N1 do stay else follow end',
      5,
      ['follow 1', 'stay 1', 'follow 2', 'stay 2', 'follow 3'],
    ],
    ['every: nothing in between', 'every N1 do say T1 end', 4, ['', 'beep', '', 'beep']],
    ['repeat: each time anew', 'repeat N1 do get I1 end', 9, ['get 1', 'get 2', 'get 1', 'Done: get 2']],
    ['forever', 'forever do get I1 ; kill M1 end', 5, ['get 1', 'get 2', 'kill 1', 'get 1', 'get 2']],
    [
      'each: to its end, each time it becomes so',
      'each turns N1 do get I1 else follow end',
      6,
      ['follow 1', 'follow 2', 'get 1', 'get 2', 'follow 3', 'follow 4'],
    ],
    ['each: nothing in between', 'each turns N1 do say T1 end', 4, ['', '', 'beep', '']],
    [
      'within: no longer than so many turns',
      'within N1 do wait N1 end ; kill M1',
      4,
      ['(1/2) wait 1', '(1/2) wait 2', 'Done: kill 1'],
    ],
    [
      'within: over when it is done',
      'within N2 do get I1 end ; kill M1',
      4,
      ['(1/2) get 1', '(1/2) get 2', 'Done: kill 1'],
    ],
    [
      'saying: the same words all the while',
      'saying T1 do get I1 end ; kill M1',
      4,
      ['(1/2) beep', '(1/2) beep', 'Done: kill 1'],
    ],
    ['stop ends everything', 'kill M1 ; stop ; follow', 9, ['(1/3) kill 1', 'Done: I stop.']],
  ])('%s', (_, plan, ticks, said) => {
    expect(saidBy(plan, ticks)).toEqual(said);
  });

  test('react keeps what both branches know', () => {
    // The player walks to and fro: from the second tick on, whether it moved is known.
    expect(saidBy('react moves me then stay else follow end', 7, '.d.a..')).toEqual([
      'follow 1',
      'follow 2',
      'stay 1',
      'follow 3',
      'stay 2',
      'follow 4',
      'follow 5',
    ]);
  });

  test('each: what happens is answered every time, in between the other goes on', () => {
    expect(saidBy('each moves me do say T1 else follow end', 6, '.dd..d')).toEqual([
      'follow 1',
      'follow 2',
      'beep',
      'beep',
      'follow 3',
      'follow 4',
    ]);
  });

  test('either is one of two by chance', () => {
    const drawn = new Set(
      Array.from({ length: 12 }, (_, seed) => {
        const composed = compose(planOf('either get I1 or kill M1 end', SLOTS), counting);
        if (!composed.ok) throw new Error(composed.problem.message);
        const world = classicWorld(1, {}, `toss ${seed}`);
        return rehearse(composed.source, world, companionId(1), { ticks: 1, limits: PATIENT }).ticks[0]?.said;
      }),
    );
    expect([...drawn].sort()).toEqual(['Done: kill 1', 'get 1']);
  });

  test('react brings a first branch that has an end to it', () => {
    // The player walks one step only.
    expect(saidBy('react moves me then get I1 else follow end', 6, '.d....')).toEqual([
      'follow 1',
      'follow 2',
      'get 1',
      'get 2',
      'follow 3',
      'follow 4',
    ]);
  });

  test('react is over when its second branch is', () => {
    expect(saidBy('react hurt you then stay else get I1 end ; kill M1', 9)).toEqual([
      '(1/2) get 1',
      '(1/2) get 2',
      'Done: kill 1',
    ]);
  });
});

test('steps are counted from the beginning of the order on', () => {
  const walking = (action: Action): string =>
    action.do === 'wait'
      ? 'function update_func(player, ai) ai:move("d") return "Done" end'
      : counting(action);
  const composed = compose(planOf('wait N1 ; wait N1 ; kill M1 ; steps', SLOTS), walking);
  if (!composed.ok) throw new Error(composed.problem.message);
  const { ticks } = rehearse(composed.source, classicWorld(), companionId(1), { ticks: 9, limits: PATIENT });
  expect(ticks.at(-1)?.said).toBe('Done: steps that I took: 2');
});

test('one action is its program as it is', () => {
  const source = counting({ do: 'come' });
  expect(compose(planOf('come'), () => source)).toEqual({ ok: true, source });
});

test('functions that stand in several programs are written once', () => {
  const shared = '-- Twice.\nlocal function twice(x)\n  return 2 * x\nend\n';
  const composed = compose(planOf('come ; stay'), (action) => `${shared}\n${counting(action)}`);
  if (!composed.ok) throw new Error(composed.problem.message);
  expect(composed.source.split('local function twice').length).toBe(2);
  expect(createMachine(PATIENT).load(composed.source)).toEqual({ ok: true });
});

test('functions that look alike but share a variable stay apart', () => {
  const own = 'local total = 0\nlocal function add(x)\n  total = total + x\n  return total\nend\n';
  const composed = compose(planOf('come ; stay'), (action) => `${own}\n${counting(action)}`);
  if (!composed.ok) throw new Error(composed.problem.message);
  expect(composed.source.split('local function add').length).toBe(3);
});

test.each([
  ['return 1', 'outside of its functions'],
  ['x = = 1', 'expected'],
  ['x = 1', 'does not define update_func'],
])('a program that cannot be a part is refused: %s', (source, message) => {
  const composed = compose(planOf('come ; stay'), () => source);
  expect(composed).toMatchObject({ ok: false, problem: { message: expect.stringContaining(message) } });
});

describe('conditions', () => {
  test.each([
    ['near M1', 'distance_to_nearest(monsters, ai, "bat") <= 2'],
    ['near monster N2', 'distance_to_nearest(monsters, ai) <= 3'],
    ['near I1', 'distance_to_nearest(items, ai, "sword") <= 1'],
    ['close me', 'player:distance_to(player) <= 1'],
    ['close you', 'player:distance_to(ai) <= 1'],
    ['near edge left', 'ai.position.col - 2 <= 1'],
    [
      'near corner near N1',
      'math.min(ai:distance_to(floor_near(1, 1)), ai:distance_to(floor_near(1, #maze[1])), ' +
        'ai:distance_to(floor_near(#maze, 1)), ai:distance_to(floor_near(#maze, #maze[1]))) <= 2',
    ],
    [
      'by M1 I1 N2',
      'any_within(monsters, "bat", 3, function(one) return distance_to_nearest(items, one, "sword") end)',
    ],
    ['by monster at N1 N2', 'any_within(monsters, nil, 2, function(one) return one:distance_to({2, 3}) end)'],
    ['near my monster', 'distance_to_yours(monsters, ai) <= 2'],
    ['on me at N1 N2', 'player:distance_to({2, 3}) == 0'],
    ['on you M1', 'distance_to_nearest(monsters, ai, "bat") == 0'],
    ['row me above N1', 'player.position.row > 2'],
    ['col you is N2', 'ai.position.col == 3'],
    [
      'closer you M1 I1',
      'distance_to_nearest(monsters, ai, "bat") < distance_to_nearest(items, ai, "sword")',
    ],
    ['has me I1', 'player:has_item("sword")'],
    ['has you N2 I1', 'count_named(ai.items, "sword") >= 3'],
    ['has you any', '#ai.items >= 1'],
    ['can M1', 'ai:has_item("bow") and ai:has_item("arrow")'],
    ['health you below N1', 'ai.health < 2'],
    ['health M1 most N1', 'least_health(monsters, "bat") <= 2'],
    ['bag you least N2', '#ai.items >= 3'],
    ['hurt me', 'player.health < 3'],
    ['count monsters most N1', '#monsters <= 2'],
    ['gone M1', 'count_named(monsters, "bat") == 0'],
    ['not gone items', 'not (#items == 0)'],
    [
      'hurt me or hurt you or moves me',
      '((player.health < 3) or (ai.health < 3)) or (before ~= nil and (player:distance_to(before.player.position) > 0))',
    ],
    ['still you', 'before ~= nil and (ai:distance_to(before.ai.position) == 0)'],
    ['lost me', 'before ~= nil and (player.health < before.player.health)'],
    ['died monsters', 'before ~= nil and (#monsters < #before.monsters)'],
    ['died M1', 'before ~= nil and (count_named(monsters, "bat") < count_named(before.monsters, "bat"))'],
    ['took you any', 'before ~= nil and (#before.ai.items < #ai.items)'],
    [
      'took me I1',
      'before ~= nil and (count_named(before.player.items, "sword") < count_named(player.items, "sword"))',
    ],
    ['health you above me', 'ai.health > player.health'],
    ['bag me least you', '#player.items >= #ai.items'],
    [
      'nearer you I1',
      'distance_to_nearest(items, ai, "sword") < distance_to_nearest(items, player, "sword")',
    ],
    ['near player', 'distance_to_nearest(other_players(), ai) <= 1'],
    [
      'lies up M1 me',
      'compare_places(nearest_place(monsters, ai, "bat"), player.position, function(a, b) return a.row < b.row end)',
    ],
    [
      'lies col you at N1 N2',
      'compare_places(ai.position, {row = 2, col = 3}, function(a, b) return a.col == b.col end)',
    ],
    ['has P1 I1', 'somebody("Player 2"):has_item("sword")'],
    ['health player below N1', 'somebody().health < 2'],
    ['bag P1 above me', '#somebody("Player 2").items > #player.items'],
    ['near row N1', 'math.abs(ai.position.row - 2) <= 1'],
    ['hurt me and hurt you', '(player.health < 3) and (ai.health < 3)'],
  ])('%s is %s', (text, lua) => {
    const [part] = planOf(`if ${text} then come end`, SLOTS);
    if (part?.part !== 'if') throw new Error('no condition');
    expect(luaCondition(part.when).lua).toBe(lua);
  });
});

test.each([
  ['has P1 I1', 'Yes'],
  ['hurt P1', 'Yes'],
  ['health player is N2', 'No'],
  ['bag player is N1', 'No'],
  ['has you I1', 'No'],
])('asked of another player: %s? %s', (asked, answer) => {
  const composed = compose(planOf(`ask ${asked}`, SLOTS), () => null);
  if (!composed.ok) throw new Error(composed.problem.message);
  const world = classicWorld(2);
  const [first, second] = world.players;
  if (first === undefined || second === undefined) throw new Error('two players were to join');
  const hurt = { ...second, health: 1, items: [{ id: itemId(90), kind: 'sword' }] };
  const { ticks } = rehearse(composed.source, { ...world, players: [first, hurt] }, companionId(1), {
    ticks: 1,
    limits: PATIENT,
  });
  expect(ticks.map(({ said }) => said)).toEqual([`Done: ${answer}`]);
});

test.each([
  [13, false],
  [14, true],
])(
  'the monster nearest to the player, not the one beside the companion, is within %i steps: %s',
  (distance, is) => {
    const { lua, helpers } = luaCondition({
      if: 'near',
      place: { at: 'nearest', of: 'monster', to: 'me' },
      distance,
    });
    const program = `${helpersText(helpers).join('\n')}
function update_func(player, ai, monsters, items)
  return "Done: " .. tostring(${lua})
end`;
    // A bat stands at row 7, column 14; the gorgon, at row 10, column 2, is the nearest to the player.
    const world = classicWorld();
    const companions = world.companions.map((one) => ({ ...one, position: { row: 7, col: 13 } }));
    const { ticks } = rehearse(program, { ...world, companions }, companionId(1), {
      ticks: 1,
      limits: PATIENT,
    });
    expect(ticks.map(({ said }) => said)).toEqual([`Done: ${is}`]);
  },
);
