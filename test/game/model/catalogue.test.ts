import { describe, expect, test } from 'vitest';
import { CATALOGUE, itemKind, parseCatalogue, weaponsAgainst } from '../../../src/game/model/catalogue.ts';

const BAT = CATALOGUE.monsters.bat;

/** The catalogue with one more monster, a bat but for what is given. */
function withMonster(changes: object, name = 'dragon') {
  return { ...CATALOGUE, monsters: { ...CATALOGUE.monsters, [name]: { ...BAT, glyph: 'D', ...changes } } };
}

test('a new monster is a matter of data', () => {
  expect(parseCatalogue(withMonster({})).monsters.dragon).toMatchObject({ glyph: 'D', weakness: 'arrow' });
});

describe('an entry is refused', () => {
  test.each([...' #PA12345678abcdefgh`'])(
    'for the glyph %j, which a map shows already or cannot show',
    (glyph) => {
      expect(() => parseCatalogue(withMonster({ glyph }))).toThrow('monsters.dragon.glyph');
    },
  );

  test.each<[changes: object, says: string]>([
    [{ glyph: 'DD' }, 'one visible ASCII character'],
    [{ glyph: 'é' }, 'one visible ASCII character'],
    [{ glyph: 'B' }, 'dragon and bat share the glyph B'],
    [{ glyph: '^' }, 'dragon and sword share the glyph ^'],
    [{ weakness: 'fire' }, 'dragon: no item is called fire'],
    [{ behaviour: 'fly' }, 'monsters.dragon.behaviour'],
    [{ health: 0 }, 'monsters.dragon.health'],
    [{ pace: 0 }, 'monsters.dragon.pace'],
    [{ sight: -1 }, 'monsters.dragon.sight'],
    [{ fromDepth: 0 }, 'monsters.dragon.fromDepth'],
    [{ wings: 2 }, 'Unrecognized key: "wings"'],
  ])('for %j', (changes, says) => {
    expect(() => parseCatalogue(withMonster(changes))).toThrow(says);
  });

  test('for a name that is no lower-case word', () => {
    expect(() => parseCatalogue(withMonster({}, 'Big Dragon'))).toThrow('Big Dragon');
  });

  test('for an item that needs what there is not', () => {
    const items = { ...CATALOGUE.items, sling: { ...CATALOGUE.items.bow, glyph: 'L', needs: ['pebble'] } };
    expect(() => parseCatalogue({ ...CATALOGUE, items })).toThrow('sling: no item is called pebble');
  });
});

test('a name that is not in it is a defect, told with the names that are', () => {
  expect(() => itemKind('constructor')).toThrow('No item is called constructor; known are sword, bow, arrow');
});

test('against a bat it takes the bow and the arrow, against a gorgon the sword', () => {
  expect(weaponsAgainst('bat')).toEqual(['bow', 'arrow']);
  expect(weaponsAgainst('gorgon')).toEqual(['sword']);
});
