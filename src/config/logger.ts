import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Secret } from './secret.ts';
import type { LOG_LEVELS } from './settings.ts';

export interface LoggerOptions {
  readonly level: (typeof LOG_LEVELS)[number];
  /** Which process speaks. */
  readonly name: string;
  /** Values that no line may hold, wherever they come from (an address in an error's text, say). */
  readonly secrets?: readonly (Secret | null)[];
  /** Standard error unless given: standard output belongs to what commands print. */
  readonly destination?: DestinationStream;
}

/** Names under which libraries keep secrets, down to two levels: a logged error carries its request. */
const SECRET_FIELDS = ['token', 'password', 'authorization', 'Authorization'];
const REDACTED_PATHS = SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

const CENSOR = '[secret]';

/** A log of JSON lines in which no secret is ever written. */
export function createLogger({ level, name, secrets = [], destination: to }: LoggerOptions): Logger {
  // As they stand inside a JSON text.
  const hidden = secrets.flatMap((secret) =>
    secret === null ? [] : [JSON.stringify(secret.reveal()).slice(1, -1)],
  );
  return pino(
    {
      level,
      name,
      redact: { paths: REDACTED_PATHS, censor: CENSOR },
      hooks: {
        streamWrite: (line) => hidden.reduce((text, value) => text.replaceAll(value, CENSOR), line),
      },
    },
    to ?? destination({ fd: 2, sync: true }),
  );
}
