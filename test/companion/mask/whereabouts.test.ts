import { expect, test } from 'vitest';
import { withCellSlots } from '../../../src/companion/mask/cell-slots.ts';
import { mask } from '../../../src/companion/mask/mask.ts';
import { withoutWhereabouts } from '../../../src/companion/mask/whereabouts.ts';

const NAMES = { items: ['sword', 'bow'], monsters: ['bat', 'gorgon'] };

test.each([
  ['please kill the gorgon at 8,13', 'please kill the M1'],
  ['take the bow, kill the bat thats at 4,8 and come back', 'take the I1 , kill the M1 and come back'],
  ['get the sword lying at row 3 col 4', 'get the I1'],
  ['grab the bow at 5,7 and bring it', 'grab the I1 and bring it'],
  // Where something is to be done stays.
  ['leave the bow at 5,7', 'leave the I1 I2'],
  ['go to 5,7 and kill the bat', 'go to I1 and kill the M1'],
  ['guard the bow, then 5,7', 'guard the I1 , then I2'],
  ['take the bow and the sword', 'take the I1 and the I2'],
])('%s', (order, text) => {
  const masked = withCellSlots(mask(order, NAMES));
  expect(withoutWhereabouts(masked.text, masked.cells)).toBe(text);
});
