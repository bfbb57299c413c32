import type {
  Brain,
  BrainOptions,
  Draft,
  NoAnswer,
  PlanAnswer,
  WriteRequest,
} from '../../../src/companion/brain.ts';
import { DEFAULT_FULFIL_LIMITS } from '../../../src/companion/fulfil/limits.ts';
import type { FulfilOptions, OrderProgress } from '../../../src/companion/fulfil/order-work.ts';
import { parsePlan } from '../../../src/companion/plan/parse/parse-plan.ts';
import type { Plan } from '../../../src/companion/plan/plan.ts';
import type { Clock } from '../../../src/companion/refine/budget.ts';
import { companionId } from '../../../src/game/model/ids.ts';
import { DEFAULT_LIMITS } from '../../../src/sandbox/api/limits.ts';
import { classicWorld } from '../../sandbox/classic-world.ts';

/** What a scripted brain does when it is asked: a text is what a model would write. */
export type Line =
  | string
  | NoAnswer
  | ((request: WriteRequest, options: BrainOptions) => Promise<Draft | NoAnswer> | string);

/** A brain that answers one line after the other, and its last line for ever. */
export function scriptedBrain(lines: readonly Line[], plans: readonly Plan[] = [], name = 'script') {
  const requests: WriteRequest[] = [];
  const brain: Brain = {
    name,
    plan: async (): Promise<PlanAnswer> => (plans.length > 0 ? { ok: true, plans, tokens: 3 } : PASSES),
    async write(request, options) {
      if (request.part !== null && request.part.length > 1) return PASSES;
      const line = lines[Math.min(requests.length, lines.length - 1)] ?? PASSES;
      requests.push(request);
      const said = typeof line === 'function' ? await line(request, options) : line;
      return typeof said === 'string' ? draftOf(said) : said;
    },
  };
  return { brain, requests };
}

const PASSES: NoAnswer = { ok: false, kind: 'passes', message: 'it knows nothing' };

export function draftOf(text: string, goal: string | null = null): Draft {
  return { ok: true, text, tokens: 10, promptHash: 'test-1', match: null, goal };
}

/** A plan in its own words. */
export function planOf(text: string, slots: Readonly<Record<string, string>> = {}): Plan {
  const parsed = parsePlan(text, new Map(Object.entries(slots)) as Parameters<typeof parsePlan>[1]);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.plan;
}

/** A clock that stands until it is moved. */
export class FakeClock implements Clock {
  now = 0;
  #timers: { at: number; call: () => void }[] = [];

  nowMs(): number {
    return this.now;
  }

  after(ms: number, call: () => void): () => void {
    const timer = { at: this.now + ms, call };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  }

  move(ms: number): void {
    this.now += ms;
    for (const { at, call } of [...this.#timers]) if (at <= this.now) call();
  }
}

export interface Told {
  readonly options: FulfilOptions;
  readonly progress: OrderProgress[];
  readonly clock: FakeClock;
  readonly abort: AbortController;
}

/** Options on the classic level with monsters that stand still. */
export function optionsFor(brains: readonly Brain[], more: Partial<FulfilOptions> = {}): Told {
  const progress: OrderProgress[] = [];
  const clock = new FakeClock();
  const abort = new AbortController();
  const options: FulfilOptions = {
    world: classicWorld(),
    companion: companionId(1),
    program: null,
    brains,
    limits: {
      ...DEFAULT_FULFIL_LIMITS,
      ticks: 60,
      program: { ...DEFAULT_LIMITS, tickMs: 60_000 },
    },
    signal: abort.signal,
    clock,
    progress: (one) => progress.push(one),
    goalOf: () => ({ goal: null, always: null, standing: false }),
    nearest: (_, most) => ['follow me', 'bring me the sword', 'explore', 'stay'].slice(0, most),
    ...more,
  };
  return { options, progress, clock, abort };
}
