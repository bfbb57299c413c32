import { type Behaviour, monsterKind } from '../model/catalogue.ts';
import { neighbour } from '../model/geometry.ts';
import type { ChooseStep } from './behaviours/choose-step.ts';
import { guard } from './behaviours/guard.ts';
import { hunt } from './behaviours/hunt.ts';
import { wander } from './behaviours/wander.ts';
import { monsterRef, type Tick } from './tick.ts';

const BEHAVIOUR: Readonly<Record<Behaviour, ChooseStep>> = { wander, hunt, guard };

/** Each monster takes a step as its kind does; those that are held still take none. */
export function monstersMove(tick: Tick): void {
  const { world } = tick;
  if (world.settings.monstersStill) return;
  for (const monster of world.monsters) {
    const kind = monsterKind(monster.kind);
    if (world.tick % kind.pace !== 0) continue;
    const direction = BEHAVIOUR[kind.behaviour](tick, monster);
    if (direction === null) continue;
    const from = monster.position;
    monster.position = neighbour(from, direction);
    tick.events.push({ type: 'monster_moved', monster: monsterRef(monster), from, to: monster.position });
  }
}
