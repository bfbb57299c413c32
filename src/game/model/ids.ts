import { z } from 'zod';

/** Ids are branded so that one kind is never passed for another; the prefix tells a person which it is. */
declare const brand: unique symbol;
type Branded<Prefix extends string> = `${Prefix}${number}` & { readonly [brand]: Prefix };

/** `p1` to `p8`, by seat. */
export type PlayerId = Branded<'p'>;
/** `a1` to `a8`: the companion of the player in the same seat. */
export type CompanionId = Branded<'a'>;
export type MonsterId = Branded<'m'>;
export type ItemId = Branded<'i'>;
export type FighterId = PlayerId | CompanionId;

export const playerId = (seat: number) => `p${seat}` as PlayerId;
export const companionId = (seat: number) => `a${seat}` as CompanionId;
export const monsterId = (number: number) => `m${number}` as MonsterId;
export const itemId = (number: number) => `i${number}` as ItemId;

export const playerIdSchema = z.custom<PlayerId>(
  (id) => typeof id === 'string' && /^p[1-8]$/.test(id),
  'a player id, p1 to p8',
);
export const companionIdSchema = z.custom<CompanionId>(
  (id) => typeof id === 'string' && /^a[1-8]$/.test(id),
  'a companion id, a1 to a8',
);
