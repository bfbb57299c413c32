import type { GameEvent } from '../model/events.ts';
import type { CompanionId } from '../model/ids.ts';
import type { CompanionMind } from '../model/mind.ts';
import type { World } from '../model/world.ts';
import { step } from '../rules/step.ts';
import { checksumOf } from './checksum.ts';
import type { ReplayLog } from './log.ts';

/**
 * Gives the mind that a log names, fresh, as it was when it was given to the companion: a mind may
 * remember things, so that each naming asks for one of its own. Throws where the name says nothing to it.
 */
export type MindResolver = (name: string, companion: CompanionId) => CompanionMind;

interface ReplayedStep {
  readonly world: World;
  readonly events: readonly GameEvent[];
  /** What the log says that the world's checksum was. */
  readonly logged: string;
}

/** Plays a log again, step by step. */
function* replaySteps(log: ReplayLog, mindFor: MindResolver): Generator<ReplayedStep, void> {
  const minds = new Map<CompanionId, CompanionMind>();
  let world = log.start;
  for (const { inputs, minds: changes = [], checksum } of log.steps) {
    for (const [companion, name] of changes) {
      if (name === null) minds.delete(companion);
      else minds.set(companion, mindFor(name, companion));
    }
    const result = step(world, inputs, minds);
    world = result.world;
    yield { ...result, logged: checksum };
  }
}

/** The world that a log leads to, byte for byte. */
export function replay(log: ReplayLog, mindFor: MindResolver): World {
  let last = log.start;
  for (const { world } of replaySteps(log, mindFor)) last = world;
  return last;
}

export interface Difference {
  /** Index of the first step of the log that came out otherwise, from 0. */
  readonly step: number;
  /** The checksum in the log. */
  readonly logged: string;
  /** The checksum of `world`. */
  readonly replayed: string;
  /** What the step leads to now. */
  readonly world: World;
}

/** Where a replay first leaves the way that the log describes; null where it never does. */
export function firstDifference(log: ReplayLog, mindFor: MindResolver): Difference | null {
  let index = 0;
  for (const { world, logged } of replaySteps(log, mindFor)) {
    const replayed = checksumOf(world);
    if (replayed !== logged) return { step: index, logged, replayed, world };
    index++;
  }
  return null;
}
