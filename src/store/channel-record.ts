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

/** What is kept of a channel besides its dungeon. */
export type About = Readonly<z.infer<typeof aboutSchema>>;

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
});

const FORMAT: RecordFormat<ChannelRecord> = {
  name: 'dungeon',
  migrations: [],
  parse: (record) => {
    const { guild, channel, base, since, about } = storedSchema.parse(record);
    return { guild, channel, ...about, dungeon: parseDungeonRecord({ ...base, since }) };
  },
};

/**
 * The record as fields of text.
 *
 * @param withBase false leaves out the dungeon as it was when last written in full: large, and seldom another.
 */
export function writeChannelRecord(record: ChannelRecord, withBase: boolean): Record<string, string> {
  const { guild, channel, dungeon, ...about } = record;
  const { since, ...base } = dungeon;
  return {
    version: String(versionOf(FORMAT)),
    guild,
    channel,
    since: JSON.stringify(since),
    about: JSON.stringify(about),
    ...(withBase ? { base: JSON.stringify(base) } : {}),
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
