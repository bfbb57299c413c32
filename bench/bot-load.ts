/**
 * The bot under load, in the stand-in for Discord: `node --import tsx bench/bot-load.ts [channels] [seconds]`.
 *
 * So many active channels, each with one player who presses W or S every 2 s on average. The stand-in and the players
 * share this process; the bot is a process of its own, as in production, whose CPU and memory are read from /proc, and
 * whose own figures (LUAMANCER_METRICS) say how late its ticks began and what Discord refused.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { registerCommands } from '../src/bot/discord/deploy.ts';
import { LATENESS_BUCKETS } from '../src/bot/meters.ts';
import { Secret } from '../src/config/secret.ts';
import { startPlayground } from '../src/playground/playground.ts';
import { openRedis } from '../src/store/redis.ts';

const channelCount = Number(process.argv[2] ?? 500);
const seconds = Number(process.argv[3] ?? 60);
const PRESS_EVERY_MS = 2_000;
const STEP_MS = 10;

const directory = mkdtempSync(join(tmpdir(), 'luamancer-load-'));
const redis = await openRedis({
  url: null,
  directory,
  log: pino({ level: 'silent' }),
  path: process.env.PATH ?? '',
});
const metricsPort = await freePort();
const playground = await startPlayground({ historyLimit: 20 });
await registerCommands(new Secret(playground.token), playground.apiUrl);
const bot = spawn(process.execPath, [fileURLToPath(new URL('../bin/luamancer', import.meta.url)), 'bot'], {
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  env: {
    ...process.env,
    DISCORD_TOKEN: playground.token,
    DISCORD_API_URL: playground.apiUrl,
    REDIS_URL: redis.url.reveal(),
    LUAMANCER_LOG_LEVEL: 'error',
    LUAMANCER_METRICS: String(metricsPort),
    LUAMANCER_LIMITS: 'clicks_per_person=600,clicks_per_guild=100000,commands_per_guild=10000',
  },
});
try {
  await once(bot, 'message');
  console.error(`opening ${channelCount} dungeons`);
  const memoryBefore = memoryOf(bot);
  const players = await openDungeons();
  // What opening so many at once left behind is not part of the load.
  await sleep(10_000);
  const before = await figures();
  const cpuBefore = cpuOf(bot);
  const startedMs = performance.now();
  const latencies = await press(players, startedMs + seconds * 1_000);
  const elapsed = (performance.now() - startedMs) / 1_000;
  const cores = (cpuOf(bot) - cpuBefore) / elapsed;
  const after = await figures();
  const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  const { rateLimited, failures } = playground.report();
  console.log(
    JSON.stringify({
      channels: channelCount,
      presses: latencies.length,
      pressesPerSecond: round(latencies.length / elapsed),
      p50Ms: round(quantile(latencies, 0.5)),
      p99Ms: round(quantile(latencies, 0.99)),
      ticksPerSecond: round(grown('luamancer_ticks_total') / elapsed),
      tickLatenessP50Ms: round(lateness(grown, 0.5)),
      tickLatenessP99Ms: round(lateness(grown, 0.99)),
      tickLatenessMaxMs: round(lateness(grown, 1)),
      botCores: round(cores),
      botMillicoresPerChannel: round((cores * 1_000) / channelCount),
      botMegabytesPerChannel: round((memoryOf(bot) - memoryBefore) / channelCount),
      botMegabytes: round(memoryOf(bot)),
      rateLimited,
      invalidRequests: grown('luamancer_discord_invalid_requests_total'),
      rateLimitedWhilePlaying: grown('luamancer_discord_rate_limited_total'),
      failed: failures.length,
    }),
  );
} finally {
  bot.kill('SIGTERM');
  await once(bot, 'exit');
  await playground.close();
  await redis.close();
  rmSync(directory, { recursive: true, force: true });
}

interface Player {
  /** One press; resolves when it is answered, with the time that took. */
  press(): Promise<number>;
}

async function openDungeons(): Promise<Player[]> {
  const players: Player[] = [];
  for (let index = 0; index < channelCount; index++) {
    const { id: channelId } = playground.addChannel(`channel-${index}`);
    const person = playground.join(`player-${index}`);
    await person.command('/dungeon new', {}, { channelId }).answer();
    const board = await person.until(
      ({ messages }) => messages.find(({ content }) => content.startsWith('```')),
      { channelId },
    );
    let isDown = false;
    players.push({
      async press() {
        isDown = !isDown;
        const beganMs = performance.now();
        const { notice } = await person.click(board, isDown ? 'board:s' : 'board:w').settled();
        if (notice !== null) throw new Error(notice);
        return performance.now() - beganMs;
      },
    });
  }
  return players;
}

/** Presses at random moments, evenly over the channels, until time is up; those not answered yet are waited for. */
async function press(players: readonly Player[], untilMs: number): Promise<number[]> {
  const latencies: number[] = [];
  const waiting = new Set<Promise<void>>();
  let lastMs = performance.now();
  let due = 0;
  let turn = 0;
  while (performance.now() < untilMs) {
    const stepMs = performance.now();
    // By the time that passed, however much later than asked for this process gets its turn.
    due += ((stepMs - lastMs) * players.length) / PRESS_EVERY_MS;
    lastMs = stepMs;
    for (; due >= 1; due--) {
      const player = players[turn++ % players.length];
      const work = player?.press().then(
        (millis) => void latencies.push(millis),
        () => {},
      );
      if (work === undefined) continue;
      waiting.add(work);
      void work.finally(() => waiting.delete(work));
    }
    await sleep(Math.max(0, STEP_MS - (performance.now() - stepMs)));
  }
  await Promise.all(waiting);
  return latencies;
}

/** Seconds of CPU that the process has used, all threads (proc(5): 100 ticks a second). */
function cpuOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function memoryOf({ pid }: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000;
}

/** The bot's figures by name and labels. */
async function figures(): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

/** Milliseconds: the bound of the first bucket that holds so large a share of the ticks. */
function lateness(grown: (name: string) => number, share: number): number {
  const name = 'luamancer_tick_lateness_seconds';
  const all = grown(`${name}_count`);
  const bound = LATENESS_BUCKETS.find((le) => grown(`${name}_bucket{le="${le}"}`) >= all * share);
  return (bound ?? Number.POSITIVE_INFINITY) * 1_000;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
