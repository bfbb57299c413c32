import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { EDIT_LANGUAGES } from '../companion/edit/words.ts';
import { type CompanionId, companionIdSchema } from '../game/model/ids.ts';
import { parseWorld } from '../game/model/parse-world.ts';
import type { World } from '../game/model/world.ts';
import { LIMITS, type LimitEntry } from '../sandbox/api/limits.ts';

/** Of the contract between bot and worker: an order of another version is refused. */
export const ORDER_VERSION = 1;

/**
 * What is wanted: something of the companion (`do`), or something of the program that it runs: that its mistake be
 * mended, that it be changed as the words say, or that it be written better.
 */
export const ORDER_KINDS = ['do', 'fix', 'tweak', 'refactor'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

/** What the queue carries at most; how long an order may be is a limit that admins set, far below this. */
const MOST_CHARACTERS = 2_000;
const MOST_SOURCE = LIMITS.sourceCharacters.most;

/** Characters of a plan in its own words; what is longer is not kept. */
export const MOST_MEANS = 2_000;

/** Ids of the host (Discord's have up to 20 digits). */
const hostId = z.string().regex(/^[\w-]{1,40}$/);
const within = ({ least, most }: LimitEntry) => z.int().min(least).max(most);

const worldSchema = z.unknown().transform((data, context): World => {
  try {
    return parseWorld(data);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
});

/** Whose order it is, and whose program comes of it. */
export const whoseSchema = z.strictObject({
  guildId: hostId,
  channelId: hostId,
  userId: hostId,
  companion: companionIdSchema,
});
export type Whose = Readonly<z.infer<typeof whoseSchema>>;

export const orderIdSchema = z.string().regex(/^[\w-]{1,80}$/, 'an order id');

/** The name of a bot process, under which its replies wait for it. */
const replyToSchema = z.string().regex(/^[\w-]{1,60}$/, 'letters, digits, _ and -');

const envelope = {
  id: orderIdSchema,
  replyTo: replyToSchema,
  whose: whoseSchema,
  text: z.string().min(1).max(MOST_CHARACTERS),
};

/** What it takes to answer an order, even one that is not understood otherwise. */
export const envelopeSchema = z.object(envelope);
export type Envelope = Readonly<z.infer<typeof envelopeSchema>>;

export const orderSchema = z.strictObject({
  version: z.literal(ORDER_VERSION),
  ...envelope,
  /** `do` unless given. */
  kind: z.enum(ORDER_KINDS).optional(),
  askedAtMs: z.number(),
  /** As it was when the order was given: what a program is rehearsed on. */
  world: worldSchema,
  /** What the companion runs now; null: nothing. */
  program: z.string().max(MOST_SOURCE).nullable(),
  /** What is known of that program. */
  running: z
    .strictObject({
      /** The words that it was written for. */
      order: z.string().max(MOST_CHARACTERS),
      /** What these were taken to mean, as its outcome said. */
      means: z.string().max(MOST_MEANS).nullable(),
      /** Lines that stand above it where people see it. */
      linesAbove: z.int().min(0).max(1_000),
    })
    .optional(),
  /** That the giver reads; English unless given. */
  language: z.enum(EDIT_LANGUAGES).optional(),
  /** That hold where the order was given. */
  limits: z.strictObject({
    attempts: z.int().min(1).max(20),
    program: z.strictObject({
      tickMs: within(LIMITS.tickMs),
      instructions: within(LIMITS.instructions),
      chargedBytes: within(LIMITS.chargedBytes),
      keptBytes: within(LIMITS.keptBytes),
      sourceCharacters: within(LIMITS.sourceCharacters),
    }),
  }),
});

/** What a player wants of a companion, on its way from the bot to a worker. */
export type Order = Readonly<z.infer<typeof orderSchema>>;

/** Names a companion among those of all channels. */
export function companionKey({ channelId, companion }: Pick<Whose, 'channelId' | 'companion'>): string {
  return `${channelId}-${companion}`;
}

/** Begins with the companion's key, so that whoever has the id alone finds the order. */
export function newOrderId(whose: { readonly channelId: string; readonly companion: CompanionId }): string {
  return `${companionKey(whose)}-${randomUUID().slice(0, 8)}`;
}

/** The key of the companion that an order is for. */
export function companionKeyOf(orderId: string): string {
  return orderId.slice(0, orderId.lastIndexOf('-'));
}
