import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Client, Events, Status } from 'discord.js';
import type { Logger } from 'pino';
import type { ConfigWith } from '../config/config.ts';
import type { Secret } from '../config/secret.ts';
import { serveMetrics } from '../metrics/serve.ts';
import type { Reply } from '../queue/reply.ts';
import { Arena } from '../sandbox/arena/arena.ts';
import { Audit } from '../store/audit.ts';
import { Leases } from '../store/leases.ts';
import { LimitSettings } from '../store/limit-settings.ts';
import type { RedisHandle } from '../store/redis.ts';
import { Scores } from '../store/scores.ts';
import { takeSlot } from '../store/slots.ts';
import { Worlds } from '../store/worlds.ts';
import { type Clock, SYSTEM_CLOCK } from './clock.ts';
import type { Caller } from './commands/declaration.ts';
import { dungeonsOf } from './commands/open-dungeons.ts';
import type { Tools } from './commands/table.ts';
import { boardChannel } from './discord/board-channel.ts';
import { createClient } from './discord/client.ts';
import { handleInteraction, type InteractionParts } from './discord/interactions.ts';
import { channelLimits } from './dungeon/channel-limits.ts';
import { Host } from './dungeon/host.ts';
import { Meters } from './meters.ts';
import { Desk } from './orders/desk.ts';
import { type OpenOrders, openOrderQueue } from './orders/open-queue.ts';
import { RateLimits } from './rate-limits.ts';
import { rationKeys } from './resolve.ts';
import { languageOf, type Say, sayIn } from './words/say.ts';

export interface BotOptions {
  readonly config: ConfigWith<'discordToken'>;
  readonly log: Logger;
  readonly redis: RedisHandle;
  /** Where orders go; what comes back is handed to `receive`. */
  readonly openOrders?: OpenOrders;
  readonly clock?: Clock;
}

/** A running bot. */
export interface Bot {
  /** Ends it in good order: ticks in work are finished and stored, leases given back. */
  stop(): Promise<void>;
}

/** Starts the bot; resolves when it is connected and has taken over the dungeons that nobody drives. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0)) await close();
  };
  try {
    await start(options, (close) => closers.unshift(close));
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

/** Whoever stops the bot does not wait longer for a Discord that is away. */
const RECONNECTED_WITHIN_MS = 5_000;

/** @param onStop takes what is to be done when the bot stops; the last one is done first. */
async function start(
  { config, log, redis, openOrders = openOrderQueue, clock = SYSTEM_CLOCK }: BotOptions,
  onStop: (close: () => Promise<void>) => void,
): Promise<void> {
  let host: Host | null = null;
  const meters = new Meters(() => host?.phases ?? { awake: 0, asleep: 0 });
  const onAnswered = (status: number, isShared: boolean): void => meters.answered(status, isShared);
  const client = createClient(config.discordApiUrl, onAnswered, clock);
  if (config.metrics !== null) {
    const health = () => ({
      discord: client.isReady(),
      dungeons: host !== null,
      redis: host?.isStalled === false,
    });
    const served = await serveMetrics({ address: config.metrics, registry: meters.registry, health, log });
    onStop(() => served.close());
  }
  const arena = await Arena.start({ threads: config.threads });
  onStop(() => arena.stop());
  const store = await redis.connect('bot');
  const limits = await LimitSettings.open({
    redis: store,
    subscriber: await redis.connect('bot-limits'),
    bounds: config.limits,
    log,
  });
  const scores = new Scores(store);
  const leases = new Leases(store, `bot-${randomUUID()}`);
  const slotting = takeSlot(leases, 'bot', () =>
    log.error('another process takes the replies to orders under the same name: start this one anew'),
  );
  onStop(async () => (await slotting).release());
  onStop(() => disconnect(client));
  client.on(Events.Error, (error) => log.warn({ err: error }, 'trouble with Discord'));
  const online = await connect(client, config.discordToken);
  const slot = await slotting;

  /** In the language that a guild's managers have set for it. */
  const sayOf = (guildId: string): Say =>
    sayIn(languageOf(online.guilds.cache.get(guildId)?.preferredLocale ?? 'en'));
  const driver = new Host({
    clock,
    arena,
    worlds: new Worlds(store, leases),
    limits: async ({ guildId, channelId }) => channelLimits(await limits.of(guildId, channelId)),
    sayOf,
    boardOf: ({ channelId }) => boardChannel(online, channelId),
    serves: (guildId) => online.guilds.cache.has(guildId),
    onTick: (lateMs) => meters.tick(lateMs),
    onOver: ({ guildId }, players) => {
      scores
        .note(guildId, players)
        .catch((error: unknown) => log.warn({ err: error }, 'scores are not kept'));
    },
    onTrouble: (what, place, error) => log.warn({ err: error, ...place }, what),
  });
  host = driver;
  onStop(() => driver.stop());
  const dungeons = dungeonsOf(driver, limits);
  const limitsOf = ({ guildId, channelId }: Caller) => limits.of(guildId, channelId);
  const rates = new RateLimits(clock);
  const desk: Desk = new Desk({
    clock,
    queue: {
      submit: (order, room) => queue.submit(order, room),
      cancel: (orderId, guildId) => queue.cancel(orderId, guildId),
      ahead: (orderId) => queue.ahead(orderId),
    },
    replyTo: slot.name,
    dungeons,
    limitsOf,
    sayOf,
    post: (channelId, content) => void boardChannel(online, channelId).post(content),
    onEnd: (whose, { kind }) => {
      meters.order(kind);
      // A failed order costs nothing.
      if (kind === 'refused' || kind === 'failed') rates.giveBack(rationKeys('command', whose));
    },
    onTrouble: (what, error) => log.warn({ err: error }, what),
  });
  onStop(async () => desk.close());
  const receive = (reply: Reply): Promise<void> => desk.receive(reply);
  const queue = await openOrders({ address: redis.address, replyTo: slot.name, log, receive });
  onStop(() => queue.close());
  const tools: Tools = {
    dungeons,
    orders: desk,
    limits,
    audit: new Audit(store),
    scores,
    now: clock.now,
  };
  const parts: InteractionParts = {
    clock,
    log,
    tools,
    rates,
    limitsOf,
    onAnswered: (type, tookMs) => meters.interaction(type, tookMs),
  };
  const interactions = new Set<Promise<void>>();
  online.on(Events.InteractionCreate, (interaction) => {
    const handled = handleInteraction(interaction, parts).finally(() => interactions.delete(handled));
    interactions.add(handled);
  });
  onStop(async () => {
    online.removeAllListeners(Events.InteractionCreate);
    await Promise.all(interactions);
  });
  online.on(Events.ChannelDelete, ({ id }) => {
    driver
      .end(id)
      .catch((error: unknown) => log.warn({ err: error, channelId: id }, 'a dungeon could not be ended'));
  });
  online.on(Events.GuildCreate, () => {
    driver.resume().catch((error: unknown) => log.warn({ err: error }, 'dungeons could not be taken over'));
  });
  await driver.resume();
  log.info({ guilds: online.guilds.cache.size, dungeons: driver.size }, 'the bot is ready');
}

async function connect(client: Client, token: Secret): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token.reveal());
  return ready;
}

/**
 * Ends the connection; in the middle of a new attempt to connect, when that has succeeded. discord.js would make the
 * attempt all the same, and stay connected for ever.
 */
async function disconnect(client: Client): Promise<void> {
  if (client.ws.shards.some(({ status }) => status !== Status.Ready)) {
    const connected = new Promise<void>((resolve) => {
      client.once(Events.ShardReady, () => resolve());
      client.once(Events.ShardResume, () => resolve());
    });
    await Promise.race([connected, setTimeout(RECONNECTED_WITHIN_MS, undefined, { ref: false })]);
  }
  await client.destroy();
}
