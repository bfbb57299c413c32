import { CATALOGUE } from '../../game/model/catalogue.ts';
import type { CompanionId } from '../../game/model/ids.ts';
import type { World } from '../../game/model/world.ts';
import { mapLines } from '../../game/view/map.ts';
import type { Limits } from '../../sandbox/api/limits.ts';
import { rehearse, reseeded } from '../../sandbox/rehearsal/rehearse.ts';
import type { TickView } from '../../sandbox/rehearsal/tick-view.ts';
import type { Problem, Rehearsal } from '../../sandbox/rehearsal/verdict.ts';

/** Where programs are tried before they run. */
export interface Stage {
  readonly world: World;
  readonly companion: CompanionId;
  readonly limits: Limits;
  /** The most ticks of one rehearsal towards a goal. */
  readonly ticks: number;
}

/** What is asked of a program. */
export interface Expectation {
  /** Has to hold at some tick; null: nobody could say. */
  readonly goal: string | null;
  /** Has to hold after every tick. */
  readonly always: string | null;
}

/** So long is watched what has no goal. */
const TICKS_WITHOUT_GOAL = 30;
/** Beside the order's own chances, so many others. */
const OTHER_CHANCES = ['another', 'a third'];

/**
 * Rehearses a program on the order's world as it is, where it has to reach its goal, and with other chances,
 * where it has to make no mistake: monsters may well keep it from its goal there.
 */
export function rehearseFully(source: string, stage: Stage, { goal, always }: Expectation): Rehearsal {
  const { world, companion, limits } = stage;
  const ticks = goal === null ? TICKS_WITHOUT_GOAL : stage.ticks;
  const options = { ticks, limits, ...(goal !== null && { goal }) };
  const first = rehearse(source, world, companion, options);
  if (first.verdict === 'rejected') return first;
  if (always !== null) {
    const problem = brokenRule(source, stage, always, first.ticks.length);
    if (problem !== null) return { ...first, verdict: 'rejected', stage: 'rehearsal', problems: [problem] };
  }
  for (const chance of OTHER_CHANCES) {
    const other = rehearse(source, reseeded(world, `${world.tick} ${chance}`), companion, options);
    const faults = other.problems.filter(({ code }) => code !== 'goal');
    if (faults.length > 0) return { ...first, verdict: 'rejected', stage: other.stage, problems: faults };
  }
  return first;
}

function brokenRule(source: string, stage: Stage, always: string, ticks: number): Problem | null {
  const { world, companion, limits } = stage;
  const options = { ticks: Math.max(ticks, TICKS_WITHOUT_GOAL), limits, goal: `not (${always}\n)` };
  const { goalTick } = rehearse(source, world, companion, options);
  if (goalTick === null) return null;
  return { code: 'goal', message: `after tick ${goalTick} this did not hold: ${always}`, line: null };
}

/** Health that the companion lost in a rehearsal. */
export function damageIn({ ticks }: Rehearsal, { world, companion }: Stage): number {
  const before = world.companions.find(({ id }) => id === companion)?.health ?? 0;
  return Math.max(0, before - (ticks.at(-1)?.companion.health ?? before));
}

/** The map as it is when the order is given, and as the rehearsal left it. */
export function mapsOf({ ticks }: Rehearsal, stage: Stage): { before: string[]; after: string[] } {
  const last = ticks.at(-1);
  const before = mapLines(stage.world, false);
  return { before, after: last === undefined ? before : mapLines(worldAfter(stage, last), false) };
}

/** As much of the world as its map shows. */
function worldAfter({ world, companion }: Stage, view: TickView): World {
  const index = world.companions.findIndex(({ id }) => id === companion);
  const at = ({ row, col }: { readonly row: number; readonly col: number }) =>
    row === 0 ? null : { row, col };
  return {
    ...world,
    players: world.players.map((one, i) => (i === index ? { ...one, position: at(view.player) } : one)),
    companions: world.companions.map((one, i) =>
      i === index ? { ...one, position: at(view.companion) } : one,
    ),
    monsters: view.monsters.flatMap(({ id, row, col }) =>
      world.monsters.filter((one) => one.id === id).map((one) => ({ ...one, position: { row, col } })),
    ),
    items: view.items
      .filter(({ name }) => Object.hasOwn(CATALOGUE.items, name))
      .map(({ id, name, row, col }) => ({
        id: id as World['items'][number]['id'],
        kind: name,
        position: { row, col },
        leftBy: null,
      })),
  };
}
