import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import fastify from 'fastify';
import type { Logger } from 'pino';
import { type Clock, createClock } from './clock.ts';
import { serveFiles } from './control/files.ts';
import { isSameOrigin, serveControl } from './control/http.ts';
import { LiveFeed } from './control/live.ts';
import { Person } from './control/person.ts';
import { until } from './control/until.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { InteractionDesk } from './interactions/desk.ts';
import type { Interaction } from './interactions/interaction.ts';
import { RateLimiter } from './rate-limits.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { channelRoutes } from './rest/channel-routes.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { messageRoutes } from './rest/message-routes.ts';
import { Report, type ReportSummary } from './rest/report.ts';
import { Serializer } from './rest/serialize.ts';
import { InteractionSerializer } from './rest/serialize-interaction.ts';
import { type Exchange, serveRest } from './rest/server.ts';
import { createSnowflakes } from './snowflake.ts';
import { createChanges } from './state/changes.ts';
import { Store } from './state/store.ts';
import type { Channel } from './state/types.ts';

export interface PlaygroundOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The address to listen on; the default, 127.0.0.1, is reachable from this machine only. */
  readonly host?: string;
  /** Real time without one. */
  readonly clock?: Clock;
  readonly token?: string;
  readonly applicationName?: string;
  readonly guildName?: string;
  readonly channelName?: string;
  /** How often the client must send a heartbeat. */
  readonly heartbeatIntervalMs?: number;
  /** Privileged gateway intents that the application was granted; none without it. */
  readonly grantedIntents?: number;
  /** Messages that each channel remembers. */
  readonly historyLimit?: number;
  readonly logger?: Logger;
  /** Called with every REST request and its answer. */
  readonly observe?: (exchange: Exchange) => void;
}

/** A running stand-in for Discord. */
export interface Playground {
  /** Where people open the page. */
  readonly url: string;
  /** What `DISCORD_API_URL` has to be (discord.js: `rest: { api: apiUrl }`). */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly applicationName: string;
  readonly guildId: string;
  readonly guildName: string;
  /** The channel that is there from the start. */
  readonly channelId: string;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly people: readonly Person[];
  join(name: string, options?: { readonly admin?: boolean }): Person;
  channels(): readonly Pick<Channel, 'id' | 'name' | 'kind' | 'parentId'>[];
  /** Adds a text channel, to the first guild unless another is named. */
  addChannel(name: string, guildId?: string): Pick<Channel, 'id' | 'name'>;
  deleteChannel(channelId: string): void;
  addGuild(name: string): { readonly id: string };
  findInteraction(interactionId: string): Interaction | undefined;
  /** Waits until something holds that changes with messages, interactions or commands. */
  until<Value>(look: () => Value | undefined | false): Promise<Value>;
  /** What should not have happened so far. */
  report(): ReportSummary;
  close(): Promise<void>;
}

/** An interaction's token is a part of its paths, and longer than a router expects. */
const longestToken = 500;

/** Starts a stand-in for Discord: gateway, REST API, control interface and page on one port. */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const clock = options.clock ?? createClock();
  const token = options.token ?? 'playground-token';
  const nextId = createSnowflakes(clock);
  const changes = createChanges();
  const store = new Store({
    clock,
    nextId,
    changes,
    applicationName: options.applicationName ?? 'Luamancer',
    historyLimit: options.historyLimit ?? 1_000,
  });
  const desk = new InteractionDesk({ clock, nextId, changes });
  const limiter = new RateLimiter(clock);
  const faults = new Faults(clock);
  const report = new Report();
  const app = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: longestToken } });
  const address = (): string => {
    const { port } = app.server.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  };
  const gatewayUrl = (): string => `ws://${address()}/gateway`;
  const serializer = new Serializer(store, () => `http://${address()}`);
  const gateway = new Gateway({
    store,
    serializer,
    interactions: new InteractionSerializer(store, serializer),
    clock,
    changes,
    token,
    logger: options.logger,
    url: gatewayUrl,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    grantedIntents: options.grantedIntents ?? 0,
  });
  const guild = store.addGuild(options.guildName ?? 'The Playground');
  const channel = store.addChannel(guild.id, options.channelName ?? 'dungeon');
  const live = new LiveFeed(store, changes, guild.id);
  const people: Person[] = [];

  const context = {
    store,
    desk,
    nextId,
    serializer,
    limiter,
    now: clock.now,
    gateway: { url: gatewayUrl, sessionStartsLeft: () => gateway.sessionStartsLeft },
  };
  const routes = [applicationRoutes, messageRoutes, channelRoutes, interactionRoutes].flatMap((make) =>
    make(context),
  );

  const playground: Playground = {
    get url() {
      return `http://${address()}`;
    },
    get apiUrl() {
      return `${playground.url}/api`;
    },
    token,
    applicationId: store.application.id,
    applicationName: store.application.name,
    guildId: guild.id,
    guildName: guild.name,
    channelId: channel.id,
    clock,
    faults,
    gateway,
    people,
    join(name, { admin = false } = {}) {
      const parts = { store, desk, serializer, changes, channelId: channel.id };
      const person = new Person(store.addPerson(name, admin), parts);
      people.push(person);
      return person;
    },
    channels: () => [...store.channels.values()],
    addChannel: (name, guildId = guild.id) => store.addChannel(guildId, name),
    deleteChannel: (channelId) => store.deleteChannel(channelId),
    addGuild: (name) => store.addGuild(name),
    findInteraction: (id) => desk.find(id),
    until: (look) => until(changes, look),
    report: () => report.summary(),
    async close() {
      clock.stop();
      gateway.stop();
      live.stop();
      await app.close();
    },
  };

  app.register(
    (rest, _options, done) => {
      serveRest(rest, {
        token,
        routes,
        desk,
        limiter,
        faults,
        report,
        logger: options.logger,
        observe: options.observe,
      });
      done();
    },
    { prefix: '/api/v10' },
  );
  app.register(
    (control, _options, done) => {
      serveControl(control, playground);
      done();
    },
    { prefix: '/control' },
  );
  serveFiles(app, store);
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://playground');
    const watcher = people.find(({ id }) => id === searchParams.get('person'));
    if (pathname === '/gateway') gateway.upgrade(request, socket, head);
    else if (pathname === '/control/live' && watcher && isSameOrigin(request)) {
      live.upgrade(watcher.user, request, socket, head);
    } else socket.destroy();
  });

  await app.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' });
  return playground;
}
