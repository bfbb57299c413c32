import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { Clock } from './clock.ts';
import { DiscordError, discordError, type ErrorCode, isErrorCode, tooManyRequests } from './errors.ts';

/** The first part of a REST path. */
const routeFamilies = ['channels', 'interactions', 'webhooks', 'applications', 'gateway', 'users'] as const;

/** A mistake of Discord's that somebody switched on; all that it names must fit a request. */
export const faultRequest = z
  .strictObject({
    channelId: z.string().optional(),
    messageId: z.string().optional(),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
    /** Without this: `channels` when a channel or message is named, else every route. */
    families: z.array(z.enum(routeFamilies)).min(1).optional(),
    /** How many requests it hits; without a number, all until it is switched off. */
    times: z.int().min(1).optional(),
    /** An error of Discord's, for example 10003, 10008, 30046, 40005, 50001, 50005 or 50013. */
    code: z
      .custom<ErrorCode>(
        (code) => typeof code === 'number' && isErrorCode(code),
        'The playground does not know this error code.',
      )
      .optional(),
    /** The status to answer with: alone (500, 502, ...), or instead of the usual one of `code`. */
    status: z.int().min(400).max(599).optional(),
    /** A 429 with this `retry_after`. */
    retryAfterMs: z.number().min(1).optional(),
    scope: z.enum(['user', 'shared', 'global']).optional(),
    /** How much later the request is handled, in milliseconds of the playground's clock. */
    delayMs: z.number().min(0).optional(),
  })
  .refine(
    (fault) =>
      [fault.code, fault.status, fault.retryAfterMs, fault.delayMs].some((value) => value !== undefined),
    'Say what goes wrong: code, status, retryAfterMs or delayMs.',
  );
export type FaultRequest = z.infer<typeof faultRequest>;

export interface Fault extends FaultRequest {
  readonly id: number;
  hits: number;
}

/** What a fault can recognise a request by. */
export interface FaultSubject {
  readonly method: string;
  readonly family: string;
  readonly channelId: string | undefined;
  readonly messageId: string | undefined;
}

/** The mistakes of Discord's that are switched on. */
export class Faults {
  readonly #faults = new Map<number, Fault>();
  readonly #clock: Clock;
  #count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Switches a fault on; its id switches it off again. @throws ZodError for a fault that makes no sense. */
  add(request: FaultRequest): number {
    this.#count += 1;
    this.#faults.set(this.#count, { ...faultRequest.parse(request), id: this.#count, hits: 0 });
    return this.#count;
  }

  remove(id: number): void {
    this.#faults.delete(id);
  }

  clear(): void {
    this.#faults.clear();
  }

  list(): readonly Fault[] {
    return [...this.#faults.values()];
  }

  /** Lets the faults that fit a request happen: it is held up, or the fault's error is thrown. */
  async strike(subject: FaultSubject): Promise<void> {
    for (const fault of this.list().filter((candidate) => fits(candidate, subject))) {
      fault.hits += 1;
      if (fault.hits === fault.times) this.#faults.delete(fault.id);
      if (fault.delayMs) await this.#wait(fault.delayMs);
      const error = toError(fault);
      if (error) throw error;
    }
  }

  #wait(delayMs: number): Promise<void> {
    return new Promise((resolve) => this.#clock.after(delayMs, resolve));
  }
}

function fits(fault: Fault, subject: FaultSubject): boolean {
  const scoped = fault.channelId !== undefined || fault.messageId !== undefined;
  const families: readonly string[] = fault.families ?? (scoped ? ['channels'] : routeFamilies);
  return (
    families.includes(subject.family) &&
    (fault.method === undefined || fault.method === subject.method) &&
    (fault.channelId === undefined || fault.channelId === subject.channelId) &&
    (fault.messageId === undefined || fault.messageId === subject.messageId)
  );
}

/** How long a fault asks to wait when it does not say. */
const usualRetryAfterMs = 1_000;

function toError(fault: Fault): DiscordError | undefined {
  const usual = fault.code === undefined ? undefined : discordError(fault.code);
  const status = fault.status ?? usual?.status ?? (fault.retryAfterMs === undefined ? undefined : 429);
  if (status === undefined) return undefined;
  if (status === 429) {
    return tooManyRequests({
      retryAfterMs: fault.retryAfterMs ?? usualRetryAfterMs,
      scope: fault.scope ?? 'user',
      ...(fault.code === undefined ? {} : { code: fault.code }),
    });
  }
  return new DiscordError({
    status,
    code: fault.code ?? 0,
    message: usual?.message ?? `${status}: ${STATUS_CODES[status] ?? 'Error'}`,
  });
}
