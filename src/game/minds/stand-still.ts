import type { CompanionMind } from '../model/mind.ts';

/** Stays where it is. */
export const standStill: CompanionMind = {
  act() {},
};
