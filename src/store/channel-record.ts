import { z } from 'zod';
import { FRAME_STYLES } from '../game/view/frame.ts';
import { type DungeonRecord, parseDungeonRecord } from '../sandbox/arena/record.ts';
import { type Reading, type RecordFormat, readRecord, versionOf } from './versioned.ts';

const aboutSchema = z.strictObject({
  /** The message that shows the frames, and when it was posted; null before the first. */
  board: z.strictObject({ message: z.string(), postedAtMs: z.number() }).nullable(),
  view: z.enum(FRAME_STYLES),
  isPaused: z.boolean(),
});

/** One thing that a companion said, printed or ran into. */
const logLineSchema = z.strictObject({
  tick: z.int(),
  what: z.enum(['said', 'printed', 'failed', 'removed', 'done', 'hung']),
  /** '' where there is nothing to quote. */
  words: z.string(),
});
export type LogLine = Readonly<z.infer<typeof logLineSchema>>;

const logsSchema = z.record(z.string(), z.array(logLineSchema));
/** The lines of each companion, by its id; the oldest first. */
export type Logs = Readonly<Record<string, readonly LogLine[]>>;

/** What is kept of a channel besides its dungeon. */
export interface About extends Readonly<z.infer<typeof aboutSchema>> {
  readonly logs: Logs;
}

/** Everything that it takes to go on with a channel's dungeon where it was. */
export interface ChannelRecord extends About {
  readonly guild: string;
  readonly channel: string;
  readonly dungeon: DungeonRecord;
}

const storedSchema = z.strictObject({
  version: z.int(),
  guild: z.string().min(1),
  channel: z.string().min(1),
  base: z.strictObject({ world: z.unknown(), programs: z.unknown() }),
  since: z.unknown(),
  about: aboutSchema,
  logs: logsSchema,
});

const FORMAT: RecordFormat<ChannelRecord> = {
  name: 'dungeon',
  // Version 1 kept no logs.
  migrations: [(record) => ({ ...z.looseObject({}).parse(record), version: 2, logs: {} })],
  parse: (record) => {
    const { guild, channel, base, since, about, logs } = storedSchema.parse(record);
    return { guild, channel, ...about, logs, dungeon: parseDungeonRecord({ ...base, since }) };
  },
};

/** The parts of a record that are large and seldom others. */
export interface LargeParts {
  /** The dungeon as it was when last written in full. */
  readonly base: boolean;
  readonly logs: boolean;
}

/**
 * The record as fields of text.
 *
 * @param large which of the large parts are among them.
 */
export function writeChannelRecord(record: ChannelRecord, large: LargeParts): Record<string, string> {
  const { guild, channel, dungeon, logs, ...about } = record;
  const { since, ...base } = dungeon;
  return {
    version: String(versionOf(FORMAT)),
    guild,
    channel,
    since: JSON.stringify(since),
    about: JSON.stringify(about),
    ...(large.base ? { base: JSON.stringify(base) } : {}),
    ...(large.logs ? { logs: JSON.stringify(logs) } : {}),
  };
}

/** Reads the fields of a record of this version or an older one. */
export function readChannelRecord(stored: Readonly<Record<string, string>>): Reading<ChannelRecord> {
  const { guild, channel, ...texts } = stored;
  try {
    const values = Object.entries(texts).map(([field, text]) => [field, JSON.parse(text) as unknown]);
    return readRecord(FORMAT, { guild, channel, ...Object.fromEntries(values) });
  } catch {
    return { ok: false, problem: 'a dungeon record of which a field is not JSON' };
  }
}
