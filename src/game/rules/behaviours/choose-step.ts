import type { Direction } from '../../model/geometry.ts';
import type { DraftMonster } from '../../model/world.ts';
import type { Tick } from '../tick.ts';

/** A behaviour: where a monster wants to step, or null to stay; never into a wall. */
export type ChooseStep = (tick: Tick, monster: DraftMonster) => Direction | null;
