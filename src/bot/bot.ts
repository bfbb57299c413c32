import { randomInt, randomUUID } from 'node:crypto';
import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { ConfigWith } from '../config/config.ts';
import { WIDEST_BOUNDS } from '../config/operator-limits.ts';
import { createWorld } from '../game/dungeon/create.ts';
import type { World } from '../game/model/world.ts';
import type { Reply } from '../queue/reply.ts';
import { Arena } from '../sandbox/arena/arena.ts';
import { Audit } from '../store/audit.ts';
import { Leases } from '../store/leases.ts';
import { LimitSettings } from '../store/limit-settings.ts';
import type { RedisHandle } from '../store/redis.ts';
import { Scores } from '../store/scores.ts';
import { Worlds } from '../store/worlds.ts';
import { type Clock, SYSTEM_CLOCK } from './clock.ts';
import type { Caller } from './commands/declaration.ts';
import type { Dungeons, NewDungeon } from './commands/dungeon-acts.ts';
import type { Tools } from './commands/table.ts';
import { boardChannel } from './discord/board-channel.ts';
import { createClient } from './discord/client.ts';
import { handleInteraction } from './discord/interactions.ts';
import { channelLimits } from './dungeon/channel-limits.ts';
import { Host, type Place } from './dungeon/host.ts';
import { Desk } from './orders/desk.ts';
import { type OpenOrders, openOrderQueue } from './orders/open-queue.ts';
import { RateLimits } from './rate-limits.ts';
import { rationKeys } from './resolve.ts';

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

const BUSY =
  'A dungeon of this channel is just being taken over from a process that stopped. Try again in a few seconds.';

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

/** @param onStop takes what is to be done when the bot stops; the last one is done first. */
async function start(
  { config, log, redis, openOrders = openOrderQueue, clock = SYSTEM_CLOCK }: BotOptions,
  onStop: (close: () => Promise<void>) => void,
): Promise<void> {
  const arena = await Arena.start({ threads: config.threads ?? 1 });
  onStop(() => arena.stop());
  const store = await redis.connect('bot');
  const limits = await LimitSettings.open({
    redis: store,
    subscriber: await redis.connect('bot-limits'),
    bounds: config.limits ?? WIDEST_BOUNDS,
    log,
  });
  const scores = new Scores(store);
  const client = createClient(config.discordApiUrl ?? 'https://discord.com/api');
  onStop(() => client.destroy());
  client.on(Events.Error, (error) => log.warn({ err: error }, 'trouble with Discord'));
  const ready = connected(client);
  await client.login(config.discordToken.reveal());
  const online = await ready;

  const host = new Host({
    clock,
    arena,
    worlds: new Worlds(store, new Leases(store, `bot-${randomUUID()}`)),
    limits: async ({ guildId, channelId }) => channelLimits(await limits.of(guildId, channelId)),
    boardOf: ({ channelId }) => boardChannel(online, channelId),
    serves: (guildId) => online.guilds.cache.has(guildId),
    onOver: ({ guildId }, players) => {
      scores
        .note(guildId, players)
        .catch((error: unknown) => log.warn({ err: error }, 'scores are not kept'));
    },
    onTrouble: (what, place, error) => log.warn({ err: error, ...place }, what),
  });
  onStop(() => host.stop());
  const dungeons = dungeonsOf(host, limits);
  const limitsOf = ({ guildId, channelId }: Caller) => limits.of(guildId, channelId);
  const replyTo = `bot-${online.shard?.ids[0] ?? 0}`;
  const rates = new RateLimits(clock);
  const desk: Desk = new Desk({
    clock,
    queue: {
      submit: (order, room) => queue.submit(order, room),
      cancel: (orderId, guildId) => queue.cancel(orderId, guildId),
    },
    replyTo,
    dungeons,
    limitsOf,
    post: (channelId, content) => void boardChannel(online, channelId).post(content),
    onUnfulfilled: (whose) => rates.giveBack(rationKeys('command', whose)),
    onTrouble: (what, error) => log.warn({ err: error }, what),
  });
  const receive = (reply: Reply): Promise<void> => desk.receive(reply);
  const queue = await openOrders({ address: redis.address, replyTo, log, receive });
  onStop(() => queue.close());
  const tools: Tools = {
    dungeons,
    orders: desk,
    limits,
    audit: new Audit(store),
    scores,
    now: clock.now,
  };
  const parts = { clock, log, tools, rates, limitsOf };
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
    host
      .end(id)
      .catch((error: unknown) => log.warn({ err: error, channelId: id }, 'a dungeon could not be ended'));
  });
  online.on(Events.GuildCreate, () => {
    host.resume().catch((error: unknown) => log.warn({ err: error }, 'dungeons could not be taken over'));
  });
  await host.resume();
  log.info({ guilds: online.guilds.cache.size, dungeons: host.size }, 'the bot is ready');
}

function connected(client: Client): Promise<Client<true>> {
  return new Promise((resolve) => client.once(Events.ClientReady, resolve));
}

/** The host as the commands see it. */
function dungeonsOf(host: Host, limits: LimitSettings): Dungeons {
  return {
    find: (channelId) => host.find(channelId),
    isComing: (channelId) => host.isComing(channelId),
    ofGuild: (guildId) => host.ofGuild(guildId),
    end: (channelId) => host.end(channelId),
    async start({ guildId, channelId }: Place, wanted: NewDungeon) {
      const { max_players: maxPlayers } = await limits.of(guildId, channelId);
      let world: World;
      try {
        const seed = String(randomInt(2 ** 32 - 1));
        world = createWorld({ ...wanted, seed, settings: { maxPlayers } });
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
      const opened = await host.start({ guildId, channelId }, world);
      return opened.state === 'busy' ? BUSY : opened.dungeon;
    },
  };
}
