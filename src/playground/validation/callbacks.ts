import { z } from 'zod';

/** Discord's numbers for the answers to an interaction. */
export const callbackType = {
  pong: 1,
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  updateMessage: 7,
  autocompleteResult: 8,
  modal: 9,
} as const;
export type CallbackType = (typeof callbackType)[keyof typeof callbackType];

/** The outer form of a callback; its data is checked once the type is known to be allowed. */
export const callback = z.object({
  type: z.literal(Object.values(callbackType)),
  data: z.unknown().optional(),
});

/** What a deferred answer may say: only whether it will be ephemeral. */
export const deferral = z.object({ flags: z.int().min(0).nullish() }).nullish();

const choice = z.object({
  name: z.string().min(1).max(100),
  value: z.union([z.string().max(100), z.number()]),
});
export type Choice = z.infer<typeof choice>;

export const autocompleteResult = z.object({ choices: z.array(choice).max(25) });
