import { Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Playground } from '../../src/playground/handle.ts';
import { connectClient, openPlayground, request, setCommands } from './support.ts';

interface Frame {
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the gateway sends as plain JSON
  readonly d: any;
}

/** A client that speaks the protocol by hand. */
function connect(playground: Playground) {
  const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  onTestFinished(() => socket.terminate());
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)) as Frame);
    for (const check of waiting) check();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const next = (fits: (frame: Frame) => boolean): Promise<Frame> =>
    new Promise((resolve) => {
      const check = () => {
        const found = frames.find(fits);
        if (!found) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  return {
    frames,
    closed,
    socket,
    opcode: (op: number) => next((frame) => frame.op === op),
    event: (type: string) => next((frame) => frame.t === type),
    async send(op: number, d: unknown) {
      await next((frame) => frame.op === 10);
      socket.send(JSON.stringify({ op, d }));
    },
    async identify(extra: object = {}) {
      await this.send(2, { token: playground.token, intents: 1, properties: {}, ...extra });
    },
  };
}

describe('the gateway', () => {
  it('greets, answers heartbeats, and sends READY and the guilds', async () => {
    const playground = await openPlayground();
    const client = connect(playground);
    expect((await client.opcode(10)).d.heartbeat_interval).toBe(41_250);
    await client.send(1, null);
    await client.opcode(11);
    await client.identify();
    const ready = await client.event('READY');
    expect(ready).toMatchObject({ s: 1, d: { v: 10, application: { id: playground.applicationId } } });
    const guild = await client.event('GUILD_CREATE');
    expect(guild).toMatchObject({ s: 2, d: { id: playground.guildId, channels: [{ name: 'dungeon' }] } });
    const { body } = await request(playground, 'GET', '/gateway/bot');
    expect(body.session_start_limit).toMatchObject({ total: 1000, remaining: 999 });
  });

  it.each<[number, string, object]>([
    [4004, 'a wrong token', { token: 'wrong' }],
    [4010, 'a shard that cannot be', { shard: [2, 2] }],
    [4013, 'intents that are none', { intents: 1 << 30 }],
    [4014, 'an intent that was not granted', { intents: GatewayIntentBits.MessageContent }],
    [4002, 'a payload of the wrong form', { intents: 'all' }],
  ])('closes with %i for %s', async (code, _what, extra) => {
    const client = connect(await openPlayground());
    await client.identify(extra);
    expect(await client.closed).toBe(code);
  });

  it('closes with 4001, 4002, 4003 and 4005 for messages out of turn', async () => {
    const playground = await openPlayground();
    const unknown = connect(playground);
    await unknown.send(99, null);
    expect(await unknown.closed).toBe(4001);

    const garbled = connect(playground);
    await garbled.opcode(10);
    garbled.socket.send('not json');
    expect(await garbled.closed).toBe(4002);

    const early = connect(playground);
    await early.send(3, {});
    expect(await early.closed).toBe(4003);

    const twice = connect(playground);
    await twice.identify();
    await twice.identify();
    expect(await twice.closed).toBe(4005);
  });

  it('cuts off a client that sends no heartbeats', async () => {
    const client = connect(await openPlayground({ heartbeatIntervalMs: 50 }));
    await client.identify();
    expect(await client.closed).toBe(4009);
  });

  it('makes the real client say why it cannot log in', async () => {
    const playground = await openPlayground();
    await expect(connectClient(playground, { intents: [GatewayIntentBits.MessageContent] })).rejects.toThrow(
      'Used disallowed intents',
    );
  });

  it('sends messages to those who asked for them, and their content to those who may read it', async () => {
    const playground = await openPlayground({ grantedIntents: GatewayIntentBits.MessageContent });
    const guilds = connect(playground);
    const messages = connect(playground);
    const contents = connect(playground);
    await guilds.identify();
    await messages.identify({ intents: 1 | GatewayIntentBits.GuildMessages });
    const all = 1 | GatewayIntentBits.GuildMessages | GatewayIntentBits.MessageContent;
    await contents.identify({ intents: all });
    for (const client of [guilds, messages, contents]) await client.event('GUILD_CREATE');

    playground.join('Ada').say('hello');
    playground.addChannel('other');
    expect((await contents.event('MESSAGE_CREATE')).d).toMatchObject({
      content: 'hello',
      guild_id: playground.guildId,
    });
    expect((await messages.event('MESSAGE_CREATE')).d.content).toBe('');
    await guilds.event('CHANNEL_CREATE');
    expect(guilds.frames.map(({ t }) => t)).not.toContain('MESSAGE_CREATE');
  });

  it('tells of messages edited, pinned and deleted, never of ephemeral ones', async () => {
    const playground = await openPlayground();
    const client = connect(playground);
    await client.identify({ intents: 1 | GatewayIntentBits.GuildMessages });
    await client.event('GUILD_CREATE');
    const path = `/channels/${playground.channelId}/messages`;
    const { id } = (await request(playground, 'POST', path, { content: 'one' })).body;
    await request(playground, 'PATCH', `${path}/${id}`, { content: 'two' });
    expect((await client.event('MESSAGE_UPDATE')).d).toMatchObject({ id, content: 'two' });
    await request(playground, 'PUT', `${path}/pins/${id}`);
    await client.event('CHANNEL_PINS_UPDATE');
    await request(playground, 'DELETE', `${path}/${id}`);
    expect((await client.event('MESSAGE_DELETE')).d).toEqual({
      id,
      channel_id: playground.channelId,
      guild_id: playground.guildId,
    });
  });

  it('gives each shard the guilds that are its own', async () => {
    const playground = await openPlayground();
    const shardOf = (guildId: string) => Number((BigInt(guildId) >> 22n) % 2n);
    let other = playground.addGuild('Other').id;
    while (shardOf(other) === shardOf(playground.guildId)) {
      playground.clock.advance(1);
      other = playground.addGuild('Other').id;
    }
    const client = connect(playground);
    await client.identify({ shard: [shardOf(other), 2] });
    const { d } = await client.event('READY');
    const ids = d.guilds.map((guild: { id: string }) => guild.id);
    expect(ids).toContain(other);
    expect(ids).not.toContain(playground.guildId);
  });

  it('refuses to resume what it does not know', async () => {
    const playground = await openPlayground();
    const client = connect(playground);
    await client.send(6, { token: playground.token, session_id: 'gone', seq: 3 });
    expect((await client.opcode(9)).d).toBe(false);
    await client.identify();
    const { session_id } = (await client.event('READY')).d;

    playground.gateway.invalidateSessions(false);
    const later = connect(playground);
    await later.send(6, { token: playground.token, session_id, seq: 1 });
    expect((await later.opcode(9)).d).toBe(false);
  });

  it('replays what a client missed, in order, then says RESUMED', async () => {
    const playground = await openPlayground();
    await setCommands(playground, [{ name: 'hi', description: 'Hi' }]);
    const ada = playground.join('Ada');
    const first = connect(playground);
    await first.identify();
    const { session_id } = (await first.event('READY')).d;
    const { s } = await first.event('GUILD_CREATE');
    playground.gateway.cut();
    await first.closed;
    const missed = [ada.command('/hi').id, ada.command('/hi').id];

    const second = connect(playground);
    await second.send(6, { token: playground.token, session_id, seq: s });
    await second.event('RESUMED');
    const replayed = second.frames.filter(({ t }) => t === 'INTERACTION_CREATE');
    expect(replayed.map(({ d }) => d.id)).toEqual(missed);
    expect(second.frames.at(-1)).toMatchObject({ t: 'RESUMED', s: (s ?? 0) + 3 });
  });

  it('forgets the session of a client that says goodbye, or stays away for over 5 minutes', async () => {
    const playground = await openPlayground();
    const resumed = async (leave: (socket: WebSocket) => void, awayMs = 0) => {
      const first = connect(playground);
      await first.identify();
      const { session_id } = (await first.event('READY')).d;
      leave(first.socket);
      await vi.waitFor(() => expect(playground.gateway.connectedSessions).toBe(0));
      playground.clock.advance(awayMs);
      const second = connect(playground);
      await second.send(6, { token: playground.token, session_id, seq: 1 });
      const { op } = await Promise.race([second.opcode(9), second.event('RESUMED')]);
      second.socket.terminate();
      await vi.waitFor(() => expect(playground.gateway.connectedSessions).toBe(0));
      return op !== 9;
    };
    expect(await resumed((socket) => socket.terminate())).toBe(true);
    expect(await resumed((socket) => socket.close(1000))).toBe(false);
    expect(await resumed((socket) => socket.terminate(), 4 * 60_000)).toBe(true);
    expect(await resumed((socket) => socket.terminate(), 6 * 60_000)).toBe(false);
  });
});

describe('the application’s own client', () => {
  /** A client that answers /hi; clicks and commands must reach it again after every fault. */
  async function openAnswering(options: Parameters<typeof openPlayground>[0] = {}) {
    const playground = await openPlayground(options);
    const client = await connectClient(playground);
    await client.application.commands.set([{ name: 'hi', description: 'Hi' }]);
    client.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) void interaction.reply('hi');
    });
    const resumed = () =>
      new Promise<number>((resolve) => client.once(Events.ShardResume, (_, count) => resolve(count)));
    return { playground, client, ada: playground.join('Ada'), resumed };
  }

  it('resumes after a cut connection and gets what happened meanwhile', async () => {
    const { playground, ada, resumed } = await openAnswering();
    const back = resumed();
    playground.gateway.cut();
    const use = ada.command('/hi');
    expect(await back).toBeGreaterThanOrEqual(1);
    expect((await use.answer()).content).toBe('hi');
  });

  it('resumes when it is asked to reconnect, and when its session is invalid but resumable', async () => {
    const { playground, ada, resumed } = await openAnswering();
    for (const disturb of [
      () => playground.gateway.askToReconnect(),
      () => playground.gateway.invalidateSessions(true),
      () => playground.gateway.closeConnections(4000),
    ]) {
      const back = resumed();
      disturb();
      await back;
      expect((await ada.command('/hi').answer()).content).toBe('hi');
    }
  });

  it('begins a new session when its own is invalid', async () => {
    const { playground, client, ada } = await openAnswering();
    const before = playground.gateway.sessionStartsLeft;
    const back = new Promise((resolve) => client.once(Events.ShardReady, resolve));
    playground.gateway.invalidateSessions(false);
    await back;
    expect(playground.gateway.sessionStartsLeft).toBe(before - 1);
    expect((await ada.command('/hi').answer()).content).toBe('hi');
  });

  it('reconnects when its heartbeats are not acknowledged', async () => {
    const { playground, ada, resumed } = await openAnswering({ heartbeatIntervalMs: 300 });
    const back = resumed();
    playground.gateway.acknowledgeHeartbeats = false;
    await back;
    playground.gateway.acknowledgeHeartbeats = true;
    expect((await ada.command('/hi').answer()).content).toBe('hi');
  });
});
