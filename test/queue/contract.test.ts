import { describe, expect, test } from 'vitest';
import { companionId } from '../../src/game/model/ids.ts';
import { companionKey, companionKeyOf, newOrderId, orderSchema } from '../../src/queue/order.ts';
import { replySchema, STAGES } from '../../src/queue/reply.ts';
import { orderOf, PROGRAM } from './orders.ts';

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('an order', () => {
  test('comes out of the queue as it went in', () => {
    const order = orderOf({ text: 'fetch "ä"\n`sword`' });
    expect(orderSchema.parse(sent(order))).toEqual(order);
  });

  test.each([
    ['of another version', { version: 2 }],
    ['without words', { text: '' }],
    ['with far too many words', { text: 'x'.repeat(2_001) }],
    ['with a world that is none', { world: { version: 1 } }],
    ['with a field that nobody knows', { shell: 'rm' }],
    ['with a name for its replies that is no name', { replyTo: 'a:b' }],
    ['of a kind that nobody knows', { kind: 'sudo' }],
    ['with limits beyond what the sandbox allows', { limits: { attempts: 1, program: { tickMs: 1e9 } } }],
    ['for a companion that cannot be', { whose: { ...orderOf().whose, companion: 'a9' } }],
    ['of a channel that is no id', { whose: { ...orderOf().whose, channelId: '1:2' } }],
  ])('%s is refused', (_, change) => {
    expect(orderSchema.safeParse({ ...orderOf(), ...change }).success).toBe(false);
  });

  test('is named after its companion, each differently', () => {
    const whose = { channelId: '12-3', companion: companionId(2) };
    const id = newOrderId(whose);
    expect(companionKeyOf(id)).toBe(companionKey(whose));
    expect(newOrderId(whose)).not.toBe(id);
  });
});

describe('a reply', () => {
  const { whose, text } = orderOf();
  const head = { version: 1, orderId: '1-a1-x', whose, text };

  test.each([
    ...STAGES.map((stage) => ({ ...head, type: 'progress', progress: { stage, attempt: 1, tokens: 20 } })),
    {
      ...head,
      type: 'progress',
      progress: {
        stage: 'writing',
        attempt: 1,
        tokens: 20,
        part: { number: 1, of: 2, does: 'get the bow' },
        plan: ['get the bow', 'kill a bat'],
      },
    },
    { ...head, type: 'outcome', outcome: PROGRAM },
    { ...head, type: 'outcome', outcome: { kind: 'answer', text: 'three' } },
    {
      ...head,
      type: 'outcome',
      outcome: { kind: 'refused', reason: 'no dragon here', hint: 'try a bat', nearest: ['kill a bat'] },
    },
    { ...head, type: 'outcome', outcome: { kind: 'cancelled' } },
  ])('comes out of the queue as it went in', (reply) => {
    expect(replySchema.parse(sent(reply))).toEqual(reply);
  });

  test.each([
    ['with a program that is too long', { ...PROGRAM, source: 'x'.repeat(100_001) }],
    ['with an empty program', { ...PROGRAM, source: '' }],
    ['with a refusal that says no reason', { kind: 'refused' }],
    ['of no kind', { kind: 'done' }],
    [
      'with more suggestions than anybody reads',
      { kind: 'refused', reason: '', hint: '', nearest: ['', '', '', ''] },
    ],
    ['with a map that is none', { ...PROGRAM, rehearsal: { ticks: 1, before: 'map' } }],
  ])('%s is refused', (_, outcome) => {
    expect(replySchema.safeParse({ ...head, type: 'outcome', outcome }).success).toBe(false);
  });
});
