import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import fastify from 'fastify';
import { createClock } from './clock.ts';
import { serveFiles } from './control/files.ts';
import { isSameOrigin, serveControl } from './control/http.ts';
import { LiveFeed } from './control/live.ts';
import { Person } from './control/person.ts';
import { until } from './control/until.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import type { Playground, PlaygroundOptions } from './handle.ts';
import { InteractionDesk } from './interactions/desk.ts';
import { RateLimiter } from './rate-limits.ts';
import { applicationRoutes } from './rest/application-routes.ts';
import { channelRoutes } from './rest/channel-routes.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { messageRoutes } from './rest/message-routes.ts';
import { Report } from './rest/report.ts';
import { Serializer } from './rest/serialize.ts';
import { InteractionSerializer } from './rest/serialize-interaction.ts';
import { serveRest } from './rest/server.ts';
import { createSnowflakes } from './snowflake.ts';
import { createChanges } from './state/changes.ts';
import { Store } from './state/store.ts';

export type { Playground } from './handle.ts';

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
  const guild = store.addGuild(options.guildName ?? 'The Playground', options.guildLocale);
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
    join(name, { admin = false, locale } = {}) {
      const parts = { store, desk, serializer, changes, channelId: channel.id };
      const person = new Person(store.addPerson(name, admin, locale), parts);
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
