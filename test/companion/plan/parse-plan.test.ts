import { describe, expect, test } from 'vitest';
import { formatPlan } from '../../../src/companion/plan/format-plan.ts';
import { parsePlan } from '../../../src/companion/plan/parse/parse-plan.ts';
import type { Slots } from '../../../src/companion/slots.ts';

const SLOTS: Slots = new Map([
  ['I1', 'sword'],
  ['I2', 'arrow'],
  ['M1', 'bat'],
  ['N1', '2'],
  ['N2', '5'],
  ['T1', 'hi'],
  ['P1', 'Ada'],
]);

/** A plan's text after reading and writing it; what is wrong with it, where it is none. */
function rewritten(text: string): string {
  const parsed = parsePlan(text, SLOTS);
  return parsed.ok ? formatPlan(parsed.plan).text : parsed.message;
}

describe('a plan is written as it was read', () => {
  test.each([
    'goto corner near',
    'guard corner near',
    'goto my monster',
    'kill any that near me',
    'if on me at N1 N2 or row you most N1 then come end',
    'until not col me is N1 do stay end',
    'if closer you I1 my weapon then get I1 else get weapon end',
    'which me I1 M1',
    'react by monster I1 N1 then kill any else guard I1 end',
    'if by I1 M1 then come end',
    'give all',
    'give all but I1',
    'drop any',
    'drop weapon',
    'until bag you least N1 do stay end',
    'if health M1 most N1 then come end',
    'if hurt me and hurt you and near M1 and not gone I1 then come end',
    'react hurt me or near monster or moves me then come else follow end',
    'toward N1 me',
    'beside I1',
    'circle player',
    'between me M1',
    'follow N1 P1',
    'follow M1',
    'recite down N1 ; report',
    'goto I1 ; steps',
    'safe get I1 that near at N1 N2',
    'kill all that within N1 me',
    'count monsters that within N1 corner tl',
    'kill M1 that weak ; goto monster that up ; bring any that far you ; get I1 that second',
    'each died M1 do say T1 else follow end',
    'each took you any do report end',
    'within N1 do kill any end',
    'either walk up N1 or get I1 ; come end',
    'saying T1 do avoid all end',
    'if health you above me and bag me least you and nearer you I1 then come end',
    'until lies row you me do walk down wall end',
    'if lies left M1 P1 then report else recite up N1 end',
    'safe toward N1 corner near',
    'away N1 at N2 N1',
    'away far M1',
    'health P1 ; has player I1 ; bag P1 ; count P1 I1 ; count player items',
    'if has P1 N1 I1 and not hurt player then come end',
    'react health player most N1 or bag P1 is N2 then come else follow end',
    'circle N1 I1',
    'side up N1 me ; side left M1',
    'keep exactly N1 me',
    'give I1 ; give N1 I2 ; give all I1 ; give weapon',
    'get all that in down ; count M1 that in left',
    'goto row N1 ; goto col N2',
    'until near row N1 do stay end',

    'if near corner near N1 then stay end',
    'count I1',
    'count me I1',
    'count you I1',
    'count me items',
    'count you items',
  ])('%s', (text) => {
    expect(rewritten(text)).toBe(text);
  });
});

describe('a short form is written out', () => {
  test.each([
    ['if near M1 under N2 then come end', 'if near M1 N1 then come end', 4],
    ['kill all that within under N1 me', 'kill all that within N1 me', 1],
    ['wait under N1', 'wait N1', 1],
  ])('%s: %s, N1 is %i', (text, written, number) => {
    const parsed = parsePlan(text, SLOTS);
    if (!parsed.ok) throw new Error(parsed.message);
    const plan = formatPlan(parsed.plan);
    expect([plan.text, plan.slots.get('N1')]).toEqual([written, String(number)]);
  });

  test('a question for a condition is answered with yes or no', () => {
    const parsed = parsePlan('ask near M1', SLOTS);
    if (!parsed.ok) throw new Error(parsed.message);
    const { text, slots } = formatPlan(parsed.plan);
    expect(text).toBe('if near M1 then say T1 else say T2 end');
    expect([slots.get('T1'), slots.get('T2')]).toEqual(['Yes', 'No']);
  });
});

describe('what is no plan', () => {
  test.each([
    ['come that near me', 'expected a step that is about one of several in place of "that" (word 2)'],
    [
      'get I1 that nice',
      'expected one of near, far, within, in, second, weak, strong, up, down, left, right in place of "nice" (word 4)',
    ],
    ['either come end', 'expected "or" in place of "end" (word 3)'],
    ['count you M1', 'expected "items" in place of "M1" (word 3)'],
    ['if hurt me and hurt you or moves me then come end', 'expected "then" in place of "or" (word 7)'],
    [
      'if hurt me or hurt me or hurt me or hurt me or hurt me then come end',
      'at most 4 conditions may be joined',
    ],
    ['count you', 'expected "items" at the end of the plan'],
    ['carries you I1', 'expected a step, such as "get I1" in place of "carries" (word 1)'],
  ])('%s: %s', (text, message) => {
    expect(rewritten(text)).toBe(message);
  });
});
