import { itemKind, monsterKind } from '../../game/model/catalogue.ts';
import type { Position } from '../../game/model/geometry.ts';
import type { CompanionId } from '../../game/model/ids.ts';
import type { Item, World } from '../../game/model/world.ts';
import { cut, safeText } from '../../game/view/safe-text.ts';

const NAME_COLUMNS = 20;

/** The world as a model reads it: the map's rows and who and what is where, all 1-based. */
export function digestOf(world: World, companion: CompanionId): string {
  const index = world.companions.findIndex(({ id }) => id === companion);
  const rows = world.level.rows;
  const lines = [
    `The maze: ${rows.length} rows, ${rows[0]?.length ?? 0} columns, "#" is a wall.`,
    ...rows.map((row, at) => `${String(at + 1).padStart(2)} ${row}`),
  ];
  world.players.forEach(({ name, health, position, items }, at) => {
    const who =
      at === index ? 'player (who gave the order)' : `another player, ${cut(safeText(name), NAME_COLUMNS)}`;
    lines.push(fighterLine(who, health, position, items));
  });
  world.companions.forEach(({ health, position, items }, at) => {
    const who = at === index ? 'ai (your companion)' : `another companion`;
    lines.push(fighterLine(who, health, position, items));
  });
  for (const { kind, position, health } of world.monsters) {
    const { weakness } = monsterKind(kind);
    const needs = itemKind(weakness).needs.map((need) => ` and ${need}`);
    lines.push(
      `monster: ${kind} at ${at(position)}, health ${health}, weakness ${weakness}${needs.join('')}`,
    );
  }
  for (const { kind, position } of world.items) {
    lines.push(`item on the ground: ${kind} at ${at(position)}, ${itemKind(kind).description}`);
  }
  return lines.join('\n');
}

function fighterLine(who: string, health: number, position: Position | null, items: readonly Item[]): string {
  if (position === null) return `${who}: off the board`;
  const held = items.length === 0 ? 'nothing' : items.map(({ kind }) => kind).join(', ');
  return `${who} at ${at(position)}, health ${health}, holds ${held}`;
}

function at({ row, col }: Position): string {
  return `row ${row} column ${col}`;
}
