import type { Brain } from '../brain.ts';
import { compose, keyOf } from '../compose/compose.ts';
import { actsIn } from '../plan/acts.ts';
import { describePlan } from '../plan/describe.ts';
import type { Action, Plan } from '../plan/plan.ts';
import { qualityOf } from '../quality/quality.ts';
import type { Accepted, LibraryMatch } from './fulfilment.ts';
import type { OrderWork } from './order-work.ts';
import { damageIn, mapsOf } from './rehearsing.ts';
import { type Vetted, vetProgram } from './vet.ts';
import { type NotWritten, type Wanted, type WrittenProgram, write } from './writing.ts';

export type Built = { readonly ok: true; readonly accepted: Accepted } | NotWritten;

/** Nothing but that it makes no mistake: what a part reaches is seen when the whole is rehearsed. */
const NO_MISTAKE: Wanted = { goal: null, always: null };

/** Writes the programs of one plan's actions, and makes one of them that is rehearsed as a whole. */
export class Builder {
  readonly #work: OrderWork;
  /** Who is asked for a program, the first one first. */
  readonly #writers: readonly Brain[];
  /** What was written in this order already, by action. */
  readonly #written = new Map<string, WrittenProgram | NotWritten>();

  constructor(work: OrderWork, writers: readonly Brain[]) {
    this.#work = work;
    this.#writers = writers;
  }

  /** @param plan null: the order is not taken apart. */
  async build(plan: Plan | null): Promise<Built> {
    if (plan === null) return this.#undivided();
    const { goal, always } = this.#work.options.goalOf(plan);
    const [only] = plan;
    const isSingle = plan.length === 1 && only?.part === 'act';
    if (isSingle && only.action.do === 'stop') return this.#composed(plan, { goal: null, always: null });
    const whole = await this.#one(plan, { goal, always });
    if (whole.ok) return { ok: true, accepted: this.#accepted(whole, describePlan(plan), goal) };
    if (isSingle || whole.kind === 'cancelled' || whole.kind === 'timeout') return whole;
    return this.#composed(plan, { goal, always });
  }

  async #undivided(): Promise<Built> {
    const written = await this.#one(null, NO_MISTAKE);
    if (!written.ok) return written;
    return { ok: true, accepted: this.#accepted(written, [this.#work.text], written.draft.goal) };
  }

  async #composed(plan: Plan, expectation: Wanted): Promise<Built> {
    const programs: WrittenProgram[] = [];
    for (const { action, safe } of actsIn(plan)) {
      if (action.do === 'stop') continue;
      const written = await this.#action(action, safe);
      if (!written.ok) return written;
      programs.push(written);
    }
    const composed = compose(plan, (action, safe) => {
      const written = this.#written.get(keyOf(action, safe));
      return written?.ok ? written.vetted.source : null;
    });
    if (!composed.ok) {
      return { ok: false, kind: 'rejected', message: composed.problem.message, problems: [composed.problem] };
    }
    const startMs = this.#work.options.clock.nowMs();
    const approved = programs.every(({ draft }) => draft.match !== null);
    const vetted = vetProgram(composed.source, this.#work.stage, { ...expectation, approved }, () =>
      this.#work.tell('rehearsing'),
    );
    if (!vetted.ok) {
      this.#work.report({ stage: vetted.stage, problems: vetted.problems, tokens: 0 }, startMs);
      const message = vetted.problems[0]?.message ?? 'the whole did not pass';
      return { ok: false, kind: 'rejected', message, problems: vetted.problems };
    }
    const [first] = programs;
    const match = programs.length === 1 ? (first?.draft.match ?? null) : weakest(programs);
    const promptHash = programs.map(({ draft }) => draft.promptHash).find((hash) => hash !== null) ?? null;
    return {
      ok: true,
      accepted: acceptedOf(this.#work, vetted, {
        plan: describePlan(plan),
        goal: expectation.goal,
        match,
        promptHash,
      }),
    };
  }

  async #action(action: Action, safe: boolean): Promise<WrittenProgram | NotWritten> {
    const key = keyOf(action, safe);
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    const written = await this.#one([{ part: 'act', action, safe }], NO_MISTAKE);
    // Who was cancelled or kept waiting may be asked again.
    if (written.ok || written.kind === 'rejected' || written.kind === 'passes')
      this.#written.set(key, written);
    return written;
  }

  /** The first writer that has a program which passes. */
  async #one(part: Plan | null, expectation: Wanted): Promise<WrittenProgram | NotWritten> {
    let last: NotWritten = { ok: false, kind: 'passes', message: 'nobody knows how', problems: [] };
    for (const writer of this.#writers) {
      const written = await write(this.#work, writer, { part, goal: expectation.goal, expectation });
      if (written.ok || written.kind === 'cancelled') return written;
      // That a program failed says more than that somebody else has none.
      if (written.kind !== 'passes' || last.kind === 'passes') last = written;
    }
    return last;
  }

  #accepted({ vetted, draft }: WrittenProgram, plan: readonly string[], goal: string | null): Accepted {
    const { match, promptHash } = draft;
    return acceptedOf(this.#work, vetted, { plan, goal, match, promptHash });
  }
}

function acceptedOf(
  work: OrderWork,
  { source, rehearsal, warnings }: Extract<Vetted, { readonly ok: true }>,
  known: Pick<Accepted, 'plan' | 'goal' | 'match' | 'promptHash'>,
): Accepted {
  const { stage } = work;
  return {
    source,
    does: known.plan.join(', then '),
    ...known,
    rehearsal,
    damage: damageIn(rehearsal, stage),
    ...mapsOf(rehearsal, stage),
    quality: qualityOf(source),
    warnings,
  };
}

/** Of several entries the one that is the least sure; null where a model wrote any of the programs. */
function weakest(programs: readonly WrittenProgram[]): LibraryMatch | null {
  const matches = programs.map(({ draft }) => draft.match);
  if (matches.length === 0 || matches.includes(null)) return null;
  const known = matches.filter((match) => match !== null);
  const score = Math.min(...known.map((match) => match.score));
  return { id: [...new Set(known.map(({ id }) => id))].join('+'), score };
}
