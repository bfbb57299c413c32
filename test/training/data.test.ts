import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/companion/plan/parse/parse-plan.ts';
import type { Slot } from '../../src/companion/slots.ts';
import { dataCard } from '../../training/data/card.ts';
import { Chance } from '../../training/data/chance.ts';
import { block, chain, framed } from '../../training/data/combine.ts';
import { fillRow, maskRow } from '../../training/data/fill.ts';
import { withNoise } from '../../training/data/noise.ts';
import { partsOf } from '../../training/data/parts.ts';
import {
  readAuthors,
  readConditions,
  readFrames,
  readJoints,
  readPhrases,
  readSuites,
} from '../../training/data/sources.ts';
import { isLeak, splitRows, withoutValues } from '../../training/data/splits.ts';
import { dictated } from '../../training/data/steps.ts';

const authors = readAuthors();
const suites = readSuites();
const { trained, heldOutAuthors } = splitRows(authors, suites);
const parts = partsOf(trained, {
  conditions: readConditions(),
  phrases: readPhrases(),
  frames: readFrames(),
  joints: readJoints(),
});

/** Slots that a masked plan may have. */
function slotsOf(order: string): ReadonlyMap<Slot, string> {
  return new Map((order.match(/\b[IMNTP]\d/g) ?? []).map((slot) => [slot as Slot, '3']));
}

describe('the data that the model is trained on', () => {
  it('has at least 4,000 distinct phrasings of several authors', () => {
    const distinct = new Set(trained.map(({ order }) => order.toLowerCase()));
    expect(distinct.size).toBeGreaterThan(4_000);
    expect(authors.size).toBeGreaterThanOrEqual(10);
  });

  it('has no order within a small edit distance of a held-out author or a suite', () => {
    const texts = trained.map(({ order }) => withoutValues(order));
    const held = [...heldOutAuthors.map(({ order }) => order), ...suites].map(withoutValues);
    expect(heldOutAuthors.length).toBeGreaterThan(200);
    expect(suites.length).toBeGreaterThan(400);
    expect(texts.filter((order) => isLeak(order, held))).toEqual([]);
  });

  it('would notice a leak', () => {
    expect(isLeak('come ovr here right now pal', ['come over here right now pal'])).toBe(true);
    expect(isLeak('come over here right now pal', ['go over there right now pal'])).toBe(false);
  });

  it.each([
    ['of an author', (chance: Chance) => fillRow(chance.pick(trained), chance)],
    ['put into sentences', (chance: Chance) => framed(parts, chance)],
    ['that dictate a way', dictated],
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

  it('has a slot for a number that an author wrote as it is, in the order and in the plan', () => {
    const row = { order: 'back off two steps from the <monster>, wait 10', plan: 'away 2 M1 ; wait 10' };
    expect(maskRow(fillRow(row, new Chance('numbers')))).toMatchObject({
      order: 'back off N1 steps from the M1 , wait N2',
      plan: 'away N1 M1 ; wait N2',
    });
  });

  it('leaves the sum to the plan where an author wrote one less than the order says', () => {
    const row = {
      order: 'warn me if a <monster> is closer than 4, then wait 3',
      plan: 'each near M1 3 do report end ; wait 3',
    };
    const other = {
      order: 'run if a <monster> is less than 4 steps away',
      plan: 'react near M1 3 then avoid M1 end',
    };
    expect(maskRow(fillRow(other, new Chance('sums')))?.plan).toBe(
      'react near M1 under N1 then avoid M1 end',
    );
    // A number that the order has is that number.
    expect(maskRow(fillRow(row, new Chance('sums')))?.plan).toBe('each near M1 N2 do report end ; wait N2');
  });

  it('is told of in a card that is up to date', () => {
    expect(readFileSync(new URL('../../training/DATA.md', import.meta.url), 'utf8')).toBe(dataCard());
  });
});
