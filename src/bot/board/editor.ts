import type { About } from '../../store/channel-record.ts';
import type { Content } from '../answer.ts';
import type { Clock } from '../clock.ts';
import type { BoardPort, EditOutcome } from './port.ts';

/** A board's message, as it is kept with the dungeon (store/channel-record.ts). */
export type BoardMessage = NonNullable<About['board']>;

/** Least time between two edits: a channel takes some 5 in 5 s (discord.md, Limits). */
export const EDIT_INTERVAL_MS = 1_050;
/** Discord counts edits of messages over an hour old; the board is posted anew well before. */
export const OLDEST_BOARD_MS = 54 * 60_000;
const FIRST_BACKOFF_MS = 2_000;
const LONGEST_BACKOFF_MS = 60_000;

/**
 * Edits of all boards together in a second: a bot has 50 requests a second for everything but answers to
 * interactions (discord.md), and posting boards and programs needs some of them.
 */
const EDITS_PER_SECOND = 35;

/** Time from one edit of a board to its next, where so many boards are being edited. */
export function editIntervalMs(boards: number): number {
  return Math.max(EDIT_INTERVAL_MS, (boards * 1_000) / EDITS_PER_SECOND);
}

export interface EditorHost {
  /** The board is another message now. */
  onMoved(board: BoardMessage): void;
  /** Nothing more is shown until `repost`. */
  onNoAccess(): void;
  /** Least time between two edits, just now. */
  intervalMs(): number;
}

/**
 * Keeps one message up to date with the newest frame: what was offered in between is never sent, so a board is at
 * most one interval late and no queue of stale frames can form.
 */
export class BoardEditor {
  readonly #port: BoardPort;
  readonly #clock: Clock;
  readonly #host: EditorHost;
  #board: BoardMessage | null;
  /** What the message shows, as far as we know; '' for unknown. */
  #shown = '';
  #wanted: Content | null = null;
  #sentMs = Number.NEGATIVE_INFINITY;
  #backoffMs = 0;
  #isSending = false;
  #mustPost = false;
  #isStopped = false;
  #cancelTimer: (() => void) | null = null;

  constructor(port: BoardPort, clock: Clock, board: BoardMessage | null, host: EditorHost) {
    this.#port = port;
    this.#clock = clock;
    this.#board = board;
    this.#host = host;
  }

  get messageId(): string | null {
    return this.#board?.message ?? null;
  }

  /** Whether access was refused, and nothing is sent until `repost`. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** The newest content; shown when the interval allows it. */
  offer(content: Content): void {
    this.#wanted = content;
    this.#pump();
  }

  /** The answer to a click showed this already: no edit is needed for it. */
  shownByClick(content: Content): void {
    this.#shown = JSON.stringify(content);
    this.#sentMs = this.#clock.now();
    // An edit on its way might arrive after the click's answer and leave an older frame there.
    if (this.#isSending) this.#shown = '';
    this.#wanted = content;
    this.#pump();
  }

  /** What a click's answer should have shown did not arrive. */
  forget(): void {
    this.#shown = '';
  }

  /** Posts the board anew with this content, below whatever was said since. */
  repost(content: Content): void {
    this.#mustPost = true;
    this.#isStopped = false;
    this.#backoffMs = 0;
    this.#sentMs = Number.NEGATIVE_INFINITY;
    this.offer(content);
  }

  /** Sends nothing any more. */
  stop(): void {
    this.#isStopped = true;
    this.#clear();
  }

  #pump(): void {
    if (this.#isSending || this.#isStopped || this.#wanted === null) return;
    this.#clear();
    // Before the first `repost` there is no board, and nobody waits for one.
    if (this.#board === null && !this.#mustPost) return;
    const isStale = this.#board === null || this.#mustPost || this.#isOld(this.#board);
    if (!isStale && JSON.stringify(this.#wanted) === this.#shown) {
      this.#wanted = null;
      return;
    }
    const dueMs = this.#sentMs + Math.max(this.#host.intervalMs(), this.#backoffMs);
    const waitMs = dueMs - this.#clock.now();
    if (waitMs > 0) {
      this.#cancelTimer = this.#clock.after(waitMs, () => this.#pump());
      return;
    }
    void this.#send(this.#wanted);
  }

  async #send(content: Content): Promise<void> {
    this.#isSending = true;
    this.#wanted = null;
    this.#sentMs = this.#clock.now();
    const board = this.#board;
    const mustPost = this.#mustPost || board === null || this.#isOld(board);
    const before = this.#shown;
    // What a click shows meanwhile resets this.
    this.#shown = JSON.stringify(content);
    const outcome = mustPost
      ? await this.#post(content, board)
      : await this.#port.edit(board.message, content);
    this.#isSending = false;
    if (outcome !== 'done') {
      this.#shown = before;
      this.#recover(outcome, content);
    } else this.#backoffMs = 0;
    this.#pump();
  }

  async #post(content: Content, old: BoardMessage | null): Promise<EditOutcome> {
    const posted = await this.#port.post(content);
    if (posted.outcome !== 'done') return posted.outcome;
    this.#mustPost = false;
    this.#board = { message: posted.messageId, postedAtMs: this.#clock.now() };
    this.#host.onMoved(this.#board);
    if (old !== null) await this.#port.retire(old.message);
    return 'done';
  }

  #recover(outcome: Exclude<EditOutcome, 'done'>, content: Content): void {
    this.#wanted ??= content;
    if (outcome === 'no access') {
      this.stop();
      this.#host.onNoAccess();
      return;
    }
    if (outcome === 'gone' || outcome === 'too old') {
      if (!this.#mustPost) {
        this.#mustPost = true;
        this.#sentMs = Number.NEGATIVE_INFINITY;
        return;
      }
    }
    this.#backoffMs = Math.min(LONGEST_BACKOFF_MS, this.#backoffMs * 2 || FIRST_BACKOFF_MS);
  }

  #isOld({ postedAtMs }: BoardMessage): boolean {
    return this.#clock.now() - postedAtMs >= OLDEST_BOARD_MS;
  }

  #clear(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }
}
