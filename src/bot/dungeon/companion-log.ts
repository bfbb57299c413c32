import type { GameEvent } from '../../game/model/events.ts';
import { type CompanionId, companionId } from '../../game/model/ids.ts';
import { cut, safeText } from '../../game/view/safe-text.ts';
import type { TickReport } from '../../sandbox/arena/request.ts';
import type { Act } from '../../sandbox/machine/results.ts';
import type { LogLine, Logs } from '../../store/channel-record.ts';
import type { Say } from '../words/say.ts';

/** Lines kept for each companion; older ones go. */
const KEPT_LINES = 60;
/** So much is kept of what was said, printed or wrong. */
const KEPT_COLUMNS = 200;

export interface LastAct {
  readonly tick: number;
  readonly act: Act;
}

/** What companions said, printed and stumbled over lately: for `/companion log`. */
export class CompanionLog {
  #logs: Logs;
  readonly #lastActs = new Map<CompanionId, LastAct>();
  readonly #installedAt = new Map<CompanionId, number>();

  /** @param logs as they were kept. */
  constructor(logs: Logs) {
    this.#logs = logs;
  }

  /** All of it, to be kept; another object whenever anything was added. */
  get logs(): Logs {
    return this.#logs;
  }

  note({ tick, events, loads, minds }: TickReport): void {
    for (const { companion, result } of loads) {
      if (!result.ok) continue;
      this.#installedAt.set(companion, tick);
      this.#lastActs.delete(companion);
    }
    for (const event of events) this.#noteEvent(tick, event);
    for (const { companion, report: mind } of minds) {
      if (mind.act !== null) this.#lastActs.set(companion, { tick, act: mind.act });
      for (const words of mind.log) this.add(companion, { tick, what: 'printed', words });
      if (mind.failure !== null) this.add(companion, { tick, what: 'failed', words: mind.failure.message });
      if (mind.state === 'removed' || mind.state === 'done') this.add(companion, { tick, what: mind.state });
    }
  }

  add(companion: CompanionId, { words = '', ...line }: Omit<LogLine, 'words'> & Partial<LogLine>): void {
    const lines = [...this.linesOf(companion), { ...line, words: cut(safeText(words), KEPT_COLUMNS) }];
    this.#logs = { ...this.#logs, [companion]: lines.slice(-KEPT_LINES) };
  }

  /** The oldest first. */
  linesOf(companion: CompanionId): readonly LogLine[] {
    return this.#logs[companion] ?? [];
  }

  /** What its program last did, as long as this process drives the dungeon; null where it did nothing. */
  lastActOf(companion: CompanionId): LastAct | null {
    return this.#lastActs.get(companion) ?? null;
  }

  /** The tick in which it got its program, or 0 where that was before this process drove the dungeon. */
  installedAt(companion: CompanionId): number {
    return this.#installedAt.get(companion) ?? 0;
  }

  #noteEvent(tick: number, event: GameEvent): void {
    if (event.type === 'said') this.add(event.companion, { tick, what: 'said', words: event.text });
    if (event.type === 'joined' && !event.returned) {
      const { [companionId(Number(event.player.slice(1)))]: _, ...others } = this.#logs;
      this.#logs = others;
    }
  }
}

/** A line as people read it. */
export function logLine({ tick, what, words }: LogLine, say: Say): string {
  switch (what) {
    case 'said':
    case 'printed':
    case 'failed':
      return say(`log.${what}`, { tick, words });
    case 'removed':
    case 'done':
    case 'hung':
      return say(`log.${what}`, { tick });
  }
}
