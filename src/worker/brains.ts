import type { Brain, PlanRequest } from '../companion/brain.ts';
import { createModelBrain } from '../companion/brains/model-brain.ts';
import type { Completer } from '../companion/completer.ts';
import type { ExampleProgram } from '../companion/context/messages.ts';
import { namesIn } from '../companion/context/names.ts';
import type { World } from '../game/model/world.ts';
import type { Entry } from '../library/entry.ts';
import { createLibraryBrain, type LibraryBrain } from '../library/library-brain.ts';
import { createMatcher } from '../library/match.ts';
import { fillLua, fillWords, slotsIn } from '../library/template.ts';

/** `strict`: approved programs only, where the order surely means them; `fallback`: those, then models; `generate`: models only. */
export const BRAIN_MODES = ['strict', 'fallback', 'generate'] as const;
export type BrainMode = (typeof BRAIN_MODES)[number];

/** What answers orders, in the order in which it is asked. */
export interface Brains {
  readonly brains: readonly Brain[];
  /** Orders like this one that are understood. */
  nearest(order: string, world: World, most: number): readonly string[];
}

/** Approved programs that a general model is shown. */
const EXAMPLES = 3;

/** Approved programs, ready to be asked. */
export interface Approved {
  readonly brain: LibraryBrain;
  /** Those most like an order, for a general model to learn from. */
  examples(request: PlanRequest): readonly ExampleProgram[];
}

export function approvedOf(library: readonly Entry[]): Approved {
  return { brain: createLibraryBrain(library), examples: exampleFinder(library) };
}

/** The brains of a mode, over approved programs and what models there are; made anew for each order. */
export function brainsOver(
  mode: BrainMode,
  { brain, examples }: Approved,
  completers: readonly Completer[],
): Brains {
  const models = completers.map((completer) => createModelBrain(completer, { examples }));
  const brains = { strict: [brain], fallback: [brain, ...models], generate: models }[mode];
  return { brains, nearest: (order, world, most) => brain.nearest(order, world, most) };
}

/** Finds the approved programs most like an order, with the order's own names in them. */
function exampleFinder(library: readonly Entry[]): (request: PlanRequest) => readonly ExampleProgram[] {
  const matcher = createMatcher(library);
  return ({ order, world }) =>
    matcher
      .rank(order, namesIn(world))
      .filter(({ entry, slots }) => [...slotsIn(entry.plan)].every((slot) => slots.has(slot)))
      .slice(0, EXAMPLES)
      .map(({ entry, slots }) => ({
        order: fillWords(entry.orders[0] ?? '', slots),
        source: fillLua(entry.source, slots),
      }));
}
