import type { RateLimit } from '../rate-limits.ts';

/**
 * Discord publishes no numbers; these are what users report, and the playground's own guesses for
 * routes that nobody measured.
 */
const perChannel = (bucket: string, limit: number, perMs: number): RateLimit => ({
  bucket,
  limit,
  perMs,
  scope: 'user',
});

export const budgets = {
  createMessage: perChannel('create-message', 5, 5_000),
  editMessage: perChannel('edit-message', 5, 5_000),
  deleteMessage: perChannel('delete-message', 5, 1_000),
  readMessages: perChannel('read-messages', 50, 1_000),
  channel: perChannel('channel', 50, 1_000),
  pins: perChannel('pins', 5, 5_000),
  threads: perChannel('threads', 10, 10_000),
  commands: perChannel('commands', 10, 10_000),
  application: perChannel('application', 50, 1_000),
  /** Messages that an interaction's token posts, edits or deletes. */
  webhook: perChannel('webhook', 5, 2_000),
  /** Follow-ups of all interactions in a guild together. */
  guildFollowUps: { bucket: 'guild-follow-ups', limit: 30, perMs: 60_000, scope: 'shared' },
  /** Edits of messages over an hour old, in a channel. */
  oldEdits: { bucket: 'old-edits', limit: 3, perMs: 6_000, scope: 'user', code: 30046 },
} as const satisfies Record<string, RateLimit>;

/** Edits of messages older than this are counted apart. */
export const oldAfterMs = 60 * 60_000;
