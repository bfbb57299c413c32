import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { parseOperatorLimits } from './operator-limits.ts';

/** The levels of the log, from most to least. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** One setting, as an operator meets it. */
export interface Setting {
  /** The environment variable. A secret may also be given as the name of a file, in `VARIABLE_FILE`. */
  readonly variable: string;
  readonly doc: string;
  readonly example: string;
  /** What holds where the variable is not set; null: nothing, and who needs it must do without or refuse. */
  readonly fallback: string | null;
  readonly isSecret: boolean;
  /** Reads the variable's text; its messages go on from "VARIABLE ...". */
  readonly schema: z.ZodType<unknown, string>;
}

/** One thread that runs worlds for each core but one, which Discord and Redis are talked to on; at most 4. */
const DEFAULT_THREADS = Math.min(4, Math.max(1, availableParallelism() - 1));

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number);

const address = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const limits = z.string().transform((text, context) => {
  const bounds = parseOperatorLimits(text);
  if (!('problems' in bounds)) return bounds;
  for (const message of bounds.problems) {
    context.addIssue({ code: 'custom', message: `has a wrong entry: ${message}` });
  }
  return z.NEVER;
});

/** `9464`, `0.0.0.0:9464` or `[::1]:9464`. */
const ADDRESS = /^(?:(?<host>[\w.-]+|\[[\da-fA-F:]+\]):)?(?<port>\d{1,5})$/;
const LOOPBACK = '127.0.0.1';

const metricsAddress = z.string().transform((text, context) => {
  const groups = ADDRESS.exec(text)?.groups;
  const port = Number(groups?.port);
  if (groups !== undefined && port <= 65_535) {
    return { host: (groups.host ?? LOOPBACK).replaceAll(/[[\]]/g, ''), port };
  }
  context.addIssue({ code: 'custom', message: 'must be a port, or HOST:PORT' });
  return z.NEVER;
});

/** Everything that can be set from outside. */
export const SETTINGS = {
  discordToken: {
    variable: 'DISCORD_TOKEN',
    doc: "the bot's token from the Discord developer portal; without one the game plays in the local stand-in",
    example: 'MTE4...',
    fallback: null,
    isSecret: true,
    schema: z
      .string()
      .regex(/^[^\s]+$/, 'must be the bare token, without "Bot " before it and without spaces'),
  },
  discordApiUrl: {
    variable: 'DISCORD_API_URL',
    doc: 'where Discord is; another one for an API proxy or the local stand-in',
    example: 'https://discord.com/api',
    fallback: 'https://discord.com/api',
    isSecret: false,
    schema: address(['https:', 'http:']),
  },
  redisUrl: {
    variable: 'REDIS_URL',
    doc: 'a Redis of yours; without one, a private server is started, or one in this process for a demo',
    example: 'redis://localhost:6379',
    fallback: null,
    isSecret: true,
    schema: address(['redis:', 'rediss:', 'unix:']),
  },
  dataDirectory: {
    variable: 'LUAMANCER_DATA',
    doc: 'the directory for what is kept on this machine; made where it is missing',
    example: '/var/lib/luamancer',
    fallback: '.data',
    isSecret: false,
    schema: z.string(),
  },
  logLevel: {
    variable: 'LUAMANCER_LOG_LEVEL',
    doc: `how much is logged: ${LOG_LEVELS.join(', ')}`,
    example: 'debug',
    fallback: 'info',
    isSecret: false,
    schema: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }),
  },
  port: {
    variable: 'LUAMANCER_PORT',
    doc: 'where the page of the local stand-in is served; 0 takes any free port',
    example: '4000',
    fallback: '4000',
    isSecret: false,
    schema: wholeNumber(0, 65_535),
  },
  threads: {
    variable: 'LUAMANCER_THREADS',
    doc: 'threads of one bot process that run worlds and programs',
    example: '2',
    fallback: String(DEFAULT_THREADS),
    isSecret: false,
    schema: wholeNumber(1, 64),
  },
  ordersAtOnce: {
    variable: 'LUAMANCER_ORDERS_AT_ONCE',
    doc: 'orders that one worker process works on at the same time, each on a thread of its own',
    example: '8',
    fallback: '4',
    isSecret: false,
    schema: wholeNumber(1, 64),
  },
  transcripts: {
    variable: 'LUAMANCER_TRANSCRIPTS',
    doc: 'whether workers keep what happened to each order, in the directory for what is kept: on or off',
    example: 'off',
    fallback: 'on',
    isSecret: false,
    schema: z.enum(['on', 'off'], { error: 'must be on or off' }),
  },
  metrics: {
    variable: 'LUAMANCER_METRICS',
    doc: 'where a bot or a worker serves its figures (/metrics) and its health (/health): a port of this machine alone, or HOST:PORT; without one it serves none',
    example: '9464',
    fallback: null,
    isSecret: false,
    schema: metricsAddress,
  },
  model: {
    variable: 'LUAMANCER_MODEL',
    doc: 'the language model that workers run: the path of a GGUF file, or an address that it is downloaded from once',
    example: 'hf:Qwen/Qwen3-8B-GGUF:Q4_K_M',
    fallback: null,
    isSecret: false,
    schema: z.string(),
  },
  modelThreads: {
    variable: 'LUAMANCER_MODEL_THREADS',
    doc: 'threads that the model computes with; without it as many as suit the model, one for a small one',
    example: '4',
    fallback: null,
    isSecret: false,
    schema: wholeNumber(1, 256),
  },
  brainUrl: {
    variable: 'LUAMANCER_BRAIN_URL',
    doc: "a server with OpenAI's interface that runs a model for the workers, up to and with the version",
    example: 'http://localhost:11434/v1',
    fallback: null,
    isSecret: false,
    schema: address(['https:', 'http:']),
  },
  brainModel: {
    variable: 'LUAMANCER_BRAIN_MODEL',
    doc: 'the model of that server, as the server calls it',
    example: 'qwen3:8b',
    fallback: null,
    isSecret: false,
    schema: z.string(),
  },
  brainKey: {
    variable: 'LUAMANCER_BRAIN_KEY',
    doc: 'the key for that server; without one, none is sent',
    example: 'sk-...',
    fallback: null,
    isSecret: true,
    schema: z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'must be the bare key, without "Bearer " before it and without spaces'),
  },
  limits: {
    variable: 'LUAMANCER_LIMITS',
    doc: 'defaults and bounds of the limits that admins may set: NAME=DEFAULT, NAME=LEAST..MOST or NAME=LEAST..DEFAULT..MOST, separated by commas',
    example: 'tick_ms=1000..2000..10000, max_players=4',
    fallback: '',
    isSecret: false,
    schema: limits,
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof SETTINGS;
