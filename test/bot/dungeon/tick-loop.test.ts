import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../src/bot/dungeon/attendance.ts';
import { type Pace, TickLoop } from '../../../src/bot/dungeon/tick-loop.ts';
import { type PlayerId, playerId } from '../../../src/game/model/ids.ts';
import type { PlayerSummary, TickReport, TickRequest } from '../../../src/sandbox/arena/request.ts';
import { FakeClock, settle } from '../fake-clock.ts';

const PACE: Pace = { tickMs: 1_500, idleMs: 60_000, awayMs: 300_000 };

function player(seat: number, changes: Partial<PlayerSummary> = {}): PlayerSummary {
  const id = playerId(seat);
  return { id, user: id, name: id, presence: 'active', onBoard: true, score: 0, ...changes };
}

interface Tick {
  readonly atMs: number;
  readonly request: TickRequest;
}

function startLoop(players: readonly PlayerSummary[], options: { hasProgram?: boolean } = {}) {
  const clock = new FakeClock();
  const startMs = clock.now();
  const ticks: Tick[] = [];
  const failures: unknown[] = [];
  const lateness: (number | null)[] = [];
  const stage = {
    report: { tick: 0, status: 'running', depth: 1, players, events: [], loads: [], minds: [] } as TickReport,
    pace: PACE,
    saves: (): Promise<boolean> => Promise.resolve(true),
    fails: false,
  };
  const loop = new TickLoop(
    {
      clock,
      pace: () => stage.pace,
      async tick(request) {
        if (stage.fails) throw new Error('broken');
        ticks.push({ atMs: clock.now() - startMs, request });
        return { report: stage.report };
      },
      onTick: (lateMs) => lateness.push(lateMs),
      show() {},
      save: () => stage.saves(),
      onFailure: (error) => failures.push(error),
    },
    stage.report,
    options.hasProgram ?? false,
  );
  const move = (id: PlayerId, direction: 'w' | 'a' | 's' | 'd' = 'w'): Promise<unknown> => {
    const turn: Turn = { type: 'move', player: id, direction };
    return loop.take(turn);
  };
  const times = () => ticks.map(({ atMs }) => atMs);
  return { clock, loop, ticks, times, stage, failures, lateness, move };
}

const [p1, p2] = [playerId(1), playerId(2)];

describe('TickLoop', () => {
  it('ticks every tickMs while somebody is about, and sleeps when nobody moved for long', async () => {
    const { clock, loop, times } = startLoop([player(1)]);
    await clock.pass(4_600);
    expect(times()).toEqual([1_500, 3_000, 4_500]);
    await clock.pass(10 * 60_000);
    expect(times().length).toBe(PACE.idleMs / PACE.tickMs);
    expect(loop.isAsleep).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('makes a lone player’s press a turn at once, also out of sleep', async () => {
    const { clock, move, times } = startLoop([player(1)]);
    await clock.pass(200);
    await move(p1);
    expect(times()).toEqual([200]);
    await clock.pass(1_400);
    expect(times()).toEqual([200]);
    await clock.pass(600_000);
    const before = times().length;
    await move(p1);
    expect(times().length).toBe(before + 1);
  });

  it('waits for the others until the tick is due, and ticks at once when the last of them moves', async () => {
    const { clock, move, ticks, times } = startLoop([player(1), player(2)]);
    const first = move(p1, 'd');
    await clock.pass(700);
    expect(times()).toEqual([]);
    await move(p2, 's');
    await first;
    expect(times()).toEqual([700]);
    expect(ticks[0]?.request.inputs).toEqual([
      { type: 'move', player: p1, direction: 'd' },
      { type: 'move', player: p2, direction: 's' },
    ]);
    void move(p1, 'a');
    await clock.pass(1_500);
    expect(times()).toEqual([700, 2_200]);
  });

  it('tells how late a tick begins, but for those that come at once', async () => {
    const { clock, move, stage, lateness } = startLoop([player(1)]);
    let stored = (_isOurs: boolean): void => {};
    stage.saves = () => new Promise((resolve) => (stored = resolve));
    await clock.pass(1_500);
    expect(lateness).toEqual([0]);
    // The next one is due at 3,000, and waits for this one to be stored.
    await clock.pass(1_900);
    stage.saves = () => Promise.resolve(true);
    stored(true);
    await clock.pass(0);
    expect(lateness).toEqual([0, 400]);
    await move(p1);
    expect(lateness).toEqual([0, 400, null]);
  });

  it('keeps one turn a player: the latest', async () => {
    const { clock, move, ticks } = startLoop([player(1), player(2)]);
    const both = Promise.all([move(p1, 'w'), move(p1, 'a'), move(p1, 'd')]);
    await clock.pass(1_500);
    await both;
    expect(ticks).toHaveLength(1);
    expect(ticks[0]?.request.inputs).toEqual([{ type: 'move', player: p1, direction: 'd' }]);
  });

  it('gives the others a whole tick’s time when a click wakes the dungeon', async () => {
    const { clock, move, times } = startLoop([player(1), player(2)]);
    await clock.pass(120_000);
    const before = times().length;
    void move(p1);
    await clock.pass(1_499);
    expect(times().length).toBe(before);
    await clock.pass(1);
    expect(times().length).toBe(before + 1);
  });

  it('does not wait for those who are away, left or fallen', async () => {
    const others = [
      player(2, { presence: 'away' }),
      player(3, { presence: 'left', onBoard: false }),
      player(4, { onBoard: false }),
    ];
    const { move, times } = startLoop([player(1), ...others]);
    await move(p1);
    expect(times()).toEqual([0]);
  });

  it('marks a player as away who made no move for five minutes, and then waits for them no more', async () => {
    const { clock, move, ticks } = startLoop([player(1), player(2)]);
    void move(p2);
    for (let minute = 0; minute < 4; minute++) {
      void move(p1);
      await clock.pass(60_000);
    }
    const inputs = () => ticks.flatMap(({ request }) => request.inputs);
    expect(inputs().some(({ type }) => type === 'away')).toBe(false);
    void move(p1);
    await clock.pass(61_500);
    expect(inputs()).toContainEqual({ type: 'away', player: p2, away: true });
    expect(inputs()).not.toContainEqual({ type: 'away', player: p1, away: true });
  });

  it('takes visits and programs up at once, each exactly once', async () => {
    const { loop, ticks } = startLoop([player(1), player(2)]);
    await loop.visit({ type: 'join', user: 'u3', name: 'Eve' });
    await loop.change({ type: 'stop', companion: 'a1' as never });
    expect(ticks.map(({ request }) => request)).toEqual([
      { inputs: [{ type: 'join', user: 'u3', name: 'Eve' }], programs: [] },
      { inputs: [], programs: [{ type: 'stop', companion: 'a1' }] },
    ]);
  });

  it('goes on without a click while a program runs, until it is done', async () => {
    const { clock, times, stage, loop } = startLoop([player(1)], { hasProgram: true });
    const mind = {
      state: 'running',
      bucket: { level: 1 },
      strikes: 0,
      outcome: 'ran',
      failure: null,
      log: [],
    };
    const running = { companion: 'a1', report: { ...mind, instructions: 1 } } as never;
    stage.report = { ...stage.report, minds: [running] };
    await clock.pass(4 * 60_000);
    expect(times().length).toBe(160);
    stage.report = { ...stage.report, minds: [] };
    await clock.pass(4 * 60_000);
    expect(times().length).toBe(161);
    expect(loop.isAsleep).toBe(true);
  });

  it('sleeps for good when everybody is away, programs or not', async () => {
    const { clock, times } = startLoop([player(1, { presence: 'away' })], { hasProgram: true });
    await clock.pass(600_000);
    expect(times()).toEqual([]);
  });

  it('does not tick while it is paused, and keeps what was asked', async () => {
    const { clock, loop, move, times } = startLoop([player(1)]);
    loop.pause();
    const moved = move(p1);
    await clock.pass(60_000);
    expect(times()).toEqual([]);
    loop.resume();
    await moved;
    expect(times()).toEqual([60_000]);
  });

  it('has a changed pace from the next tick on', async () => {
    const { clock, stage, times } = startLoop([player(1)]);
    await clock.pass(1_500);
    stage.pace = { ...PACE, tickMs: 5_000 };
    await clock.pass(1_500);
    expect(times()).toEqual([1_500, 3_000]);
    await clock.pass(10_000);
    expect(times()).toEqual([1_500, 3_000, 8_000, 13_000]);
  });

  it('runs no tick before the last one is stored', async () => {
    const { clock, stage, times, move } = startLoop([player(1)]);
    let stored: (value: boolean) => void = () => {};
    stage.saves = () => new Promise((resolve) => (stored = resolve));
    await move(p1);
    const second = move(p1);
    await clock.pass(20_000);
    expect(times()).toEqual([0]);
    stored(true);
    await second;
    expect(times()).toEqual([0, 20_000]);
  });

  it('stops for good where the dungeon is ours no more', async () => {
    const { clock, stage, times, move } = startLoop([player(1)]);
    stage.saves = () => Promise.resolve(false);
    await move(p1);
    await settle();
    await expect(move(p1)).rejects.toThrow('not driven here');
    await clock.pass(60_000);
    expect(times()).toEqual([0]);
  });

  it('refuses what was asked for a tick that fails, and goes on', async () => {
    const { clock, stage, times, failures, move } = startLoop([player(1)]);
    stage.fails = true;
    await expect(move(p1)).rejects.toThrow('broken');
    expect(failures).toHaveLength(1);
    stage.fails = false;
    await move(p1);
    expect(times()).toEqual([0]);
    await clock.pass(1_500);
    expect(times()).toEqual([0, 1_500]);
  });

  it('lets the tick in work end before it stops', async () => {
    const { loop, stage, move, clock } = startLoop([player(1)]);
    let stored: (value: boolean) => void = () => {};
    stage.saves = () => new Promise((resolve) => (stored = resolve));
    await move(p1);
    let isStopped = false;
    const stopping = loop.stop('bye').then(() => (isStopped = true));
    const late = expect(move(p1)).rejects.toThrow();
    await clock.pass(1_000);
    expect(isStopped).toBe(false);
    stored(true);
    await stopping;
    await late;
  });
});
