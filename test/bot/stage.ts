import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type Bot, startBot } from '../../src/bot/bot.ts';
import { registrationOf } from '../../src/bot/commands/registration.ts';
import { COMMANDS, GROUPS } from '../../src/bot/commands/table.ts';
import type { OpenOrders } from '../../src/bot/orders/open-queue.ts';
import { readConfig } from '../../src/config/config.ts';
import { Secret } from '../../src/config/secret.ts';
import type { World } from '../../src/game/model/world.ts';
import type { Person } from '../../src/playground/control/person.ts';
import type { SeenMessage } from '../../src/playground/control/sight.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import type { Exchange } from '../../src/playground/rest/server.ts';
import { ORDER_VERSION, type Order } from '../../src/queue/order.ts';
import type { Outcome, Progress, Reply } from '../../src/queue/reply.ts';
import { newRecord } from '../../src/sandbox/arena/record.ts';
import { Leases } from '../../src/store/leases.ts';
import { openRedis, type RedisHandle } from '../../src/store/redis.ts';
import { Worlds } from '../../src/store/worlds.ts';
import { createSchemaCheck } from '../playground/schema.ts';
import { setCommands } from '../playground/support.ts';
import { type FlakyLink, flakyLink } from '../store/flaky-link.ts';
import { openTestRedis, REAL_PATH, SILENT } from '../store/redis-under-test.ts';

type ProgramOutcome = Extract<Outcome, { kind: 'program' }>;

/** Orders that a test answers by hand. */
export class HandOrders {
  readonly submitted: Order[] = [];
  readonly cancelled: string[] = [];
  /** How many orders are said to be before the one that waits; null: none waits. */
  ahead: number | null = 0;
  readonly #open = new Map<string, Order>();
  #receive: (reply: Reply) => Promise<void> = async () => {};

  connect: OpenOrders = async ({ receive }) => {
    this.#receive = receive;
    return {
      submit: async (order, room) => {
        const theirs = this.open.filter(({ whose }) => whose.userId === order.whose.userId);
        if (theirs.length >= room.perPerson) return { isIn: false, full: 'person' };
        this.#open.set(order.id, order);
        const replaced = this.submitted.findLast(
          ({ whose: { channelId, companion } }) =>
            channelId === order.whose.channelId && companion === order.whose.companion,
        );
        this.submitted.push(order);
        return { isIn: true, ahead: this.ahead ?? 0, replaced: replaced?.id ?? null };
      },
      cancel: async (id) => {
        this.cancelled.push(id);
        this.#open.delete(id);
        return 'removed';
      },
      ahead: async () => this.ahead,
      close: async () => {},
    };
  };

  /** Those that have not ended. */
  get open(): readonly Order[] {
    return [...this.#open.values()];
  }

  /** How far an order is, the one that was given last unless another is named. */
  progress(progress: Progress, order = this.submitted.at(-1)): Promise<void> {
    return this.#tell({ type: 'progress', progress }, order);
  }

  /** Ends an order, the one that was given last unless another is named. */
  end(outcome: Outcome, order = this.submitted.at(-1)): Promise<void> {
    if (order !== undefined) this.#open.delete(order.id);
    return this.#tell({ type: 'outcome', outcome }, order);
  }

  /** Ends it with a program. */
  program(
    source: string,
    does = 'It does something.',
    more: Partial<ProgramOutcome> = {},
    order = this.submitted.at(-1),
  ): Promise<void> {
    const quality = { lines: 1, functions: 1, branches: 0, commentRatio: 0, duplicateLines: 0, score: 100 };
    const nothing = { goal: null, rehearsal: null, promptHash: null, diff: null };
    const made = { plan: [], brain: 'hand', attempts: 1, quality, ...nothing };
    return this.end({ kind: 'program', source, does, ...made, ...more }, order);
  }

  #tell(
    said: { type: 'progress'; progress: Progress } | { type: 'outcome'; outcome: Outcome },
    order: Order | undefined,
  ): Promise<void> {
    if (order === undefined) throw new Error('no order was given');
    const { id: orderId, whose, text } = order;
    return this.#receive({ version: ORDER_VERSION, orderId, whose, text, ...said });
  }
}

/** Compiled once for all tests of a file. */
const checkSchema = createSchemaCheck();

export interface Stage {
  readonly playground: Playground;
  readonly redis: RedisHandle;
  /** The bot's way to it, which a test can cut. */
  readonly link: FlakyLink;
  readonly orders: HandOrders;
  readonly bot: Bot;
  /** Fails where anything that was sent is not valid, a limit was run into, or an interaction failed. */
  expectClean(): void;
  startAnotherBot(): Promise<Bot>;
  metricsUrl(): string;
}

export interface StageOptions {
  /** The language of the guild: English unless given. */
  readonly guildLocale?: string;
  /** Whether the bot serves its figures, for `metricsUrl`. */
  readonly hasMetrics?: boolean;
  /** As the operator's LUAMANCER_LIMITS. */
  readonly limits?: string;
  /** A world that the channel's dungeon is found in when the bot starts; nobody has seen its board yet. */
  world?(userOf: (name: string) => string): World;
}

/** A playground, a Redis and the real bot, all of them gone with the test. */
export async function setStage(options: StageOptions = {}): Promise<Stage> {
  const problems: string[] = [];
  const observe = (exchange: Exchange): void => void problems.push(...checkSchema(exchange));
  const playground = await startPlayground({
    observe,
    ...(options.guildLocale && { guildLocale: options.guildLocale }),
  });
  const server = await openTestRedis(REAL_PATH ?? '');
  const link = await flakyLink(server.url.reveal());
  const redis = await openRedis({ url: new Secret(link.url), directory: '', log: SILENT, path: '' });
  const orders = new HandOrders();
  await setCommands(playground, registrationOf(COMMANDS, GROUPS));
  const config = readConfig(
    {
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.apiUrl,
      LUAMANCER_THREADS: '1',
      ...(options.hasMetrics === true && { LUAMANCER_METRICS: '0' }),
      LUAMANCER_LIMITS: options.limits ?? 'commands_per_person=120, clicks_per_person=600',
    },
    ['discordToken'],
  );
  if (options.world !== undefined) {
    const world = options.world((name) => playground.join(name).id);
    await keepWorld(redis, playground, world);
  }
  let metricsUrl = '';
  const log = pino({ level: 'info' }, { write: (line) => (metricsUrl = servedAt(line) ?? metricsUrl) });
  const start = () => startBot({ config, log, redis, openOrders: orders.connect });
  const bots = [await start()];
  onTestFinished(async () => {
    await Promise.all(bots.map((bot) => bot.stop()));
    await playground.close();
    await redis.close();
    await link.close();
    await server.close();
  });
  const [bot] = bots;
  if (bot === undefined) throw new Error('unreachable');
  return {
    playground,
    redis,
    link,
    orders,
    bot,
    expectClean() {
      const { unknownRoutes, rateLimited, failures, invalidRequests } = playground.report();
      const found = { problems, unknownRoutes, rateLimited, failures, invalidRequests };
      const none = { problems: [], unknownRoutes: [], rateLimited: [], failures: [], invalidRequests: 0 };
      if (JSON.stringify(found) !== JSON.stringify(none)) throw new Error(JSON.stringify(found, null, 2));
    },
    metricsUrl: () => metricsUrl,
    async startAnotherBot() {
      const other = await start();
      bots.push(other);
      return other;
    },
  };
}

/** The address in the log's line that tells of the figures. */
function servedAt(line: string): string | undefined {
  const { msg, url } = JSON.parse(line) as { readonly msg?: string; readonly url?: string };
  return msg === 'figures are served' ? url : undefined;
}

/** As another bot process left it. */
async function keepWorld(redis: RedisHandle, playground: Playground, world: World): Promise<void> {
  const client = await redis.connect('test');
  const worlds = new Worlds(client, new Leases(client, 'test'));
  const taken = await worlds.take(playground.channelId);
  if (taken.state !== 'empty') throw new Error(`the channel is ${taken.state}`);
  const { guildId: guild, channelId: channel } = playground;
  const about = { board: null, view: 'plain', isPaused: false, logs: {} } as const;
  await worlds.save(taken.hold, { guild, channel, dungeon: newRecord(world), ...about });
  await worlds.release(taken.hold);
}

/** The board: the newest message with a W button, enabled. */
export function boardOf(person: Person, where: { readonly channelId?: string } = {}): Promise<SeenMessage> {
  return person.until(
    ({ messages }) =>
      messages.findLast((message) => hasButton(message, 'board:w') && message.content.includes('#')),
    where,
  );
}

export function hasButton(message: SeenMessage, id: string): boolean {
  return JSON.stringify(message.components).includes(`"${id}"`);
}

/** The map's rows on a board, without colours. */
export function mapOf(message: SeenMessage): string[] {
  return message.content
    .replaceAll(/\p{Cc}\[[\d;]*m/gu, '')
    .split('\n')
    .filter((line) => line.startsWith('#') && line.endsWith('#'));
}

/** Where a sign stands on the map, 1-based. */
export function placeOf(message: SeenMessage, sign: string): { row: number; col: number } | null {
  for (const [index, line] of mapOf(message).entries()) {
    const col = line.indexOf(sign);
    if (col !== -1) return { row: index + 1, col: col + 1 };
  }
  return null;
}
