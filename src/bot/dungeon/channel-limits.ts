import { type Limits, programLimits } from '../../config/limits.ts';
import type { Limits as ProgramLimits } from '../../sandbox/api/limits.ts';
import type { Pace } from './tick-loop.ts';

/** The limits that a channel's dungeon runs under. */
export interface ChannelLimits extends Pace {
  readonly program: ProgramLimits;
}

export function channelLimits(limits: Limits): ChannelLimits {
  return {
    tickMs: limits.tick_ms,
    idleMs: limits.idle_seconds * 1_000,
    awayMs: limits.away_seconds * 1_000,
    program: programLimits(limits),
  };
}
