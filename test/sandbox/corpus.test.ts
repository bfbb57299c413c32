import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { distance } from '../../src/game/model/geometry.ts';
import { isFloor } from '../../src/game/model/grid.ts';
import type { World } from '../../src/game/model/world.ts';
import type { FailureKind } from '../../src/sandbox/machine/results.ts';
import { holds } from './corpus/condition.ts';
import { holdsAfter, play } from './corpus/play.ts';
import { classicWorld } from './machine/harness.ts';

/** Programs from outside, where they are, and the project's own, in the same format. */
const CORPORA = ['../../../shared/corpus/', '../corpus/'];

/** Ticks that an attack has: some only strike in the second. */
const ATTACK_TICKS = 4;

/** Programs whose expectation contradicts the contract, and why. */
const CONTRADICTIONS: Readonly<Record<string, string>> = {
  '43-wait-then-go.lua':
    'counts columns from 0: from 1 on, its companion stops at the wall under 2,5 after 2 steps',
};

const KINDS: Readonly<Record<string, readonly FailureKind[]>> = {
  error: ['error', 'syntax', 'shape', 'stack'],
  blocked: ['time', 'instructions', 'memory', 'stack'],
};

function programsOf(folder: string): { name: string; source: string; expectation: string }[] {
  return CORPORA.flatMap((corpus) => {
    const url = new URL(`${corpus}${folder}/`, import.meta.url);
    if (!existsSync(url)) return [];
    return readdirSync(url)
      .filter((file) => file.endsWith('.lua'))
      .map((name) => {
        const source = readFileSync(new URL(name, url), 'utf8');
        const expectation = /^-- expect: (.*)/.exec(source)?.[1] ?? '';
        return { name, source, expectation };
      });
  });
}

const attacks = programsOf('attacks');
const benign = programsOf('benign');

describe.skipIf(attacks.length === 0)('attacks', () => {
  const printed: unknown[] = [];
  beforeEach(() => {
    printed.length = 0;
    for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
      vi.spyOn(console, method).mockImplementation((...args) => {
        printed.push(args);
      });
    }
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each(attacks)('$name: $expectation', ({ source, expectation }) => {
    const [kind = ''] = expectation.split(' ');
    const { failure, worlds } = play(source, ATTACK_TICKS);
    if (kind === 'harmless') expect(failure).toBeNull();
    else if (kind === 'blocked' && expectation.includes('absent') && failure?.kind === 'error') {
      // What the program would abuse is not there, which is as good.
      expect(failure.message).toContain('there is none');
    } else expect(KINDS[kind]).toContain(failure?.kind);
    expect(failure?.defect).toBeUndefined();
    for (const [index, world] of worlds.entries()) {
      if (index > 0) expectLegal(worlds[index - 1] ?? world, world);
    }
    expect(printed).toEqual([]);
  });
});

describe.skipIf(benign.length === 0)('benign programs', () => {
  const usable = benign.filter(({ name }) => !Object.hasOwn(CONTRADICTIONS, name));
  test.each(usable)('$name: $expectation', ({ source, expectation }) => {
    const [, ticks, condition] = /^ok after (\d+) ticks?: (.*)$/.exec(expectation) ?? [];
    if (ticks === undefined || condition === undefined) throw new Error(`no expectation: ${expectation}`);
    const played = play(source, Number(ticks));
    expect(played.failure).toBeNull();
    expect(holdsAfter(condition.trim(), played), `after ${JSON.stringify(played.said.at(-1))}`).toBe(true);
  });
});

/** One tick of one companion: at most one step over the floor, nobody else moves, no item comes or goes. */
function expectLegal(before: World, after: World): void {
  const [was, is] = [before.companions[0]?.position, after.companions[0]?.position];
  if (was == null || is == null) throw new Error('the companion left the board');
  expect(distance(was, is)).toBeLessThanOrEqual(1);
  expect(isFloor(after.level, is)).toBe(true);
  expect(after.players[0]?.position).toEqual(before.players[0]?.position);
  expect(after.monsters).toEqual(before.monsters);
  expect(itemsOf(after)).toEqual(itemsOf(before));
}

function itemsOf(world: World): string[] {
  const held = [...world.players, ...world.companions].flatMap(({ items }) => items);
  return [...world.items, ...held].map(({ id, kind }) => `${id} ${kind}`).sort();
}

describe('conditions', () => {
  const scope = {
    names: { last: 'a b', moves: 3, ai: 'ai' },
    functions: { twice: (n: unknown) => Number(n) * 2 },
  };
  test.each([
    ["last==='a b'", true],
    ['last !== "a b"', false],
    ['moves>=3 && moves < 4', true],
    ['moves===2 || twice(moves) == 6', true],
    ['!(moves > 5)', true],
    ['twice(moves - 1) + 1 > 5', false],
  ])('%s', (condition, expected) => {
    expect(holds(condition, scope)).toBe(expected);
  });

  test.each(['moves >', 'moves 3', 'unknown > 1', 'other(1)', "last === 'open", 'moves ~= 3'])(
    '%s is refused',
    (condition) => {
      expect(() => holds(condition, scope)).toThrow();
    },
  );
});

test('the corpus plays on the level that it was written for', () => {
  const world = classicWorld();
  expect(world.monsters.map(({ kind }) => kind).sort()).toEqual(['bat', 'bat', 'bat', 'gorgon']);
});
