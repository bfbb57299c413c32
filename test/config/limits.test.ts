import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LIMIT_NAMES,
  LIMITS,
  type LimitName,
  limitProblem,
  mapLimits,
  programLimits,
  resolveLimits,
} from '../../src/config/limits.ts';
import { parseOperatorLimits, WIDEST_BOUNDS } from '../../src/config/operator-limits.ts';
import { DEFAULT_LIMITS } from '../../src/sandbox/api/limits.ts';

function boundsFrom(text: string) {
  const bounds = parseOperatorLimits(text);
  if ('problems' in bounds) throw new Error(bounds.problems.join());
  return bounds;
}

const limitName = fc.constantFrom<LimitName>(...LIMIT_NAMES);

describe('limits', () => {
  test('every default lies within its bounds, and every limit says what it is', () => {
    for (const name of LIMIT_NAMES) {
      expect(limitProblem(WIDEST_BOUNDS, name, LIMITS[name].default), name).toBeUndefined();
      expect(LIMITS[name].doc.length).toBeGreaterThan(10);
      expect(name).toMatch(/^[a-z]+(_[a-z]+)+$/);
    }
  });

  test('a value outside the bounds is refused with a message that names them', () => {
    expect(limitProblem(WIDEST_BOUNDS, 'tick_ms', 100)).toBe(
      'tick_ms cannot be 100: give a whole number from 500 to 10000 (ms; default 1500).',
    );
    expect(limitProblem(WIDEST_BOUNDS, 'tick_ms', 10_001)).toContain('500 to 10000');
    expect(limitProblem(WIDEST_BOUNDS, 'tick_ms', 1000.5)).toBeDefined();
    expect(limitProblem(WIDEST_BOUNDS, 'tick_ms', Number.NaN)).toBeDefined();
    expect(limitProblem(WIDEST_BOUNDS, 'tick_ms', 500)).toBeUndefined();
    expect(limitProblem(boundsFrom('tick_ms=1000..2000'), 'tick_ms', 500)).toContain('1000 to 2000');
  });

  test("the channel's value goes before the guild's, and that before the default", () => {
    const { tick_ms } = resolveLimits(WIDEST_BOUNDS, {}, {});
    expect(tick_ms).toBe(1500);
    expect(resolveLimits(WIDEST_BOUNDS, { tick_ms: 700 }, {}).tick_ms).toBe(700);
    expect(resolveLimits(WIDEST_BOUNDS, { tick_ms: 700 }, { tick_ms: 900 }).tick_ms).toBe(900);
    expect(resolveLimits(boundsFrom('tick_ms=600'), {}, {}).tick_ms).toBe(600);
  });

  test('whatever was set, what holds lies within the bounds of the operator', () => {
    fc.assert(
      fc.property(
        limitName,
        fc.tuple(fc.nat(), fc.nat(), fc.nat()),
        fc.integer(),
        fc.integer(),
        (name, shares, guild, channel) => {
          const { least, most } = LIMITS[name];
          const [a = 0, b = 0, c = 0] = shares
            .map((share) => least + (share % (most - least + 1)))
            .sort((x, y) => x - y);
          const bounds = boundsFrom(`${name}=${a}..${b}..${c}`);
          const value = resolveLimits(bounds, { [name]: guild }, { [name]: channel })[name];
          expect(value).toBe(Math.min(c, Math.max(a, channel)));
          expect(limitProblem(bounds, name, value)).toBeUndefined();
        },
      ),
    );
  });
});

test('without any setting, programs run under the limits of the Companion API', () => {
  expect(programLimits(resolveLimits(WIDEST_BOUNDS, {}, {}))).toEqual(DEFAULT_LIMITS);
});

describe("the operator's limits", () => {
  test.each([
    ['', { default: 1500, least: 500, most: 10_000 }],
    ['tick_ms=600', { default: 600, least: 500, most: 10_000 }],
    ['tick_ms=600..700', { default: 700, least: 600, most: 700 }],
    ['tick_ms=2000..3000', { default: 2000, least: 2000, most: 3000 }],
    [' tick_ms = 1000..1200..3000 , ', { default: 1200, least: 1000, most: 3000 }],
  ])('"%s"', (text, expected) => {
    expect(boundsFrom(text).tick_ms).toMatchObject(expected);
  });

  test('leave the limits that they do not name as they are', () => {
    expect({ ...boundsFrom('tick_ms=600'), tick_ms: LIMITS.tick_ms }).toEqual(
      mapLimits((name) => LIMITS[name]),
    );
  });

  test.each([
    ['tick_ms=100', 'goes beyond 500..10000'],
    ['tick_ms=500..20000', 'goes beyond 500..10000'],
    ['tick_ms=3000..2000', 'is out of order'],
    ['tick_ms=1000..900..2000', 'is out of order'],
    ['tick_ms', 'write tick_ms=DEFAULT'],
    ['tick_ms=fast', 'write tick_ms=DEFAULT'],
    ['max_player=3', 'did you mean max_players?'],
    ['zzz=3', 'the names are tick_ms, max_players'],
  ])('"%s" is refused', (text, message) => {
    expect(parseOperatorLimits(text)).toEqual({ problems: [expect.stringContaining(message)] });
  });
});
