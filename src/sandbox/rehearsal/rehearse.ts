import type { Direction } from '../../game/model/geometry.ts';
import type { CompanionId } from '../../game/model/ids.ts';
import { seedRandom } from '../../game/model/rng.ts';
import type { Companion, Player, World } from '../../game/model/world.ts';
import { step } from '../../game/rules/step.ts';
import { DEFAULT_LIMITS, type Limits } from '../api/limits.ts';
import { LuaMind } from '../machine/lua-mind.ts';
import { createMachine, type Machine } from '../machine/machine.ts';
import type { Failure, TickResult } from '../machine/results.ts';
import { createGoal } from './goal.ts';
import { type TickView, viewOf } from './tick-view.ts';
import { type Problem, problemOf, type Rehearsal, type VettingStage } from './verdict.ts';

export interface RehearsalOptions {
  /** The most ticks to run. */
  readonly ticks: number;
  /** A Lua expression: the rehearsal ends when it holds, and fails where it never does. */
  readonly goal?: string;
  /** The player's moves, one a tick; null waits. */
  readonly moves?: readonly (Direction | null)[];
  readonly limits?: Limits;
}

/**
 * Runs a program for one companion in a copy of a world until its goal holds (without a goal: until the
 * program is done), it fails, the dungeon is over, or the ticks have run out. Other companions stand
 * still. Nothing outside sees anything of it, and the same arguments give the same result but for the time taken.
 *
 * @throws Error where the world has no such companion.
 */
export function rehearse(
  source: string,
  world: World,
  companion: CompanionId,
  options: RehearsalOptions,
): Rehearsal {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const goal = options.goal === undefined ? null : createGoal(options.goal, world, companion, limits);
  const run = new Run(world, companion, createMachine(limits));
  if (goal !== null && !goal.ok) return run.rejected('rehearsal', goalProblem(goal));
  const loaded = run.load(source);
  if (!loaded.ok) return run.rejected(loaded.kind === 'syntax' ? 'parse' : 'load', problemOf(loaded));
  for (let tick = 0; tick < options.ticks && run.isOpen; tick++) {
    const failure = run.tick(options.moves?.[tick] ?? null);
    if (failure !== null) return run.rejected('rehearsal', problemOf(failure));
    const held = goal?.holds(run.world, run.said);
    if (held?.ok === false) return run.rejected('rehearsal', goalProblem(held));
    if (held?.holds) return run.accepted(run.world.tick);
    if (goal === null && run.finished) break;
  }
  if (goal === null) return run.accepted(null);
  const message = `the goal did not hold within ${run.ticks.length} ticks: ${options.goal}`;
  return run.rejected('rehearsal', { code: 'goal', message, line: null });
}

/** The same world with other chances: monsters and `math.random` go other ways. */
export function reseeded(world: World, seed: string): World {
  return { ...world, random: seedRandom(seed) };
}

function goalProblem({ message }: Failure): Problem {
  return { code: 'goal', message: `the goal itself failed: ${message}`, line: null };
}

/** One rehearsal under way. */
class Run {
  readonly ticks: TickView[] = [];
  readonly #companion: CompanionId;
  readonly #machine: Machine;
  readonly #mind: LuaMind;
  #world: World;
  #finished = false;
  #lastTick: TickResult | null = null;
  #slowestTickMs = 0;
  #chargedBytes = 0;

  constructor(world: World, companion: CompanionId, machine: Machine) {
    this.#world = world;
    this.#companion = companion;
    this.#machine = machine;
    this.#mind = new LuaMind(machine, (result) => {
      this.#lastTick = result;
      this.#noteUsage();
    });
    this.#pair();
  }

  get world(): World {
    return this.#world;
  }

  get finished(): boolean {
    return this.#finished;
  }

  get isOpen(): boolean {
    return this.#world.status === 'running';
  }

  get said(): string {
    return this.ticks.at(-1)?.said ?? '';
  }

  load(source: string) {
    const result = this.#machine.load(source);
    this.#noteUsage();
    return result;
  }

  /** One tick of the world; the failure of the program's turn in it, if it failed. */
  tick(move: Direction | null): Failure | null {
    const { player } = this.#pair();
    const inputs = move === null ? [] : [{ type: 'move' as const, player: player.id, direction: move }];
    const minds = this.#finished ? new Map() : new Map([[this.#companion, this.#mind]]);
    this.#lastTick = null;
    this.#world = step(this.#world, inputs, minds).world;
    const after = this.#pair();
    this.ticks.push(viewOf(this.#world, after.player, after.companion));
    // Read through the field's type: the mind has written to it, which the compiler cannot see.
    const result = this.#lastTick as TickResult | null;
    if (result === null) return null;
    if (!result.ok) return result;
    this.#finished ||= result.done;
    return null;
  }

  accepted(goalTick: number | null): Rehearsal {
    return { ...this.#outcome(), verdict: 'accepted', stage: null, problems: [], goalTick };
  }

  rejected(stage: VettingStage, problem: Problem): Rehearsal {
    return { ...this.#outcome(), verdict: 'rejected', stage, problems: [problem] };
  }

  #outcome(): Rehearsal {
    return {
      verdict: 'rejected',
      stage: null,
      problems: [],
      ticks: this.ticks,
      finished: this.#finished,
      goalTick: null,
      slowestTickMs: this.#slowestTickMs,
      chargedBytes: this.#chargedBytes,
    };
  }

  #pair(): { player: Player; companion: Companion } {
    const index = this.#world.companions.findIndex(({ id }) => id === this.#companion);
    const companion = this.#world.companions[index];
    const player = this.#world.players[index];
    if (companion === undefined || player === undefined) {
      throw new Error(`No companion ${this.#companion} is in this world.`);
    }
    return { player, companion };
  }

  #noteUsage(): void {
    const { millis, chargedBytes } = this.#machine.usage;
    this.#slowestTickMs = Math.max(this.#slowestTickMs, millis);
    this.#chargedBytes = Math.max(this.#chargedBytes, chargedBytes);
  }
}
