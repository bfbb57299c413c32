import type { Hold, Worlds } from '../../store/worlds.ts';
import type { Clock } from '../clock.ts';

/** So long between two attempts to store a tick while Redis does not answer. */
const RETRY_MS = 500;

export interface Place {
  readonly guildId: string;
  readonly channelId: string;
}

export interface KeeperParts {
  readonly clock: Pick<Clock, 'after'>;
  readonly worlds: Pick<Worlds, 'save'>;
  onTrouble(what: string, place: Place, error: unknown): void;
}

/** Stores dungeons, however long Redis takes to answer. */
export class Keeper {
  readonly #parts: KeeperParts;
  /** Saves that Redis has not answered to yet. */
  #stalled = 0;
  #givesUp = false;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** Whether Redis keeps dungeons waiting. */
  get isStalled(): boolean {
    return this.#stalled > 0;
  }

  /** From now on nothing waits: a process that has to stop loses the last tick to a Redis that may not come back. */
  giveUpWaiting(): void {
    this.#givesUp = true;
  }

  /** Stores a tick, as soon as Redis answers. Resolves false where the dungeon is another process's. */
  async save(hold: Hold, record: Parameters<Worlds['save']>[1]): Promise<boolean> {
    const { worlds, clock, onTrouble } = this.#parts;
    let isStalled = false;
    try {
      for (;;) {
        try {
          return await worlds.save(hold, record);
        } catch (error) {
          if (!isStalled) {
            this.#stalled++;
            isStalled = true;
            const place = { guildId: record.guild, channelId: record.channel };
            onTrouble('a dungeon waits to be stored', place, error);
          }
          if (this.#givesUp) return true;
          await new Promise<void>((resolve) => clock.after(RETRY_MS, resolve));
        }
      }
    } finally {
      if (isStalled) this.#stalled--;
    }
  }
}
