import { describe, expect, it } from 'vitest';
import { withCellSlots } from '../../../src/companion/mask/cell-slots.ts';
import { mask } from '../../../src/companion/mask/mask.ts';

const NAMES = { items: ['sword'], monsters: ['bat'] };

describe('slots for cells', () => {
  it.each([
    [
      'take the sword to 5,7, wait 3 turns',
      'take the I1 to I2 , wait N1 turns',
      'get I1 ; goto at N1 N2 ; wait N3',
    ],
    // Cells that share numbers are different ones, the same cell is the same slot.
    ['patrol 2,2 5,2 2,5 2,2', 'patrol I1 I2 I3 I1', 'patrol at N1 N1 at N2 N1 at N1 N2 at N1 N1'],
    [
      'go to 6,9, and from row 5 on wait 9',
      'go to I1 , and from row N1 on wait N2',
      'goto at N1 N2 ; until row you is N3 do stay end ; wait N2',
    ],
    ['follow me', 'follow me', 'follow'],
  ])('%s', (order, text, plan) => {
    const masked = withCellSlots(mask(order, NAMES));
    expect(masked.text).toBe(text);
    expect(masked.inNumbers(masked.inSlots(plan))).toBe(plan);
    expect(masked.inSlots(plan)).not.toContain('at N');
  });

  it('leaves what is no cell', () => {
    const { inNumbers, inSlots } = withCellSlots(mask('get the sword', NAMES));
    expect(inNumbers('get I1 ; get I2')).toBe('get I1 ; get I2');
    expect(inSlots('goto at N1 N2')).toBe('goto at N1 N2');
  });
});
