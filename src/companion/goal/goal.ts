import { listOf } from '../plan/about.ts';
import type { ActPart } from '../plan/map-plan.ts';
import type { Action, Part, Plan, Selection } from '../plan/plan.ts';
import { answerGoal } from './answers.ts';
import { effectGoal } from './effects.ts';
import { block } from './expressions.ts';
import { selectedGoal } from './selected.ts';
import { standingGoal } from './standing.ts';

/** When an order is fulfilled, as Lua expressions that a rehearsal understands. */
export interface PlanGoal {
  /** Holds once it is fulfilled, or for standing orders once it can be seen that they are obeyed; null: nobody could say. */
  readonly goal: string | null;
  /** Holds on every tick; null: nothing has to. */
  readonly always: string | null;
  /** Whether it goes on for ever. */
  readonly standing: boolean;
}

const NOBODY_KNOWS: PlanGoal = { goal: null, always: null, standing: false };

/**
 * The goal of one action: the result in the world, or a true answer, never how a program comes to it.
 *
 * @param safe keeping clear of monsters: then it has to live as well.
 * @param only which of several it is about.
 */
export function goalOfAction(action: Action, safe: boolean, only?: Selection): PlanGoal {
  const standing = standingGoal(action);
  if (standing !== null) {
    return { goal: withMemory(standing.goal), always: standing.always, standing: true };
  }
  const goal = selectiveGoal(action, only);
  if (goal === null) return NOBODY_KNOWS;
  return { goal: withMemory(safe ? `ai.health > 0 and (${goal})` : goal), always: null, standing: false };
}

/**
 * The goal of a plan: what its actions bring about, one after the other, each measured from when the one before was
 * fulfilled. What a condition decides is left open, and so is all that comes after it.
 */
export function goalOf(plan: Plan): PlanGoal {
  const [only] = plan;
  if (plan.length === 1 && only?.part === 'act') return goalOfAction(only.action, only.safe, only.only);
  const steps = flattened(plan);
  const goals = steps.flatMap((step) => goalInSequence(step) ?? []);
  if (goals.length === 0) return { ...NOBODY_KNOWS, standing: isStanding(plan.at(-1)) };
  if (goals.length === 1)
    return { ...NOBODY_KNOWS, goal: withMemory(goals[0] ?? 'true'), standing: isStanding(plan.at(-1)) };
  return { goal: inOrder(goals), always: null, standing: isStanding(plan.at(-1)) };
}

/** What is asked of several things is answered of those that are meant: then nobody could say. */
function selectiveGoal(action: Action, only?: Selection): string | null {
  const effect = effectGoal(action);
  if (only === undefined) return effect ?? answerGoal(action);
  if (effect === null) return answerGoal(action) === null ? null : '#said > 0';
  const selected = selectedGoal(action, only);
  if (selected === null) return effect;
  // All that are meant are not all that there are.
  return listOf(action)?.isOne ? `(${effect}) and ${selected}` : selected;
}

/** The actions that are done in any case, up to the first that depends on something. */
function flattened(plan: Plan): ActPart[] {
  const steps: ActPart[] = [];
  for (const part of plan) {
    if (part.part === 'act') {
      steps.push(part);
      continue;
    }
    const round = part.part === 'repeat' && part.times !== null && part.times <= MOST_ROUNDS ? part : null;
    if (round === null || !round.do.every(({ part: kind }) => kind === 'act')) break;
    for (let times = 0; times < (round.times ?? 0); times++) steps.push(...flattened(round.do));
  }
  return steps;
}

// A goal has to stay short enough to be looked at on every tick.
const MOST_ROUNDS = 5;

function goalInSequence({ action, safe, only }: ActPart): string | null {
  const goal = standingGoal(action)?.goal ?? selectiveGoal(action, only);
  return goal !== null && safe ? `ai.health > 0 and (${goal})` : goal;
}

function isStanding(part: Part | undefined): boolean {
  switch (part?.part) {
    case undefined:
    case 'if':
      return false;
    case 'act':
      return standingGoal(part.action) !== null;
    case 'react':
    case 'every':
    case 'each':
      return true;
    case 'repeat':
      return part.times === null;
    case 'saying':
      return isStanding(part.do.at(-1));
    case 'either':
      return part.of.some((one) => isStanding(one.at(-1)));
    case 'until':
    case 'within':
      return false;
  }
}

/** Gives a goal that needs one a table that lasts: the goal's globals do. */
function withMemory(goal: string): string {
  if (!/\bm\./.test(goal)) return goal;
  return `(function(m) memory = m return ${goal} end)(memory or {})`;
}

/** Holds when each has held after the one before; a goal's `start` is the world in which its turn came. */
function inOrder(goals: readonly string[]): string {
  const list = goals.map((goal) => `function(start, m) return ${goal} end`).join(', ');
  return block(
    'local function copy(e) local at, held = e.position, {} for i, item in ipairs(e.items) do ' +
      'held[i] = {name = item.name, description = item.description} end ' +
      'return {name = e.name, weakness = e.weakness, description = e.description, health = e.health, ' +
      'position = at, items = held, distance_to = function(_, to) return manhattan(at, to) end} end ' +
      'local function copies(list) local all = {} for i, e in ipairs(list) do all[i] = copy(e) end return all end ' +
      `reached, since, memory = reached or 0, since or start, memory or {} local goals = {${list}} ` +
      'if reached < #goals and goals[reached + 1](since, memory) then reached, memory = reached + 1, {} ' +
      'since = {player = copy(player), ai = copy(ai), monsters = copies(monsters), items = copies(items)} end ' +
      'return reached == #goals',
  );
}
