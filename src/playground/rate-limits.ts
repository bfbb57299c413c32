import { createHash } from 'node:crypto';
import type { Clock } from './clock.ts';
import { type ErrorCode, tooManyRequests } from './errors.ts';

/** A budget of requests that a route draws from. */
export interface RateLimit {
  /** Routes with the same name share the budget. */
  readonly bucket: string;
  readonly limit: number;
  readonly perMs: number;
  /** Whose budget it is: the application's own, or one that everybody shares. */
  readonly scope: 'user' | 'shared';
  /** The error that says the budget is spent, when it has one of its own. Such a budget has no headers. */
  readonly code?: ErrorCode;
}

interface Window {
  used: number;
  endsMs: number;
}

/** Requests that an application may make in a second, interaction endpoints aside (Discord's documentation). */
const globalLimit: RateLimit = { bucket: 'global', limit: 50, perMs: 1_000, scope: 'user' };
/** Windows that are long over are swept out when there are this many. */
const sweepAbove = 2_000;

/** Counts requests in windows that begin with their first request, as Discord's headers describe them. */
export class RateLimiter {
  readonly #windows = new Map<string, Window>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @throws DiscordError 429 with scope "global" above 50 requests a second. */
  takeGlobal(): void {
    const window = this.#take(globalLimit, 'global');
    if (window.used > globalLimit.limit) {
      throw tooManyRequests({ retryAfterMs: window.endsMs - this.#clock.now(), scope: 'global' });
    }
  }

  /**
   * Draws one request from a budget; `major` is the channel, webhook or guild it is counted for.
   * @returns the X-RateLimit headers. @throws DiscordError 429, with the same headers.
   */
  take(limit: RateLimit, major: string): Record<string, string> {
    const window = this.#take(limit, major);
    const leftMs = window.endsMs - this.#clock.now();
    const headers = {
      'X-RateLimit-Limit': String(limit.limit),
      'X-RateLimit-Remaining': String(Math.max(limit.limit - window.used, 0)),
      'X-RateLimit-Reset': (window.endsMs / 1000).toFixed(3),
      'X-RateLimit-Reset-After': (leftMs / 1000).toFixed(3),
      'X-RateLimit-Bucket': createHash('md5').update(limit.bucket).digest('hex'),
    };
    if (window.used > limit.limit) {
      const details = limit.code === undefined ? { headers } : { code: limit.code };
      throw tooManyRequests({ retryAfterMs: leftMs, scope: limit.scope, ...details });
    }
    return headers;
  }

  #take(limit: RateLimit, major: string): Window {
    const key = `${limit.bucket}:${major}`;
    const nowMs = this.#clock.now();
    let window = this.#windows.get(key);
    if (!window || window.endsMs <= nowMs) {
      this.#sweep(nowMs);
      window = { used: 0, endsMs: nowMs + limit.perMs };
      this.#windows.set(key, window);
    }
    window.used += 1;
    return window;
  }

  #sweep(nowMs: number): void {
    if (this.#windows.size < sweepAbove) return;
    for (const [key, window] of this.#windows) {
      if (window.endsMs <= nowMs) this.#windows.delete(key);
    }
  }
}
