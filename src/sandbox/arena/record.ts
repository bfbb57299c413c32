import { z } from 'zod';
import { inputSchema } from '../../game/model/actions.ts';
import { type CompanionId, companionIdSchema } from '../../game/model/ids.ts';
import { parseWorld } from '../../game/model/parse-world.ts';
import type { World } from '../../game/model/world.ts';
import { PROGRAM_STATES, type Standing } from '../mind/live-mind.ts';
import { type Snapshot, snapshotSchema } from '../snapshot/format.ts';
import type { TickRequest } from './request.ts';

export interface ProgramRecord {
  readonly companion: CompanionId;
  readonly source: string;
  readonly standing: Standing;
  /** What the program keeps, as its machine gave it; null once it does not run any more. */
  readonly kept: Snapshot | null;
}

/** A dungeon at rest; plain JSON. */
export interface DungeonRecord {
  readonly world: World;
  readonly programs: readonly ProgramRecord[];
  /** What was asked since `world` and `programs` were written down, oldest first. */
  readonly since: readonly TickRequest[];
}

const standingSchema = z.strictObject({
  state: z.enum(PROGRAM_STATES),
  bucket: z.strictObject({ level: z.number() }),
  strikes: z.int().min(0),
});
const changeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('install'), companion: companionIdSchema, source: z.string() }),
  z.strictObject({ type: z.literal('stop'), companion: companionIdSchema }),
  z.strictObject({ type: z.literal('hung'), companion: companionIdSchema }),
]);
const recordSchema = z.strictObject({
  world: z.unknown(),
  programs: z.array(
    z.strictObject({
      companion: companionIdSchema,
      source: z.string(),
      standing: standingSchema,
      kept: snapshotSchema.nullable(),
    }),
  ),
  since: z.array(z.strictObject({ inputs: z.array(inputSchema), programs: z.array(changeSchema) })),
});

/** A dungeon that nobody gave a program yet. */
export function newRecord(world: World): DungeonRecord {
  return { world, programs: [], since: [] };
}

/** Reads a stored record; throws an Error that names what is wrong and where. */
export function parseDungeonRecord(data: unknown): DungeonRecord {
  const parsed = recordSchema.safeParse(data);
  if (!parsed.success) throw new Error(`This is no dungeon record:\n${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, world: parseWorld(parsed.data.world) };
}
