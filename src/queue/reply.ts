import { z } from 'zod';
import { LIMITS } from '../sandbox/api/limits.ts';
import { MOST_MEANS, ORDER_VERSION, orderIdSchema, whoseSchema } from './order.ts';

/** Where an order is, in the order in which it gets there; writing to rehearsing come once an attempt. */
export const STAGES = ['planning', 'writing', 'checking', 'rehearsing'] as const;

/** What people read is cut to this by whoever wrote it; more than that is refused. */
export const MOST_WORDS = 2_000;
const words = z.string().max(MOST_WORDS);
const count = z.int().min(0);

/** Plans are shown as lists: more steps than that nobody reads. */
export const MOST_STEPS = 50;
const steps = z.array(words).max(MOST_STEPS);

const progressSchema = z.strictObject({
  stage: z.enum(STAGES),
  /** Tries of this part's program where it is about a part, else of the whole, this one included; 0 before the first. */
  attempt: count,
  /** Written so far in this attempt. */
  tokens: count,
  /** The part of the plan whose program is in work; not there where it is about the whole. */
  part: z.strictObject({ number: z.int().min(1), of: z.int().min(1), does: words }).optional(),
  /** What the order is taken to mean, step by step; not there before that is known. */
  plan: steps.optional(),
});
/** How far an order is. */
export type Progress = Readonly<z.infer<typeof progressSchema>>;

/** A map as rows of characters; larger than any level. */
const map = z.array(z.string().max(200)).max(100);

/** What became of a program in a copy of the world. */
const rehearsalSchema = z.strictObject({
  ticks: count,
  /** The tick after which the goal held; null where it is a standing order, or it did not. */
  goalTick: count.nullable(),
  /** Health that the companion lost. */
  damage: count,
  slowestTickMs: z.number().min(0),
  /** As the order found the dungeon, and as the rehearsal left it. */
  before: map,
  after: map,
});

/** How a program reads, in figures. */
const qualitySchema = z.strictObject({
  lines: count,
  functions: count,
  branches: count,
  commentRatio: z.number().min(0).max(1),
  duplicateLines: count,
  score: z.number().min(0).max(100),
});

/** Characters of a goal: those of long plans are long. */
export const MOST_GOAL = 20_000;
/** Orders that a refusal suggests. */
export const MOST_NEAREST = 3;

/** A kind of end that gives its reason, and what may help, in words for people. */
const explained = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), reason: words, hint: words });

const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('program'),
    source: z.string().min(1).max(LIMITS.sourceCharacters.most),
    /** What the companion will do, in words for people. */
    does: words,
    plan: steps,
    /** The same in the plan language, to be kept with the program; not there where it is too long, or nobody knows. */
    means: z.string().max(MOST_MEANS).optional(),
    /** The Lua expression that says when the order is fulfilled; null for standing orders. */
    goal: z.string().max(MOST_GOAL).nullable(),
    /** What wrote it: "library", or a model's name. */
    brain: z.string().max(200),
    /** Names the prompt of the model that wrote it; null where none did. */
    promptHash: z.string().max(128).nullable(),
    /** Programs that were found wanting, and this one. */
    attempts: count,
    quality: qualitySchema,
    rehearsal: rehearsalSchema.nullable(),
    /** What is different now, where the order was to change the running program: a unified diff. */
    diff: z
      .string()
      .max(2 * LIMITS.sourceCharacters.most)
      .nullable(),
  }),
  /** A question, answered. */
  z.strictObject({ kind: z.literal('answer'), text: words }),
  /** The order cannot be meant, or no program came of it. `nearest`: orders like it that are understood. */
  explained('refused').extend({ nearest: z.array(words).max(MOST_NEAREST) }),
  /** Something of ours broke: the order itself may be fine. */
  explained('failed'),
  z.strictObject({ kind: z.literal('cancelled') }),
]);
/** How an order ended. */
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>;

const head = {
  version: z.literal(ORDER_VERSION),
  orderId: orderIdSchema,
  whose: whoseSchema,
  /** The order's words. */
  text: words,
};

export const replySchema = z.discriminatedUnion('type', [
  z.strictObject({ ...head, type: z.literal('progress'), progress: progressSchema }),
  z.strictObject({ ...head, type: z.literal('outcome'), outcome: outcomeSchema }),
]);

/** What a worker tells the bot process that asked. One that was restarted meanwhile can still act on it. */
export type Reply = Readonly<z.infer<typeof replySchema>>;
