import { DEFAULT_LIMITS } from '../../sandbox/api/limits.ts';
import { ORDER_CHARACTERS } from '../understand/understand.ts';
import type { FulfilLimits } from './order-work.ts';

/** For those who set nothing. */
export const DEFAULT_FULFIL_LIMITS: FulfilLimits = {
  attempts: 5,
  tokens: 20_000,
  millis: 120_000,
  program: DEFAULT_LIMITS,
  ticks: 300,
  candidates: 8,
  orderCharacters: ORDER_CHARACTERS,
};
