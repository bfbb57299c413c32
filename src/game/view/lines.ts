import { itemKind, monsterKind, weaponsAgainst } from '../model/catalogue.ts';
import { fighterGlyph } from '../model/glyphs.ts';
import { type Companion, type Item, type Player, START_HEALTH, type World } from '../model/world.ts';
import { painted } from './ansi.ts';
import { shortName } from './describe.ts';
import { pairStyle } from './map.ts';
import { columnsOf, cut, safeText, wrap } from './safe-text.ts';

/** Lines under the map are no wider than the widest map, which is what a phone shows (discord.md). */
export const TEXT_COLUMNS = 34;

const INDENT = 2;

/** Where the game stands; when it is over, the result with everybody's score. */
export function headingLines(world: World): string[] {
  const { level, tick, status, monsters } = world;
  if (status === 'running') {
    const left = `${monsters.length} monster${monsters.length === 1 ? '' : 's'}`;
    return wrap(`Level ${level.depth}, tick ${tick}, ${left}`, TEXT_COLUMNS, INDENT);
  }
  const result =
    status === 'won' ? `Level ${level.depth} is WON` : `All have fallen: level ${level.depth} is LOST`;
  const scores = world.players
    .filter(({ presence, score }) => presence !== 'left' || score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ name, score }) => `${shortName(name)} ${score}`);
  return [
    ...wrap(`${result} (tick ${tick})`, TEXT_COLUMNS, INDENT),
    ...wrap(`Score: ${scores.join(', ')}`, TEXT_COLUMNS, INDENT),
  ];
}

/** Each player, then its companion: sign, name, health, score and what it holds. */
export function fighterLines(world: World, colour: boolean, maxLinesEach: number): string[] {
  if (maxLinesEach === 0) return [];
  return pairsOf(world).flatMap(({ player, companion }) => {
    const name =
      shortName(player.name) + (player.presence === 'away' && player.position !== null ? ' (away)' : '');
    const texts = [fighterText(world, player, name, `score ${player.score}`)];
    if (companion !== undefined) texts.push(fighterText(world, companion, 'companion'));
    return texts.flatMap((text) => {
      const [first = '', ...more] = wrap(text, TEXT_COLUMNS, INDENT, maxLinesEach);
      return [colour ? painted(first.slice(0, 1), pairStyle(player.seat)) + first.slice(1) : first, ...more];
    });
  });
}

function fighterText(
  world: World,
  fighter: Player | Companion,
  name: string,
  ...extra: readonly string[]
): string {
  const health = fighter.position === null ? 'fallen' : `hp ${fighter.health}/${START_HEALTH}`;
  const parts = [`${fighterGlyph(world, fighter.id)} ${name}`, health, ...extra, inventory(fighter.items)];
  return parts.filter((part) => part !== '').join('  ');
}

/** Kinds in the order of picking up, with their number where it is more than one: `sword, arrow(2)`. */
function inventory(items: readonly Item[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => (count > 1 ? `${kind}(${count})` : kind)).join(', ');
}

/** What each companion said in the last tick. */
export function wordLines(world: World, maxLinesEach: number): string[] {
  return pairsOf(world).flatMap(({ companion }) => {
    const said = safeText(companion?.said ?? '');
    if (companion === undefined || said === '' || maxLinesEach === 0) return [];
    return wrap(`${fighterGlyph(world, companion.id)} says: ${said}`, TEXT_COLUMNS, INDENT, maxLinesEach);
  });
}

/** What the signs on this map mean; with `full`, also what each monster is to be fought with. */
export function legendLines(world: World, full: boolean): string[] {
  const monsters = kindsOf(world.monsters).map((kind) => {
    const entry = `${monsterKind(kind).glyph} ${kind}`;
    return full ? `${entry}: use ${weaponsAgainst(kind).join(' and ')}` : entry;
  });
  const items = kindsOf(world.items).map((kind) => `${itemKind(kind).glyph} ${kind}`);
  return full ? [...pack(monsters), ...pack(items)] : pack([...monsters, ...items]);
}

function kindsOf(things: readonly { readonly kind: string }[]): string[] {
  return [...new Set(things.map(({ kind }) => kind))];
}

/** As many entries on a line as fit. */
function pack(entries: readonly string[]): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = `${lines.at(-1)}  ${entry}`;
    if (lines.length > 0 && columnsOf(longer) <= TEXT_COLUMNS) lines[lines.length - 1] = longer;
    else lines.push(cut(entry, TEXT_COLUMNS));
  }
  return lines;
}

/** Those who left are not on the board, nor under it. */
function pairsOf(world: World): { readonly player: Player; readonly companion: Companion | undefined }[] {
  return world.players
    .filter(({ presence }) => presence !== 'left')
    .map((player) => ({ player, companion: world.companions.find(({ owner }) => owner === player.id) }));
}
