import type { Redis } from 'ioredis';
import { z } from 'zod';
import { auditKey } from './keys.ts';
import { answered } from './unavailable.ts';

/** Something that an admin did. */
export interface AuditEntry {
  readonly atMs: number;
  /** The admin's user id. */
  readonly who: string;
  /** Where it holds; null for the whole guild. */
  readonly channel: string | null;
  /** A limit's name, or "dungeon". */
  readonly what: string;
  /** How it was before; null where nothing had been set. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The oldest entries of a guild go when there are more. */
export const AUDIT_ENTRIES = 1_000;

const textOrNull = z.string().transform((text) => text || null);
const entrySchema = z.object({
  atMs: z.coerce.number(),
  who: z.string(),
  channel: textOrNull,
  what: z.string(),
  from: textOrNull,
  to: textOrNull,
});

/** The entry as the fields of a stream's entry; whoever fills in `from` inside a script leaves it out. */
export function auditFields(entry: Partial<AuditEntry>): string[] {
  return Object.entries(entry).flatMap(([field, value]) => [field, String(value ?? '')]);
}

/** Who changed what in a guild, when, from what and to what. */
export class Audit {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async note(guild: string, entry: AuditEntry): Promise<void> {
    const limit = ['MAXLEN', '~', AUDIT_ENTRIES] as const;
    await answered(this.#redis.xadd(auditKey(guild), ...limit, '*', ...auditFields(entry)));
  }

  /** The newest entries first. */
  async newest(guild: string, count: number): Promise<AuditEntry[]> {
    const entries = await answered(this.#redis.xrevrange(auditKey(guild), '+', '-', 'COUNT', count));
    return entries.map(([, fields]) => entrySchema.parse(Object.fromEntries(pairs(fields))));
  }
}

function pairs(flat: readonly string[]): [string, string][] {
  return flat.flatMap((field, index) => (index % 2 === 0 ? [[field, flat[index + 1] ?? '']] : []));
}
