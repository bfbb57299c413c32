import type { FrameOptions } from '../../game/view/frame.ts';
import type { Limits } from '../api/limits.ts';
import { Lodger, type Ticked } from './lodger.ts';
import type { DungeonView } from './protocol.ts';
import type { DungeonRecord } from './record.ts';
import type { TickRequest } from './request.ts';
import { ThreadLink } from './thread-link.ts';

/** design.md, How a tick travels. */
const PATIENCE_MILLIS = 1_000;
/** How often the watchdog looks; it reads two words of each thread. */
const WATCH_MILLIS = 10;
/**
 * After a thread took over, no new spare is started for so long, unless one is needed: a start takes a processor for a
 * second, and the dungeons that come back need it more.
 */
const RECOVERY_MILLIS = 2_000;

export interface ArenaOptions {
  readonly threads: number;
  /** How long, in milliseconds, a thread may be at one companion's turn before it is taken for stuck. */
  readonly patienceMillis?: number;
}

/**
 * The owner of the live dungeons of this process. They live on a few threads, many on each, and are spread by load;
 * what is asked of one dungeon is done in the order of asking. A thread that a program holds up is ended,
 * and its dungeons go on from their last tick on another.
 */
export class Arena {
  readonly #lodgers = new Map<string, Lodger>();
  readonly #watch: NodeJS.Timeout;
  #threads: ThreadLink[];
  /** Ready to take over from a stuck one: starting a thread takes longer than people should wait. */
  #spare: Promise<ThreadLink> | null = null;
  #spareDue: NodeJS.Timeout | undefined;
  #numbers = 0;
  #replacing: Promise<void> | null = null;
  #isStopped = false;

  private constructor(threads: ThreadLink[], patienceMillis: number) {
    this.#threads = threads;
    void this.#startSpare();
    this.#watch = setInterval(() => this.#endStuckThreads(patienceMillis), WATCH_MILLIS).unref();
  }

  static async start({ threads, patienceMillis = PATIENCE_MILLIS }: ArenaOptions): Promise<Arena> {
    const started = await Promise.all(
      Array.from({ length: threads }, () => ThreadLink.start({ isSpare: false })),
    );
    return new Arena(started, patienceMillis);
  }

  /** Takes a dungeon in; it goes on from where the record ends. */
  async open(name: string, record: DungeonRecord, limits: Limits): Promise<void> {
    if (this.#lodgers.has(name)) throw new Error(`Dungeon ${name} is open already; close it first.`);
    const lodger = new Lodger(++this.#numbers, record, limits, (claim) => this.#place(claim));
    this.#lodgers.set(name, lodger);
    await lodger.settleIn();
  }

  tick(name: string, request: TickRequest, frame: FrameOptions | null = null): Promise<Ticked> {
    return this.#lodger(name).tick(request, frame);
  }

  inspect(name: string): Promise<DungeonView> {
    return this.#lodger(name).inspect();
  }

  /**
   * All of a dungeon as of its last tick, without asking its thread: what it takes to go on from there. Cheap
   * enough for every tick.
   */
  recordOf(name: string): DungeonRecord {
    return this.#lodger(name).record;
  }

  /** Takes a dungeon out and gives all of it. */
  async close(name: string): Promise<DungeonRecord> {
    const record = await this.#lodger(name).close();
    this.#lodgers.delete(name);
    return record;
  }

  /** The number of dungeons on each thread. */
  get spread(): readonly number[] {
    return this.#threads.map((thread) => this.#on(thread).length);
  }

  /** One more thread, which takes its share of the dungeons over. No tick is lost. */
  async addThread(): Promise<void> {
    const added = await ThreadLink.start({ isSpare: false });
    const others = this.#threads;
    this.#threads = [...others, added];
    // Those whose thread was lost are placed anew when they are next asked for something.
    const share = loadOf(others.flatMap((thread) => this.#on(thread))) / this.#threads.length;
    const moves: Promise<void>[] = [];
    let moved = 0;
    for (const thread of others) {
      const lodgers = this.#on(thread);
      let left = loadOf(lodgers);
      for (const lodger of lodgers) {
        if (left - lodger.load < share || moved + lodger.load > share) continue;
        left -= lodger.load;
        moved += lodger.load;
        moves.push(lodger.moveTo(added));
      }
    }
    await Promise.all(moves);
  }

  /** Ends all threads; dungeons that were not closed are gone, but for what `recordOf` gave. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#watch);
    clearTimeout(this.#spareDue);
    const spare = await this.#spare;
    await Promise.all([...this.#threads, spare].map((thread) => thread?.end()));
  }

  #lodger(name: string): Lodger {
    const lodger = this.#lodgers.get(name);
    if (lodger === undefined) throw new Error(`No dungeon ${name} is open here; open it first.`);
    return lodger;
  }

  #on(thread: ThreadLink): Lodger[] {
    return [...this.#lodgers.values()].filter((lodger) => lodger.thread === thread);
  }

  /** Chooses the thread with the least to do. */
  async #place(claim: (thread: ThreadLink) => void): Promise<void> {
    await this.#replaceLost();
    const loads = new Map(this.#threads.map((thread) => [thread, 0]));
    for (const { thread, load } of this.#lodgers.values()) {
      const before = thread === null ? undefined : loads.get(thread);
      if (thread !== null && before !== undefined) loads.set(thread, before + load);
    }
    const [least] = [...loads].reduce((best, other) => (other[1] < best[1] ? other : best));
    claim(least);
  }

  /** The spare thread takes the place of one that is lost; done once, however many ask. */
  #replaceLost(): Promise<void> {
    this.#replacing ??= this.#replaceEach(this.#threads.filter((thread) => thread.isLost)).finally(() => {
      this.#replacing = null;
    });
    return this.#replacing;
  }

  async #replaceEach(lost: readonly ThreadLink[]): Promise<void> {
    for (const gone of lost) {
      if (this.#isStopped) throw new Error('The arena was stopped; start another one.');
      const ready = await this.#startSpare();
      this.#spare = null;
      clearTimeout(this.#spareDue);
      this.#spareDue = setTimeout(() => void this.#startSpare(), RECOVERY_MILLIS).unref();
      this.#threads = this.#threads.map((thread) => (thread === gone ? ready : thread));
    }
  }

  /** The spare thread, which is ready or on its way. */
  #startSpare(): Promise<ThreadLink> {
    this.#spare ??= ThreadLink.start({ isSpare: true });
    return this.#spare;
  }

  #endStuckThreads(patienceMillis: number): void {
    const now = Date.now();
    for (const thread of this.#threads) {
      if (!thread.isLost && thread.busyFor(now) > patienceMillis) void thread.end();
    }
  }
}

function loadOf(lodgers: readonly Lodger[]): number {
  return lodgers.reduce((sum, { load }) => sum + load, 0);
}
