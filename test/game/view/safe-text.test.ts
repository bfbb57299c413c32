import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, cut, safeText, wrap } from '../../../src/game/view/safe-text.ts';

describe('safe text', () => {
  it.each([
    ['plain words stay', 'Ada, 3rd (of 4)!', 'Ada, 3rd (of 4)!'],
    ['letters of any script stay', 'Zoë Łukasz 山田 שלום', 'Zoë Łukasz 山田 שלום'],
    ['lines become one', 'a\r\nb\u2028c\u0085d\te', 'a b c d e'.replace(' d', 'd')],
    ['colour escapes go whole', 'a\u001b[1;31mred\u001b[0m', 'ared'],
    ['a bracket after a line break stays', 'steps:\n[wasd]', 'steps: [wasd]'],
    ['bidi controls go', '\u202egnp.exe\u2066', 'gnp.exe'],
    ['zero-width characters go', 'A\u200bd\u200da\ufeff\u00ad', 'Ada'],
    ['fillers that show nothing go', '\u3164\u2800\u115f', ''],
    ['backticks become apostrophes', '```js', "'''js"],
    ['piles of accents shrink to one', 'e\u0301\u0302\u0303\u0304', 'é\u0302'],
    ['an accent without a letter goes', '\u0301\u0302', ''],
    ['half of a surrogate pair goes', 'a\ud83d', 'a'],
  ])('%s', (_, given, safe) => {
    expect(safeText(given)).toBe(safe);
  });

  it('is safe already the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = safeText(text);
        expect(safeText(safe)).toBe(safe);
      }),
    );
  });
});

describe('width', () => {
  it('counts wide characters twice and accents not at all', () => {
    expect(['abc', '山田', '🐉', 'q\u0301', ''].map(columnsOf)).toEqual([3, 4, 2, 1, 0]);
  });

  it('is what cut keeps to', () => {
    expect(cut('Bartholomew', 11)).toBe('Bartholomew');
    expect(cut('Bartholomew', 10)).toBe('Bartholo..');
    expect(cut('山田山田', 6)).toBe('山田..');
  });

  it('is what wrap keeps to', () => {
    expect(wrap('the quick brown fox jumps', 10, 2)).toEqual(['the quick', '  brown', '  fox', '  jumps']);
    expect(wrap('abcdefghijklmnopqrstuvwxyz', 10, 2)).toEqual(['abcdefghij', '  klmnopqr', '  stuvwxyz']);
    expect(wrap('the quick brown fox jumps', 10, 2, 2)).toEqual(['the quick', '  brown..']);
    expect(wrap('', 10, 2)).toEqual([]);
  });

  it('never grows past the bound, and nothing but spaces gets lost in wrapping', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const safe = safeText(text);
        const lines = wrap(safe, 12, 2);
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(12);
        expect(lines.join('').replaceAll(' ', '')).toBe(safe.replaceAll(' ', ''));
        expect(columnsOf(cut(safe, 12))).toBeLessThanOrEqual(12);
      }),
    );
  });
});
