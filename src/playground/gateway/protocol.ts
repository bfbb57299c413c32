import { z } from 'zod';

/** Numbers of the gateway's messages. */
export const opcode = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presenceUpdate: 3,
  voiceStateUpdate: 4,
  resume: 6,
  reconnect: 7,
  requestGuildMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Why the gateway closes a connection. */
export const closeCode = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  sessionTimedOut: 4009,
  invalidShard: 4010,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

export const intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  messageContent: 1 << 15,
} as const;

/** Intents that an application has to be granted; the playground's has none unless it is told so. */
export const privilegedIntents = intent.guildMembers | intent.guildPresences | intent.messageContent;

/** Every intent that Discord has named: bits 0 to 16, 20, 21, 24 and 25. */
export const knownIntents = 0x1ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

export const frame = z.object({ op: z.int(), d: z.unknown().optional() });

export const identify = z.object({
  token: z.string(),
  intents: z.int().min(0),
  properties: z.looseObject({}),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
});

export const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int().min(0) });

/** Sessions that an application may start in a day (Discord's documentation). */
export const sessionStartLimit = 1_000;

/** Which shard of how many a guild belongs to (Discord's documentation of sharding). */
export function shardOf(guildId: string, shards: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
