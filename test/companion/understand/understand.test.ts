import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/companion/understand/understand.ts';

describe('the sort of an order', () => {
  test.each([
    ['go get the sword', 'task'],
    ['can you bring me the bow?', 'task'],
    ['Follow me', 'standing'],
    ['guard the sword until I am back', 'standing'],
    ['how many monsters are there', 'question'],
    ["what's in your bag", 'question'],
    ['any bats left?', 'question'],
    ['stop', 'stop'],
    ['ok, cancel that!', 'stop'],
    ['never mind', 'stop'],
    ['stop at the wall', 'task'],
    ['do the same but slower', 'edit'],
    ['instead bring me the bow', 'edit'],
  ])('%s is a %s', (order, sort) => {
    expect(understand(order)).toMatchObject({ ok: true, sort });
  });
});

describe('the words of an order', () => {
  test.each([
    ['  go\n\tget   it ', 'go get it'],
    ['<@123456789012345678> follow <@!123456789012345678> me', 'follow me'],
    ['@everyone come', 'come'],
    ['come <:wave:123456789012345678> here', 'come here'],
    ['look at https://example.org/x?y now', 'look at now'],
    ['f\u200bollow\u202e me', 'follow me'],
    ['ｇｏ ｌｅｆｔ', 'go left'],
  ])('%j is read as %j', (order, text) => {
    expect(understand(order)).toMatchObject({ ok: true, text });
  });
});

test('players who are mentioned are called by their names', () => {
  const players = [{ user: '123', name: 'Mia' }];
  expect(understand('follow <@123> and guard <@!9>', 300, players)).toMatchObject({
    text: 'follow Mia and guard',
  });
});

describe('what cannot be meant', () => {
  test.each([
    ['', 'The order is empty.'],
    ['   ', 'The order is empty.'],
    ['<@123456789012345678> <#123456789012345678>', 'The order names somebody but says nothing.'],
    ['@here', 'The order names somebody but says nothing.'],
    ['?!', 'The order has no words.'],
    ['🙂🙂', 'The order has no words.'],
    ['x'.repeat(301), 'The order has 301 characters; at most 300 are read.'],
  ])('%j', (order, reason) => {
    const understood = understand(order);
    expect(understood).toMatchObject({ ok: false, reason });
    expect(understood).toHaveProperty('hint', expect.stringContaining('ay'));
  });

  test('but 300 characters can, whatever they weigh', () => {
    expect(understand('é🙂'.repeat(150))).toMatchObject({ ok: true });
  });
});
