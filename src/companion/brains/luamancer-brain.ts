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
import { namesIn } from '../context/names.ts';
import { withCellSlots } from '../mask/cell-slots.ts';
import { mask } from '../mask/mask.ts';
import { formatAction, formatPlan } from '../plan/format-plan.ts';
import { onCells } from '../plan/on-cells.ts';
import { parsePlan } from '../plan/parse/parse-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { watchful } from '../plan/watchful.ts';
import { fillSlots } from '../slots.ts';
import { completed, VARIED } from './completing.ts';
import { leftOut } from './left-out.ts';

/** The form of the two questions that the shipped model was trained on. */
const PROMPT_HASH = 'short-5';
const PLAN_TOKENS = 160;
const PROGRAM_TOKENS = 2_000;

/** Meanings that a plan answer holds where nobody says how many. */
const CANDIDATES = 4;
const MOST_CANDIDATES = 8;

/** A model that was trained on this game's plans and programs: it is asked in its own short form. */
export function createLuamancerBrain(completer: Completer, candidates = CANDIDATES): Brain {
  const wanted = Math.min(candidates, MOST_CANDIDATES);

  async function plan({ order, world }: PlanRequest, options: BrainOptions): Promise<PlanAnswer> {
    const masked = mask(order, namesIn(world));
    const { text, inNumbers } = withCellSlots(masked);
    const plans = new Map<string, Meaning>();
    let tokens = 0;
    // The likeliest alone, unless it leaves something out, or else others: as many as it takes, within reason, to
    // see some that differ.
    const isLikeliest = options.seed === 0;
    for (let round = 0; round < 2 * wanted && plans.size < wanted; round++) {
      if (isLikeliest && [...plans.values()].some((meaning) => meaning.leftOut === 0)) break;
      const sampling = {
        maxTokens: PLAN_TOKENS,
        temperature: isLikeliest && round === 0 ? 0 : VARIED,
        seed: options.seed + round,
      };
      const answer = await completed(completer, [{ role: 'user', text: `plan: ${text}` }], sampling, options);
      if (!answer.ok) return plans.size > 0 && answer.kind !== 'cancelled' ? planned(plans, tokens) : answer;
      tokens += answer.tokens;
      if (!answer.complete) continue;
      const written = answer.text.trim();
      const parsed = parsePlan(inNumbers(written), masked.slots);
      if (parsed.ok) addMeaning(plans, watchful(onCells(parsed.plan, order), order), leftOut(text, written));
    }
    return plans.size > 0
      ? planned(plans, tokens)
      : passes(`${completer.name} wrote no plan that can be read`);
  }

  async function write({ part, attempts }: WriteRequest, options: BrainOptions): Promise<Draft | NoAnswer> {
    const [act] = part ?? [];
    if (part?.length !== 1 || act?.part !== 'act' || act.only !== undefined) {
      return passes('it writes programs of single actions only');
    }
    const { text, slots } = formatAction(act.action, act.safe);
    const sampling = {
      maxTokens: PROGRAM_TOKENS,
      temperature: attempts.length === 0 ? 0 : VARIED,
      seed: options.seed,
    };
    const answer = await completed(completer, [{ role: 'user', text: `code: ${text}` }], sampling, options);
    if (!answer.ok) return answer;
    return {
      ok: true,
      text: fillSlots(answer.text, slots),
      tokens: answer.tokens,
      promptHash: PROMPT_HASH,
      match: null,
      goal: null,
    };
  }

  return { name: completer.name, plan, write };
}

/** One plan of an order, and how much of what the order names it leaves out. */
interface Meaning {
  readonly plan: Plan;
  readonly leftOut: number;
}

function addMeaning(plans: Map<string, Meaning>, plan: Plan, missing: number): void {
  const { text, slots } = formatPlan(plan);
  const key = `${text} ${JSON.stringify([...slots])}`;
  if (!plans.has(key)) plans.set(key, { plan, leftOut: missing });
}

/** Those that leave least out first; of these, the likelier first. */
function planned(plans: ReadonlyMap<string, Meaning>, tokens: number): PlanAnswer {
  const best = [...plans.values()].sort((one, other) => one.leftOut - other.leftOut);
  return { ok: true, plans: best.map(({ plan }) => plan), tokens };
}

function passes(message: string): NoAnswer {
  return { ok: false, kind: 'passes', message };
}
