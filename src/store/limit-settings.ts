import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import {
  type AllBounds,
  type Bounds,
  isLimitName,
  LIMIT_NAMES,
  LIMITS,
  type LimitName,
  type Limits,
  type LimitValues,
  limitProblem,
  resolveLimits,
} from '../config/limits.ts';
import { AUDIT_ENTRIES, auditFields } from './audit.ts';
import { auditKey, LIMITS_CHANGED, limitsKey } from './keys.ts';
import { defineScript } from './script.ts';
import { answered } from './unavailable.ts';

/** An admin sets a limit; null sets it back to what holds without. */
export interface LimitChange {
  readonly guild: string;
  /** null: for the whole guild. */
  readonly channel: string | null;
  readonly name: LimitName;
  readonly value: number | null;
  /** The admin's user id. */
  readonly who: string;
}

export type LimitChanged =
  /** `from` is what had been set there before; null: nothing. */
  | { readonly ok: true; readonly from: number | null }
  /** For the admin: what was wrong and what would be right. */
  | { readonly ok: false; readonly problem: string };

/** A limit as it holds in a channel, and where that comes from. */
export interface LimitInForce extends Bounds {
  readonly name: LimitName;
  readonly value: number;
  readonly source: 'channel' | 'guild' | 'default';
}

/** What a guild has set, for itself and for each of its channels. */
interface Settings {
  readonly guild: LimitValues;
  readonly channels: Readonly<Record<string, LimitValues>>;
}

/** One write: the value, the audit's entry (from ARGV[6] on, but for `from`) and word to all processes. */
const CHANGE = defineScript(`
  local from = redis.call('HGET', KEYS[1], ARGV[1]) or ''
  if ARGV[2] == '' then
    redis.call('HDEL', KEYS[1], ARGV[1])
  else
    redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
  end
  if from == ARGV[2] then return from end
  redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[3], '*', 'from', from, unpack(ARGV, 6))
  redis.call('PUBLISH', ARGV[4], ARGV[5])
  return from
`);

export interface LimitSettingsOptions {
  readonly redis: Redis;
  /** A client of its own: one that listens can do nothing else. */
  readonly subscriber: Redis;
  readonly bounds: AllBounds;
  readonly log: Logger;
  readonly now?: () => number;
}

/**
 * The limits that admins set, at hand for every tick. A change made in any process is known in all of them at once;
 * while Redis is away, the last known ones hold.
 */
export class LimitSettings {
  readonly #redis: Redis;
  readonly #bounds: AllBounds;
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #known = new Map<string, Settings>();

  private constructor({ redis, bounds, log, now = Date.now }: LimitSettingsOptions) {
    this.#redis = redis;
    this.#bounds = bounds;
    this.#log = log;
    this.#now = now;
  }

  static async open(options: LimitSettingsOptions): Promise<LimitSettings> {
    const settings = new LimitSettings(options);
    const { subscriber, log } = options;
    subscriber.on('message', (_, guild) => settings.#reload([guild]));
    await subscriber.subscribe(LIMITS_CHANGED);
    // What was said while it was away is lost: it listens again first, and then looks what has changed.
    subscriber.on('ready', () => {
      subscriber.subscribe(LIMITS_CHANGED).then(
        () => settings.#reload([...settings.#known.keys()]),
        (error: unknown) => log.warn({ err: error }, 'cannot listen for changed limits yet'),
      );
    });
    return settings;
  }

  /** What holds in a channel now. Asks Redis only about a guild that was never asked about before. */
  async of(guild: string, channel: string): Promise<Limits> {
    const settings = await this.#settings(guild);
    return resolveLimits(this.#bounds, settings.guild, settings.channels[channel] ?? {});
  }

  /** The same for people: every limit with its bounds and where its value comes from. */
  async inForce(guild: string, channel: string): Promise<LimitInForce[]> {
    const settings = await this.#settings(guild);
    const ofChannel = settings.channels[channel] ?? {};
    const values = resolveLimits(this.#bounds, settings.guild, ofChannel);
    return LIMIT_NAMES.map((name) => {
      const source =
        ofChannel[name] !== undefined ? 'channel' : settings.guild[name] !== undefined ? 'guild' : 'default';
      return { name, value: values[name], source, ...this.boundsOf(name) };
    });
  }

  /** How far a limit may be set here, and its default. */
  boundsOf(name: LimitName): Bounds {
    const { default: fallback, least, most } = this.#bounds[name];
    return { default: fallback, least, most };
  }

  /** Sets a limit, or sets it back, and writes that down in the audit. */
  async change({ guild, channel, name, value, who }: LimitChange): Promise<LimitChanged> {
    if (channel !== null && LIMITS[name].scope === 'guild') {
      return { ok: false, problem: `${name} counts over all channels: set it for the whole server.` };
    }
    const problem = value === null ? undefined : limitProblem(this.#bounds, name, value);
    if (problem !== undefined) return { ok: false, problem };
    const to = value === null ? null : String(value);
    const entry = auditFields({ atMs: this.#now(), who, channel, what: name, to });
    const from = await CHANGE(
      this.#redis,
      [limitsKey(guild), auditKey(guild)],
      [fieldOf(name, channel), to ?? '', AUDIT_ENTRIES, LIMITS_CHANGED, guild, ...entry],
    );
    await this.#load(guild);
    return { ok: true, from: from === '' ? null : Number(from) };
  }

  async #settings(guild: string): Promise<Settings> {
    return this.#known.get(guild) ?? (await this.#load(guild));
  }

  async #load(guild: string): Promise<Settings> {
    const fields = await answered(this.#redis.hgetall(limitsKey(guild)));
    const settings = readSettings(fields);
    this.#known.set(guild, settings);
    return settings;
  }

  /** What cannot be loaded now stays as it was; it is looked at again when Redis is back. */
  #reload(guilds: readonly string[]): void {
    for (const guild of guilds.filter((known) => this.#known.has(known))) {
      this.#load(guild).catch((error: unknown) => {
        this.#log.warn({ err: error, guild }, 'the changed limits of a guild cannot be read yet');
      });
    }
  }
}

/** `tick_ms` for the guild, `tick_ms@CHANNEL` for a channel. */
function fieldOf(name: LimitName, channel: string | null): string {
  return channel === null ? name : `${name}@${channel}`;
}

/** What this release does not know, or cannot read, is not its to enforce; it stays where it is. */
function readSettings(fields: Readonly<Record<string, string>>): Settings {
  const guild: Partial<Record<LimitName, number>> = {};
  const channels: Record<string, Partial<Record<LimitName, number>>> = {};
  for (const [field, text] of Object.entries(fields)) {
    const [name = '', channel] = field.split('@');
    const value = Number(text);
    if (!isLimitName(name) || !Number.isInteger(value)) continue;
    if (channel === undefined) guild[name] = value;
    else channels[channel] = { ...channels[channel], [name]: value };
  }
  return { guild, channels };
}
