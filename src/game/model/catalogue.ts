import { z } from 'zod';
import { LONE_PAIR, SEAT_PAIRS } from './glyphs.ts';
import { FLOOR, WALL } from './level-rows.ts';

/**
 * How a monster chooses its step; each has a file of its own in rules/behaviours.
 * `wander`: a uniformly random valid step. `hunt`: after the nearest fighter in sight, else wander.
 * `guard`: stays at its post, goes for fighters that come near it and walks back.
 */
export const BEHAVIOURS = ['wander', 'hunt', 'guard'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

// What a map shows already, and what would end the code block around it.
const RESERVED_GLYPHS: readonly string[] = [
  FLOOR,
  WALL,
  ...[LONE_PAIR, ...SEAT_PAIRS].flatMap(({ player, companion }) => [player, companion]),
  '`',
];
const glyphSchema = z
  .string()
  .regex(/^[!-~]$/, 'one visible ASCII character')
  .refine(
    (glyph) => !RESERVED_GLYPHS.includes(glyph),
    'a glyph that is free: no wall, player, companion or backtick',
  );
const kindName = z.string().regex(/^[a-z][a-z0-9_-]{0,19}$/, 'a lower-case word of at most 20 characters');

const itemKindSchema = z.strictObject({
  glyph: glyphSchema,
  description: z.string().min(1).max(60),
  /** Other items that must be held for this one to work (a bow, for an arrow). */
  needs: z.array(kindName),
  /** Gone after one use. */
  usedUp: z.boolean(),
});
export type ItemKind = z.infer<typeof itemKindSchema>;

const monsterKindSchema = z.strictObject({
  glyph: glyphSchema,
  health: z.int().min(1).max(9),
  /** The item kind that hurts it. */
  weakness: kindName,
  behaviour: z.enum(BEHAVIOURS),
  /** Takes a step on every `pace`-th tick: 2 can be outrun. */
  pace: z.int().min(1).max(9),
  /** Cells: how far it sees (hunt) or lets fighters come to its post (guard). */
  sight: z.int().min(0).max(20),
  /** The first level of a campaign that it appears on. */
  fromDepth: z.int().min(1),
  /** For felling it. */
  points: z.int().min(1),
});
export type MonsterKind = z.infer<typeof monsterKindSchema>;

const catalogueSchema = z
  .strictObject({
    items: z.record(kindName, itemKindSchema),
    monsters: z.record(kindName, monsterKindSchema),
  })
  .superRefine((catalogue, context) => {
    const seen = new Map<string, string>();
    for (const [name, kind] of [...Object.entries(catalogue.items), ...Object.entries(catalogue.monsters)]) {
      const other = seen.get(kind.glyph);
      if (other !== undefined) {
        context.addIssue({ code: 'custom', message: `${name} and ${other} share the glyph ${kind.glyph}` });
      }
      seen.set(kind.glyph, name);
    }
    const known = (name: string): boolean => Object.hasOwn(catalogue.items, name);
    for (const [name, kind] of Object.entries(catalogue.monsters)) {
      if (!known(kind.weakness)) {
        context.addIssue({ code: 'custom', message: `${name}: no item is called ${kind.weakness}` });
      }
    }
    for (const [name, kind] of Object.entries(catalogue.items)) {
      for (const need of kind.needs.filter((need) => !known(need))) {
        context.addIssue({ code: 'custom', message: `${name}: no item is called ${need}` });
      }
    }
  });
export type Catalogue = z.infer<typeof catalogueSchema>;

/** Checks a catalogue; throws an Error that names every faulty entry. */
export function parseCatalogue(data: unknown): Catalogue {
  const parsed = catalogueSchema.safeParse(data);
  if (!parsed.success) throw new Error(`The catalogue is not usable:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/**
 * Every kind of item and monster. The first four items' and two monsters' data are the classic game's
 * (companion-api.md, Board); the others appear from depth 2 on.
 */
export const CATALOGUE: Catalogue = parseCatalogue({
  items: {
    sword: { glyph: '^', description: 'a sharp bladed weapon', needs: [], usedUp: false },
    bow: { glyph: '>', description: 'needs arrows to shoot', needs: [], usedUp: false },
    arrow: { glyph: '/', description: 'disappears on use', needs: ['bow'], usedUp: true },
    salt: { glyph: '%', description: 'dissolves what is wet, once', needs: [], usedUp: true },
    lantern: { glyph: '*', description: 'shades cannot bear its light', needs: [], usedUp: false },
    hammer: { glyph: '&', description: 'heavy enough to break stone', needs: [], usedUp: false },
  },
  monsters: {
    bat: {
      glyph: 'B',
      health: 1,
      weakness: 'arrow',
      behaviour: 'wander',
      pace: 1,
      sight: 0,
      fromDepth: 1,
      points: 10,
    },
    gorgon: {
      glyph: 'G',
      health: 1,
      weakness: 'sword',
      behaviour: 'wander',
      pace: 1,
      sight: 0,
      fromDepth: 1,
      points: 15,
    },
    slime: {
      glyph: 'S',
      health: 1,
      weakness: 'salt',
      behaviour: 'wander',
      pace: 3,
      sight: 0,
      fromDepth: 2,
      points: 10,
    },
    wraith: {
      glyph: 'W',
      health: 1,
      weakness: 'lantern',
      behaviour: 'hunt',
      pace: 2,
      sight: 5,
      fromDepth: 2,
      points: 25,
    },
    golem: {
      glyph: 'O',
      health: 2,
      weakness: 'hammer',
      behaviour: 'guard',
      pace: 1,
      sight: 2,
      fromDepth: 3,
      points: 40,
    },
  },
});

/** The kind's data; throws where the name is not in the catalogue, which `parseWorld` rules out. */
export function itemKind(name: string): ItemKind {
  return entry(CATALOGUE.items, name, 'item');
}

/** As `itemKind`, for monsters. */
export function monsterKind(name: string): MonsterKind {
  return entry(CATALOGUE.monsters, name, 'monster');
}

/** All that must be held to hurt a monster of this kind, the weakness itself last: bow and arrow for a bat. */
export function weaponsAgainst(kind: string): readonly string[] {
  const { weakness } = monsterKind(kind);
  return [...itemKind(weakness).needs, weakness];
}

/** What people call a weapon: whatever some monster is weak to and is no mere ammunition, and what shoots ammunition. */
export function weaponKinds(): readonly string[] {
  const used = Object.keys(CATALOGUE.monsters).flatMap((kind) => weaponsAgainst(kind));
  return [...new Set(used)].filter((item) => itemKind(item).needs.length === 0);
}

function entry<Kind>(kinds: Readonly<Record<string, Kind>>, name: string, sort: string): Kind {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) {
    throw new Error(`No ${sort} is called ${name}; known are ${Object.keys(kinds).join(', ')}`);
  }
  return kind;
}
