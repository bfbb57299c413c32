import type { Queue } from 'bullmq';

/** BullMQ's bounds for priorities; the lower goes first. */
const FIRST = 1;
const LAST = 2_097_151;

/** Holds for each person when their next order may start, and under "now" the start of the order last begun. */
const tagsKey = (queue: Queue) => queue.toKey('fairness');
const NOW = 'now';

/**
 * Start-time fair queueing: an order starts when the person's last one ends, or now if that is over, and every order takes
 * one unit of a time that stands still while nothing begins. With nobody waiting all begins anew.
 */
const TAG = `
  if redis.call('ZCARD', KEYS[2]) == 0 then redis.call('DEL', KEYS[1]) end
  local now, own = unpack(redis.call('HMGET', KEYS[1], '${NOW}', ARGV[1]))
  local start = math.min(${LAST}, math.max(tonumber(now or ${FIRST}), tonumber(own or ${FIRST})))
  redis.call('HSET', KEYS[1], ARGV[1], start + 1)
  return start
`;

/** The priority of a person's next order, so that nobody's many orders crowd out another's few. */
export async function fairPriority(queue: Queue, userId: string): Promise<number> {
  const client = await queue.getBackend().client;
  client.defineCommand('fairPriority', { numberOfKeys: 2, lua: TAG });
  const start: unknown = await client.runCommand('fairPriority', [
    tagsKey(queue),
    queue.toKey('prioritized'),
    `user-${userId}`,
  ]);
  return Number(start);
}

/** Takes note that an order of this priority begins. */
export async function orderBegins(queue: Queue, priority: number): Promise<void> {
  await (await queue.getBackend().client).hset(tagsKey(queue), { [NOW]: priority });
}
