import type { Redis } from 'ioredis';
import { z } from 'zod';
import { scoreNamesKey, scoresKey } from './keys.ts';
import { answered } from './unavailable.ts';

/** Somebody's points in one dungeon. */
export interface Score {
  readonly user: string;
  readonly name: string;
  readonly score: number;
}

const rankedSchema = z.array(z.tuple([z.string(), z.coerce.number()]));

/** The best score of everybody in a guild. */
export class Scores {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  /** Takes note of scores that are better than before; doing so twice changes nothing. */
  async note(guild: string, scores: readonly Score[]): Promise<void> {
    if (scores.length === 0) return;
    const ranks = scores.flatMap(({ user, score }) => [score, user]);
    const names = scores.flatMap(({ user, name }) => [user, name]);
    const both = this.#redis
      .multi()
      .zadd(scoresKey(guild), 'GT', ...ranks)
      .hset(scoreNamesKey(guild), ...names);
    await answered(both.exec());
  }

  /** The best first. */
  async best(guild: string, count: number): Promise<Score[]> {
    const flat = await answered(this.#redis.zrevrange(scoresKey(guild), 0, count - 1, 'WITHSCORES'));
    const ranked = rankedSchema.parse(
      flat.flatMap((user, index) => (index % 2 === 0 ? [[user, flat[index + 1]]] : [])),
    );
    if (ranked.length === 0) return [];
    const names = await answered(this.#redis.hmget(scoreNamesKey(guild), ...ranked.map(([user]) => user)));
    return ranked.map(([user, score], index) => ({ user, score, name: names[index] ?? user }));
  }
}
