import type { Queue } from 'bullmq';

/** BullMQ's bounds for priorities; the lower goes first. */
const FIRST = 1;
const LAST = 2_097_151;

/** An order without an end for so long has lost it, and counts no more. */
const FORGET_MS = 30 * 60_000;

/** Holds for each guild when its next order may start, and under "now" the start of the order last begun. */
const tagsKey = (queue: Queue) => queue.toKey('fairness');
const NOW = 'now';

/** A guild's orders that wait or are worked on: who gave each, and when. */
const unfinishedKey = (queue: Queue, guildId: string) => queue.toKey(`unfinished-${guildId}`);

/**
 * Start-time fair queueing between guilds: an order starts when its guild's last one ends, or now if that is over, and
 * every order takes one unit of a time that stands still while nothing begins. With nobody waiting all begins anew.
 *
 * Within a guild its people take turns: the places that its waiting orders have are shared out anew with every order, all
 * first orders before all second ones, where an order in work counts as its giver's first.
 *
 * Answers the priority, or 0 where the person and -1 where the guild has as many unfinished orders as it may.
 */
const ENTER = `
  local user, order, atMs, forgetMs, mostOwn, mostAll, jobPrefix = unpack(ARGV)
  if redis.call('ZCARD', KEYS[2]) == 0 then redis.call('DEL', KEYS[1]) end

  local waiting, turns, own, all = {}, {}, 0, 0
  local unfinished = redis.call('HGETALL', KEYS[3])
  for i = 1, #unfinished, 2 do
    local id = unfinished[i]
    local giver, since = string.match(unfinished[i + 1], '^(%S+) (%d+)$')
    if tonumber(since) < tonumber(atMs) - tonumber(forgetMs) then
      redis.call('HDEL', KEYS[3], id)
    else
      all = all + 1
      if giver == user then own = own + 1 end
      local score = redis.call('ZSCORE', KEYS[2], id)
      if score then
        waiting[#waiting + 1] = { id = id, giver = giver, score = score }
      else
        turns[giver] = (turns[giver] or 0) + 1
      end
    end
  end
  if own >= tonumber(mostOwn) then return 0 end
  if all >= tonumber(mostAll) then return -1 end

  local tags = redis.call('HMGET', KEYS[1], '${NOW}', KEYS[3])
  local start = math.max(tonumber(tags[1] or ${FIRST}), tonumber(tags[2] or ${FIRST}))
  start = math.min(${LAST}, start)
  redis.call('HSET', KEYS[1], KEYS[3], start + 1)
  redis.call('HSET', KEYS[3], order, user .. ' ' .. atMs)
  redis.call('PEXPIRE', KEYS[3], forgetMs)

  table.sort(waiting, function(a, b) return tonumber(a.score) < tonumber(b.score) end)
  waiting[#waiting + 1] = { id = order, giver = user, score = string.format('%.0f', start * 4294967296) }
  local places = {}
  for i, entry in ipairs(waiting) do
    places[i] = entry.score
    turns[entry.giver] = (turns[entry.giver] or 0) + 1
    entry.turn, entry.came = turns[entry.giver], i
  end
  table.sort(waiting, function(a, b)
    if a.turn ~= b.turn then return a.turn < b.turn end
    return a.came < b.came
  end)
  for i, entry in ipairs(waiting) do
    local priority = math.floor(tonumber(places[i]) / 4294967296)
    if entry.id == order then
      start = priority
    elseif entry.came ~= i then
      redis.call('ZADD', KEYS[2], places[i], entry.id)
      redis.call('HSET', jobPrefix .. entry.id, 'priority', string.format('%.0f', priority))
    end
  end
  return start
`;

/** How many orders may wait or be worked on. */
export interface Room {
  readonly perPerson: number;
  readonly perGuild: number;
}

export interface Entering {
  readonly id: string;
  readonly whose: { readonly guildId: string; readonly userId: string };
}

export type Entered =
  | { readonly isIn: true; readonly priority: number }
  | { readonly isIn: false; readonly full: 'person' | 'guild' };

/** Counts an order as unfinished, if there is room for it, and gives its priority: fair between guilds and within one. */
export async function orderEnters(queue: Queue, { id, whose }: Entering, room: Room): Promise<Entered> {
  const client = await queue.getBackend().client;
  client.defineCommand('orderEnters', { numberOfKeys: 3, lua: ENTER });
  const start = Number(
    await client.runCommand('orderEnters', [
      tagsKey(queue),
      queue.toKey('prioritized'),
      unfinishedKey(queue, whose.guildId),
      whose.userId,
      id,
      Date.now(),
      FORGET_MS,
      room.perPerson,
      room.perGuild,
      queue.toKey(''),
    ]),
  );
  if (start > 0) return { isIn: true, priority: start };
  return { isIn: false, full: start === 0 ? 'person' : 'guild' };
}

/** Takes note that an order of this priority begins. */
export async function orderBegins(queue: Queue, priority: number): Promise<void> {
  await (await queue.getBackend().client).hset(tagsKey(queue), { [NOW]: priority });
}

/** Takes note that an order came to its end, whatever end that is: it makes room for another. */
export async function orderEnds(queue: Queue, guildId: string, orderId: string): Promise<void> {
  await (await queue.getBackend().client).hdel(unfinishedKey(queue, guildId), orderId);
}
