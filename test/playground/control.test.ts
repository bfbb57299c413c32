import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { LiveEvent } from '../../src/playground/control/live.ts';
import { buttonRow, callback, openFrozenPlayground, request, setCommands } from './support.ts';

/** A playground steered over HTTP, as the page does it. */
async function open() {
  const playground = await openFrozenPlayground();
  await setCommands(playground, [
    {
      name: 'board',
      description: 'Board',
      options: [
        { type: 3, name: 'level', description: 'Level', autocomplete: true },
        { type: 11, name: 'file', description: 'File' },
      ],
    },
    { name: 'admin', description: 'Admin', default_member_permissions: '8' },
  ]);
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${playground.url}/control${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  };
  const ada = (await ask('POST', '/people', { name: 'Ada' })).body.id as string;
  const use = (id: string) => ({ id, token: playground.findInteraction(id)?.token ?? '' });
  const answer = (id: string, body: unknown) =>
    request(playground, 'POST', `/interactions/${id}/${use(id).token}/callback`, body, {});
  return { playground, ask, answer, ada };
}

describe('the control interface', () => {
  it('lets people join, look around and find their commands', async () => {
    const { playground, ask, ada } = await open();
    const zoe = (await ask('POST', '/people', { name: 'Zoe', admin: true })).body;
    expect(zoe).toMatchObject({ name: 'Zoe', admin: true });
    expect((await ask('GET', '/info')).body).toMatchObject({
      channelId: playground.channelId,
      channels: [{ name: 'dungeon', kind: 'text' }],
      people: [{ name: 'Ada' }, { name: 'Zoe' }],
      applicationConnected: false,
    });
    const names = async (id: string) =>
      (await ask('GET', `/people/${id}/commands`)).body.map(({ name }: { name: string }) => name);
    expect(await names(ada)).toEqual(['board']);
    expect(await names(zoe.id)).toEqual(['board', 'admin']);
    expect(await ask('GET', '/people/123/view')).toEqual({
      status: 409,
      body: { message: 'This person is not here; join first.' },
    });
  });

  it('types commands, clicks, chooses, fills in forms and talks', async () => {
    const { ask, answer, ada } = await open();
    const file = {
      filename: 'a.txt',
      contentType: 'text/plain',
      base64: Buffer.from('hello').toString('base64'),
    };
    const typed = await ask('POST', `/people/${ada}/command`, {
      command: '/board',
      options: { level: 'x', file },
    });
    expect(typed.body).toMatchObject({ kind: 'command', commandName: 'board', state: 'waiting' });
    const menu = { type: 3, custom_id: 'view', options: [{ label: 'a', value: 'a' }] };
    const components = [buttonRow('w'), { type: 1, components: [menu] }];
    await answer(typed.body.id, { type: 4, data: { content: 'board', components } });
    const { messages } = (await ask('GET', `/people/${ada}/view`)).body;
    expect(messages).toMatchObject([{ content: 'board', usedBy: { name: 'Ada', command: 'board' } }]);
    const messageId = messages[0].id;

    const chosen = await ask('POST', `/people/${ada}/select`, { messageId, customId: 'view', values: ['a'] });
    expect(chosen.body).toMatchObject({ kind: 'component' });
    const clicked = await ask('POST', `/people/${ada}/click`, { messageId, button: 'w' });
    const input = { type: 4, custom_id: 'text', style: 1, label: 'Text' };
    const form = { custom_id: 'f', title: 'Form', components: [{ type: 1, components: [input] }] };
    await answer(clicked.body.id, { type: 9, data: form });
    expect((await ask('GET', `/interactions/${clicked.body.id}`)).body.modal.title).toBe('Form');
    const sent = await ask('POST', `/people/${ada}/submit`, {
      interactionId: clicked.body.id,
      fields: { text: 'hi' },
    });
    expect(sent.body).toMatchObject({ kind: 'modal', sourceMessageId: messageId });
    expect((await ask('POST', `/people/${ada}/say`, { content: 'hello' })).body.content).toBe('hello');
    expect(await ask('POST', `/people/${ada}/click`, { messageId, button: 'x' })).toEqual({
      status: 409,
      body: { message: 'The message has no button x.' },
    });
    expect((await ask('POST', `/people/${ada}/click`, {})).status).toBe(400);
  });

  it('gets suggestions', async () => {
    const { playground, ask, answer, ada } = await open();
    const asked = ask('POST', `/people/${ada}/autocomplete`, {
      command: 'board',
      options: {},
      focused: 'level',
    });
    const person = playground.people[0];
    const waiting = await person?.until(({ pending }) => pending[0]);
    await answer(waiting?.id ?? '', { type: 8, data: { choices: [{ name: 'Classic', value: 'classic' }] } });
    expect((await asked).body).toEqual([{ name: 'Classic', value: 'classic' }]);
  });

  it('moves the clock, switches faults, steers the gateway, adds channels and reports', async () => {
    const { playground, ask } = await open();
    const before = playground.clock.now();
    expect((await ask('POST', '/clock', { advanceMs: 5_000 })).body).toEqual({ nowMs: before + 5_000 });

    const { id } = (await ask('POST', '/faults', { code: 50001, channelId: playground.channelId })).body;
    expect((await ask('GET', '/faults')).body).toMatchObject([{ id, code: 50001 }]);
    expect((await ask('DELETE', `/faults/${id}`)).status).toBe(204);
    expect((await ask('GET', '/faults')).body).toEqual([]);
    expect((await ask('POST', '/faults', { code: 1 })).status).toBe(400);
    for (const body of [
      { action: 'cut' },
      { action: 'invalidate', resumable: false },
      { action: 'close', code: 4000 },
      { action: 'heartbeats', acknowledge: false },
    ]) {
      expect((await ask('POST', '/gateway', body)).status).toBe(204);
    }
    expect(playground.gateway.acknowledgeHeartbeats).toBe(false);

    const channel = (await ask('POST', '/channels', { name: 'second' })).body;
    expect(playground.channels().map(({ name }) => name)).toEqual(['dungeon', 'second']);
    expect((await ask('DELETE', `/channels/${channel.id}`)).status).toBe(204);
    expect((await ask('DELETE', `/channels/${channel.id}`)).body.code).toBe(10003);
    await request(playground, 'GET', '/nothing');
    expect((await ask('GET', '/report')).body.unknownRoutes).toEqual(['GET /api/v10/nothing']);
  });

  it('is closed to other sites’ pages', async () => {
    const { playground, ask } = await open();
    expect((await ask('GET', '/info', undefined, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('GET', '/info', undefined, { origin: playground.url })).status).toBe(200);
  });

  it('tells each person’s page what that person sees, as it happens', async () => {
    const { playground, ada } = await open();
    const bob = playground.join('Bob');
    const watch = async (personId: string) => {
      const events: LiveEvent[] = [];
      const socket = new WebSocket(`${playground.url.replace('http', 'ws')}/control/live?person=${personId}`);
      onTestFinished(() => socket.terminate());
      socket.on('message', (data) => events.push(JSON.parse(String(data)) as LiveEvent));
      await new Promise((resolve) => socket.on('open', resolve));
      return { events };
    };
    const pages = { ada: await watch(ada), bob: await watch(bob.id) };
    const use = bob.command('/board');
    await callback(playground, use, { type: 4, data: { content: 'secret', flags: 64 } });
    bob.say('hello');
    await setCommands(playground, []);
    const told = ({ events }: { events: LiveEvent[] }) =>
      events.map((event) => {
        if (event.type === 'message') return event.message.content;
        return event.type === 'interaction' ? event.interaction.state : event.type;
      });
    await vi.waitFor(() => expect(told(pages.bob).concat(told(pages.ada))).toHaveLength(7));
    expect(told(pages.ada)).toEqual(['hello', 'commands']);
    expect(told(pages.bob)).toEqual(['waiting', 'secret', 'acknowledged', 'hello', 'commands']);
  });
});

describe('the page’s files', () => {
  it('are served, and nothing beside them', async () => {
    const { playground } = await open();
    const page = await fetch(playground.url);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await fetch(`${playground.url}/page/..%2fplayground.ts`)).status).toBe(404);
    expect((await fetch(`${playground.url}/page/missing.js`)).status).toBe(404);
    expect((await fetch(`${playground.url}/attachments/1/2/x`)).status).toBe(404);
  });

  it('cannot be made to run what somebody attached', async () => {
    const { playground } = await open();
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ content: 'a file' }));
    form.set('files[0]', new Blob(['<script>alert(1)</script>'], { type: 'text/html' }), 'page.html');
    await fetch(`${playground.apiUrl}/v10/channels/${playground.channelId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${playground.token}` },
      body: form,
    });
    const file = playground.join('Bob').view().messages[0]?.attachments[0];
    const response = await fetch(`${playground.url}${file?.path}`);
    expect(await response.text()).toBe('<script>alert(1)</script>');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
