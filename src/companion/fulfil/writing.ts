import type { Problem } from '../../sandbox/rehearsal/verdict.ts';
import type { Attempt, Brain, Draft, NoAnswer } from '../brain.ts';
import type { Plan } from '../plan/plan.ts';
import { nextStrategy } from '../refine/strategy.ts';
import type { OrderWork } from './order-work.ts';
import type { Expectation } from './rehearsing.ts';
import { type Vetted, vetText } from './vet.ts';

/** A program that passed, as the brain drafted it. */
export interface WrittenProgram {
  readonly ok: true;
  readonly vetted: Extract<Vetted, { readonly ok: true }>;
  readonly draft: Draft;
  /** That this try took, of which nothing is reported where it is a part's: it counts with the whole. */
  readonly millis: number;
}

/** Why there is no program: the brain has no answer, or none of its answers passed. */
export interface NotWritten {
  readonly ok: false;
  readonly kind: NoAnswer['kind'] | 'rejected';
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** As an expectation, while nobody knows who approved the program. */
export type Wanted = Omit<Expectation, 'approved'>;

export interface Assignment {
  /** What the program is to do; null where the order was not taken apart. */
  readonly part: Plan | null;
  readonly goal: string | null;
  /** What a rehearsal of this program alone has to show. */
  readonly expectation: Wanted;
  /** Tried before; what is wrong with it counts as the first attempt. */
  readonly before?: Attempt;
}

/** Has one brain write a program until one passes, the brain gives up, or the order's budget is used up. */
export async function write(
  work: OrderWork,
  brain: Brain,
  assignment: Assignment,
): Promise<WrittenProgram | NotWritten> {
  const { part, goal, expectation, before } = assignment;
  const { world, companion, program, clock } = work.options;
  const attempts: Attempt[] = before === undefined ? [] : [before];
  for (;;) {
    const strategy = nextStrategy(attempts);
    if (strategy === 'give-up') return rejected(attempts);
    if (!work.budget.allows(attempts.length)) return rejected(attempts);
    const startMs = clock.nowMs();
    const request = { order: work.text, world, companion, part, goal, program, attempts, strategy };
    const draft = await work.ask(brain, 'writing', attempts.length, (options) =>
      brain.write(request, options),
    );
    if (!draft.ok) {
      return attempts.length > 0 && draft.kind === 'passes' ? rejected(attempts) : { ...draft, problems: [] };
    }
    work.tell('checking', draft.tokens);
    const wanted = {
      ...expectation,
      ...(part === null && { goal: draft.goal }),
      approved: draft.match !== null,
    };
    const vetted = vetText(draft.text, work.stage, wanted, () => work.tell('rehearsing', draft.tokens));
    const millis = clock.nowMs() - startMs;
    const { tokens } = draft;
    if (vetted.ok) {
      if (work.part === null) work.report({ stage: null, problems: [], tokens, millis });
      return { ok: true, vetted, draft, millis };
    }
    const { stage, problems } = vetted;
    work.report({ stage, problems, tokens, millis });
    attempts.push({ source: vetted.source, stage, problems });
  }
}

function rejected(attempts: readonly Attempt[]): NotWritten {
  const problems = attempts.at(-1)?.problems ?? [];
  return { ok: false, kind: 'rejected', message: problems[0]?.message ?? 'no program passed', problems };
}
