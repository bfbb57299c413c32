import type { World } from '../../game/model/world.ts';
import type { Frame, FrameOptions } from '../../game/view/frame.ts';
import type { Limits } from '../api/limits.ts';
import type { DungeonRecord } from './record.ts';
import type { ProgramView, TickReport, TickRequest } from './request.ts';

/**
 * What the main thread asks of an arena thread, and what it answers. Dungeons go by numbers from 1 up, so that
 * the one being worked on fits the progress words.
 */
export interface Calls {
  readonly open: {
    readonly ask: { readonly record: DungeonRecord; readonly limits: Limits };
    readonly answer: null;
  };
  readonly tick: {
    readonly ask: { readonly request: TickRequest; readonly frame: FrameOptions | null };
    readonly answer: {
      readonly report: TickReport;
      readonly frame: Frame | null;
      /** Whenever a full one was due. */
      readonly record: DungeonRecord | null;
      readonly busyMillis: number;
    };
  };
  readonly inspect: { readonly ask: null; readonly answer: DungeonView };
  readonly record: { readonly ask: null; readonly answer: DungeonRecord };
  /** Answers with all of it, to go on from elsewhere. */
  readonly close: { readonly ask: null; readonly answer: DungeonRecord };
}
export type CallName = keyof Calls;

/** A dungeon as it is between two ticks. */
export interface DungeonView {
  readonly world: World;
  readonly programs: readonly ProgramView[];
}

export type ToThread = {
  [Name in CallName]: {
    readonly call: number;
    readonly dungeon: number;
    readonly name: Name;
    readonly ask: Calls[Name]['ask'];
  };
}[CallName];

export type FromThread =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly call: number; readonly answer: unknown }
  /** A defect of ours: `stack` is for the log. */
  | { readonly type: 'failed'; readonly call: number; readonly stack: string };

/**
 * Words of shared memory in which a thread says what it is doing, readable also while it is stuck: the
 * dungeon's number (0: none), the seat of the companion whose turn it is (0: none), and when that began, as
 * the low 32 bits of Date.now().
 */
export const PROGRESS = { dungeon: 0, seat: 1, since: 2, words: 3 } as const;

export interface ThreadData {
  readonly progress: SharedArrayBuffer;
  /** Whether to warm up before it is ready. */
  readonly isSpare: boolean;
}
