import { Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { QUEUE_PREFIX, type QueueAddress } from '../../src/queue/connection.ts';
import type { Order } from '../../src/queue/order.ts';
import { OrderQueue } from '../../src/queue/order-queue.ts';
import { type OrderWorkerOptions, startOrderWorker } from '../../src/queue/order-worker.ts';
import type { Outcome, Reply } from '../../src/queue/reply.ts';
import { openReplies } from '../../src/queue/reply-intake.ts';
import type { RedisHandle } from '../../src/store/redis.ts';
import { KINDS, openTestRedis, SILENT } from '../store/redis-under-test.ts';
import { AMPLE, orderOf, PROGRAM } from './orders.ts';

/** Looks again and again, for as long as a slow machine may take. */
const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 20_000 });

/** What a worker does with an order, held back by the test until it lets go. */
class Hands {
  readonly begun: Order[] = [];
  readonly #ends = new Map<string, (outcome: Outcome) => void>();

  readonly work: OrderWorkerOptions['work'] = (order, { signal }) => {
    this.begun.push(order);
    return new Promise((resolve, reject) => {
      this.#ends.set(order.id, resolve);
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  };

  async until(order: Order): Promise<void> {
    await eventually(() => this.begun.map(({ id }) => id)).toContain(order.id);
  }

  async finish(order: Order, outcome: Outcome = PROGRAM): Promise<void> {
    await this.until(order);
    this.#ends.get(order.id)?.(outcome);
  }
}

describe.each(KINDS)('orders on %s', (_, path) => {
  let handle: RedisHandle;
  let address: QueueAddress;
  let queue: OrderQueue;
  let hands: Hands;
  let replies: Reply[];
  let open: { close(): Promise<void> }[];

  beforeAll(async () => {
    handle = await openTestRedis(path);
    address = handle.address;
  });
  afterAll(() => handle.close());
  beforeEach(async () => {
    hands = new Hands();
    replies = [];
    queue = await OrderQueue.open(address, SILENT);
    open = [queue];
  });
  afterEach(async () => {
    await Promise.all(open.map((part) => part.close()));
    const redis = await handle.connect('clean');
    await redis.flushall();
  });

  async function startWorker(work = hands.work, concurrency = 1): Promise<void> {
    open.push(await startOrderWorker({ address, log: SILENT, concurrency, work }));
  }

  async function receive(replyTo = 'bot'): Promise<void> {
    const on = async (reply: Reply) => void replies.push(reply);
    open.push(await openReplies({ address, replyTo, log: SILENT, receive: on }));
  }

  const outcomes = () =>
    replies.flatMap((reply) => (reply.type === 'outcome' ? [[reply.orderId, reply.outcome]] : []));

  test('an order is done, and the outcome comes back to who asked', async () => {
    const order = orderOf();
    await startWorker(async (asked, { progress }) => {
      expect(asked).toEqual(order);
      progress({ stage: 'planning', attempt: 0, tokens: 0 });
      for (let tokens = 1; tokens <= 50; tokens++) progress({ stage: 'writing', attempt: 1, tokens });
      // The newest of those that came meanwhile is told, when it is time for one again.
      await eventually(() => told().length).toBe(2);
      progress({ stage: 'writing', attempt: 2, tokens: 0 });
      return PROGRAM;
    });
    const told = () => replies.flatMap((reply) => (reply.type === 'progress' ? [reply.progress] : []));
    await receive();
    expect(await queue.submit(order, AMPLE)).toEqual({ isIn: true, ahead: 0, replaced: null });
    await eventually(outcomes).toEqual([[order.id, PROGRAM]]);
    expect(replies.every(({ whose, text }) => text === order.text && whose.userId === '100')).toBe(true);
    expect(told()).toEqual([
      { stage: 'planning', attempt: 0, tokens: 0 },
      { stage: 'writing', attempt: 1, tokens: 50 },
    ]);
  });

  test('a reply waits for a bot process that is away, and for that one only', async () => {
    const order = orderOf({ replyTo: 'bot-2' });
    await startWorker();
    await queue.submit(order, AMPLE);
    await receive('bot-1');
    await hands.finish(order);
    const next = orderOf({ replyTo: 'bot-1' });
    await queue.submit(next, AMPLE);
    await hands.finish(next);
    await eventually(outcomes).toEqual([[next.id, PROGRAM]]);
    await receive('bot-2');
    await eventually(outcomes).toEqual([
      [next.id, PROGRAM],
      [order.id, PROGRAM],
    ]);
  });

  test('of one companion the newest waiting order wins', async () => {
    const channelId = '77';
    const [first, second, third] = [1, 2, 3].map((n) => orderOf({ channelId, text: `order ${n}` }));
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    await queue.submit(first, AMPLE);
    expect(await queue.submit(second, AMPLE)).toEqual({ isIn: true, ahead: 0, replaced: first.id });
    expect(await queue.submit(third, AMPLE)).toEqual({ isIn: true, ahead: 0, replaced: second.id });
    await startWorker();
    await receive();
    await hands.finish(third);
    await eventually(outcomes).toEqual([[third.id, PROGRAM]]);
    expect(hands.begun).toEqual([third]);
  });

  test('while one order is in work, one waits: the newest', async () => {
    const channelId = '78';
    const [first, second, third] = [1, 2, 3].map((n) => orderOf({ channelId, text: `order ${n}` }));
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    await startWorker(hands.work, 3);
    await receive();
    await queue.submit(first, AMPLE);
    await hands.until(first);
    expect(await queue.submit(second, AMPLE)).toMatchObject({ replaced: null });
    expect(await queue.submit(third, AMPLE)).toMatchObject({ replaced: second.id });
    const other = orderOf();
    await queue.submit(other, AMPLE);
    await hands.until(other);
    expect(hands.begun).toEqual([first, other]);
    await hands.finish(first);
    await hands.finish(third);
    await eventually(outcomes).toEqual([
      [first.id, PROGRAM],
      [third.id, PROGRAM],
    ]);
    await hands.finish(other);
  });

  test('nobody waits behind all the orders of another', async () => {
    const ann = [1, 2, 3, 4].map((n) => orderOf({ userId: '1', text: `ann ${n}` }));
    const ben = [1, 2].map((n) => orderOf({ userId: '2', text: `ben ${n}` }));
    for (const order of [...ann, ...ben]) await queue.submit(order, AMPLE);
    const begun: string[] = [];
    await startWorker(async ({ text }) => {
      begun.push(text);
      return PROGRAM;
    });
    await eventually(() => begun.length).toBe(6);
    expect(begun).toEqual(['ann 1', 'ben 1', 'ann 2', 'ben 2', 'ann 3', 'ann 4']);
  });

  test('a guild with few orders waits behind no guild with many, and its people take turns in it', async () => {
    const many = ['1', '2', '3'].flatMap((userId) =>
      [1, 2].map((n) => orderOf({ guildId: '1', userId, text: `many ${userId}.${n}` })),
    );
    const few = [1, 2].map((n) => orderOf({ guildId: '2', userId: '4', text: `few ${n}` }));
    for (const order of [...many, ...few]) await queue.submit(order, AMPLE);
    const begun: string[] = [];
    await startWorker(async ({ text }) => {
      begun.push(text);
      return PROGRAM;
    });
    await eventually(() => begun.length).toBe(8);
    expect(begun.filter((text) => text.startsWith('many'))).toEqual([
      'many 1.1',
      'many 2.1',
      'many 3.1',
      'many 1.2',
      'many 2.2',
      'many 3.2',
    ]);
    expect([begun.indexOf('few 1'), begun.indexOf('few 2')].every((place) => place <= 3)).toBe(true);
  });

  test('takes only so many unfinished orders of a person and of a guild, until one ends', async () => {
    await startWorker();
    const room = { perPerson: 2, perGuild: 3 };
    const taken: Order[] = [];
    const give = async (order: Order) => {
      const submission = await queue.submit(order, room);
      if (submission.isIn) taken.push(order);
      return submission.isIn || submission.full;
    };
    const [first, waiting] = [orderOf({ userId: '1' }), orderOf({ userId: '1' })];
    expect([await give(first), await give(waiting)]).toEqual([true, true]);
    await hands.until(first);
    expect(await give(orderOf({ userId: '1' }))).toBe('person');
    expect(await give(orderOf({ userId: '2' }))).toBe(true);
    expect(await give(orderOf({ userId: '3' }))).toBe('guild');
    expect(await give(orderOf({ guildId: '2', userId: '1' }))).toBe(true);
    await hands.finish(first, { kind: 'failed', reason: 'no', hint: '' });
    await eventually(() => give(orderOf({ userId: '3' }))).toBe(true);
    expect(await give(orderOf({ userId: '1' }))).toBe('guild');
    await Promise.all(taken.slice(1).map((order) => hands.finish(order)));
  });

  test('an order that gives way to a newer one of its companion counts no more', async () => {
    const room = { perPerson: 2, perGuild: 100 };
    const orders = [1, 2, 3].map(() => orderOf({ channelId: 'here' }));
    const [first, second, third] = orders;
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    expect(await queue.submit(first, room)).toMatchObject({ replaced: null });
    expect(await queue.submit(second, room)).toMatchObject({ replaced: first.id });
    expect(await queue.submit(third, room)).toMatchObject({ replaced: second.id });
  });

  test('who was busy before has no advantage over who comes new, nor the other way round', async () => {
    const gate = orderOf({ userId: '9', text: 'gate' });
    await startWorker();
    await queue.submit(gate, AMPLE);
    await hands.until(gate);
    const ann = [1, 2, 3].map((n) => orderOf({ userId: '1', text: `ann ${n}` }));
    for (const order of ann) await queue.submit(order, AMPLE);
    await hands.finish(gate);
    const [first, second] = ann;
    if (first === undefined || second === undefined) throw new Error();
    await hands.finish(first);
    await hands.until(second);
    const ben = [1, 2].map((n) => orderOf({ userId: '2', text: `ben ${n}` }));
    for (const order of ben) await queue.submit(order, AMPLE);
    await hands.finish(second);
    for (const text of ['ben 1', 'ann 3', 'ben 2']) {
      const order = [...ann, ...ben].find((other) => other.text === text);
      if (order !== undefined) await hands.finish(order);
    }
    expect(hands.begun.map(({ text }) => text)).toEqual([
      'gate',
      'ann 1',
      'ann 2',
      'ben 1',
      'ann 3',
      'ben 2',
    ]);
  });

  test('when nobody waits, nobody is held to what they ordered before', async () => {
    const raw = new Queue<Order>('orders', { connection: address, prefix: QUEUE_PREFIX });
    open.push(raw);
    for (let n = 0; n < 5; n++) {
      const order = orderOf({ userId: '1' });
      await queue.submit(order, AMPLE);
      expect((await raw.getJob(order.id))?.priority).toBe(1);
      await queue.cancel(order.id, order.whose.guildId);
    }
  });

  test('the giver can ask how many orders come before', async () => {
    const orders = [orderOf({ userId: '1' }), orderOf({ userId: '2' }), orderOf({ userId: '3' })];
    const places = [];
    for (const order of orders) places.push(await queue.submit(order, AMPLE));
    expect(places).toMatchObject([{ ahead: 0 }, { ahead: 1 }, { ahead: 2 }]);
    const [first, , third] = orders;
    if (first === undefined || third === undefined) throw new Error();
    await startWorker();
    await hands.until(first);
    expect(await queue.ahead(third.id)).toBe(1);
    expect(await queue.ahead(first.id)).toBeNull();
    await queue.cancel(third.id, third.whose.guildId);
    for (const order of orders.slice(0, 2)) await hands.finish(order);
  });

  test('a waiting order that is cancelled never begins', async () => {
    const [first, second] = [orderOf(), orderOf()];
    await queue.submit(first, AMPLE);
    await queue.submit(second, AMPLE);
    expect(await queue.cancel(first.id, first.whose.guildId)).toBe('removed');
    expect(await queue.cancel(first.id, first.whose.guildId)).toBe('gone');
    await startWorker();
    await receive();
    await hands.finish(second);
    await eventually(outcomes).toEqual([[second.id, PROGRAM]]);
    expect(hands.begun).toEqual([second]);
  });

  test('an order behind one in work can be cancelled alone', async () => {
    const channelId = '79';
    const [first, second] = [orderOf({ channelId }), orderOf({ channelId })];
    await startWorker();
    await receive();
    await queue.submit(first, AMPLE);
    await hands.until(first);
    await queue.submit(second, AMPLE);
    expect(await queue.cancel(second.id, second.whose.guildId)).toBe('removed');
    await hands.finish(first);
    const third = orderOf({ channelId });
    await queue.submit(third, AMPLE);
    await hands.finish(third);
    await eventually(outcomes).toEqual([
      [first.id, PROGRAM],
      [third.id, PROGRAM],
    ]);
  });

  test('an order in work that is cancelled is stopped, and says so once', async () => {
    const order = orderOf();
    await startWorker();
    await receive();
    await queue.submit(order, AMPLE);
    await hands.until(order);
    expect(await queue.cancel(order.id, order.whose.guildId)).toBe('asked');
    await eventually(outcomes).toEqual([[order.id, { kind: 'cancelled' }]]);
    await eventually(() => queue.cancel(order.id, order.whose.guildId)).toBe('gone');
    expect(outcomes()).toHaveLength(1);
  });

  test('work that does not listen cannot have the last word after a cancel', async () => {
    const [order, after] = [orderOf(), orderOf()];
    const begun: string[] = [];
    let finish = (_: Outcome) => {};
    await startWorker(({ id }) => {
      begun.push(id);
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    await receive();
    await queue.submit(order, AMPLE);
    await eventually(() => begun).toEqual([order.id]);
    await queue.cancel(order.id, order.whose.guildId);
    await eventually(outcomes).toEqual([[order.id, { kind: 'cancelled' }]]);
    finish(PROGRAM);
    await queue.submit(after, AMPLE);
    await eventually(() => begun).toEqual([order.id, after.id]);
    finish(PROGRAM);
    await eventually(outcomes).toEqual([
      [order.id, { kind: 'cancelled' }],
      [after.id, PROGRAM],
    ]);
  });

  test('an order that breaks its worker is answered, with what to do', async () => {
    const order = orderOf();
    await startWorker(() => Promise.reject(new Error('defect')));
    await receive();
    await queue.submit(order, AMPLE);
    await eventually(outcomes).toEqual([
      [order.id, { kind: 'failed', reason: expect.any(String), hint: expect.stringContaining('again') }],
    ]);
  });

  test('an order that is not by the contract is answered where that can be, and keeps nobody up', async () => {
    const raw = new Queue('orders', { connection: address, prefix: QUEUE_PREFIX });
    open.push(raw);
    await raw.add('order', { ...orderOf(), version: 9 });
    await raw.add('order', { nonsense: true });
    const order = orderOf();
    await queue.submit(order, AMPLE);
    await startWorker(async () => PROGRAM);
    await receive();
    await eventually(() => outcomes().map(([, outcome]) => (outcome as Outcome).kind)).toEqual([
      'failed',
      'program',
    ]);
  });

  test('a reply that is not by the contract is dropped, and one that cannot be followed keeps nobody up', async () => {
    const raw = new Queue('replies-bot', { connection: address, prefix: QUEUE_PREFIX });
    open.push(raw);
    await raw.add('outcome', { source: 'evil' });
    const followed: string[] = [];
    open.push(
      await openReplies({
        address,
        replyTo: 'bot',
        log: SILENT,
        receive: async ({ orderId }) => {
          followed.push(orderId);
          throw new Error('defect');
        },
      }),
    );
    await startWorker(async () => PROGRAM);
    const orders = [orderOf(), orderOf()];
    for (const order of orders) await queue.submit(order, AMPLE);
    await eventually(() => followed).toEqual(orders.map(({ id }) => id));
  });
});
