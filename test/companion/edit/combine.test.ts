import { describe, expect, test } from 'vitest';
import { bareWords, combine } from '../../../src/companion/edit/combine.ts';
import { formatPlan } from '../../../src/companion/plan/format-plan.ts';
import { planOf } from '../fulfil/scripted-brain.ts';

const SLOTS = { I1: 'sword', I2: 'bow', N1: '3', M1: 'bat' };
const plan = (text: string | null) => (text === null ? null : planOf(text, SLOTS));

/** The likeliest plan, or why there is none. */
function combined(words: string, running: string, alone: string | null, joint: string | null): string {
  const made = combine(words, { running: plan(running), alone: plan(alone), joint: plan(joint) });
  return made.ok ? formatPlan(made.plans[0] ?? []).text : made.why;
}

describe('what runs, and words about it, become', () => {
  test.each([
    ['other values of the same action', 'stay three steps behind', 'follow', 'follow 3', null, 'follow N1'],
    ['them for a way of the same', 'stay three steps from me', 'follow', 'keep 3 me', null, 'keep N1 me'],
    [
      'them within blocks',
      'the bow',
      'until turns 9 do get I1 end',
      'get I2',
      null,
      'until turns N1 do get I1 end',
    ],
    [
      'a choice at every turn, around what runs',
      'but run if a monster comes near',
      'follow',
      'react near monster then avoid all else stay end',
      null,
      'react near monster then avoid all else follow end',
    ],
    [
      'one sentence, where that keeps all that runs',
      'run if a monster comes near',
      'follow',
      'avoid all',
      'react near monster then avoid all else follow end',
      'react near monster then avoid all else follow end',
    ],
    ['something else', 'instead get the bow', 'get I1 ; come', 'get I2', 'get I1 ; get I2', 'get I1'],
    ['a longer chain', 'and then come back', 'get I1', 'come', 'come', 'get I1 ; come'],
    ['no chain behind what never ends', 'and then come back', 'follow', 'come', 'follow', 'endless'],
    ['first what ends, then what does not', 'also get the bow', 'follow', 'get I2', null, 'get I1 ; follow'],
    ['one after the other where both end', 'also get the bow', 'get I1', 'get I2', null, 'get I1 ; get I2'],
    ['the same with care', 'be careful', 'get I1 ; come', 'avoid all', null, 'safe get I1 ; safe come'],
    ['nothing that anybody could guess', 'jiggle', 'follow', null, null, 'unclear'],
    ['nothing, where both go on for ever', 'dance', 'follow', 'dance', 'dance', 'unclear'],
  ])('%s: %s', (_, words, running, alone, joint, expected) => {
    expect(combined(words, running, alone, joint)).toBe(expected);
  });

  test('of several actions of a kind none is replaced by guess', () => {
    expect(combined('the bat', 'get I1 ; get I2', 'get I2', null)).toBe('unclear');
  });
});

test.each([
  ['instead get the bow', 'get the bow'],
  ['get the bow instead', 'get the bow'],
  ['and then come back', 'come back'],
  ['but run if a monster comes near', 'run if a monster comes near'],
  ['instead', 'instead'],
])('"%s" alone is "%s"', (words, bare) => {
  expect(bareWords(words)).toBe(bare);
});
