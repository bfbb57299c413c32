import { z } from 'zod';

/** The version of the saved form; one of another version is refused. */
export const SNAPSHOT_VERSION = 1;

/**
 * A Lua value in JSON. Plain: nil, booleans, strings that are UTF-8, integers. `f` a float (by name where
 * JSON has none), `b` a string's bytes, `o` a table or function (an index of `objects`), `e` an entity (an
 * index of `entities`), `n` a function or library that every program has, by name.
 */
export type SavedValue =
  | null
  | boolean
  | number
  | string
  | { readonly f: number | '-0' | 'inf' | '-inf' | 'nan' }
  | { readonly b: string }
  | { readonly o: number }
  | { readonly e: number }
  | { readonly n: string };

const index = z.int().min(0);
const valueSchema: z.ZodType<SavedValue> = z.union([
  z.null(),
  z.boolean(),
  z.int32(),
  z.string(),
  z.strictObject({ f: z.union([z.number(), z.enum(['-0', 'inf', '-inf', 'nan'])]) }),
  z.strictObject({ b: z.string() }),
  z.strictObject({ o: index }),
  z.strictObject({ e: index }),
  z.strictObject({ n: z.string() }),
]);

const tableSchema = z.strictObject({
  /** Values of the keys 1, 2, ...; null is a hole. */
  array: z.array(valueSchema).optional(),
  /** The other keys, each followed by its value; null where the key is gone but keeps its place. */
  hash: z.array(valueSchema).optional(),
  /** One of the tables that every program begins with, by name. */
  library: z.string().optional(),
  /** So many of its first keys and values are as at the beginning, and not repeated in `hash`. */
  same: index.optional(),
});
export type SavedTable = z.infer<typeof tableSchema>;

const functionSchema = z.strictObject({
  /** Which of the functions in the program's source it is. */
  code: index,
  /** The outer variables that it uses, as indices of `variables`. */
  uses: z.array(index),
  cached: z.literal(true).optional(),
});
export type SavedFunction = z.infer<typeof functionSchema>;

const entitySchema = z.strictObject({
  id: z.string(),
  sort: z.enum(['player', 'companion', 'monster', 'item']),
  user: z.string().nullable(),
  name: z.string(),
  row: z.int(),
  col: z.int(),
  /** The table of its custom fields. */
  custom: index.nullable(),
  /** Somebody else goes by this id now. */
  replaced: z.literal(true).optional(),
});
export type SavedEntity = z.infer<typeof entitySchema>;

const lostSchema = z.strictObject({
  /** Where it was, as a program would write it. */
  path: z.string(),
  type: z.string(),
});
export type Lost = z.infer<typeof lostSchema>;

/** What a stored snapshot has to look like, for records that hold one. */
export const snapshotSchema = z.strictObject({
  version: z.literal(SNAPSHOT_VERSION),
  /** SHA-256 of the program's source, in hexadecimal. */
  source: z.string(),
  /** The first one is the table of globals. */
  objects: z.array(z.union([tableSchema, functionSchema])).min(1),
  variables: z.array(valueSchema),
  entities: z.array(entitySchema),
  /** What could not be kept. */
  lost: z.array(lostSchema),
});

/** All that a program keeps between two ticks; plain JSON. */
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Checks data that may be a snapshot; throws an Error that says what is wrong with it. */
export function parseSnapshot(data: unknown): Snapshot {
  const parsed = snapshotSchema.safeParse(data);
  if (!parsed.success) throw new Error(`The snapshot is not usable:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
