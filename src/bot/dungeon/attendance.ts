import type { Input } from '../../game/model/actions.ts';
import type { PlayerId } from '../../game/model/ids.ts';
import type { PlayerSummary } from '../../sandbox/arena/request.ts';

/** A player's part of a tick. */
export type Turn = Extract<Input, { type: 'move' | 'wait' }>;

/** Who has a turn for the next tick, who is waited for, and who made no move for so long that nobody waits. */
export class Attendance {
  /** One a player: the latest. */
  readonly #turns = new Map<PlayerId, Turn>();
  readonly #lastTurnMs = new Map<PlayerId, number>();

  get hasTurns(): boolean {
    return this.#turns.size > 0;
  }

  hasMoved(player: PlayerId): boolean {
    return this.#turns.has(player);
  }

  take(turn: Turn, nowMs: number): void {
    this.#turns.set(turn.player, turn);
    this.#lastTurnMs.set(turn.player, nowMs);
  }

  /** All turns, which are used up by that. */
  takeTurns(): readonly Turn[] {
    const turns = [...this.#turns.values()];
    this.#turns.clear();
    return turns;
  }

  /** Those on the board whom a tick waits for. */
  awaited(players: readonly PlayerSummary[], nowMs: number, awayMs: number): PlayerSummary[] {
    const slow = new Set(this.slowOnes(players, nowMs, awayMs).map(({ id }) => id));
    return players.filter(({ id, presence, onBoard }) => onBoard && presence === 'active' && !slow.has(id));
  }

  /** Those who count as here and have made no move for `awayMs`; who is seen first has just come. */
  slowOnes(players: readonly PlayerSummary[], nowMs: number, awayMs: number): PlayerSummary[] {
    return players.filter(({ id, presence, onBoard }) => {
      if (!onBoard || presence !== 'active' || this.#turns.has(id)) return false;
      const lastMs = this.#lastTurnMs.get(id);
      if (lastMs === undefined) this.#lastTurnMs.set(id, nowMs);
      return lastMs !== undefined && nowMs - lastMs >= awayMs;
    });
  }
}
