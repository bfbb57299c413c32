import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/companion/plan/parse-plan.ts';
import type { Slot } from '../../src/companion/slots.ts';
import { editDistance } from '../../src/sandbox/api/suggest.ts';
import { dataCard } from '../../training/data/card.ts';
import { Chance } from '../../training/data/chance.ts';
import { block, chain, partsOf } from '../../training/data/combine.ts';
import { fillRow, maskRow } from '../../training/data/fill.ts';
import { withNoise } from '../../training/data/noise.ts';
import { readAuthors, readConditions } from '../../training/data/sources.ts';
import { HELD_OUT_AUTHORS, isHeldOut } from '../../training/data/splits.ts';

const authors = readAuthors();
const trained = [...authors]
  .filter(([author]) => !HELD_OUT_AUTHORS.includes(author))
  .flatMap(([, rows]) => rows)
  .filter(({ order }) => !isHeldOut(order));
const parts = partsOf(trained, readConditions());

/** Slots that a masked plan may have. */
function slotsOf(order: string): ReadonlyMap<Slot, string> {
  return new Map((order.match(/\b[IMNT]\d/g) ?? []).map((slot) => [slot as Slot, '3']));
}

describe('the data that the model is trained on', () => {
  it('has at least 4,000 distinct phrasings of several authors', () => {
    const distinct = new Set(trained.map(({ order }) => order.toLowerCase()));
    expect(distinct.size).toBeGreaterThan(4_000);
    expect(authors.size).toBeGreaterThanOrEqual(10);
  });

  it('has no order within a small edit distance of a held-out author', () => {
    const texts = trained.map(({ order }) => order.toLowerCase());
    const held = HELD_OUT_AUTHORS.flatMap((author) => authors.get(author) ?? []);
    expect(held.length).toBeGreaterThan(200);
    const leaked = held.filter(({ order }) => {
      const text = order.toLowerCase();
      // Of short orders there are only so many: "stop" and "where are you" are everybody's.
      if (text.split(' ').length <= 4) return false;
      const room = Math.max(1, Math.floor(text.length / 20));
      return texts.some(
        (other) => Math.abs(other.length - text.length) <= room && editDistance(other, text) <= room,
      );
    });
    // Two people do say the same now and then; a leak would show as many.
    expect(leaked.map(({ order }) => order).length).toBeLessThan(held.length * 0.03);
  });

  it.each([
    ['of an author', (chance: Chance) => fillRow(chance.pick(trained), chance)],
    ['combined to chains', (chance: Chance) => chain(parts, chance)],
    ['combined under conditions', (chance: Chance) => block(parts, chance)],
  ])('has orders %s whose plans can be read with the slots of the order', (_, make) => {
    const chance = new Chance('test');
    let whole = 0;
    for (let made = 0; made < 1_000; made++) {
      const row = maskRow(make(chance));
      if (row === null) continue;
      whole++;
      const order = withNoise(row.order, chance);
      expect(order).toMatch(/^[\x20-\x7e]+$/);
      expect(parsePlan(row.plan, slotsOf(row.order)), `${row.order} => ${row.plan}`).toMatchObject({
        ok: true,
      });
    }
    expect(whole).toBeGreaterThan(900);
  });

  it('is told of in a card that is up to date', () => {
    expect(readFileSync(new URL('../../training/DATA.md', import.meta.url), 'utf8')).toBe(dataCard());
  });
});
