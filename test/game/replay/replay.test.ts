import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../src/game/dungeon/create.ts';
import { follow } from '../../../src/game/minds/follow.ts';
import type { Input } from '../../../src/game/model/actions.ts';
import { DIRECTIONS } from '../../../src/game/model/geometry.ts';
import { type CompanionId, playerId } from '../../../src/game/model/ids.ts';
import type { CompanionMind } from '../../../src/game/model/mind.ts';
import { randomOf, seedRandom } from '../../../src/game/model/rng.ts';
import type { World } from '../../../src/game/model/world.ts';
import { canonicalJson, checksumOf } from '../../../src/game/replay/checksum.ts';
import { type MindChange, parseLog, startLine, stepLine } from '../../../src/game/replay/log.ts';
import { type MindResolver, replay } from '../../../src/game/replay/replay.ts';
import { step } from '../../../src/game/rules/step.ts';
import { A1, A2, P1 } from '../drawn-world.ts';

/** Steps at random, more and more reluctantly: a mind that remembers. */
function weary(): CompanionMind {
  let turns = 0;
  return {
    act(turn) {
      turns++;
      if (turn.random() < 5 / turns) turn.moveRandom();
      turn.say(`step ${turns}`);
    },
  };
}

const mindFor: MindResolver = (name) => {
  if (name === 'follow') return follow;
  if (name === 'weary') return weary();
  throw new Error(`No mind is called ${name}`);
};

/** A game of 60 steps with comings and goings and changes of mind, and its log. */
function recordedGame() {
  const random = randomOf({ random: seedRandom('keys') });
  const minds = new Map<CompanionId, CompanionMind>();
  const changes: Readonly<Record<number, readonly MindChange[]>> = {
    2: [
      [A1, 'follow'],
      [A2, 'weary'],
    ],
    30: [[A2, 'weary']],
    40: [[A1, null]],
  };
  const special: Readonly<Record<number, readonly Input[]>> = {
    0: [{ type: 'join', user: 'ann', name: 'Ann' }],
    1: [{ type: 'join', user: 'ben', name: 'Ben "the `brave`"' }],
    20: [{ type: 'away', player: P1, away: true }],
    25: [{ type: 'descend' }],
    50: [{ type: 'leave', player: P1 }],
    55: [{ type: 'join', user: 'ann', name: 'Ann' }],
  };
  let world = createWorld({ level: 'old mine', seed: '7', depth: 3 });
  let log = startLine(world);
  for (let index = 0; index < 60; index++) {
    for (const [companion, name] of changes[index] ?? []) {
      if (name === null) minds.delete(companion);
      else minds.set(companion, mindFor(name, companion));
    }
    const direction = DIRECTIONS[random.below(4)] ?? 'w';
    const turns: Input[] = [
      { type: 'move', player: playerId(1 + random.below(3)), direction },
      { type: 'wait', player: P1 },
    ];
    const inputs = special[index] ?? turns;
    world = step(world, inputs, minds).world;
    log += stepLine(inputs, changes[index] ?? [], world);
  }
  return { log, end: world };
}

describe('a replay log', () => {
  const { log, end } = recordedGame();

  it('leads to the same world, byte for byte', () => {
    const parsed = parseLog(log);
    expect(parsed.steps).toHaveLength(60);
    const { world, difference } = replay(parsed, mindFor);
    expect(canonicalJson(world)).toBe(canonicalJson(end));
    expect(JSON.stringify(world)).toBe(JSON.stringify(end));
    expect(difference).toBeNull();
  });

  it('tells all that happened on the way', () => {
    const { events } = replay(parseLog(log), mindFor);
    expect(events[0]).toMatchObject({ type: 'joined', name: 'Ann' });
    expect(events.filter(({ type }) => type === 'joined')).toHaveLength(3);
    expect(events.filter(({ type }) => type === 'said').length).toBeGreaterThan(10);
  });

  it('replays as far as it goes', () => {
    const head = log.split('\n').slice(0, 11).join('\n');
    const { world, difference } = replay(parseLog(head), mindFor);
    expect(difference).toBeNull();
    expect(world.tick).toBe(9);
    expect(parseLog(startLine(end))).toEqual({ start: end, steps: [] });
  });

  it('tells the first step that comes out otherwise', () => {
    const changed = log.split('\n');
    const line = changed.findIndex((text, index) => index > 30 && text.includes('"move"'));
    changed[line] =
      changed[line]?.replace(/"inputs":\[.*?\],"/, '"inputs":[{"type":"join","user":"cy","name":"Cy"}],"') ??
      '';
    const { world, difference } = replay(parseLog(changed.join('\n')), mindFor);
    expect(difference?.step).toBe(line - 1);
    expect(world.players).toHaveLength(3);
    expect(difference?.replayed).toBe(checksumOf(world));
    expect(difference?.logged).not.toBe(difference?.replayed);
  });

  it('tells where other minds make a difference', () => {
    const still: MindResolver = () => ({ act: () => {} });
    expect(replay(parseLog(log), still).difference?.step).toBe(2);
  });

  it('asks for each mind when it is named, and lets go of it', () => {
    const asked: string[] = [];
    replay(parseLog(log), (name, companion) => {
      asked.push(`${companion} ${name}`);
      return mindFor(name, companion);
    });
    expect(asked).toEqual(['a1 follow', 'a2 weary', 'a2 weary']);
  });
});

describe('a log that cannot be read', () => {
  const start = startLine(createWorld({ level: 'classic' }));
  const checksum = '0'.repeat(32);

  const wrong: readonly (readonly [what: string, text: string, message: RegExp])[] = [
    ['nothing', '', /line 1: not JSON/],
    ['another version', '{"replay":2,"start":{}}', /line 1: .*expected 1.*at replay/s],
    ['no world', '{"replay":1}', /line 1: .*at start/s],
    ['no checksum', `${start}{"inputs":[],"checksum":"12"}`, /line 2: .*32 hex digits.*at checksum/s],
    [
      'no direction',
      `${start}{"inputs":[{"type":"move","player":"p1","direction":"up"}],"checksum":"${checksum}"}`,
      /line 2: .*inputs\[0\]\.direction/s,
    ],
    [
      'no player',
      `${start}{"inputs":[{"type":"wait","player":"p9"}],"checksum":"${checksum}"}`,
      /line 2: .*p1 to p8/s,
    ],
    [
      'no companion',
      `${start}{"inputs":[],"minds":[["b1","x"]],"checksum":"${checksum}"}`,
      /line 2: .*a1 to a8/s,
    ],
    [
      'half a line at the end',
      `${start}{"inputs":[],"checksum":"${checksum}"}\n{"inp`,
      /line 3: not JSON; where the last line was cut off, remove it/,
    ],
    ['what no log holds', `${start}{"inputs":[],"checksum":"${checksum}","extra":1}`, /line 2: .*extra/s],
  ];
  it.each(wrong)('has %s', (_, text, message) => {
    expect(() => parseLog(text)).toThrow(message);
  });

  it('has a world that is none', () => {
    const world = createWorld({ level: 'classic' });
    const text = startLine({ ...world, tick: -1 });
    expect(() => parseLog(text)).toThrow(/line 1: This world cannot be used:.*at tick/s);
  });
});

describe('a checksum', () => {
  const world = createWorld({ level: 'classic' });

  it('does not depend on the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(world).reverse()) as unknown as World;
    expect(JSON.stringify(reversed)).not.toBe(JSON.stringify(world));
    expect(checksumOf(reversed)).toBe(checksumOf(world));
  });

  it('differs with every detail, and is the same everywhere', () => {
    const variants: World[] = [
      world,
      { ...world, tick: 1 },
      { ...world, status: 'won' },
      { ...world, items: world.items.toReversed() },
      { ...world, random: [...world.random].reverse() as unknown as World['random'] },
    ];
    expect(new Set(variants.map(checksumOf)).size).toBe(variants.length);
    expect(checksumOf({ tick: 1 } as World)).toMatchInlineSnapshot(`"c2b5e43445895002709940653e783098"`);
  });
});
