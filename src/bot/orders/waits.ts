/** How much the newest wait counts. */
const SHARE = 0.3;

/** Learns from orders that began how long a place in the queue takes. */
export class Waits {
  #msPerPlace: number | null = null;

  /** An order that had so many before it began after so long. */
  began(ahead: number, waitedMs: number): void {
    if (ahead === 0) return;
    const measured = waitedMs / ahead;
    this.#msPerPlace =
      this.#msPerPlace === null ? measured : SHARE * measured + (1 - SHARE) * this.#msPerPlace;
  }

  /** Until an order with so many before it begins; null while nobody knows. */
  secondsFor(ahead: number): number | null {
    return this.#msPerPlace === null ? null : Math.max(1, Math.round((ahead * this.#msPerPlace) / 1_000));
  }
}
