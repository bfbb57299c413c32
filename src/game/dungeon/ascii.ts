import { CATALOGUE } from '../model/catalogue.ts';
import type { Position } from '../model/geometry.ts';
import { LONE_PAIR, SEAT_PAIRS } from '../model/glyphs.ts';
import { FLOOR, rowsProblem, WALL } from '../model/level-rows.ts';
import { type Level, MAX_PLAYERS } from '../model/world.ts';

/** A monster or an item that a board shows, or that is to be placed on one. */
export interface Placement {
  readonly kind: string;
  readonly position: Position;
}

export interface DrawnPlayer {
  /** 1 to 8. */
  readonly seat: number;
  readonly player: Position;
  /** null where the board shows no companion of this player. */
  readonly companion: Position | null;
}

/** A drawn board taken apart; monsters and items in reading order. */
export interface DrawnBoard {
  /** Walls and floor alone. */
  readonly rows: readonly string[];
  /** The first player's cell, and its companion's: the same where no companion is drawn. */
  readonly start: Level['start'];
  /** By seat, without gaps. */
  readonly players: readonly DrawnPlayer[];
  readonly monsters: readonly Placement[];
  readonly items: readonly Placement[];
}

const FIGHTER_GLYPHS = [LONE_PAIR, ...SEAT_PAIRS].map(({ player, companion }) => player + companion).join('');

/**
 * Reads a board as a frame shows it: `#`, space, `P` and `A` (or `1`-`8` and `a`-`h`), and the
 * catalogue's glyphs. Empty lines before and after it are ignored, so that it may stand in a template
 * string. Throws an Error that names the row and column of what is wrong.
 */
export function parseBoard(text: string): DrawnBoard {
  const drawn = text.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '').split(/\r?\n/);
  const monsterGlyphs = kindsByGlyph(CATALOGUE.monsters);
  const itemGlyphs = kindsByGlyph(CATALOGUE.items);
  const starts = new Map<string, Position>();
  const monsters: Placement[] = [];
  const items: Placement[] = [];

  const rows = drawn.map((line, rowIndex) =>
    [...line]
      .map((glyph, colIndex) => {
        if (glyph === WALL || glyph === FLOOR) return glyph;
        const position = { row: rowIndex + 1, col: colIndex + 1 };
        const monster = monsterGlyphs.get(glyph);
        const item = itemGlyphs.get(glyph);
        if (monster !== undefined) monsters.push({ kind: monster, position });
        else if (item !== undefined) items.push({ kind: item, position });
        else if (FIGHTER_GLYPHS.includes(glyph)) placeFighter(starts, glyph, position);
        else throw boardError(`${where(position)}: "${glyph}" means nothing; use # and space, ${legend()}`);
        return FLOOR;
      })
      .join(''),
  );
  const problem = rowsProblem(rows);
  if (problem !== undefined) throw boardError(problem);
  const players = drawnPlayers(starts);
  const [first] = players;
  if (first === undefined) throw boardError(`nobody plays; draw a player, P or 1 to ${MAX_PLAYERS}`);
  const start = { player: first.player, companion: first.companion ?? first.player };
  return { rows, start, players, monsters, items };
}

function kindsByGlyph(kinds: Readonly<Record<string, { readonly glyph: string }>>): Map<string, string> {
  return new Map(Object.entries(kinds).map(([kind, { glyph }]) => [glyph, kind]));
}

function placeFighter(starts: Map<string, Position>, glyph: string, position: Position): void {
  const other = starts.get(glyph);
  if (other !== undefined) {
    throw boardError(`${where(position)}: "${glyph}" stands at ${where(other)} already; draw it once`);
  }
  starts.set(glyph, position);
}

function drawnPlayers(starts: ReadonlyMap<string, Position>): DrawnPlayer[] {
  const alone = starts.has(LONE_PAIR.player) || starts.has(LONE_PAIR.companion);
  const players: DrawnPlayer[] = [];
  let drawn = 0;
  for (const [index, glyphs] of (alone ? [LONE_PAIR] : SEAT_PAIRS).entries()) {
    const player = starts.get(glyphs.player);
    const companion = starts.get(glyphs.companion);
    if (player !== undefined) {
      players.push({ seat: index + 1, player, companion: companion ?? null });
      drawn += companion === undefined ? 1 : 2;
    } else if (companion !== undefined) {
      const { companion: glyph, player: missing } = glyphs;
      throw boardError(`${where(companion)}: companion "${glyph}" has no player; draw "${missing}" too`);
    }
  }
  if (drawn !== starts.size) throw boardError('draw either P and A, or 1 to 8 and a to h, not both');
  const gap = players.find(({ seat }, index) => seat !== index + 1);
  if (gap !== undefined) {
    throw boardError(
      `${where(gap.player)}: players 1 to ${gap.seat - 1} join before ${gap.seat}; draw them all`,
    );
  }
  return players;
}

function legend(): string {
  const glyphs = [...Object.entries(CATALOGUE.monsters), ...Object.entries(CATALOGUE.items)];
  return `P A, 1-8 a-h, ${glyphs.map(([kind, { glyph }]) => `${glyph} ${kind}`).join(', ')}`;
}

function where(position: Position): string {
  return `row ${position.row}, column ${position.col}`;
}

function boardError(problem: string): Error {
  return new Error(`The board cannot be read: ${problem}.`);
}
