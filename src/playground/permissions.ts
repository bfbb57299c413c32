import type { User } from './state/types.ts';

/** What `@everyone` may do in the playground's guilds: read, write, react, attach, use commands, join threads. */
const everyonePermissions = [
  6n, // add reactions
  10n, // view channel
  11n, // send messages
  14n, // embed links
  15n, // attach files
  16n, // read message history
  31n, // use application commands
  35n, // create public threads
  38n, // send messages in threads
].reduce((bits, bit) => bits | (1n << bit), 0n);

/** Every permission that Discord has named so far. */
const allPermissions = (1n << 53n) - 1n;

/** The permission bits of a person, as interactions carry them. */
export function permissionsOf(person: Pick<User, 'admin'>): bigint {
  return person.admin ? allPermissions : everyonePermissions;
}

/** What the application may do: all that `@everyone` may, and pin messages. */
export const applicationPermissions = everyonePermissions | (1n << 13n) | (1n << 51n);

export const everyoneRolePermissions = everyonePermissions;

/**
 * Whether someone may use a command that asks for these permissions: nothing named means everyone,
 * `0` means administrators alone.
 */
export function mayUse(person: Pick<User, 'admin'>, required: string | number | null | undefined): boolean {
  if (required === null || required === undefined) return true;
  if (person.admin) return true;
  const bits = BigInt(required);
  return bits !== 0n && (permissionsOf(person) & bits) === bits;
}
