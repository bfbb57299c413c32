import type { Input } from '../../game/model/actions.ts';
import type { PlayerSummary, ProgramChange, TickReport, TickRequest } from '../../sandbox/arena/request.ts';
import type { Clock } from '../clock.ts';
import { Attendance, type Turn } from './attendance.ts';

/** Coming, going and the way down: taken up at once. */
export type Visit = Exclude<Input, Turn>;

/** How a dungeon's ticks are timed; asked for before every tick, so that a change counts from the next one on. */
export interface Pace {
  /** From one tick to the next while somebody is slow. */
  readonly tickMs: number;
  /** Without a move for so long, and without a running program, there are no ticks. */
  readonly idleMs: number;
  /** Without a move for so long, nobody waits for a player. */
  readonly awayMs: number;
}

export interface LoopParts<Ticked extends { readonly report: TickReport }> {
  readonly clock: Clock;
  pace(): Pace;
  /** Runs one tick. */
  tick(request: TickRequest): Promise<Ticked>;
  /** Called with every tick's result. `hadTurns`: somebody's turn was in it, and is answered with it. */
  show(ticked: Ticked, hadTurns: boolean): void;
  /** A tick begins. `lateMs`: after its time; null where it comes at once, for a move or a visit. */
  onTick(lateMs: number | null): void;
  /** Stores the tick that was shown; the next one waits for it. Resolves false where the dungeon is ours no more. */
  save(): Promise<boolean>;
  /** A tick that failed: a defect of ours. What was asked for it is dropped. */
  onFailure(error: unknown): void;
}

interface Waiter<Ticked> {
  resolve(ticked: Ticked): void;
  reject(error: unknown): void;
}

/**
 * When the ticks of one dungeon happen, and what goes into each: every `tickMs`, at once when everybody who is
 * waited for has a turn buffered, at once for visits and programs, and not at all while nothing goes on.
 */
export class TickLoop<Ticked extends { readonly report: TickReport }> {
  readonly #parts: LoopParts<Ticked>;
  readonly #attendance = new Attendance();
  #visits: Visit[] = [];
  #changes: ProgramChange[] = [];
  #waiters: Waiter<Ticked>[] = [];
  #report: Pick<TickReport, 'status' | 'players'>;
  #hasProgram: boolean;
  #lastTurnOfAnyMs: number;
  #tickedMs: number;
  #cancelTimer: (() => void) | null = null;
  #ticking: Promise<void> | null = null;
  #isPaused = false;
  #isStopped = false;

  /** @param hasProgram whether a companion's program runs, so that it goes on without a click. */
  constructor(parts: LoopParts<Ticked>, report: Pick<TickReport, 'status' | 'players'>, hasProgram: boolean) {
    this.#parts = parts;
    this.#report = report;
    this.#hasProgram = hasProgram;
    this.#tickedMs = parts.clock.now();
    this.#lastTurnOfAnyMs = this.#tickedMs;
    this.#consider();
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** Without a tick in work or to come. */
  get isAsleep(): boolean {
    return this.#ticking === null && this.#cancelTimer === null;
  }

  /** Buffers a player's turn, in place of an earlier one; resolves with the tick that takes it along. */
  take(turn: Turn): Promise<Ticked> {
    const nowMs = this.#parts.clock.now();
    this.#attendance.take(turn, nowMs);
    // Who comes back to a sleeping dungeon gets a whole tick's time for the others to join in.
    if (this.isAsleep) this.#tickedMs = nowMs;
    this.#lastTurnOfAnyMs = nowMs;
    return this.#nextTick();
  }

  visit(input: Visit): Promise<Ticked> {
    this.#visits.push(input);
    this.#lastTurnOfAnyMs = this.#parts.clock.now();
    return this.#nextTick();
  }

  change(change: ProgramChange): Promise<Ticked> {
    this.#changes.push(change);
    return this.#nextTick();
  }

  /** No ticks until `resume`; what is asked meanwhile waits. */
  pause(): void {
    this.#isPaused = true;
    this.#clearTimer();
  }

  resume(): void {
    this.#isPaused = false;
    this.#tickedMs = this.#parts.clock.now();
    this.#consider();
  }

  /** Ends the loop, after the tick in work. Whoever waits for a tick is refused. */
  async stop(reason: string): Promise<void> {
    this.#isStopped = true;
    this.#clearTimer();
    await this.#ticking;
    this.#refuse(new Error(reason));
  }

  #nextTick(): Promise<Ticked> {
    if (this.#isStopped) return Promise.reject(new Error('This dungeon is not driven here any more.'));
    const next = new Promise<Ticked>((resolve, reject) => this.#waiters.push({ resolve, reject }));
    this.#consider();
    return next;
  }

  /** Ticks now, later or not at all. */
  #consider(): void {
    if (this.#isStopped || this.#isPaused || this.#ticking !== null) return;
    this.#clearTimer();
    const isUrgent = this.#visits.length > 0 || this.#changes.length > 0 || this.#allHaveMoved();
    if (!isUrgent && !this.#goesOn()) return;
    if (isUrgent) {
      this.#start(null);
      return;
    }
    const dueMs = this.#tickedMs + this.#parts.pace().tickMs;
    const waitMs = dueMs - this.#parts.clock.now();
    if (waitMs > 0) this.#cancelTimer = this.#parts.clock.after(waitMs, () => this.#start(dueMs));
    else this.#start(dueMs);
  }

  /** @param dueMs when the tick was to begin; null: now. */
  #start(dueMs: number | null): void {
    this.#clearTimer();
    this.#parts.onTick(dueMs === null ? null : this.#parts.clock.now() - dueMs);
    this.#ticking = this.#tick().then(() => {
      this.#ticking = null;
      this.#consider();
    });
  }

  async #tick(): Promise<void> {
    const { clock, show, save, onFailure } = this.#parts;
    const nowMs = clock.now();
    this.#tickedMs = nowMs;
    const waiters = this.#waiters;
    const hadTurns = this.#attendance.hasTurns;
    const request = this.#takeRequest(nowMs);
    this.#waiters = [];
    try {
      const ticked = await this.#parts.tick(request);
      this.#note(ticked.report);
      for (const { resolve } of waiters) resolve(ticked);
      show(ticked, hadTurns);
    } catch (error) {
      for (const { reject } of waiters) reject(error);
      onFailure(error);
      return;
    }
    if (await save()) return;
    this.#isStopped = true;
    this.#refuse(new Error('This dungeon is driven by another process now.'));
  }

  #takeRequest(nowMs: number): TickRequest {
    const away = this.#attendance
      .slowOnes(this.#report.players, nowMs, this.#parts.pace().awayMs)
      .map(({ id }): Visit => ({ type: 'away', player: id, away: true }));
    const turns = this.#attendance.takeTurns();
    const request = { inputs: [...away, ...this.#visits, ...turns], programs: this.#changes };
    this.#visits = [];
    this.#changes = [];
    return request;
  }

  #note(report: TickReport): void {
    this.#report = report;
    this.#hasProgram = report.minds.some(({ report: mind }) => mind.state === 'running');
  }

  #goesOn(): boolean {
    if (this.#attendance.hasTurns) return true;
    const nowMs = this.#parts.clock.now();
    if (this.#report.status !== 'running' || this.#awaited(nowMs).length === 0) return false;
    return this.#hasProgram || nowMs - this.#lastTurnOfAnyMs < this.#parts.pace().idleMs;
  }

  #allHaveMoved(): boolean {
    if (!this.#attendance.hasTurns) return false;
    return this.#awaited(this.#parts.clock.now()).every(({ id }) => this.#attendance.hasMoved(id));
  }

  #awaited(nowMs: number): PlayerSummary[] {
    return this.#attendance.awaited(this.#report.players, nowMs, this.#parts.pace().awayMs);
  }

  #refuse(reason: Error): void {
    for (const { reject } of this.#waiters) reject(reason);
    this.#waiters = [];
  }

  #clearTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }
}
