import type { Attempt, Brain } from '../brain.ts';
import { compose, keyOf } from '../compose/compose.ts';
import { actsIn, isBuiltIn, isPartOfTree, isQuestion } from '../plan/acts.ts';
import { describePart, describePlan } from '../plan/describe.ts';
import type { Action, Plan } from '../plan/plan.ts';
import { qualityOf } from '../quality/quality.ts';
import type { Accepted, LibraryMatch } from './fulfilment.ts';
import type { OrderWork } from './order-work.ts';
import { damageIn, mapsOf } from './rehearsing.ts';
import { type Vetted, vetProgram } from './vet.ts';
import { type NotWritten, type Wanted, type WrittenProgram, write } from './writing.ts';

export type Built = { readonly ok: true; readonly accepted: Accepted } | NotWritten;

interface Parts {
  readonly ok: true;
  readonly programs: readonly WrittenProgram[];
  readonly tokens: number;
  readonly millis: number;
}

/** Nothing but that it makes no mistake: what a part reaches is seen when the whole is rehearsed. */
const NO_MISTAKE: Wanted = { goal: null, always: null };

/** Writes the programs of one plan's actions, and makes one of them that is rehearsed as a whole. */
export class Builder {
  readonly #work: OrderWork;
  /** Who is asked for a program, the first one first. */
  readonly #writers: readonly Brain[];
  /** Was found wanting before: the next one is to be another. */
  readonly #before: Attempt | null;
  /** What was written in this order already, by action. */
  readonly #written = new Map<string, WrittenProgram | NotWritten>();

  constructor(work: OrderWork, writers: readonly Brain[], before: Attempt | null = null) {
    this.#before = before;
    this.#work = work;
    this.#writers = writers;
  }

  /**
   * @param plan null: the order is not taken apart.
   * @param said the plan without what it implies.
   */
  async build(plan: Plan | null, said: Plan | null = plan): Promise<Built> {
    const built = await this.#build(plan);
    return built.ok ? { ok: true, accepted: { ...built.accepted, means: said } } : built;
  }

  async #build(plan: Plan | null): Promise<Built> {
    this.#work.means(plan === null ? null : describePlan(plan));
    if (plan === null) return this.#undivided();
    const { goal, always } = this.#work.options.goalOf(plan);
    const [only] = plan;
    const isSingle = plan.length === 1 && only?.part === 'act' && only.only === undefined;
    if (isSingle && isBuiltIn(only.action)) return this.#composed(plan, { goal: null, always: null });
    const expectation = { goal, always, once: isQuestion(plan) };
    const whole = await this.#one(plan, expectation);
    if (whole.ok) return { ok: true, accepted: this.#accepted(whole, describePlan(plan), goal) };
    if (isSingle || whole.kind === 'cancelled' || whole.kind === 'timeout') return whole;
    return this.#composed(plan, expectation);
  }

  async #undivided(): Promise<Built> {
    const written = await this.#one(null, NO_MISTAKE);
    if (!written.ok) return written;
    return { ok: true, accepted: this.#accepted(written, [this.#work.text], written.draft.goal) };
  }

  async #composed(plan: Plan, expectation: Wanted): Promise<Built> {
    const parts = await this.#parts(plan);
    if (!parts.ok) return parts;
    const { programs } = parts;
    const composed = compose(plan, (action, safe) => {
      const written = this.#written.get(keyOf(action, safe));
      return written?.ok ? written.vetted.source : null;
    });
    if (!composed.ok) {
      return { ok: false, kind: 'rejected', message: composed.problem.message, problems: [composed.problem] };
    }
    const { clock } = this.#work.options;
    const startMs = clock.nowMs();
    const approved = programs.every(({ draft }) => draft.match !== null);
    const vetted = vetProgram(composed.source, this.#work.stage, { ...expectation, approved }, () =>
      this.#work.tell('rehearsing'),
    );
    const spent = { tokens: parts.tokens, millis: parts.millis + clock.nowMs() - startMs };
    const { stage, problems } = vetted.ok ? { stage: null, problems: [] } : vetted;
    this.#work.report({ stage, problems, ...spent });
    if (!vetted.ok) {
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

  /** The program of each of a plan's actions, and what the new ones among them took. */
  async #parts(plan: Plan): Promise<Parts | NotWritten> {
    const acts = new Map(
      actsIn(plan).flatMap((act) =>
        isPartOfTree(act.action) ? [] : [[keyOf(act.action, act.safe), act] as const],
      ),
    );
    const programs: WrittenProgram[] = [];
    let [tokens, millis] = [0, 0];
    for (const [key, { action, safe }] of acts) {
      const known = this.#written.get(key);
      const does = describePart({ part: 'act', action, safe });
      this.#work.writes({ number: programs.length + 1, of: acts.size, does });
      const written = known ?? (await this.#action(key, action, safe));
      this.#work.writes(null);
      if (!written.ok) return written;
      if (known === undefined) {
        tokens += written.draft.tokens;
        millis += written.millis;
      }
      programs.push(written);
    }
    return { ok: true, programs, tokens, millis };
  }

  async #action(key: string, action: Action, safe: boolean): Promise<WrittenProgram | NotWritten> {
    const written = await this.#one([{ part: 'act', action, safe }], NO_MISTAKE);
    // Who was cancelled or kept waiting may be asked again.
    if (written.ok || written.kind === 'rejected' || written.kind === 'passes')
      this.#written.set(key, written);
    return written;
  }

  /** The first writer that has a program which passes. */
  async #one(part: Plan | null, expectation: Wanted): Promise<WrittenProgram | NotWritten> {
    let last: NotWritten = { ok: false, kind: 'passes', message: 'nobody knows how', problems: [] };
    const before = this.#before === null ? {} : { before: this.#before };
    const assignment = { part, goal: expectation.goal, expectation, ...before };
    for (const writer of this.#writers) {
      const written = await write(this.#work, writer, assignment);
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

export function acceptedOf(
  work: OrderWork,
  { source, rehearsal, warnings }: Extract<Vetted, { readonly ok: true }>,
  known: Pick<Accepted, 'plan' | 'goal' | 'match' | 'promptHash'>,
): Accepted {
  const { stage } = work;
  return {
    source,
    does: known.plan.join(', then '),
    ...known,
    means: null,
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
