import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Order } from '../../src/queue/order.ts';
import { OrderQueue } from '../../src/queue/order-queue.ts';
import type { Outcome, Reply } from '../../src/queue/reply.ts';
import { openReplies } from '../../src/queue/reply-intake.ts';
import type { RedisHandle } from '../../src/store/redis.ts';
import { startWorker } from '../../src/worker/worker.ts';
import { AMPLE, orderOf } from '../queue/orders.ts';
import { KINDS, openTestRedis, REAL_PATH, SILENT } from '../store/redis-under-test.ts';

const eventually = <Value>(look: () => Value, timeout = 60_000) => expect.poll(look, { timeout });

/** What the original's people ask first, and what has to come of it. */
const SIX = [
  ['follow me', 'program'],
  ['go get the sword', 'program'],
  ['pick up the bow, then an arrow, then kill a bat', 'program'],
  ['explore', 'program'],
  ['stay', 'program'],
  ['how many monsters are there?', 'answer'],
] as const;

/** A bot's end of a queue: gives orders, and keeps what comes back. */
class Asker {
  readonly outcomes = new Map<string, Outcome[]>();
  readonly #queue: OrderQueue;
  readonly #intake: { close(): Promise<void> };

  private constructor(
    queue: OrderQueue,
    intake: { close(): Promise<void> },
    outcomes: Map<string, Outcome[]>,
  ) {
    this.#queue = queue;
    this.#intake = intake;
    this.outcomes = outcomes;
  }

  static async open({ address }: RedisHandle): Promise<Asker> {
    const outcomes = new Map<string, Outcome[]>();
    const receive = async (reply: Reply): Promise<void> => {
      if (reply.type !== 'outcome') return;
      outcomes.set(reply.orderId, [...(outcomes.get(reply.orderId) ?? []), reply.outcome]);
    };
    const intake = await openReplies({ address, replyTo: 'bot', log: SILENT, receive });
    return new Asker(await OrderQueue.open(address, SILENT), intake, outcomes);
  }

  async give(order: Order): Promise<void> {
    expect(await this.#queue.submit(order, AMPLE)).toMatchObject({ isIn: true });
  }

  async close(): Promise<void> {
    await this.#intake.close();
    await this.#queue.close();
  }
}

describe.each(KINDS)('a worker on %s', (_, path) => {
  let handle: RedisHandle;
  let asker: Asker;
  let open: { close(): Promise<void> }[];

  beforeAll(async () => {
    handle = await openTestRedis(path);
  });
  afterAll(() => handle.close());
  beforeEach(async () => {
    asker = await Asker.open(handle);
    open = [asker];
  });
  afterEach(async () => {
    for (const part of open.reverse()) await part.close();
    await (await handle.connect('clean')).flushall();
  });

  test('answers what people ask first, and says how it fares', async () => {
    const urls: string[] = [];
    const log = SILENT.child({});
    log.info = ((fields: unknown) => {
      if (typeof fields === 'object' && fields !== null && 'url' in fields) urls.push(String(fields.url));
    }) as typeof log.info;
    const worker = await startWorker({
      address: handle.address,
      log,
      models: [],
      ordersAtOnce: 2,
      transcriptsIn: null,
      metrics: { host: '127.0.0.1', port: 0 },
    });
    open.push(worker);
    const orders = SIX.map(([text], index) => orderOf({ text, userId: String(index) }));
    for (const order of orders) await asker.give(order);
    await eventually(() => asker.outcomes.size).toBe(SIX.length);
    const kinds = orders.map(({ id, text }) => [text, asker.outcomes.get(id)?.[0]?.kind]);
    expect(kinds).toEqual(SIX);
    const [url = ''] = urls;
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ healthy: true, queue: true });
    const figures = await (await fetch(`${url}/metrics`)).text();
    expect(figures).toContain('luamancer_worker_orders_total{outcome="program",brain="library"} 5');
    expect(figures).toContain('luamancer_order_wait_seconds_count 6');
    expect(figures).toMatch(/luamancer_worker_orders_in_work\{stage="planning"\} 0/);
  });
});

/** `luamancer worker` as it runs in production, to be killed. */
class WorkerProcess {
  readonly child: ChildProcess;
  readonly ready: Promise<unknown>;

  constructor({ url }: RedisHandle) {
    const launcher = join(import.meta.dirname, '..', '..', 'bin', 'luamancer');
    this.child = spawn(process.execPath, [launcher, 'worker'], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {
        PATH: process.env.PATH,
        REDIS_URL: url.reveal(),
        LUAMANCER_TRANSCRIPTS: 'off',
        // Nobody asks a model here: so the one that ships need not be loaded.
        LUAMANCER_BRAIN_URL: 'http://127.0.0.1:9/v1',
      },
    });
    this.ready = once(this.child, 'message');
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

describe.skipIf(REAL_PATH === null)('workers on a real Redis', () => {
  let handle: RedisHandle;
  let asker: Asker;
  let workers: WorkerProcess[];

  beforeEach(async () => {
    handle = await openTestRedis(REAL_PATH ?? '');
    asker = await Asker.open(handle);
    workers = [];
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.kill()));
    await asker.close();
    await handle.close();
  });

  async function start(count: number): Promise<void> {
    const started = Array.from({ length: count }, () => new WorkerProcess(handle));
    workers.push(...started);
    await Promise.all(started.map(({ ready }) => ready));
  }

  test('1,000 orders of 50 people are answered once each, though a worker is killed again and again', async () => {
    await start(2);
    const texts = ['stay', 'follow me', 'how many monsters are there?', 'stop', 'what do you carry?'];
    const orders = Array.from({ length: 1_000 }, (_, index) =>
      orderOf({
        userId: String(index % 50),
        guildId: String(index % 5),
        text: texts[index % texts.length] ?? '',
      }),
    );
    const given = (async () => {
      for (const order of orders) await asker.give(order);
    })();
    for (const done of [100, 300, 500]) {
      await eventually(() => asker.outcomes.size >= done, 300_000).toBe(true);
      await workers.shift()?.kill();
      await start(1);
    }
    await given;
    await eventually(() => asker.outcomes.size, 300_000).toBe(orders.length);
    const ends = orders.map(({ id }) => asker.outcomes.get(id) ?? []);
    expect(ends.filter((outcomes) => outcomes.length !== 1)).toEqual([]);
    const kinds = new Set(ends.flat().map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['answer', 'program']);
  }, 600_000);
});
