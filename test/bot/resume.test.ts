import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { registrationOf } from '../../src/bot/commands/registration.ts';
import { COMMANDS, GROUPS } from '../../src/bot/commands/table.ts';
import type { Person } from '../../src/playground/control/person.ts';
import type { SeenMessage } from '../../src/playground/control/sight.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { setCommands } from '../playground/support.ts';
import { openTestRedis, REAL_PATH } from '../store/redis-under-test.ts';
import { boardOf, hasButton } from './stage.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/luamancer', import.meta.url));
/** More by hand: KILLS=100 npx vitest run test/bot/resume.test.ts */
const KILLS = Number(process.env.KILLS ?? 3);
/** Whoever waits in a dungeon for long enough is found by a monster. */
const ROUNDS_A_DUNGEON = 5;

const tickOf = (content: string) => Number(/tick (\d+)/.exec(content)?.[1] ?? Number.NaN);
const tickOn = (person: Person, boardId: string): number =>
  Math.max(
    0,
    ...person
      .view()
      .messages.flatMap(({ id, content }) => (id === boardId ? [tickOf(content)] : []))
      .filter(Number.isFinite),
  );

describe.skipIf(REAL_PATH === null)('a bot that is killed', () => {
  it(
    'goes on where it was, at most one tick back, with no input done twice',
    async () => {
      const playground = await startPlayground();
      const redis = await openTestRedis(REAL_PATH ?? '');
      await setCommands(playground, registrationOf(COMMANDS, GROUPS));
      let bot: ChildProcess | null = null;
      const start = async (): Promise<void> => {
        bot = spawn(process.execPath, [LAUNCHER, 'bot'], {
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
          env: {
            ...process.env,
            DISCORD_TOKEN: playground.token,
            DISCORD_API_URL: playground.apiUrl,
            REDIS_URL: redis.url.reveal(),
            LUAMANCER_LOG_LEVEL: 'error',
            // Only people's moves make ticks.
            LUAMANCER_LIMITS: 'tick_ms=10000,clicks_per_person=600',
          },
        });
        await once(bot, 'message');
      };
      const kill = async (): Promise<void> => {
        const ended = bot === null ? null : once(bot, 'exit');
        bot?.kill('SIGKILL');
        await ended;
      };
      onTestFinished(async () => {
        await kill();
        await playground.close();
        await redis.close();
      });

      await start();
      const ada = playground.join('Ada');
      await ada.command('/dungeon new', { level: 'resume' }).answer();
      let board = await boardOf(ada);
      let answered = 0;
      for (let round = 0; round < KILLS; round++) {
        if (round > 0 && round % ROUNDS_A_DUNGEON === 0) {
          await ada.command('/dungeon end').answer();
          await ada.command('/dungeon new', { level: 'resume' }).answer();
          board = await newestBoard(ada);
        }
        // Each press that was answered was one tick; the last may be under way when the bot dies.
        const presses = 3 + ((round * 7) % 5);
        for (let press = 0; press < presses; press++) {
          await ada.click(board, 'board:wait').answer();
          answered++;
        }
        const before = tickOn(ada, board.id);
        const last = ada.click(board, 'board:wait');
        await pause((round * 37) % 120);
        await kill();
        const wasAnswered = last.seen().state === 'acknowledged';
        await start();
        board = await newestBoard(ada);
        const after = await answeredTick(ada, board.id);
        // One more for the press that asks.
        const shown = Math.max(before, wasAnswered ? before + 1 : 0);
        expect(after - 1).toBeGreaterThanOrEqual(shown - 1);
        expect(after - 1).toBeLessThanOrEqual(before + 1);
        answered++;
      }
      expect(answered).toBeGreaterThan(KILLS * 3);
    },
    Math.max(120_000, KILLS * 30_000),
  );
});

function newestBoard(person: Person): Promise<SeenMessage> {
  return person.until(
    ({ messages }) => messages.findLast((message) => hasButton(message, 'board:w')) ?? undefined,
  );
}

/** Presses until the bot drives the dungeon again, and reads the tick from the answer. */
async function answeredTick(person: Person, boardId: string): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    try {
      const { content } = await person.click(boardId, 'board:wait').answer();
      if (Number.isFinite(tickOf(content))) return tickOf(content);
      throw new Error(content);
    } catch (error) {
      if (attempt === 50) throw error;
      await pause(200);
    }
  }
}

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));
