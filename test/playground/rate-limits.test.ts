import { describe, expect, it } from 'vitest';
import {
  callback,
  connectClient,
  openFrozenPlayground,
  openPlayground,
  request,
  setCommands,
} from './support.ts';

describe('rate limits', () => {
  it('count by route and channel, and say so in the headers', async () => {
    const playground = await openFrozenPlayground();
    const other = playground.addChannel('other');
    const post = (channelId: string) =>
      request(playground, 'POST', `/channels/${channelId}/messages`, { content: 'x' });
    const limits = ({ headers }: { headers: Headers }) =>
      ['limit', 'remaining', 'reset-after'].map((name) => headers.get(`x-ratelimit-${name}`));

    const first = await post(playground.channelId);
    expect(limits(first)).toEqual(['5', '4', '5.000']);
    expect(first.headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
    playground.clock.advance(1_500);
    expect(limits(await post(playground.channelId))).toEqual(['5', '3', '3.500']);
    expect(limits(await post(other.id))).toEqual(['5', '4', '5.000']);
    const read = await request(playground, 'GET', `/channels/${playground.channelId}/messages`);
    expect(read.headers.get('x-ratelimit-bucket')).not.toBe(first.headers.get('x-ratelimit-bucket'));
  });

  it('answer 429 with retry_after and scope when spent, and nothing happens', async () => {
    const playground = await openFrozenPlayground();
    const post = () =>
      request(playground, 'POST', `/channels/${playground.channelId}/messages`, { content: 'x' });
    for (let times = 0; times < 5; times += 1) expect((await post()).status).toBe(200);
    playground.clock.advance(2_000);
    const refused = await post();
    expect(refused).toMatchObject({
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 3, global: false, code: 0 },
    });
    expect(refused.headers.get('retry-after')).toBe('3');
    expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(playground.join('Ada').view().messages).toHaveLength(5);
    expect(playground.report()).toMatchObject({
      rateLimited: ['POST /channels/:channelId/messages'],
      invalidRequests: 1,
    });

    playground.clock.advance(3_000);
    expect((await post()).status).toBe(200);
  });

  it('allow 50 requests a second in all, callbacks not among them', async () => {
    const playground = await openFrozenPlayground();
    await setCommands(playground, [{ name: 'hi', description: 'Hi' }]);
    const ada = playground.join('Ada');
    const channels = Array.from({ length: 13 }, (_, index) => playground.addChannel(`c${index}`).id);
    const statuses: number[] = [];
    for (const channelId of channels) {
      for (let times = 0; times < 4; times += 1) {
        const path = `/channels/${channelId}/messages`;
        statuses.push((await request(playground, 'POST', path, { content: 'x' })).status);
        const answered = await callback(playground, ada.command('/hi'), { type: 5 });
        expect([answered.status, answered.headers.get('x-ratelimit-bucket')]).toEqual([204, null]);
      }
    }
    // Registering the commands was the first request of this second.
    expect(statuses).toEqual([...Array(49).fill(200), ...Array(3).fill(429)]);
    const { body, headers } = await request(playground, 'GET', '/users/@me');
    expect(body).toMatchObject({ global: true, retry_after: 1 });
    expect([headers.get('x-ratelimit-global'), headers.get('x-ratelimit-scope')]).toEqual(['true', 'global']);
    playground.clock.advance(1_000);
    expect((await request(playground, 'GET', '/users/@me')).status).toBe(200);
  });

  it('give all follow-ups in a guild one budget', async () => {
    const playground = await openFrozenPlayground();
    await setCommands(playground, [{ name: 'hi', description: 'Hi' }]);
    const ada = playground.join('Ada');
    const followUp = async () => {
      const use = ada.command('/hi');
      await callback(playground, use, { type: 4, data: { content: 'x' } });
      const path = `/webhooks/${playground.applicationId}/${use.token}`;
      return request(playground, 'POST', path, { content: 'more' }, {});
    };
    for (let times = 0; times < 30; times += 1) expect((await followUp()).status).toBe(200);
    const refused = await followUp();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-ratelimit-scope')).toBe('shared');
  });

  it('are kept by the real client, which waits instead of running into them', async () => {
    const playground = await openPlayground();
    const client = await connectClient(playground);
    const channel = client.channels.cache.get(playground.channelId);
    if (!channel?.isSendable()) throw new Error('The channel is missing.');
    const waits: number[] = [];
    client.rest.on('rateLimited', ({ timeToReset }) => {
      waits.push(timeToReset);
      // The client waits in real time; the budget is whole again at once.
      playground.clock.advance(5_000);
    });
    for (let times = 0; times < 6; times += 1) await channel.send(`message ${times}`);
    expect(waits).toHaveLength(1);
    expect(playground.report().rateLimited).toEqual([]);
  });

  it('make the real client try again after a 429 that it could not foresee', async () => {
    const playground = await openPlayground();
    const client = await connectClient(playground);
    const channel = client.channels.cache.get(playground.channelId);
    if (!channel?.isSendable()) throw new Error('The channel is missing.');
    playground.faults.add({ families: ['channels'], retryAfterMs: 20, scope: 'shared', times: 3 });
    expect((await channel.send('in the end')).content).toBe('in the end');
    expect(playground.faults.list()).toEqual([]);
    expect(playground.report()).toMatchObject({ rateLimited: [], invalidRequests: 3 });
  });
});
