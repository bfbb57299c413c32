import { MAX_PLAYERS } from '../game/model/world.ts';
import {
  LIMITS as PROGRAM_LIMITS,
  type LimitEntry as ProgramLimit,
  type Limits as ProgramLimits,
} from '../sandbox/api/limits.ts';

/** One limit: what holds where nobody sets it, and how far it may be set. */
export interface LimitEntry extends ProgramLimit {
  /** The narrowest that it can be set for: some count over all channels of a guild. */
  readonly scope: 'channel' | 'guild';
}

/** Everything that an admin may set, in the order in which it is shown. */
export const LIMITS = {
  tick_ms: {
    default: 1_500,
    least: 500,
    most: 10_000,
    unit: 'ms',
    doc: 'time between two ticks',
    scope: 'channel',
  },
  max_players: {
    default: MAX_PLAYERS,
    least: 1,
    most: MAX_PLAYERS,
    unit: 'players',
    doc: 'seats of a dungeon; taken up by the next new one',
    scope: 'channel',
  },
  away_seconds: {
    default: 300,
    least: 30,
    most: 3_600,
    unit: 's',
    doc: 'without a move until a player counts as away and nobody waits for it',
    scope: 'channel',
  },
  idle_seconds: {
    default: 300,
    least: 30,
    most: 3_600,
    unit: 's',
    doc: 'without a move or a running program until a dungeon sleeps',
    scope: 'channel',
  },
  order_characters: {
    default: 300,
    least: 50,
    most: 1_000,
    unit: 'characters',
    doc: 'length of an order',
    scope: 'channel',
  },
  order_attempts: {
    default: 5,
    least: 1,
    most: 5,
    unit: 'attempts',
    doc: 'programs that are tried for one order before it is given up',
    scope: 'channel',
  },
  orders_per_person: {
    default: 3,
    least: 1,
    most: 10,
    unit: 'orders',
    doc: 'orders of one person that wait or are worked on',
    scope: 'guild',
  },
  orders_per_guild: {
    default: 20,
    least: 1,
    most: 500,
    unit: 'orders',
    doc: 'orders of one server that wait or are worked on',
    scope: 'guild',
  },
  commands_per_person: {
    default: 20,
    least: 5,
    most: 120,
    unit: 'per minute',
    doc: 'commands of one person',
    scope: 'guild',
  },
  commands_per_guild: {
    default: 300,
    least: 20,
    most: 10_000,
    unit: 'per minute',
    doc: 'commands of one server',
    scope: 'guild',
  },
  clicks_per_person: {
    default: 240,
    least: 30,
    most: 600,
    unit: 'per minute',
    doc: 'button clicks of one person',
    scope: 'guild',
  },
  clicks_per_guild: {
    default: 3_000,
    least: 100,
    most: 100_000,
    unit: 'per minute',
    doc: 'button clicks of one server',
    scope: 'guild',
  },
  program_ms: { ...PROGRAM_LIMITS.tickMs, scope: 'channel' },
  program_instructions: { ...PROGRAM_LIMITS.instructions, scope: 'channel' },
  program_charged_bytes: { ...PROGRAM_LIMITS.chargedBytes, scope: 'channel' },
  program_kept_bytes: { ...PROGRAM_LIMITS.keptBytes, scope: 'channel' },
  program_characters: { ...PROGRAM_LIMITS.sourceCharacters, scope: 'channel' },
} as const satisfies Readonly<Record<string, LimitEntry>>;

export type LimitName = keyof typeof LIMITS;
export type Limits = { readonly [Name in LimitName]: number };

export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[];

export function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(LIMITS, name);
}

/** How far one limit may be set here, and what holds where nobody sets it. */
export type Bounds = Pick<LimitEntry, 'default' | 'least' | 'most'>;
export type AllBounds = { readonly [Name in LimitName]: Bounds };

/** What a guild or a channel has set. */
export type LimitValues = { readonly [Name in LimitName]?: number };

/** What is wrong with a value for a limit, and what would be right; undefined when it may be set. */
export function limitProblem(bounds: AllBounds, name: LimitName, value: number): string | undefined {
  const { least, most, default: fallback } = bounds[name];
  if (Number.isInteger(value) && value >= least && value <= most) return undefined;
  const { unit } = LIMITS[name];
  return `${name} cannot be ${value}: give a whole number from ${least} to ${most} (${unit}; default ${fallback}).`;
}

/**
 * What holds in a channel: what was set for it, else for its guild, else the default; always within the
 * operator's bounds, also where these were narrowed after the value was set.
 */
export function resolveLimits(bounds: AllBounds, guild: LimitValues, channel: LimitValues): Limits {
  return mapLimits((name) => {
    const { least, most, default: fallback } = bounds[name];
    return Math.min(most, Math.max(least, channel[name] ?? guild[name] ?? fallback));
  });
}

/** One value for every limit. */
export function mapLimits<Value>(make: (name: LimitName) => Value): { readonly [Name in LimitName]: Value } {
  return Object.fromEntries(LIMIT_NAMES.map((name) => [name, make(name)])) as Record<LimitName, Value>;
}

/** The part that the sandbox keeps programs to. */
export function programLimits(limits: Limits): ProgramLimits {
  return {
    tickMs: limits.program_ms,
    instructions: limits.program_instructions,
    chargedBytes: limits.program_charged_bytes,
    keptBytes: limits.program_kept_bytes,
    sourceCharacters: limits.program_characters,
  };
}
