/**
 * Orders through the queue: `node --import tsx bench/orders.ts [orders] [at once]`.
 *
 * A private Redis, one worker in a process of its own as in production, and approved programs alone. First one order after
 * the other: the time from putting it into the queue until its outcome is here. Then all at once: orders a second. The
 * bot's end is this process.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createWorld } from '../src/game/dungeon/create.ts';
import { companionId } from '../src/game/model/ids.ts';
import { step } from '../src/game/rules/step.ts';
import { newOrderId, ORDER_VERSION, type Order } from '../src/queue/order.ts';
import { OrderQueue } from '../src/queue/order-queue.ts';
import { openReplies } from '../src/queue/reply-intake.ts';
import { DEFAULT_LIMITS } from '../src/sandbox/api/limits.ts';
import { openRedis } from '../src/store/redis.ts';

const orderCount = Number(process.argv[2] ?? 500);
const atOnce = process.argv[3] ?? '4';
const TEXTS = [
  'follow me',
  'go get the sword',
  'pick up the bow, then an arrow, then kill a bat',
  'explore',
  'stay',
  'how many monsters are there?',
];
const ROOM = { perPerson: 100_000, perGuild: 100_000 };
/** Until the code of all kinds of orders is compiled, on each thread. */
const WARM_UP_ROUNDS = 10 * Number(atOnce);

const world = step(
  createWorld({ level: 'classic', seed: '1' }),
  [{ type: 'join', user: 'u1', name: 'Ann' }],
  new Map(),
).world;
const log = pino({ level: 'silent' });
const directory = mkdtempSync(join(tmpdir(), 'luamancer-orders-'));
const redis = await openRedis({ url: null, directory, log, path: process.env.PATH ?? '' });
const worker = spawn(
  process.execPath,
  [fileURLToPath(new URL('../bin/luamancer', import.meta.url)), 'worker'],
  {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      REDIS_URL: redis.url.reveal(),
      LUAMANCER_DATA: directory,
      LUAMANCER_LOG_LEVEL: 'error',
      LUAMANCER_ORDERS_AT_ONCE: atOnce,
      // Nobody is asked there: the library knows all these orders, and no model is loaded beside it.
      LUAMANCER_BRAIN_URL: 'http://127.0.0.1:9/v1',
    },
  },
);
const waiting = new Map<string, (kind: string) => void>();
const intake = await openReplies({
  address: redis.address,
  replyTo: 'bench',
  log,
  receive: async (reply) => {
    if (reply.type === 'outcome') waiting.get(reply.orderId)?.(reply.outcome.kind);
  },
});
const queue = await OrderQueue.open(redis.address, log);
let given = 0;

try {
  await once(worker, 'message');
  for (let round = 0; round < WARM_UP_ROUNDS; round++) await Promise.all(TEXTS.map(ask));
  const byText = new Map<string, number[]>(TEXTS.map((text) => [text, []]));
  for (let n = 0; n < orderCount; n++) {
    const text = TEXTS[n % TEXTS.length] ?? '';
    byText.get(text)?.push(await ask(text));
  }
  const all = [...byText.values()].flat();
  const startMs = performance.now();
  await Promise.all(Array.from({ length: orderCount }, (_, n) => ask(TEXTS[n % TEXTS.length] ?? '')));
  const seconds = (performance.now() - startMs) / 1_000;
  console.log(
    JSON.stringify({
      orders: orderCount,
      atOnce: Number(atOnce),
      p50Ms: round(quantile(all, 0.5)),
      p99Ms: round(quantile(all, 0.99)),
      p50MsByOrder: Object.fromEntries(
        [...byText].map(([text, millis]) => [text, round(quantile(millis, 0.5))]),
      ),
      ordersPerSecond: round(orderCount / seconds),
    }),
  );
} finally {
  worker.kill('SIGTERM');
  await once(worker, 'exit');
  await intake.close();
  await queue.close();
  await redis.close();
  rmSync(directory, { recursive: true, force: true });
}

/** Gives one order, of a companion and a person of its own; resolves with the milliseconds until its outcome. */
async function ask(text: string): Promise<number> {
  const whose = {
    guildId: '1',
    channelId: String(++given),
    userId: String(given),
    companion: companionId(1),
  };
  const order: Order = {
    version: ORDER_VERSION,
    id: newOrderId(whose),
    replyTo: 'bench',
    whose,
    kind: 'do',
    text,
    askedAtMs: Date.now(),
    world,
    program: null,
    limits: { attempts: 5, program: DEFAULT_LIMITS },
  };
  const ended = new Promise<string>((resolve) => waiting.set(order.id, resolve));
  const startMs = performance.now();
  await queue.submit(order, ROOM);
  const kind = await ended;
  waiting.delete(order.id);
  if (kind !== 'program' && kind !== 'answer') throw new Error(`"${text}" was ${kind}`);
  return performance.now() - startMs;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
