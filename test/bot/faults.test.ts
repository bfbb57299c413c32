import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/playground/control/person.ts';
import { REAL_PATH } from '../store/redis-under-test.ts';
import { boardOf, hasButton, placeOf, setStage } from './stage.ts';

/** Leases live for 4 s. Longer by hand: REDIS_AWAY_MS=10000 npx vitest run test/bot/faults.test.ts */
const AWAY_MS = Number(process.env.REDIS_AWAY_MS ?? 5_000);

async function openDungeon(limits?: string) {
  const stage = await setStage(limits === undefined ? {} : { limits });
  const ada = stage.playground.join('Ada');
  await ada.command('/dungeon new').answer();
  return { ...stage, ada, board: await boardOf(ada) };
}

describe('the bot in trouble', () => {
  it.each([
    ['cut', (gateway: { cut(): void }) => gateway.cut()],
    ['asked to reconnect', (gateway: { askToReconnect(): void }) => gateway.askToReconnect()],
    [
      'given a new session',
      (gateway: { invalidateSessions(resumable: boolean): void }) => gateway.invalidateSessions(false),
    ],
  ] as const)('plays on after its connection was %s', async (_name, harm) => {
    const { playground, ada, board } = await openDungeon();
    await ada.click(board, 'board:s').answer();
    harm(playground.gateway as never);
    await playground.until(() => playground.gateway.connectedSessions > 0);
    // What was pressed while it was away may have failed; what is pressed now may not.
    const moved = await retry(() => ada.click(board, 'board:w').answer());
    expect(moved.id).toBe(board.id);
    expect(placeOf(moved, 'P')?.col).toBe(2);
  });

  it('posts the board anew when its message is deleted', async () => {
    const { playground, ada, board } = await openDungeon('tick_ms=500,commands_per_person=120');
    playground.faults.add({ messageId: board.id, method: 'PATCH', code: 10008 });
    const fresh = await ada.until(({ messages }) =>
      messages.find((message) => message.id !== board.id && hasButton(message, 'board:w')),
    );
    expect(placeOf(await ada.click(fresh, 'board:s').answer(), 'P')).toEqual({ row: 3, col: 2 });
  });

  it('posts the board anew when the message is too old to be edited, and takes the old one away', async () => {
    const { playground, ada, board } = await openDungeon('tick_ms=500,commands_per_person=120');
    playground.faults.add({ messageId: board.id, method: 'PATCH', code: 30046 });
    await ada.until(({ messages }) =>
      messages.some((message) => message.id !== board.id && hasButton(message, 'board:w')),
    );
    await ada.until(({ messages }) => !messages.some(({ id }) => id === board.id));
  });

  it('stops the board where the channel is closed to it, says so, and goes on when told', async () => {
    const { playground, ada, board } = await openDungeon('tick_ms=500,commands_per_person=120');
    const fault = playground.faults.add({ channelId: playground.channelId, method: 'PATCH', code: 50001 });
    const hits = () => playground.faults.list().find(({ id }) => id === fault)?.hits ?? 0;
    const status = await retry(async () => {
      const { content } = await ada.command('/dungeon status').answer();
      if (!content.includes('The board stands still')) throw new Error(content);
      return content;
    });
    expect(status).toContain('/dungeon map');
    await pause(2_500);
    expect(hits()).toBe(1);
    // Clicks are answered all the same.
    expect((await ada.click(board, 'board:s').answer()).id).toBe(board.id);
    playground.faults.clear();
    await ada.command('/dungeon map').answer();
    await ada.until(({ messages }) =>
      messages.some((message) => message.id !== board.id && hasButton(message, 'board:w')),
    );
  });

  it('shows the newest frame when Discord is back from failing and from asking to wait', async () => {
    const { playground, ada, board } = await openDungeon('tick_ms=500,commands_per_person=120');
    playground.faults.add({ messageId: board.id, method: 'PATCH', status: 500, times: 2 });
    playground.faults.add({ messageId: board.id, method: 'PATCH', retryAfterMs: 300, times: 3 });
    const tickOf = (content: string) => Number(/tick (\d+)/.exec(content)?.[1] ?? 0);
    await ada.until(({ messages }) =>
      messages.some(({ id, content }) => id === board.id && tickOf(content) >= 8),
    );
  });

  it('defers what takes long, so that no interaction fails', async () => {
    const { playground, ada } = await openDungeon();
    playground.faults.add({ method: 'POST', families: ['channels'], delayMs: 4_000, times: 1 });
    const answer = await ada.command('/dungeon map').answer();
    expect(answer.content).toContain('below');
  });

  it.skipIf(REAL_PATH === null)(
    'plays on when Redis was gone for longer than its leases live: nothing lost, nothing done twice',
    async () => {
      const { ada, board, link, playground } = await openDungeon();
      expect(placeOf(await ada.click(board, 'board:s').answer(), 'P')).toEqual({ row: 3, col: 2 });
      await link.cut();
      const gone = pause(AWAY_MS);
      // Shown at once, or when Redis is back, where the tick before is still to be stored.
      expect((await ada.click(board, 'board:s').settled()).notice).toBeNull();
      // What needs Redis is refused in words, in time.
      const elsewhere = playground.addChannel('elsewhere').id;
      const refused = await ada.command('/dungeon new', {}, { channelId: elsewhere }).answer();
      expect(refused.content).toContain('My storage does not answer just now');
      await gone;
      expect([3, 4]).toContain(newestRow(ada));
      await link.mend();
      await ada.until(({ messages }) => messages.some((message) => placeOf(message, 'P')?.row === 4));
      await ada.click(board, 'board:s').settled();
      await ada.until(({ messages }) => messages.some((message) => placeOf(message, 'P')?.row === 5));
      await retry(() => ada.command('/dungeon new', {}, { channelId: elsewhere }).answer());
      const opened = await ada.until(
        ({ messages }) => messages.some((message) => hasButton(message, 'board:w')),
        { channelId: elsewhere },
      );
      expect(opened).toBe(true);
    },
  );

  it.skipIf(REAL_PATH === null)('waits for Redis, loses nothing, and goes on', async () => {
    const { ada, board, redis } = await openDungeon();
    const operator = await redis.connect('test');
    await operator.call('CLIENT', 'PAUSE', '4000', 'ALL');
    // Shown at once; stored when Redis is back, and only then does the next tick run.
    expect(placeOf(await ada.click(board, 'board:s').answer(), 'P')).toEqual({ row: 3, col: 2 });
    const held = ada.click(board, 'board:s');
    expect((await held.settled()).notice).toBeNull();
    await ada.until(({ messages }) => messages.some((message) => placeOf(message, 'P')?.row === 4));
  });
});

/** The row of the player on the newest board. */
function newestRow(person: Person): number | undefined {
  const rows = person.view().messages.map((message) => placeOf(message, 'P')?.row);
  return rows.findLast((row) => row !== undefined);
}

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

async function retry<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 30) throw error;
      await pause(200);
    }
  }
}
