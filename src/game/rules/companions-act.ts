import { DIRECTIONS, type Direction, neighbour } from '../model/geometry.ts';
import { isFloor } from '../model/grid.ts';
import type { CompanionTurn, StepResult } from '../model/mind.ts';
import type { DraftCompanion, DraftPlayer } from '../model/world.ts';
import { drop } from './drop.ts';
import { say } from './say.ts';
import type { Tick } from './tick.ts';
import { walk } from './walk.ts';

/** Each living companion with a mind has its turn, in join order: at most one step, and a few words. */
export function companionsAct(tick: Tick): void {
  for (const companion of tick.world.companions) {
    companion.said = '';
    const mind = tick.minds.get(companion.id);
    const player = tick.world.players.find(({ id }) => id === companion.owner);
    if (mind === undefined || player === undefined || companion.position === null) continue;
    mind.act(turnOf(tick, companion, player));
  }
}

function turnOf(tick: Tick, companion: DraftCompanion, player: DraftPlayer): CompanionTurn {
  let stepped = false;
  const move = (direction: Direction): StepResult => {
    if (stepped) return { moved: false, code: 'already_stepped' };
    stepped = walk(tick, companion, direction);
    return stepped ? { moved: true, direction } : { moved: false, code: 'wall' };
  };
  return {
    world: tick.world,
    companion,
    player,
    move,
    moveRandom() {
      if (stepped) return { moved: false, code: 'already_stepped' };
      const at = companion.position;
      const open =
        at === null ? [] : DIRECTIONS.filter((way) => isFloor(tick.world.level, neighbour(at, way)));
      const chosen = open[open.length > 0 ? tick.random.below(open.length) : 0];
      return chosen === undefined ? { moved: false, code: 'wall' } : move(chosen);
    },
    drop: (kind) => drop(tick, companion, kind),
    say: (text) => say(tick, companion, text),
    random: () => tick.random.next(),
  };
}
