import { describe, expect, it } from 'vitest';
import { paintLine, type Style } from '../../../src/game/view/ansi.ts';
import { readable } from './readable.ts';

const STYLES: Readonly<Record<string, Style>> = { P: '32', A: '32', B: '31', '^': '33', h: '1;34' };
const paint = (text: string) =>
  readable(paintLine([...text].map((glyph) => ({ glyph, style: STYLES[glyph] ?? '' }))));

describe('a painted line', () => {
  it.each([
    ['one run for neighbours of one colour', '#PA#', '#<32>PA<0>#'],
    ['floor does not break a run', '#P  A #', '#<32>P  A<0> #'],
    ['a wall does', '#P#A#', '#<32>P<0>#<32>A<0>#'],
    ['another colour starts a run of its own', '#P B^#', '#<32>P<0> <31>B<0><33>^<0>#'],
    ['nothing bold goes over to the next run', 'hB', '<1;34>h<0><31>B<0>'],
    ['a run ends with its line', 'P  ', '<32>P<0>  '],
    ['no colour, no escape', '# #', '# #'],
  ])('%s', (_, text, painted) => {
    expect(paint(text)).toBe(painted);
  });
});
