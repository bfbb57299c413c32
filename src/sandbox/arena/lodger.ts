import type { CompanionId } from '../../game/model/ids.ts';
import type { Frame, FrameOptions } from '../../game/view/frame.ts';
import type { Limits } from '../api/limits.ts';
import type { CallName, Calls, DungeonView } from './protocol.ts';
import type { DungeonRecord } from './record.ts';
import type { TickReport, TickRequest } from './request.ts';
import { type ThreadLink, ThreadLost } from './thread-link.ts';

/** What became of one tick. */
export interface Ticked {
  readonly report: TickReport;
  /** As asked for; null where none was. */
  readonly frame: Frame | null;
  /** A program that held its thread up and was removed for it; the tick was done again without it. */
  readonly hung: CompanionId | null;
}

/** Chooses a thread and hands it to `claim` at once, so that whoever chooses next sees it as taken. */
export type FindThread = (claim: (thread: ThreadLink) => void) => Promise<void>;

/** How fast a dungeon's load follows its ticks. */
const LOAD_WEIGHT = 0.2;
/** What a dungeon counts for before its first tick, and at least, in milliseconds a tick. */
const LEAST_LOAD = 0.05;

/** The main thread's side of one dungeon: where it lives, and what it takes to bring it back from there. */
export class Lodger {
  readonly #number: number;
  readonly #limits: Limits;
  readonly #findThread: FindThread;
  /** The last full record; `#since` is what was ticked after it. */
  #base: DungeonRecord;
  #since: TickRequest[] = [];
  #thread: ThreadLink | null = null;
  #load = LEAST_LOAD;
  /** Settles when all that was asked before is done. */
  #queue: Promise<unknown> = Promise.resolve();

  /** @param findThread chooses the thread to settle on, now and whenever the present one is lost. */
  constructor(number: number, record: DungeonRecord, limits: Limits, findThread: FindThread) {
    this.#number = number;
    this.#base = record;
    this.#limits = limits;
    this.#findThread = findThread;
  }

  get thread(): ThreadLink | null {
    return this.#thread;
  }

  /** Milliseconds a tick, of late. */
  get load(): number {
    return this.#load;
  }

  get record(): DungeonRecord {
    return { ...this.#base, since: [...this.#base.since, ...this.#since] };
  }

  settleIn(): Promise<void> {
    return this.#next(async () => void (await this.#threadToCall()));
  }

  tick(request: TickRequest, frame: FrameOptions | null): Promise<Ticked> {
    return this.#next(async () => {
      let hung: CompanionId | null = null;
      let asked = request;
      for (;;) {
        const { culprit, answer } = await this.#attempt('tick', { request: asked, frame });
        if (answer === null) {
          if (culprit === null) continue;
          hung = culprit;
          asked = withoutProgram(asked, culprit);
          continue;
        }
        if (answer.record === null) this.#since.push(asked);
        else this.#rebase(answer.record);
        this.#load = Math.max(LEAST_LOAD, this.#load + LOAD_WEIGHT * (answer.busyMillis - this.#load));
        return { report: answer.report, frame: answer.frame, hung };
      }
    });
  }

  inspect(): Promise<DungeonView> {
    return this.#next(() => this.#insist('inspect'));
  }

  close(): Promise<DungeonRecord> {
    return this.#next(() => this.#insist('close'));
  }

  /** Moves to another thread between two ticks. */
  moveTo(thread: ThreadLink): Promise<void> {
    return this.#next(async () => {
      this.#rebase(await this.#insist('close'));
      this.#thread = thread;
      await this.#moveIn().catch((error: unknown) => {
        if (!(error instanceof ThreadLost)) throw error;
      });
    });
  }

  /** Does one thing after all others asked before, whether those came off or not. */
  #next<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }

  /** Asks until a thread lives long enough to answer. */
  async #insist<Name extends 'inspect' | 'close'>(name: Name): Promise<Calls[Name]['answer']> {
    for (;;) {
      const { answer } = await this.#attempt(name, null);
      if (answer !== null) return answer;
    }
  }

  /** One call. Where the thread ended under it there is no answer; `culprit`: ours is the program that was to blame. */
  async #attempt<Name extends CallName>(
    name: Name,
    ask: Calls[Name]['ask'],
  ): Promise<{ readonly answer: Calls[Name]['answer'] | null; readonly culprit: CompanionId | null }> {
    try {
      const thread = await this.#threadToCall();
      return { answer: await thread.call(this.#number, name, ask), culprit: null };
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      const isOurs = error.culprit?.dungeon === this.#number;
      return { answer: null, culprit: isOurs ? error.culprit.companion : null };
    }
  }

  async #threadToCall(): Promise<ThreadLink> {
    if (this.#thread === null || this.#thread.isLost) {
      await this.#findThread((thread) => {
        this.#thread = thread;
      });
      await this.#moveIn();
    }
    if (this.#thread === null) throw new ThreadLost(null);
    return this.#thread;
  }

  /** A move that fails leaves it nowhere: the next that is asked of it finds another thread. */
  async #moveIn(): Promise<void> {
    try {
      await this.#thread?.call(this.#number, 'open', { record: this.record, limits: this.#limits });
    } catch (error) {
      this.#thread = null;
      throw error;
    }
  }

  #rebase(record: DungeonRecord): void {
    this.#base = record;
    this.#since = [];
  }
}

/** The same request, but the companion's program goes, and none comes in its place. */
function withoutProgram(request: TickRequest, companion: CompanionId): TickRequest {
  const others = request.programs.filter((change) => change.companion !== companion);
  return { ...request, programs: [...others, { type: 'hung', companion }] };
}
