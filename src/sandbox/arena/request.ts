import type { Input } from '../../game/model/actions.ts';
import type { GameEvent } from '../../game/model/events.ts';
import type { CompanionId, PlayerId } from '../../game/model/ids.ts';
import type { Presence, Status } from '../../game/model/world.ts';
import type { LoadResult } from '../machine/results.ts';
import type { MindReport, ProgramState } from '../mind/live-mind.ts';

/** A companion gets a program, or loses the one it has, between two ticks. */
export type ProgramChange =
  | { readonly type: 'install'; readonly companion: CompanionId; readonly source: string }
  | { readonly type: 'stop'; readonly companion: CompanionId }
  /** As `stop`, by the watchdog: the program held its thread up. */
  | { readonly type: 'hung'; readonly companion: CompanionId };

/** All that changes a dungeon from outside, taken up in one tick; the log of these replays it. */
export interface TickRequest {
  readonly inputs: readonly Input[];
  readonly programs: readonly ProgramChange[];
}

export interface PlayerSummary {
  readonly id: PlayerId;
  readonly user: string;
  readonly name: string;
  readonly presence: Presence;
  /** Alive and in the dungeon. */
  readonly onBoard: boolean;
  readonly score: number;
}

/** What one tick made of a dungeon: all that its host decides by. */
export interface TickReport {
  readonly tick: number;
  readonly status: Status;
  readonly depth: number;
  readonly players: readonly PlayerSummary[];
  readonly events: readonly GameEvent[];
  /** Whether each program that was to be installed loaded; one that did not leaves the old one running. */
  readonly loads: readonly { readonly companion: CompanionId; readonly result: LoadResult }[];
  /** How the programs' turns went; none for companions without a running program. */
  readonly minds: readonly { readonly companion: CompanionId; readonly report: MindReport }[];
}

/** A companion's program as its player may see it. */
export interface ProgramView {
  readonly companion: CompanionId;
  readonly source: string;
  readonly state: ProgramState;
  /** Of the CPU bucket, 0 to 1. */
  readonly budgetLeft: number;
  readonly strikes: number;
}
