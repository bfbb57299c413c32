import type {
  Brain,
  BrainOptions,
  Draft,
  NoAnswer,
  PlanAnswer,
  PlanRequest,
  WriteRequest,
} from '../companion/brain.ts';
import { namesIn } from '../companion/context/names.ts';
import { formatPlan } from '../companion/plan/format-plan.ts';
import type { Plan } from '../companion/plan/plan.ts';
import { isSlot, type Slot, type Slots } from '../companion/slots.ts';
import type { World } from '../game/model/world.ts';
import { type Clause, surely } from './clauses.ts';
import type { Entry } from './entry.ts';
import { createMatcher } from './match.ts';
import { fillLua, fillWords, slotsIn, withSlotNames } from './template.ts';

/** A brain that knows only what people approved. */
export interface LibraryBrain extends Brain {
  /** As many orders as asked for that it does understand, the most alike first, in words of this world. */
  nearest(order: string, world: World, most: number): readonly string[];
}

const PASSES: NoAnswer = {
  ok: false,
  kind: 'passes',
  message: 'no approved program surely fulfils this',
};

/** Answers from approved programs: an order only where it surely means them, an action wherever one does it. */
export function createLibraryBrain(entries: readonly Entry[]): LibraryBrain {
  const matcher = createMatcher(entries);
  // One order is asked about several times: for its plan, then for each part of it.
  let read: {
    readonly order: string;
    readonly world: World;
    readonly clauses: readonly Clause[] | null;
  } | null = null;

  /** An entry of several parts is found before one of its parts would be: the whole was approved together. */
  function clausesOf({ order, world }: PlanRequest): readonly Clause[] | null {
    if (read?.order !== order || read.world !== world) {
      read = { order, world, clauses: surely(order, namesIn(world), matcher) };
    }
    return read.clauses;
  }

  function plan(request: PlanRequest, { signal }: BrainOptions): PlanAnswer {
    if (signal.aborted) return cancelled();
    const clauses = clausesOf(request);
    return clauses === null ? PASSES : { ok: true, plans: [clauses.flatMap((one) => one.plan)], tokens: 0 };
  }

  function write(request: WriteRequest, { signal }: BrainOptions): Draft | NoAnswer {
    if (signal.aborted) return cancelled();
    // The same program would fail again.
    if (request.attempts.length > 0) return PASSES;
    const found = request.part === null ? alone(request) : findEntry(entries, request.part);
    if (found === null) return PASSES;
    const { entry, slots } = found;
    return {
      ok: true,
      text: fillLua(entry.source, slots),
      tokens: 0,
      promptHash: null,
      match: { id: entry.id, score: scoreOf(entry, request) },
      goal: entry.goal === null ? null : fillLua(entry.goal, slots),
    };
  }

  /** The one entry that a whole order means. */
  function alone(request: PlanRequest): FoundEntry | null {
    const clauses = clausesOf(request);
    const [only, ...others] = clauses ?? [];
    return only === undefined || others.length > 0 ? null : only.match;
  }

  /** How well an entry fits the order: as the clause that surely means it, else as all of it is like the entry's orders. */
  function scoreOf(entry: Entry, request: PlanRequest): number {
    const clauses = clausesOf(request)?.filter(({ match }) => match.entry === entry) ?? [];
    const matches =
      clauses.length > 0
        ? clauses.map(({ match }) => match)
        : matcher.rank(request.order, namesIn(request.world)).filter((match) => match.entry === entry);
    return Math.max(0, ...matches.map(({ score }) => score));
  }

  return {
    name: 'library',
    plan: async (request, options) => plan(request, options),
    write: async (request, options) => write(request, options),
    nearest(order, world, most) {
      const ranked = matcher.rank(order, namesIn(world)).slice(0, most);
      return ranked.map(({ entry, slots }) => exampleOf(entry, slots, world));
    },
  };
}

function cancelled(): NoAnswer {
  return { ok: false, kind: 'cancelled', message: 'the order was cancelled' };
}

interface FoundEntry {
  readonly entry: Entry;
  readonly slots: Slots;
}

/** The entry that means exactly a plan, with the values that its slots have there. */
export function findEntry(entries: readonly Entry[], plan: Plan): FoundEntry | null {
  const { text, slots: values } = formatPlan(plan);
  for (const entry of entries) {
    const slots = unify(withSlotNames(entry.plan).split(' '), text.split(' '), slotsIn(entry.plan), values);
    if (slots !== null) return { entry, slots };
  }
  return null;
}

/** Values for an entry's own slots that make its plan the same as another; null where none do. */
function unify(
  template: readonly string[],
  words: readonly string[],
  own: ReadonlySet<Slot>,
  values: Slots,
): Slots | null {
  if (template.length !== words.length) return null;
  const slots = new Map<Slot, string>();
  for (const [index, wanted] of template.entries()) {
    const word = words[index] ?? '';
    const value = values.get(word as Slot) ?? word;
    const slot = [...own].find((one) => one === wanted);
    if (slot === undefined) {
      if (value !== wanted) return null;
      continue;
    }
    // A name in place of a name, not of a word such as "any".
    if (!isSlot(word) || word[0] !== slot[0] || (slots.get(slot) ?? value) !== value) return null;
    slots.set(slot, value);
  }
  return slots;
}

/** An entry's first order with values from the order that was meant, else from the world. */
function exampleOf(entry: Entry, slots: Slots, world: World): string {
  const names = {
    I: world.items[0]?.kind ?? 'sword',
    M: world.monsters[0]?.kind ?? 'bat',
    N: '3',
    T: 'hello',
  };
  const filled = new Map<Slot, string>();
  for (const slot of slotsIn(entry.plan)) {
    filled.set(slot, slots.get(slot) ?? names[slot[0] as keyof typeof names]);
  }
  return fillWords(entry.orders[0] ?? '', filled);
}
