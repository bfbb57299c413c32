import { DEFAULT_LIMITS } from '../../sandbox/api/limits.ts';
import { createGoal } from '../../sandbox/rehearsal/goal.ts';
import type {
  Brain,
  BrainOptions,
  Draft,
  NoAnswer,
  PlanAnswer,
  PlanRequest,
  WriteRequest,
} from '../brain.ts';
import type { Completer } from '../completer.ts';
import { type ExampleProgram, goalMessages, planMessages, programMessages } from '../context/messages.ts';
import { promptHash } from '../context/prompts.ts';
import { withoutThoughts } from '../extract/extract.ts';
import { parsePlan } from '../plan/parse/parse-plan.ts';
import { completed, VARIED } from './completing.ts';

const PLAN_TOKENS = 400;
const GOAL_TOKENS = 200;
const PROGRAM_TOKENS = 3_000;

/** What a general brain takes from around it. */
export interface GeneralBrainParts {
  /** Approved programs most like an order. */
  examples?(request: PlanRequest): readonly ExampleProgram[];
  /** GBNF for programs, for models that need it. */
  readonly grammar?: string;
}

/** A model that knows Lua but not this game: it is told the whole API. */
export function createGeneralBrain(completer: Completer, parts: GeneralBrainParts = {}): Brain {
  async function plan(request: PlanRequest, options: BrainOptions): Promise<PlanAnswer> {
    const { messages, slots } = planMessages(request);
    const sampling = { maxTokens: PLAN_TOKENS, temperature: 0, seed: options.seed };
    const answer = await completed(completer, messages, sampling, options);
    if (!answer.ok) return answer;
    // Models like to add a word or repeat the arrow; the first line that is a plan counts.
    for (const line of withoutThoughts(answer.text).split('\n')) {
      const parsed = parsePlan(line.replace(/^.*=>/, '').replaceAll('`', '').trim(), slots);
      if (parsed.ok) return { ok: true, plans: [parsed.plan], tokens: answer.tokens };
    }
    return { ok: false, kind: 'passes', message: `${completer.name} wrote no plan that can be read` };
  }

  /** The goal of the last order that was asked about: every attempt at it has the same. */
  let last: { readonly request: PlanRequest; readonly goal: string | null } | null = null;

  /** For an order that nobody could take apart; null where the model has none that can be used. */
  async function goalFor(
    request: WriteRequest,
    options: BrainOptions,
  ): Promise<{ goal: string | null; tokens: number }> {
    if (last?.request.order === request.order && last.request.world === request.world) {
      return { goal: last.goal, tokens: 0 };
    }
    const sampling = { maxTokens: GOAL_TOKENS, temperature: 0, seed: options.seed };
    const answer = await completed(completer, goalMessages(request), sampling, options);
    if (!answer.ok) return { goal: null, tokens: 0 };
    const goal = withoutThoughts(answer.text)
      .replace(/```(?:lua)?/g, '')
      .trim();
    last = { request, goal: isUsable(goal, request) ? goal : null };
    return { goal: last.goal, tokens: answer.tokens };
  }

  async function write(request: WriteRequest, options: BrainOptions): Promise<Draft | NoAnswer> {
    const { part, attempts, strategy } = request;
    if (part !== null && part.length > 1) {
      return { ok: false, kind: 'passes', message: 'each part gets a program of its own' };
    }
    const asksGoal = part === null && request.goal === null;
    const { goal, tokens } = asksGoal ? await goalFor(request, options) : { goal: request.goal, tokens: 0 };
    const messages = programMessages({ ...request, goal }, parts.examples?.(request) ?? []);
    const sampling = {
      maxTokens: PROGRAM_TOKENS,
      temperature: strategy === 'rewrite' ? VARIED : 0,
      seed: options.seed,
      ...(parts.grammar !== undefined && { grammar: parts.grammar }),
    };
    const answer = await completed(completer, messages, sampling, options);
    if (!answer.ok) return answer;
    const name = strategy === 'rewrite' ? 'rewrite' : attempts.length > 0 ? 'mend' : 'program';
    return {
      ok: true,
      text: answer.text,
      tokens: tokens + answer.tokens,
      promptHash: promptHash(name),
      match: null,
      goal,
    };
  }

  return { name: completer.name, plan, write };
}

/** A goal has to compile, and must not hold already: then it says nothing. */
function isUsable(expression: string, { world, companion }: PlanRequest): boolean {
  const goal = createGoal(expression, world, companion, DEFAULT_LIMITS);
  if (!goal.ok) return false;
  const held = goal.holds(world, '');
  return held.ok && !held.holds;
}
