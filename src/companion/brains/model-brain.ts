import type { Brain } from '../brain.ts';
import type { Completer } from '../completer.ts';
import { createGeneralBrain, type GeneralBrainParts } from './general-brain.ts';
import { createLuamancerBrain } from './luamancer-brain.ts';

/** A brain on top of any language model, asked in the way of its family. */
export function createModelBrain(
  completer: Completer,
  options: GeneralBrainParts & {
    /** Meanings of an order to look for, at most 8. */ readonly candidates?: number;
  } = {},
): Brain {
  return completer.family === 'luamancer'
    ? createLuamancerBrain(completer, options.candidates)
    : createGeneralBrain(completer, options);
}
