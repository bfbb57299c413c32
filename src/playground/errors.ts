/** HTTP status and words of the errors that the playground can answer with (Discord's "JSON error codes"). */
const knownErrors = {
  0: [404, '404: Not Found'],
  10002: [404, 'Unknown Application'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10008: [404, 'Unknown Message'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  30003: [400, 'Maximum number of pins reached for the channel (250)'],
  // Reported with status 429, not 400: github.com/aikaterna/aikaterna-cogs/issues/302.
  30046: [429, 'Maximum number of edits to messages older than 1 hour reached. Try again later'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  50109: [400, 'The request body contains invalid JSON.'],
} as const satisfies Record<number, readonly [status: number, message: string]>;

export type ErrorCode = keyof typeof knownErrors;

/** The tree of a form error: one level per key of the path, `_errors` at its end. */
export interface FormErrors {
  readonly [key: string]: FormErrors | readonly FormError[];
}
export interface FormError {
  readonly code: string;
  readonly message: string;
}

/** An answer of the REST API other than success. */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrors | undefined;
  /** Extra fields of the body, for example `retry_after`. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(details: {
    readonly status: number;
    readonly code: number;
    readonly message: string;
    readonly errors?: FormErrors;
    readonly extra?: Readonly<Record<string, unknown>>;
    readonly headers?: Readonly<Record<string, string>>;
  }) {
    super(details.message);
    this.name = 'DiscordError';
    this.status = details.status;
    this.code = details.code;
    this.errors = details.errors;
    this.extra = details.extra ?? {};
    this.headers = details.headers ?? {};
  }

  /** The body as Discord sends it. */
  toBody(): Record<string, unknown> {
    return {
      message: this.message,
      code: this.code,
      ...(this.errors ? { errors: this.errors } : {}),
      ...this.extra,
    };
  }
}

export function isErrorCode(code: number): code is ErrorCode {
  return Object.hasOwn(knownErrors, code);
}

/** One of Discord's known errors. */
export function discordError(code: ErrorCode, errors?: FormErrors): DiscordError {
  const [status, message] = knownErrors[code];
  return new DiscordError({ status, code, message, ...(errors ? { errors } : {}) });
}

/** The error for a wrong or missing bot token. */
export function unauthorized(): DiscordError {
  return new DiscordError({ status: 401, code: 0, message: '401: Unauthorized' });
}

/** A 429; `scope` says whose limit it is, as the header X-RateLimit-Scope does. */
export function tooManyRequests(details: {
  readonly retryAfterMs: number;
  readonly scope: 'user' | 'shared' | 'global';
  readonly code?: ErrorCode;
  readonly headers?: Readonly<Record<string, string>>;
}): DiscordError {
  const seconds = Math.max(details.retryAfterMs, 1) / 1000;
  const global = details.scope === 'global';
  return new DiscordError({
    status: 429,
    code: details.code ?? 0,
    message: details.code ? knownErrors[details.code][1] : 'You are being rate limited.',
    extra: { retry_after: seconds, global },
    headers: {
      ...details.headers,
      'Retry-After': String(seconds),
      'X-RateLimit-Scope': details.scope,
      ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
    },
  });
}
