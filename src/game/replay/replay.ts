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

/** The first step of a log that did not come out as it says. */
export interface Difference {
  /** Its index, from 0. */
  readonly step: number;
  /** The checksum in the log. */
  readonly logged: string;
  /** The checksum of what the step leads to now. */
  readonly replayed: string;
}

export interface Replay {
  /** Where the log leads, byte for byte; with a difference, what the step that differs leads to now. */
  readonly world: World;
  /** All that happened on the way, oldest first. */
  readonly events: readonly GameEvent[];
  /** null where every checksum agreed. */
  readonly difference: Difference | null;
}

/** Plays a log again, as far as it comes out as it did. */
export function replay(log: ReplayLog, mindFor: MindResolver): Replay {
  const minds = new Map<CompanionId, CompanionMind>();
  const events: GameEvent[] = [];
  let world = log.start;
  for (const [index, { inputs, minds: changes = [], checksum }] of log.steps.entries()) {
    for (const [companion, name] of changes) {
      if (name === null) minds.delete(companion);
      else minds.set(companion, mindFor(name, companion));
    }
    const result = step(world, inputs, minds);
    world = result.world;
    events.push(...result.events);
    const replayed = checksumOf(world);
    if (replayed !== checksum) {
      return { world, events, difference: { step: index, logged: checksum, replayed } };
    }
  }
  return { world, events, difference: null };
}
