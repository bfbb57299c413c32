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
  /** People approved the program: it has been through many worlds, and the order's own is enough. */
  readonly approved: boolean;
  /** It answers a question, by what it says in the world as it is: other chances would be other answers. */
  readonly once?: boolean;
}

/** So long is watched what has no goal. */
const TICKS_WITHOUT_GOAL = 30;
/** So long at most is watched what people approved: it has been seen to reach its goal in many worlds. */
const TICKS_OF_APPROVED = 100;
/** Beside the order's own chances, so many others. */
const OTHER_CHANCES = ['another', 'a third'];

/**
 * Rehearses a program on the order's world as it is, and with other chances. It must make no mistake in any of them,
 * and reach its goal in most: monsters may well keep a good program from its goal once. What is returned is the
 * rehearsal on the order's world; where the goal was missed there, the first that reached it. An approved program
 * has to make no mistake in the order's world, and is believed where it does not get to its goal there.
 */
export function rehearseFully(source: string, stage: Stage, expectation: Expectation): Rehearsal {
  const { world, companion, limits } = stage;
  const { goal, always, approved, once = false } = expectation;
  const most = approved ? Math.min(stage.ticks, TICKS_OF_APPROVED) : stage.ticks;
  const ticks = goal === null ? TICKS_WITHOUT_GOAL : most;
  const options = { ticks, limits, ...(goal !== null && { goal }) };
  const first = rehearse(source, world, companion, options);
  if (!isAtMostUnlucky(first)) return first;
  if (approved) return { ...first, verdict: 'accepted', stage: null, problems: [] };
  if (once) return first;
  const broken = always === null ? null : brokenRule(source, stage, always, first.ticks.length);
  if (broken !== null) return { ...first, verdict: 'rejected', stage: 'rehearsal', problems: [broken] };
  const others: Rehearsal[] = [];
  for (const chance of OTHER_CHANCES) {
    const other = rehearse(source, reseeded(world, `${world.tick} ${chance}`), companion, options);
    if (!isAtMostUnlucky(other)) {
      return { ...first, verdict: 'rejected', stage: other.stage, problems: other.problems };
    }
    others.push(other);
  }
  if (first.verdict === 'accepted') return first;
  const reached = others.filter(({ verdict }) => verdict === 'accepted');
  return reached.length === OTHER_CHANCES.length ? (reached[0] ?? first) : first;
}

/** It passed, or the worst is that it did not reach its goal. */
function isAtMostUnlucky({ problems }: Rehearsal): boolean {
  return problems.every(
    ({ code, message }) => code === 'goal' && message.startsWith('the goal did not hold'),
  );
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
