import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  callback,
  connectClient,
  openFrozenPlayground,
  openPlayground,
  request,
  setCommands,
} from './support.ts';

async function openWithMessage() {
  const playground = await openFrozenPlayground();
  const path = `/channels/${playground.channelId}/messages`;
  const { id } = (await request(playground, 'POST', path, { content: 'board' })).body;
  return { playground, path, id: String(id) };
}

describe('errors that really happen', () => {
  it('are 10003 for an unknown channel and 10008 for an unknown message', async () => {
    const { playground, path, id } = await openWithMessage();
    const other = playground.addChannel('other');
    expect((await request(playground, 'GET', '/channels/123456789012345678')).body.code).toBe(10003);
    expect((await request(playground, 'PATCH', `${path}/123456789012345678`, {})).body.code).toBe(10008);
    expect((await request(playground, 'GET', `/channels/${other.id}/messages/${id}`)).body.code).toBe(10008);
    playground.deleteChannel(playground.channelId);
    expect((await request(playground, 'POST', path, { content: 'x' })).body.code).toBe(10003);
  });

  it('are 50005 for the edit of a message by somebody else', async () => {
    const { playground, path } = await openWithMessage();
    const { id } = playground.join('Ada').say('hello');
    const answer = await request(playground, 'PATCH', `${path}/${id}`, { content: 'mine' });
    expect(answer).toMatchObject({ status: 403, body: { code: 50005 } });
    expect((await request(playground, 'DELETE', `${path}/${id}`)).status).toBe(204);
  });

  it('are 30046 for a fourth edit in 6 s of a message over an hour old', async () => {
    const { playground, path, id } = await openWithMessage();
    const edit = () => request(playground, 'PATCH', `${path}/${id}`, { content: 'again' });
    for (let times = 0; times < 4; times += 1) expect((await edit()).status).toBe(200);
    playground.clock.advance(60 * 60_000 + 1);
    for (let times = 0; times < 3; times += 1) expect((await edit()).status).toBe(200);
    expect(await edit()).toMatchObject({ status: 429, body: { code: 30046, retry_after: 6 } });
    playground.clock.advance(6_000);
    expect((await edit()).status).toBe(200);
    expect(playground.report().rateLimited).toEqual(['PATCH /channels/:channelId/messages/:messageId']);
  });

  it('are 401 for a wrong token, and 404 for a route that is not there, which the report names', async () => {
    const { playground } = await openWithMessage();
    const wrong = await request(playground, 'GET', '/users/@me', undefined, { authorization: 'Bot wrong' });
    expect(wrong).toMatchObject({ status: 401, body: { message: '401: Unauthorized' } });
    expect((await request(playground, 'GET', '/voice/regions')).status).toBe(404);
    expect(playground.report()).toMatchObject({
      unknownRoutes: ['GET /api/v10/voice/regions'],
      invalidRequests: 1,
    });
  });
});

describe('faults', () => {
  it.each([
    [10003, 404],
    [10008, 404],
    [30046, 429],
    [40005, 413],
    [50001, 403],
    [50005, 403],
    [50013, 403],
  ] as const)('answer error %i with status %i until switched off', async (code, status) => {
    const { playground, path, id } = await openWithMessage();
    const fault = playground.faults.add({ channelId: playground.channelId, code });
    const edit = () => request(playground, 'PATCH', `${path}/${id}`, { content: 'x' });
    expect(await edit()).toMatchObject({ status, body: { code } });
    expect(await edit()).toMatchObject({ status, body: { code } });
    playground.faults.remove(fault);
    expect((await edit()).status).toBe(200);
    expect(playground.report().rateLimited).toEqual([]);
  });

  it('hit only the message, the method and the number of requests that they name', async () => {
    const { playground, path, id } = await openWithMessage();
    const other = (await request(playground, 'POST', path, { content: 'other' })).body.id;
    playground.faults.add({ messageId: id, method: 'PATCH', code: 10008, times: 1 });
    expect((await request(playground, 'PATCH', `${path}/${other}`, { content: 'x' })).status).toBe(200);
    expect((await request(playground, 'GET', `${path}/${id}`)).status).toBe(200);
    expect((await request(playground, 'PATCH', `${path}/${id}`, { content: 'x' })).status).toBe(404);
    expect((await request(playground, 'PATCH', `${path}/${id}`, { content: 'x' })).status).toBe(200);
    expect(playground.faults.list()).toEqual([]);
  });

  it('of a channel leave the answers to interactions there alone, unless told otherwise', async () => {
    const { playground } = await openWithMessage();
    await setCommands(playground, [{ name: 'hi', description: 'Hi' }]);
    const ada = playground.join('Ada');
    playground.faults.add({ channelId: playground.channelId, code: 50001 });
    expect((await callback(playground, ada.command('/hi'), { type: 5 })).status).toBe(204);
    playground.faults.add({ channelId: playground.channelId, families: ['interactions'], status: 502 });
    expect((await callback(playground, ada.command('/hi'), { type: 5 })).status).toBe(502);
  });

  it('may be another status for the same code', async () => {
    const { playground, path, id } = await openWithMessage();
    playground.faults.add({ messageId: id, code: 30046, status: 400 });
    expect(await request(playground, 'PATCH', `${path}/${id}`, {})).toMatchObject({
      status: 400,
      body: { code: 30046 },
    });
  });

  it('are refused when they say nothing, or an unknown code', async () => {
    const { playground } = await openWithMessage();
    expect(() => playground.faults.add({})).toThrow('Say what goes wrong');
    expect(() => playground.faults.add({ code: 12345 as 10003 })).toThrow('does not know this error code');
  });

  it('slow answers down, by the playground’s clock', async () => {
    const { playground, path } = await openWithMessage();
    playground.faults.add({ method: 'GET', delayMs: 5_000, times: 1 });
    let answered = false;
    const slow = request(playground, 'GET', path).then((answer) => {
      answered = true;
      return answer;
    });
    await request(playground, 'POST', path, { content: 'meanwhile' });
    expect(answered).toBe(false);
    playground.clock.advance(5_000);
    expect((await slow).status).toBe(200);
  });

  it('reach the real client as its own errors; it tries again after a 500', async () => {
    const playground = await openPlayground();
    const client = await connectClient(playground);
    const channel = client.channels.cache.get(playground.channelId);
    if (!channel?.isSendable()) throw new Error('The channel is missing.');

    playground.faults.add({ families: ['channels'], status: 502, times: 2 });
    expect((await channel.send('third time')).content).toBe('third time');

    playground.faults.add({ families: ['channels'], status: 500, times: 4 });
    await expect(channel.send('never')).rejects.toThrow(HTTPError);

    playground.faults.add({ channelId: playground.channelId, code: 50013, times: 1 });
    const refused = await channel.send('no').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DiscordAPIError);
    expect(refused).toMatchObject({ code: 50013, status: 403 });
  });
});
