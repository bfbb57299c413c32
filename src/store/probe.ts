import { Redis } from 'ioredis';
import { addressOf } from './address.ts';

/** What is at an address. */
export type Probed =
  | { readonly state: 'answers'; readonly pid: number; readonly version: string; readonly policy: string }
  /** Nobody listens there. */
  | { readonly state: 'absent'; readonly reason: string }
  /** Somebody listens and does not answer, or not as Redis does. */
  | { readonly state: 'silent'; readonly reason: string };

const ABSENT = ['ENOENT', 'ECONNREFUSED'];

/** Asks a Redis who it is. */
export async function probe(url: string, patienceMs: number): Promise<Probed> {
  const address = addressOf(url);
  const options = {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
  };
  const redis = 'url' in address ? new Redis(address.url, options) : new Redis({ ...address, ...options });
  let failure: Error | null = null;
  redis.on('error', (error) => {
    failure = error;
  });
  try {
    await redis.connect();
    const info = await redis.info();
    const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
    return {
      state: 'answers',
      pid: Number(field('process_id')),
      version: field('redis_version'),
      policy: field('maxmemory_policy'),
    };
  } catch (error) {
    const cause: unknown = failure ?? error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const isAbsent = cause instanceof Error && 'code' in cause && ABSENT.includes(String(cause.code));
    return { state: isAbsent ? 'absent' : 'silent', reason };
  } finally {
    redis.disconnect();
  }
}
