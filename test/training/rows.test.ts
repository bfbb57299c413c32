import { describe, expect, test } from 'vitest';
import { parseRow } from '../../training/rows.ts';

describe('a row may leave out of its plan what its order takes back', () => {
  test.each([
    'get the <item>, no wait, the <item2> => get I2',
    "don't bother with the <item>, get the <item2> => get I2",
    'get the <item2> instead of the <item> => get I2',
    'kill the <monster>. Scratch that: the <monster2> => kill M2',
    'Actually, forget the <item>: bring me the <item2> => bring I2',
    'nevermind the <monster>, come => come',
  ])('%s', (line) => {
    const [order = '', plan = ''] = line.split(' => ');
    const authored = plan.replace('I2', '<item2>').replace('M2', '<monster2>');
    expect(parseRow(`${order} => ${authored}`)).toEqual({ ok: true, order, plan });
  });

  test.each(['get the <item> and the <item2> => get <item2>', 'get another knot for the <item> => come'])(
    'but nothing else: %s',
    (line) => {
      expect(parseRow(line)).toEqual({ ok: false, message: 'the order has I1, the plan has not' });
    },
  );

  test('a plan has nothing that its order has not', () => {
    const message = 'the plan has I2, the order has not';
    expect(parseRow('not the <item> => get <item2>')).toEqual({ ok: false, message });
  });
});

test.each([
  ['two swords and all bows => get all sword ; get all bow', 'get all I6 ; get all I7'],
  [
    'kill the slime, the wraiths, then a golem => kill slime ; kill all wraith ; kill golem',
    'kill M8 ; kill all M9 ; kill M5',
  ],
  ['count the golems => count golem', 'count M5'],
])('names that may be written as they are: %s', (line, plan) => {
  expect(parseRow(line)).toMatchObject({ ok: true, plan });
});
