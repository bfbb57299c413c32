import { z } from 'zod';
import { CATALOGUE } from './catalogue.ts';
import { checkWorld, type WorldProblem } from './check-world.ts';
import { companionIdSchema, type ItemId, type MonsterId, playerIdSchema } from './ids.ts';
import { MAX_COLS, MAX_ROWS } from './level-rows.ts';
import { isPlayerName } from './player-name.ts';
import {
  DEEPEST_LEVEL,
  LONGEST_SEED,
  LONGEST_USER,
  MAX_PLAYERS,
  PRESENCES,
  SAID_CHARACTERS,
  START_HEALTH,
  STATUSES,
  WORLD_VERSION,
  type World,
} from './world.ts';

// No generated level comes near; more than that is not a world that anybody played.
const MOST_MONSTERS = 200;
const MOST_ITEMS = 1000;
const PROBLEMS_SHOWN = 10;

const count = z.int().min(0);
const position = z.strictObject({ row: z.int(), col: z.int() });
const monsterIdSchema = z.custom<MonsterId>(
  (id) => typeof id === 'string' && /^m[1-9]\d{0,8}$/.test(id),
  'a monster id, m1 and up',
);
const itemIdSchema = z.custom<ItemId>(
  (id) => typeof id === 'string' && /^i[1-9]\d{0,8}$/.test(id),
  'an item id, i1 and up',
);
const itemKindName = knownKind(CATALOGUE.items);
const word32 = z.int().min(0).max(0xffff_ffff);
const seed = z.string().min(1).max(LONGEST_SEED);

const item = z.strictObject({ id: itemIdSchema, kind: itemKindName });
const fighter = {
  health: count.max(START_HEALTH),
  position: position.nullable(),
  items: few(item, MOST_ITEMS),
};

const worldSchema = z.strictObject({
  version: z.literal(WORLD_VERSION),
  seed,
  random: z
    .tuple([word32, word32, word32, word32])
    .refine((words) => words.some((word) => word !== 0), 'four zeros never turn into another number'),
  tick: count,
  status: z.enum(STATUSES),
  level: z.strictObject({
    name: seed,
    depth: z.int().min(1).max(DEEPEST_LEVEL),
    rows: few(z.string().max(MAX_COLS), MAX_ROWS),
    start: z.strictObject({ player: position, companion: position }),
  }),
  players: few(
    z.strictObject({
      id: playerIdSchema,
      seat: z.int().min(1).max(MAX_PLAYERS),
      user: z.string().min(1).max(LONGEST_USER),
      name: z.string().refine(isPlayerName, '1 to 40 visible characters'),
      presence: z.enum(PRESENCES),
      score: count,
      ...fighter,
    }),
    MAX_PLAYERS,
  ),
  companions: few(
    z.strictObject({
      id: companionIdSchema,
      owner: playerIdSchema,
      said: z
        .string()
        .refine((said) => [...said].length <= SAID_CHARACTERS, `at most ${SAID_CHARACTERS} characters`),
      ...fighter,
    }),
    MAX_PLAYERS,
  ),
  monsters: few(
    z.strictObject({
      id: monsterIdSchema,
      kind: knownKind(CATALOGUE.monsters),
      health: z.int().min(1),
      position,
      post: position,
    }),
    MOST_MONSTERS,
  ),
  items: few(
    z.strictObject({
      id: itemIdSchema,
      kind: itemKindName,
      position,
      leftBy: companionIdSchema.nullable(),
    }),
    MOST_ITEMS,
  ),
  settings: z.strictObject({
    maxPlayers: z.int().min(1).max(MAX_PLAYERS),
    monstersStill: z.boolean(),
  }),
}) satisfies z.ZodType<World>;

/** A saved world as text; `parseWorld(JSON.parse(text))` gives an equal one. */
export function serializeWorld(world: World): string {
  return JSON.stringify(world);
}

/**
 * Checks a world that comes from outside: a store, a log, a thread. Returns the very value that was given,
 * so that it serializes to the same bytes as before.
 *
 * @throws Error that lists what is wrong and where, and says what to do.
 */
export function parseWorld(data: unknown): World {
  const version = versionOf(data);
  if (version !== undefined && version !== WORLD_VERSION) {
    throw new Error(
      `This world was saved in version ${JSON.stringify(version)}, and only version ${WORLD_VERSION} can be read: ` +
        'use the program that saved it, or start a new dungeon.',
    );
  }
  const parsed = worldSchema.safeParse(data);
  const problems = parsed.success ? checkWorld(parsed.data) : parsed.error.issues;
  if (problems.length > 0) throw new Error(describe(problems));
  return data as World;
}

function describe(problems: readonly WorldProblem[]): string {
  const shown = problems.slice(0, PROBLEMS_SHOWN).map(({ path, message }) => ({
    code: 'custom' as const,
    path: [...path],
    message,
    input: undefined,
  }));
  const more = problems.length - shown.length;
  return [
    'This world cannot be used:',
    z.prettifyError(new z.ZodError(shown)),
    ...(more > 0 ? [`and ${more} more`] : []),
    'Load one as it was saved, or start a new dungeon.',
  ].join('\n');
}

function versionOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
}

/** An array whose length is checked before any of its elements is. */
function few<Element extends z.ZodType>(element: Element, most: number) {
  return z.array(z.unknown()).max(most).pipe(z.array(element));
}

function knownKind(kinds: Readonly<Record<string, unknown>>) {
  return z
    .string()
    .refine((kind) => Object.hasOwn(kinds, kind), `unknown kind; known are ${Object.keys(kinds).join(', ')}`);
}
