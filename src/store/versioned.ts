import { z } from 'zod';

/** How a kind of record is written now, and how to read what was written before. */
export interface RecordFormat<Value> {
  /** For messages: "dungeon". */
  readonly name: string;
  /**
   * The first turns a record of version 1 into one of version 2, and so on; each validates the version that it reads.
   * What is written now is version 1 plus their number.
   */
  readonly migrations: readonly ((record: unknown) => unknown)[];
  /** Reads the present version; throws an Error that says what is wrong. */
  readonly parse: (record: unknown) => Value;
}

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

/** The version that a format writes now. */
export function versionOf(format: RecordFormat<unknown>): number {
  return format.migrations.length + 1;
}

const headSchema = z.looseObject({ version: z.int().min(1) });

/** Reads a record of any version so far. What cannot be read is a value too, with the reason. */
export function readRecord<Value>(format: RecordFormat<Value>, record: unknown): Reading<Value> {
  const head = headSchema.safeParse(record);
  if (!head.success) return { ok: false, problem: `no ${format.name} record: it names no version` };
  const { version } = head.data;
  const present = versionOf(format);
  const what = `a ${format.name} record of version ${version}`;
  if (version > present) {
    return {
      ok: false,
      problem: `${what}: known here are those up to ${present}, so a newer release made it`,
    };
  }
  try {
    const migrated = format.migrations.slice(version - 1).reduce((old, migrate) => migrate(old), record);
    return { ok: true, value: format.parse(migrated) };
  } catch (error) {
    return { ok: false, problem: `${what}: ${reasonOf(error)}` };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}
