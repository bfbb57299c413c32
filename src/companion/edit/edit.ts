import { rehearse } from '../../sandbox/rehearsal/rehearse.ts';
import type { Problem, Rehearsal } from '../../sandbox/rehearsal/verdict.ts';
import type { Attempt, BrainOptions, NoAnswer } from '../brain.ts';
import { completed, VARIED } from '../brains/completing.ts';
import type { Completer, Message } from '../completer.ts';
import { digestOf } from '../context/digest.ts';
import { fenced, problemLines, quoted, systemMessage } from '../context/messages.ts';
import { prompt, promptHash } from '../context/prompts.ts';
import type { OrderWork } from '../fulfil/order-work.ts';
import type { Expectation } from '../fulfil/rehearsing.ts';
import { vetProgram } from '../fulfil/vet.ts';
import { qualityOf } from '../quality/quality.ts';
import { nextStrategy } from '../refine/strategy.ts';
import { applyEdit } from './apply-diff.ts';
import { isSameRun } from './same-run.ts';

/** What is to become of a running program. */
export type EditKind =
  | { readonly kind: 'tweak' }
  /** @param problems its last error, and what it logged. */
  | { readonly kind: 'fix'; readonly problems: readonly Problem[] }
  | { readonly kind: 'refactor'; readonly aim: RefactorAim };

export const REFACTOR_AIMS = ['shorter', 'clearer', 'fewer steps'] as const;
export type RefactorAim = (typeof REFACTOR_AIMS)[number];

export type EditOutcome =
  | {
      readonly ok: true;
      readonly source: string;
      /** What changed, as a unified diff. */
      readonly diff: string;
      /** What the model said was wrong, for `fix`; empty otherwise. */
      readonly explanation: string;
      readonly rehearsal: Rehearsal;
      readonly promptHash: string;
    }
  | { readonly ok: false; readonly kind: NoAnswer['kind'] | 'rejected'; readonly message: string };

const EDIT_TOKENS = 3_000;

/**
 * Changes a running program as the person says: asks, vets what comes back like any program, and asks again with what
 * is wrong with it. A refactored program is kept only if it does at least as well in rehearsal and reads better.
 */
export async function edit(
  work: OrderWork,
  completer: Completer,
  program: string,
  kind: EditKind,
  expectation: Expectation,
): Promise<EditOutcome> {
  const attempts: Attempt[] = [];
  for (;;) {
    const strategy = nextStrategy(attempts);
    if (strategy === 'give-up' || !work.budget.allows(attempts.length)) return rejected(attempts);
    const startMs = work.options.clock.nowMs();
    const asked = messagesFor(work, program, kind, strategy === 'rewrite' ? [] : attempts);
    const temperature = strategy === 'rewrite' ? VARIED : 0;
    const answer = await work.ask(completer, 'writing', attempts.length, (options: BrainOptions) =>
      completed(completer, asked, { maxTokens: EDIT_TOKENS, temperature, seed: options.seed }, options),
    );
    if (!answer.ok) return answer;
    work.tell('checking', answer.tokens);
    const edited = applyEdit(program, answer.text);
    if (!edited.ok) {
      const millis = work.options.clock.nowMs() - startMs;
      work.report({ stage: 'extract', problems: [edited.problem], tokens: answer.tokens, millis });
      attempts.push({ source: answer.text, stage: 'extract', problems: [edited.problem] });
      continue;
    }
    const vetted = vetProgram(edited.source, work.stage, expectation, () => work.tell('rehearsing'));
    const problems = vetted.ok
      ? worseThan(work, program, kind, vetted.rehearsal, edited.source)
      : vetted.problems;
    const stage = vetted.ok ? (problems.length > 0 ? 'rehearsal' : null) : vetted.stage;
    const millis = work.options.clock.nowMs() - startMs;
    work.report({ stage, problems, tokens: answer.tokens, millis });
    if (vetted.ok && problems.length === 0) {
      return {
        ok: true,
        source: edited.source,
        diff: edited.diff,
        explanation: kind.kind === 'fix' ? explanationIn(answer.text) : '',
        rehearsal: vetted.rehearsal,
        promptHash: promptHash(kind.kind),
      };
    }
    attempts.push({ source: edited.source, stage: stage ?? 'rehearsal', problems });
  }
}

function messagesFor(
  work: OrderWork,
  program: string,
  kind: EditKind,
  attempts: readonly Attempt[],
): Message[] {
  const { world, companion } = work.options;
  const common = { world: digestOf(world, companion), program: `${program.trimEnd()}\n` };
  const order = quoted(work.text);
  const text = {
    tweak: () => prompt('tweak', { ...common, order }),
    fix: () =>
      prompt('fix', { ...common, order, problems: kind.kind === 'fix' ? problemLines(kind.problems) : '' }),
    refactor: () => prompt('refactor', { ...common, order: kind.kind === 'refactor' ? kind.aim : '' }),
  }[kind.kind]();
  const last = attempts.at(-1);
  const again: Message[] =
    last === undefined
      ? []
      : [
          { role: 'assistant', text: fenced(last.source) },
          { role: 'user', text: prompt('mend', { problems: problemLines(last.problems) }) },
        ];
  return [systemMessage(), { role: 'user', text }, ...again];
}

/** Why a refactored program is not kept; nothing else is compared with what it was. */
function worseThan(
  work: OrderWork,
  program: string,
  kind: EditKind,
  now: Rehearsal,
  source: string,
): readonly Problem[] {
  if (kind.kind !== 'refactor') return [];
  const { world, companion, limits } = work.stage;
  const before = rehearse(program, world, companion, { ticks: Math.max(1, now.ticks.length), limits });
  const fault = (message: string): Problem[] => [{ code: 'goal', message, line: null }];
  if (kind.aim !== 'fewer steps' && !isSameRun(before, now)) {
    return fault('the new program does something else than the old one: keep what it does');
  }
  if (kind.aim === 'fewer steps') {
    return now.ticks.length <= before.ticks.length
      ? []
      : fault('the new program takes more ticks than the old one');
  }
  const [old, better] = [qualityOf(program), qualityOf(source)];
  const gains = kind.aim === 'shorter' ? better.lines < old.lines : better.score >= old.score;
  return gains ? [] : fault(`the new program is not ${kind.aim} than the old one`);
}

/** The words before the program. */
function explanationIn(answer: string): string {
  return answer.split('```')[0]?.replace(/\s+/g, ' ').trim().slice(0, 400) ?? '';
}

function rejected(attempts: readonly Attempt[]): EditOutcome {
  const message = attempts.at(-1)?.problems[0]?.message ?? 'nothing came of it';
  return { ok: false, kind: 'rejected', message };
}
