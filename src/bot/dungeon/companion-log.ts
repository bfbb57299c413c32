import type { GameEvent } from '../../game/model/events.ts';
import type { CompanionId } from '../../game/model/ids.ts';
import { safeText } from '../../game/view/safe-text.ts';
import type { TickReport } from '../../sandbox/arena/request.ts';

/** Lines kept for each companion; older ones go. */
const KEPT_LINES = 60;

/** What companions said, printed and stumbled over lately, one line each: for `/companion log`. In memory only. */
export class CompanionLog {
  readonly #lines = new Map<CompanionId, string[]>();

  note(report: TickReport): void {
    for (const event of report.events) this.#noteEvent(report.tick, event);
    for (const { companion, report: mind } of report.minds) {
      for (const line of mind.log) this.add(companion, `${report.tick} printed: ${safeText(line)}`);
      if (mind.failure !== null)
        this.add(companion, `${report.tick} failed: ${safeText(mind.failure.message)}`);
      if (mind.state === 'removed') this.add(companion, `${report.tick} the program was removed`);
      if (mind.state === 'done') this.add(companion, `${report.tick} the program is done`);
    }
  }

  add(companion: CompanionId, line: string): void {
    const lines = this.#lines.get(companion) ?? [];
    lines.push(line);
    this.#lines.set(companion, lines.slice(-KEPT_LINES));
  }

  /** The oldest first, each beginning with the tick. */
  linesOf(companion: CompanionId): readonly string[] {
    return this.#lines.get(companion) ?? [];
  }

  #noteEvent(tick: number, event: GameEvent): void {
    if (event.type === 'said') this.add(event.companion, `${tick} said: ${safeText(event.text)}`);
    if (event.type === 'joined' && !event.returned) {
      this.#lines.delete(`a${event.player.slice(1)}` as CompanionId);
    }
  }
}
