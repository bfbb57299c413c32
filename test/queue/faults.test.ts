import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Order } from '../../src/queue/order.ts';
import { OrderQueue } from '../../src/queue/order-queue.ts';
import { startOrderWorker } from '../../src/queue/order-worker.ts';
import type { Reply } from '../../src/queue/reply.ts';
import { openReplies } from '../../src/queue/reply-intake.ts';
import { QueueUnavailable } from '../../src/queue/unavailable.ts';
import { addressOf } from '../../src/store/address.ts';
import type { RedisHandle } from '../../src/store/redis.ts';
import { type FlakyLink, flakyLink } from '../store/flaky-link.ts';
import { KINDS, openTestRedis, SILENT } from '../store/redis-under-test.ts';
import { AMPLE, orderOf, PROGRAM } from './orders.ts';

const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 40_000 });

describe.each(KINDS)('the queue on %s', (_, path) => {
  let handle: RedisHandle;
  let link: FlakyLink;
  let open: { close(): Promise<void> }[];

  beforeAll(async () => {
    handle = await openTestRedis(path);
  });
  afterAll(() => handle.close());
  beforeEach(async () => {
    link = await flakyLink(handle.url.reveal());
    open = [];
  });
  afterEach(async () => {
    await link.mend();
    await Promise.all(open.map((part) => part.close()));
    await link.close();
    await (await handle.connect('clean')).flushall();
  });

  function opened<Part extends { close(): Promise<void> }>(part: Part): Part {
    open.push(part);
    return part;
  }

  async function refusal(work: Promise<unknown>): Promise<QueueUnavailable> {
    const started = performance.now();
    const outcome = await work.catch((error: unknown) => error);
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(outcome).toBeInstanceOf(QueueUnavailable);
    return outcome as QueueUnavailable;
  }

  test.each(['cut', 'freeze'] as const)(
    'says within 3 s that it is away (%s), and works again after',
    async (fault) => {
      const queue = opened(await OrderQueue.open(addressOf(link.url), SILENT));
      await link[fault]();
      const order = orderOf();
      expect((await refusal(queue.submit(order, AMPLE))).message).toBe(
        'Orders cannot be taken just now, since the queue does not answer. Try again in a moment.',
      );
      await refusal(queue.cancel(order.id, order.whose.guildId));
      await refusal(queue.ahead(order.id));
      await link.mend();
      await eventually(() => queue.ahead(order.id).catch(() => 'away')).toBeNull();
      expect(await queue.submit(orderOf(), AMPLE)).toMatchObject({ replaced: null });
    },
  );

  test('an order that was refused for want of an answer is never done, even if it got through', async () => {
    const queue = opened(await OrderQueue.open(addressOf(link.url), SILENT));
    const seen = opened(await OrderQueue.open(handle.address, SILENT));
    const order = orderOf({ text: 'go south at midnight' });
    link.muteAfter(order.text);
    await refusal(queue.submit(order, AMPLE));
    expect(await seen.ahead(order.id)).toBe(0);
    await link.mend();
    await eventually(() => seen.ahead(order.id)).toBeNull();
    expect(await seen.cancel(order.id, order.whose.guildId)).toBe('gone');
  });

  test('a bot that starts while it is away hears so in time', async () => {
    await link.cut();
    await refusal(OrderQueue.open(addressOf(link.url), SILENT));
  });

  test('an order whose worker loses Redis for a while is answered all the same', async () => {
    const queue = opened(await OrderQueue.open(handle.address, SILENT));
    const replies: Reply[] = [];
    const receive = async (reply: Reply) => void replies.push(reply);
    opened(await openReplies({ address: handle.address, replyTo: 'bot', log: SILENT, receive }));
    const worker = startOrderWorker({
      address: addressOf(link.url),
      log: SILENT,
      concurrency: 1,
      work: async () => {
        await link.cut();
        setTimeout(() => void link.mend(), 500);
        return PROGRAM;
      },
    });
    opened(await worker);
    const order = orderOf();
    await queue.submit(order, AMPLE);
    await eventually(() => replies.map(({ orderId }) => orderId)).toEqual([order.id]);
  });

  /** The order is in work, and its worker is dead. */
  async function killedAt(queue: OrderQueue, order: Order): Promise<void> {
    const script = join(import.meta.dirname, 'worker-process.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, handle.url.reveal()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const begun = once(createInterface(child.stdout), 'line');
    await queue.submit(order, AMPLE);
    expect(await begun).toEqual([order.id]);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  test.each([
    ['is taken up by another and answered once', false, PROGRAM],
    ['and that was cancelled then is not begun again', true, { kind: 'cancelled' }],
  ])('an order whose worker was killed %s', async (_case, isCancelled, outcome) => {
    const queue = opened(await OrderQueue.open(handle.address, SILENT));
    const replies: Reply[] = [];
    const receive = async (reply: Reply) => void replies.push(reply);
    opened(await openReplies({ address: handle.address, replyTo: 'bot', log: SILENT, receive }));
    const order = orderOf();
    await killedAt(queue, order);
    if (isCancelled) expect(await queue.cancel(order.id, order.whose.guildId)).toBe('asked');

    const again: string[] = [];
    const work = async ({ id }: Order) => {
      again.push(id);
      return PROGRAM;
    };
    opened(await startOrderWorker({ address: handle.address, log: SILENT, concurrency: 1, work }));
    await eventually(() => replies).toEqual([expect.objectContaining({ orderId: order.id, outcome })]);
    expect(again).toEqual(isCancelled ? [] : [order.id]);
  });
});
