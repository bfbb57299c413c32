import type { Companion, Player, World } from '../../game/model/world.ts';

/** A player or companion in `rehearse --json`; row and col are 0 once it is off the board. */
export interface FighterView {
  readonly row: number;
  readonly col: number;
  readonly health: number;
  /** Names of what it holds. */
  readonly items: readonly string[];
}

interface Placed {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly col: number;
}

/** The world after a tick, as `rehearse --json` shows it. */
export interface TickView {
  readonly tick: number;
  readonly said: string;
  readonly player: FighterView;
  readonly companion: FighterView;
  readonly monsters: readonly (Placed & { readonly health: number })[];
  readonly items: readonly Placed[];
}

export function viewOf(world: World, player: Player, companion: Companion): TickView {
  return {
    tick: world.tick,
    said: companion.said,
    player: fighterView(player),
    companion: fighterView(companion),
    monsters: world.monsters.map(({ id, kind, position, health }) => ({
      id,
      name: kind,
      ...position,
      health,
    })),
    items: world.items.map(({ id, kind, position }) => ({ id, name: kind, ...position })),
  };
}

function fighterView({ position, health, items }: Player | Companion): FighterView {
  const { row, col } = position ?? { row: 0, col: 0 };
  return { row, col, health, items: items.map(({ kind }) => kind) };
}
