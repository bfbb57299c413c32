import { PassThrough } from 'node:stream';
import { setImmediate as turnOfEvents } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Game } from '../../../src/cli/play/game.ts';
import { playOnTerminal, TICK_MS } from '../../../src/cli/play/terminal.ts';
import { createWorld } from '../../../src/game/dungeon/create.ts';

const ENTERED = '\u001b[?1049h\u001b[?25l';
const LEFT = '\u001b[?7h\u001b[?25h\u001b[?1049l';

function terminal() {
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => raw.push(on) });
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { rows: 24, columns: 80 });
  let written = '';
  output.on('data', (chunk: string) => {
    written += chunk;
  });
  const type = async (keys: string) => {
    input.write(keys);
    await turnOfEvents();
    await turnOfEvents();
  };
  return { input, output, raw, type, written: () => written };
}

function start() {
  const screen = terminal();
  const game = new Game(createWorld({ level: 'classic', seed: '1' }), 1);
  const done = playOnTerminal(game, 'plain', screen.input, screen.output);
  return { ...screen, game, done };
}

describe('a terminal', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('shows the game, takes keys, and is left as it was after q', async () => {
    const { game, type, written, raw, done } = start();
    await type('s');
    await type('\u001b[B');
    expect(game.world.players[0]?.position).toEqual({ row: 4, col: 2 });
    await type('q');
    await done;
    expect(raw).toEqual([true, false]);
    expect(written().startsWith(ENTERED)).toBe(true);
    expect(written()).toContain('Level 1, tick 2, 4 monsters');
    expect(written().endsWith(LEFT)).toBe(true);
    expect(written().split(LEFT)).toHaveLength(2);
  });

  it('ticks a second after the last turn', async () => {
    const { game, type, done } = start();
    vi.advanceTimersByTime(TICK_MS - 1);
    expect(game.world.tick).toBe(0);
    await type('s');
    vi.advanceTimersByTime(TICK_MS - 1);
    expect(game.world.tick).toBe(1);
    vi.advanceTimersByTime(1);
    expect(game.world.tick).toBe(2);
    vi.advanceTimersByTime(3 * TICK_MS);
    expect(game.world.tick).toBe(5);
    await type('q');
    await done;
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['Ctrl-C', async ({ type }: ReturnType<typeof start>) => type('\u0003')],
    ['the end of its input', async ({ input }: ReturnType<typeof start>) => void input.end()],
    ['a signal', async () => void process.emit('SIGTERM')],
  ])('is left as it was after %s', async (_, end) => {
    const before = process.listenerCount('SIGTERM');
    const started = start();
    await end(started);
    await started.done;
    expect(started.raw).toEqual([true, false]);
    expect(started.written().endsWith(LEFT)).toBe(true);
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });

  it('is left as it was when the game breaks', async () => {
    const { game, type, written, raw, done } = start();
    game.press = () => {
      throw new Error('broken rule');
    };
    const failed = expect(done).rejects.toThrow('broken rule');
    await type('s');
    await failed;
    expect(raw).toEqual([true, false]);
    expect(written().endsWith(LEFT)).toBe(true);
  });

  it('draws over what stands there and never clears it, so that it does not flicker', async () => {
    const { type, written, done } = start();
    await type('s');
    await type('q');
    await done;
    expect(written().split('\u001b[2J')).toHaveLength(2);
  });
});
