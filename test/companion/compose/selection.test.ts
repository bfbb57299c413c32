import { expect, test } from 'vitest';
import { compose } from '../../../src/companion/compose/compose.ts';
import { companionId } from '../../../src/game/model/ids.ts';
import { rehearse } from '../../../src/sandbox/rehearsal/rehearse.ts';
import { classicWorld, PATIENT, program } from '../../sandbox/classic-world.ts';
import { planOf } from '../fulfil/scripted-brain.ts';

const SLOTS = { I1: 'arrow', M1: 'bat', N1: '12', N2: '11', N3: '19' };

/** Names what it sees in its lists. */
const WITNESS = program(`
  local seen = {}
  for _, list in ipairs({monsters, items}) do
    for _, one in ipairs(list) do
      table.insert(seen, one.name .. " " .. one.position.row .. "," .. one.position.col)
    end
  end
  return table.concat(seen, "; ")`);

function seenBy(plan: string): string {
  const composed = compose(planOf(plan, SLOTS), () => WITNESS);
  if (!composed.ok) throw new Error(composed.problem.message);
  const { ticks, problems } = rehearse(composed.source, classicWorld(), companionId(1), {
    ticks: 2,
    limits: PATIENT,
  });
  expect(problems).toEqual([]);
  // Items are all there, behind the monsters.
  return ticks[1]?.said.replace(/; (?:sword|bow|arrow) .*$/, '') ?? '';
}

// Bats at 12,11 and 18,18 and 7,14, the gorgon at 10,2; the player at 2,2 and its companion at 2,3.
test.each([
  ['kill M1 that near me', 'bat 7,14'],
  ['kill M1 that far you', 'bat 18,18'],
  ['kill M1 that second', 'bat 12,11'],
  ['goto M1 that near at N1 N1', 'bat 12,11'],
  ['kill M1 that up', 'bat 7,14'],
  ['kill M1 that down', 'bat 18,18'],
  ['kill M1 that left', 'bat 12,11'],
  ['follow M1 that right', 'bat 18,18'],
  ['kill any that left', 'gorgon 10,2'],
  ['kill all that within N3 me', 'bat 12,11; bat 7,14; gorgon 10,2'],
  ['kill all M1 that within N3 me', 'bat 12,11; bat 7,14'],
  ['kill all but M1 that within N3 me', 'gorgon 10,2'],
  ['kill all that in up', 'bat 7,14; gorgon 10,2'],
  // Row 12 is the middle of 23.
  ['kill all M1 that in down', 'bat 18,18'],
  ['kill all that in left', 'bat 12,11; gorgon 10,2'],
  ['kill M1 that in right', 'bat 18,18; bat 7,14'],
])('%s: sees %s', (plan, seen) => {
  expect(seenBy(plan)).toBe(seen);
});

// Arrows at 8,6 and 10,19 and 18,13.
test.each([
  ['get I1 that right', 'arrow 10,19'],
  ['get I1 that far corner tl', 'arrow 18,13'],
  ['bring I1 that near M1', 'arrow 18,13'],
])('%s: takes %s', (plan, seen) => {
  const composed = compose(planOf(plan, SLOTS), () => WITNESS);
  if (!composed.ok) throw new Error(composed.problem.message);
  const { ticks } = rehearse(composed.source, classicWorld(), companionId(1), { ticks: 1, limits: PATIENT });
  expect(ticks[0]?.said.match(/(?:sword|bow|arrow) \d+,\d+/g)).toEqual([seen]);
});

test('what is chosen stays chosen, wherever it goes, and is gone when it is gone', () => {
  const composed = compose(planOf('kill M1 that near me', SLOTS), () => WITNESS);
  if (!composed.ok) throw new Error(composed.problem.message);
  const moving = classicWorld(1, { monstersStill: false });
  const { ticks } = rehearse(composed.source, moving, companionId(1), { ticks: 60, limits: PATIENT });
  // One and the same bat all the time, at most a step away from where it was.
  const places = ticks.map(
    ({ said }) =>
      said
        .match(/\d+,\d+/)?.[0]
        .split(',')
        .map(Number) ?? [],
  );
  for (const [index, place] of places.entries()) {
    const [row = 0, col = 0] = places[Math.max(0, index - 1)] ?? [];
    expect(Math.abs((place[0] ?? 0) - row) + Math.abs((place[1] ?? 0) - col)).toBeLessThanOrEqual(1);
  }
});
