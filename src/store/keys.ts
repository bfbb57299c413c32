/**
 * The names of everything that the game keeps in Redis. What one script touches shares a part in braces, so that a
 * Redis Cluster would keep it in one place.
 */
export const KEY_PREFIX = 'luamancer:';

const key = (group: string, part: string) => `${KEY_PREFIX}{${group}}:${part}`;

/** What is owned by one process at a time, by its name. */
export const leaseKey = (name: string) => key(name, 'lease');
/** Counts the leases that were ever given for a name. */
export const fenceKey = (name: string) => key(name, 'fence');

/** A channel as something to be leased. */
export const channelName = (channel: string) => `channel-${channel}`;
export const recordKey = (channel: string) => key(channelName(channel), 'record');
/** Where a record goes that cannot be read. */
export const asideKey = (channel: string, atMs: number) => key(channelName(channel), `aside-${atMs}`);

export const limitsKey = (guild: string) => key(`guild-${guild}`, 'limits');
export const auditKey = (guild: string) => key(`guild-${guild}`, 'audit');
export const scoresKey = (guild: string) => key(`guild-${guild}`, 'scores');
export const scoreNamesKey = (guild: string) => key(`guild-${guild}`, 'score-names');

/** The channels with a dungeon, and the guild of each. */
export const LIVE_KEY = `${KEY_PREFIX}live`;
/** The pub/sub channel that names a guild whose limits have changed. */
export const LIMITS_CHANGED = `${KEY_PREFIX}limits-changed`;
