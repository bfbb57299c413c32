import { z } from 'zod';
import { familySchema } from './card.ts';

const wholeNumber = z.number().int().nonnegative();

/** The model's process is told first what to load. */
const startSchema = z.object({
  type: z.literal('start'),
  /** A path, or an address to download from. */
  model: z.string().min(1),
  /** Where downloads are kept. */
  directory: z.string(),
  /** Overrides what the model says of itself. */
  family: familySchema.nullable(),
  /** null: as many as suit the model. */
  threads: wholeNumber.min(1).nullable(),
  /** Requests that are answered at the same time. */
  parallel: wholeNumber.min(1),
  /** How much memory the model may take; null: what is free. */
  memoryBytes: wholeNumber.nullable(),
});
export type Start = z.infer<typeof startSchema>;

export const askSchema = z.object({
  type: z.literal('ask'),
  id: wholeNumber,
  messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), text: z.string() })).min(1),
  maxTokens: wholeNumber.min(1),
  temperature: z.number().min(0).max(2),
  seed: wholeNumber.max(2 ** 32 - 1),
  grammar: z.string().nullable(),
});
export type Ask = z.infer<typeof askSchema>;

/** What the model's process is told. */
export const toModelSchema = z.discriminatedUnion('type', [
  startSchema,
  askSchema,
  z.object({ type: z.literal('cancel'), id: wholeNumber }),
]);
export type ToModel = z.infer<typeof toModelSchema>;

const readySchema = z.object({
  type: z.literal('ready'),
  /** Of the process that it runs in. */
  pid: wholeNumber,
  name: z.string(),
  family: familySchema,
  /** What it computes on besides the processor: `cuda`, say; null for nothing. */
  gpu: z.string().nullable(),
  /** The most that messages and answer may have together. */
  contextTokens: wholeNumber,
  fileBytes: wholeNumber,
});
export type Ready = z.infer<typeof readySchema>;

/** What the model's process says. */
export const fromModelSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    stage: z.enum(['download', 'check', 'load']),
    /** 0 to 1. */
    fraction: z.number().min(0).max(1),
  }),
  readySchema,
  /** There is no use in trying again before somebody did something. */
  z.object({ type: z.literal('refused'), message: z.string() }),
  z.object({ type: z.literal('text'), id: wholeNumber, added: z.string(), tokens: wholeNumber }),
  z.object({
    type: z.literal('done'),
    id: wholeNumber,
    text: z.string(),
    tokens: wholeNumber,
    promptTokens: wholeNumber,
    /** Of the prompt's tokens, those that were evaluated for an earlier request. */
    keptTokens: wholeNumber,
    complete: z.boolean(),
  }),
  z.object({
    type: z.literal('failed'),
    id: wholeNumber,
    kind: z.enum(['cancelled', 'too-long', 'unavailable']),
    message: z.string(),
  }),
  z.object({ type: z.literal('log'), level: z.enum(['warn', 'error']), message: z.string() }),
]);
export type FromModel = z.infer<typeof fromModelSchema>;
export type Answered = Extract<FromModel, { type: 'done' | 'failed' }>;
