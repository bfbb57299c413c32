import type { Content } from '../answer.ts';
import type { Clock } from '../clock.ts';

/** Least time between two revisions of one answer. */
const INTERVAL_MS = 1_500;

/** Keeps one answer up to date with the newest content; what was overtaken on the way is never sent. */
export class Revisions {
  readonly #revise: (content: Content) => Promise<void>;
  readonly #clock: Clock;
  readonly #onTrouble: (error: unknown) => void;
  #wanted: Content | null = null;
  #isBusy = false;

  constructor(
    revise: (content: Content) => Promise<void>,
    clock: Clock,
    onTrouble: (error: unknown) => void,
  ) {
    this.#revise = revise;
    this.#clock = clock;
    this.#onTrouble = onTrouble;
  }

  show(content: Content): void {
    this.#wanted = content;
    if (!this.#isBusy) void this.#send();
  }

  async #send(): Promise<void> {
    const content = this.#wanted;
    if (content === null) {
      this.#isBusy = false;
      return;
    }
    this.#isBusy = true;
    this.#wanted = null;
    try {
      await this.#revise(content);
    } catch (error) {
      this.#onTrouble(error);
    }
    this.#clock.after(INTERVAL_MS, () => void this.#send());
  }
}
