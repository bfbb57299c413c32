import { SAID_CHARACTERS } from '../../game/model/world.ts';

/** One limit on programs: what an admin gets who sets nothing, and how far it may be set. */
export interface LimitEntry {
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  readonly doc: string;
}

const MB = 1_000_000;

/** The limits of one machine (companion-api.md, Limits). */
export const LIMITS = {
  tickMs: {
    default: 200,
    least: 20,
    // The watchdog ends a thread that is stuck for 1 s: a tick must be over long before.
    most: 500,
    unit: 'ms',
    doc: 'time for one tick of one companion, and for loading',
  },
  instructions: {
    default: 1_000_000,
    least: 50_000,
    most: 10_000_000,
    unit: 'instructions',
    doc: 'Lua instructions for one tick, and for loading; work inside library functions counts too',
  },
  chargedBytes: {
    default: 16 * MB,
    least: 1 * MB,
    most: 64 * MB,
    unit: 'bytes',
    doc: 'memory made in one tick, whether it is let go again or not',
  },
  keptBytes: {
    default: 8 * MB,
    least: 1 * MB,
    most: 32 * MB,
    unit: 'bytes',
    doc: 'memory kept from tick to tick',
  },
  sourceCharacters: {
    default: 20_000,
    least: 1_000,
    most: 100_000,
    unit: 'characters',
    doc: 'length of a program',
  },
} as const satisfies Readonly<Record<string, LimitEntry>>;

export type Limits = { readonly [Name in keyof typeof LIMITS]: number };

export const DEFAULT_LIMITS: Limits = {
  tickMs: LIMITS.tickMs.default,
  instructions: LIMITS.instructions.default,
  chargedBytes: LIMITS.chargedBytes.default,
  keptBytes: LIMITS.keptBytes.default,
  sourceCharacters: LIMITS.sourceCharacters.default,
};

/** Limits of the language that nobody sets. */
export const FIXED_LIMITS = {
  stringBytes: { value: 1 * MB, unit: 'bytes', doc: 'length of one string' },
  callDepth: { value: 200, unit: 'calls', doc: 'functions that wait for one another' },
  saidCharacters: {
    value: SAID_CHARACTERS,
    unit: 'characters',
    doc: 'what is said in one tick; the rest is cut',
  },
  logLines: { value: 20, unit: 'lines', doc: 'lines printed in one tick; the rest is dropped' },
} as const;
