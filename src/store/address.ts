import type { QueueAddress } from '../queue/connection.ts';

/** `redis://...` and `rediss://...` as they are; `unix:///path/to/socket` as its path. */
export function addressOf(url: string): QueueAddress {
  const { protocol, pathname } = new URL(url);
  return protocol === 'unix:' ? { path: decodeURIComponent(pathname) } : { url };
}

/** The address for people: without name and password. */
export function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.href;
}
