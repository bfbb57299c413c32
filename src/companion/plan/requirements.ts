import type { Catalogue } from '../../game/model/catalogue.ts';

/** All that must be held to use something, in the order in which to fetch it, or why nobody could. */
export type Requirements =
  | { readonly ok: true; readonly items: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** What it takes to hurt a monster: what its weakness needs comes before it. Needs that go in a circle are refused. */
export function requirementsAgainst(monster: string, catalogue: Catalogue): Requirements {
  const kind = Object.hasOwn(catalogue.monsters, monster) ? catalogue.monsters[monster] : undefined;
  if (kind === undefined) return { ok: false, message: `no monster is called ${monster}` };
  const items: string[] = [];
  const circle = fetchOrder(kind.weakness, catalogue, [], items);
  return circle === null
    ? { ok: true, items }
    : { ok: false, message: `what a ${monster} takes needs itself: ${circle.join(' needs ')}` };
}

/** Adds an item after all that it needs; gives the circle, if there is one. */
function fetchOrder(
  item: string,
  catalogue: Catalogue,
  path: readonly string[],
  done: string[],
): readonly string[] | null {
  if (done.includes(item)) return null;
  if (path.includes(item)) return [...path.slice(path.indexOf(item)), item];
  for (const need of catalogue.items[item]?.needs ?? []) {
    const circle = fetchOrder(need, catalogue, [...path, item], done);
    if (circle !== null) return circle;
  }
  done.push(item);
  return null;
}
