import type { CompanionMind, CompanionTurn } from '../../game/model/mind.ts';
import type { Machine } from '../machine/machine.ts';
import type { Act, Failure } from '../machine/results.ts';
import { type Bucket, canSpend, FULL_BUCKET, refill, spend } from './bucket.ts';

/** So many failing ticks in a row remove a program (companion-api.md, Limits). */
const STRIKES_ALLOWED = 3;

export const PROGRAM_STATES = ['running', 'done', 'removed'] as const;
/** `done`: it said so itself; `removed`: it failed too often, or hung. */
export type ProgramState = (typeof PROGRAM_STATES)[number];

/** What a running program carries from tick to tick beside its Lua state; plain JSON. */
export interface Standing {
  readonly state: ProgramState;
  readonly bucket: Bucket;
  /** Failing ticks in a row. */
  readonly strikes: number;
}

export const FRESH: Standing = { state: 'running', bucket: FULL_BUCKET, strikes: 0 };

/** How a program's last tick went, for its player. */
export interface MindReport extends Standing {
  readonly outcome: 'ran' | 'rested' | 'failed';
  readonly failure: Failure | null;
  /** What it last did in it, or tried to do. */
  readonly act: Act | null;
  /** What it printed. */
  readonly log: readonly string[];
  readonly instructions: number;
}

/** What a companion says when its bucket is empty. */
export const RESTING = '(catching my breath: this program thinks too hard)';

/**
 * Lets a machine decide for a companion in the live game: a program that is heavy tick after tick has to
 * rest, one that fails three times in a row is removed, one that is done stands still.
 */
export class LiveMind implements CompanionMind {
  readonly #machine: Machine;
  #standing: Standing;
  #report: MindReport | null = null;

  constructor(machine: Machine, standing: Standing = FRESH) {
    this.#machine = machine;
    this.#standing = standing;
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** The last tick's report, handed out once; null where the program had no turn since. */
  takeReport(): MindReport | null {
    const report = this.#report;
    this.#report = null;
    return report;
  }

  act(turn: CompanionTurn): void {
    if (this.#standing.state !== 'running') return;
    const bucket = refill(this.#standing.bucket);
    if (!canSpend(bucket)) {
      turn.say(RESTING);
      this.#settle({ ...this.#standing, bucket }, { outcome: 'rested', failure: null, act: null, log: [] });
      return;
    }
    const result = this.#machine.tick(turn);
    const spent = spend(bucket, this.#machine.usage.instructions);
    const { act, log } = result;
    if (result.ok) {
      const state = result.done ? 'done' : 'running';
      this.#settle({ state, bucket: spent, strikes: 0 }, { outcome: 'ran', failure: null, act, log });
      return;
    }
    const strikes = this.#standing.strikes + 1;
    const state = strikes < STRIKES_ALLOWED ? 'running' : 'removed';
    turn.say(state === 'removed' ? `I give this program up: ${result.message}` : `Oops. ${result.message}`);
    this.#settle({ state, bucket: spent, strikes }, { outcome: 'failed', failure: result, act, log });
  }

  #settle(standing: Standing, tick: Pick<MindReport, 'outcome' | 'failure' | 'act' | 'log'>): void {
    this.#standing = standing;
    const instructions = tick.outcome === 'rested' ? 0 : this.#machine.usage.instructions;
    this.#report = { ...standing, ...tick, instructions };
    if (standing.state !== 'running') this.#machine.stop();
  }
}
