import { afterEach, describe, expect, test, vi } from 'vitest';
import { distance } from '../../src/game/model/geometry.ts';
import type { World } from '../../src/game/model/world.ts';
import { classicWorld, PATIENT } from './classic-world.ts';
import { type ConditionScope, holds } from './corpus/condition.ts';
import { type Attack, type AttackKind, attacks, benigns } from './corpus/programs.ts';
import { type Trial, tryProgram } from './watch/trial.ts';

/** An attack may need a few ticks to show itself: some keep a little more in each. */
const ATTACK_TICKS = 6;

/** A limit is noticed at the first charge that passes it; no single charge is larger than these. */
const INSTRUCTIONS_AT_ONCE = 1_100_000;
const BYTES_AT_ONCE = 2_500_000;

/** Shared samples whose expectation contradicts the contract, and why. */
const CONTRADICTIONS: Readonly<Record<string, string>> = {
  'shared 43-wait-then-go':
    'counts columns from 0: from 1 on, its companion stops at the wall under 2,5 after 2 steps',
};

/**
 * How each kind of failure counts. Calls that nest too deep are an ordinary error and a limit. There is no
 * `time`: minutes are allowed, so that a program that only the clock can end fails the test.
 */
const KINDS: Readonly<Record<string, readonly AttackKind[]>> = {
  error: ['error'],
  syntax: ['error'],
  shape: ['error'],
  stack: ['error', 'blocked'],
  instructions: ['blocked'],
  memory: ['blocked'],
};

const outputs = [
  vi.spyOn(process.stdout, 'write'),
  vi.spyOn(process.stderr, 'write'),
  ...(['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((name) => vi.spyOn(console, name)),
];

afterEach(() => {
  for (const output of outputs) output.mockClear();
});

describe('attacks', () => {
  test.each(attacks())('$name ends as $kind', (attack) => {
    const trial = tryProgram(attack.source, classicWorld(), ATTACK_TICKS, PATIENT);
    expectNoHarm(trial);
    expect(kindsOf(trial, attack), trial.failure?.message).toContain(attack.kind);
  });

  test('leave nothing behind for programs in other machines', () => {
    const canary = () => tryProgram(CANARY, classicWorld(), 3, PATIENT);
    const before = canary();
    expect(before.failure).toBeNull();
    for (const { source } of attacks().filter(({ category }) => /isolation|metatable/.test(category))) {
      tryProgram(source, classicWorld(), 2, PATIENT);
    }
    expect(canary().ticks).toEqual(before.ticks);
  });
});

describe('benign programs', () => {
  const usable = benigns().filter(({ name }) => !Object.hasOwn(CONTRADICTIONS, name));

  test.each(usable)('$name: $condition', ({ source, ticks, condition }) => {
    const trial = tryProgram(source, classicWorld(), ticks, PATIENT);
    expectNoHarm(trial);
    expect(trial.failure).toBeNull();
    const scope = scopeOf(trial);
    expect(holds(condition, scope), JSON.stringify(scope.names)).toBe(true);
  });
});

test('the corpus has programs enough of each sort', () => {
  const own = attacks().filter(({ name }) => name.startsWith('own '));
  expect(own.length).toBeGreaterThanOrEqual(100);
  expect(new Set(own.map(({ category }) => category)).size).toBeGreaterThanOrEqual(10);
  expect(benigns().filter(({ name }) => name.startsWith('own ')).length).toBeGreaterThanOrEqual(60);
});

/** What holds for every program, whatever it is. */
function expectNoHarm(trial: Trial): void {
  for (const output of outputs) expect(output).not.toHaveBeenCalled();
  expect(trial.wrongs).toEqual([]);
  expect(trial.mostInstructions).toBeLessThan(PATIENT.instructions + INSTRUCTIONS_AT_ONCE);
  expect(trial.mostChargedBytes).toBeLessThan(PATIENT.chargedBytes + BYTES_AT_ONCE);
}

function kindsOf({ failure }: Trial, { source }: Attack): readonly AttackKind[] {
  if (failure === null) return ['harmless'];
  // Where an attack needs something that is absent, its failing to find it is as good as a limit.
  const isAbsent = failure.message.includes('there is none') && /^.*absent/.test(source);
  return isAbsent ? ['error', 'blocked'] : (KINDS[failure.kind] ?? []);
}

/** Says all the names that it can reach, and what a few common functions give. */
const CANARY = `
function update_func(player, ai, monsters, items)
  local names, seen = {}, {}
  local function walk(t, path)
    if seen[t] then return end
    seen[t] = true
    for k, v in pairs(t) do
      names[#names + 1] = path .. tostring(k) .. type(v)
      if type(v) == 'table' then walk(v, path .. tostring(k)) end
    end
  end
  walk(_G, '')
  local text = table.concat(names, ' ') .. ('x'):upper() .. ('%5.1f'):format(math.pi)
  local sum = 0
  for i = 1, #text do sum = (sum * 31 + text:byte(i)) % 1000003 end
  print(ai.move, ai.toString, ai.mine, monsters[1].index, tostring(ai))
  return #names .. ' names, ' .. sum .. ', ' .. math.random(1000)
end`;

/** What the README of the shared samples says that a condition may ask about. */
function scopeOf({ worlds, ticks }: Trial): ConditionScope {
  const said = ticks.flatMap((tick) => (tick.ok && tick.said !== '' ? [tick.said] : []));
  const places = worlds.map(({ companions }) => JSON.stringify(companions[0]?.position));
  const world = worlds.at(-1) as World;
  return {
    names: {
      player: world.players[0],
      ai: world.companions[0],
      last: said.at(-1) ?? '',
      moves: ticks.filter(({ moved }) => moved).length,
      cells: new Set(places).size,
    },
    functions: {
      dist(a, b) {
        const [from, to] = [(a as Fighter).position, (b as Fighter).position];
        return from === null || to === null ? Number.POSITIVE_INFINITY : distance(from, to);
      },
      has: (holder, name) => (holder as Fighter).items.some(({ kind }) => kind === name),
    },
  };
}

type Fighter = World['players'][number] | World['companions'][number];
