import type { AnswerParts } from '../interactions/acknowledge.ts';
import type { RateLimiter } from '../rate-limits.ts';
import type { Serializer } from './serialize.ts';

/** What the routes work with. */
export interface RestContext extends AnswerParts {
  readonly serializer: Serializer;
  readonly limiter: RateLimiter;
  /** Where the gateway listens, and how many sessions may still be started today. */
  readonly gateway: { readonly url: () => string; readonly sessionStartsLeft: () => number };
}
