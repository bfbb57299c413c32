import { z } from 'zod';
import { DIRECTIONS, type Direction } from './geometry.ts';
import { type PlayerId, playerIdSchema } from './ids.ts';
import { LONGEST_USER } from './world.ts';

/**
 * What may be asked of the world from outside, all of it taken up by the next `step`. At most one
 * `move` or `wait` per player and tick counts: the first.
 */
export type Input =
  /** A new user takes the next free seat; one who left comes back to the old one. */
  | { readonly type: 'join'; readonly user: string; readonly name: string }
  /** Off the board with the companion; what both hold stays in the dungeon. */
  | { readonly type: 'leave'; readonly player: PlayerId }
  | { readonly type: 'away'; readonly player: PlayerId; readonly away: boolean }
  | { readonly type: 'move'; readonly player: PlayerId; readonly direction: Direction }
  /** A turn spent on the spot. */
  | { readonly type: 'wait'; readonly player: PlayerId }
  /** One level down, from a won dungeon. */
  | { readonly type: 'descend' };

/** Inputs that come from outside the program: a log, a store, a queue. */
export const inputSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('join'), user: z.string(), name: z.string() }),
  z.strictObject({ type: z.literal('leave'), player: playerIdSchema }),
  z.strictObject({ type: z.literal('away'), player: playerIdSchema, away: z.boolean() }),
  z.strictObject({ type: z.literal('move'), player: playerIdSchema, direction: z.enum(DIRECTIONS) }),
  z.strictObject({ type: z.literal('wait'), player: playerIdSchema }),
  z.strictObject({ type: z.literal('descend') }),
]) satisfies z.ZodType<Input>;

/** Why something that was asked did not happen. A closed list: every reader can answer each. */
export const REJECTIONS = {
  wall: 'a wall is in the way',
  already_stepped: 'only one step a tick',
  dungeon_full: 'every seat is taken',
  already_joined: 'this person plays already',
  user_refused: `a user goes by 1 to ${LONGEST_USER} characters`,
  name_refused: 'a name has 1 to 40 visible characters',
  unknown_player: 'nobody of that id plays here',
  not_on_board: 'the fallen and those who left cannot act',
  dungeon_over: 'the dungeon is won or lost',
  not_won: 'the way down opens when the dungeon is won',
  nobody_left: 'nobody is left to go down',
} as const;
export type RejectionCode = keyof typeof REJECTIONS;
