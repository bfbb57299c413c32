import type { Problem, Rehearsal, VettingStage } from '../../sandbox/rehearsal/verdict.ts';
import type { OrderWork } from '../fulfil/order-work.ts';
import { damageIn, rehearseFully } from '../fulfil/rehearsing.ts';
import { inspect } from '../guardrails/inspect.ts';
import type { Plan } from '../plan/plan.ts';
import type { Running } from './running.ts';
import { type EditLanguage, told } from './words.ts';

/** How a program fared from here. */
interface RunFigures {
  readonly goalTick: number | null;
  readonly ticks: number;
  readonly damage: number;
}

/** What speaks against a program that runs. */
export interface Evidence {
  /** In words for people, a sentence each; none: nothing was found. */
  readonly wrong: readonly string[];
  readonly problems: readonly Problem[];
  readonly stage: VettingStage;
  /** Of the guardrails, that another program may have too: fewer than this one where nothing else speaks against it. */
  readonly mostWarnings: number;
  readonly run: RunFigures;
}

/**
 * Holds a running program against its last error, the guardrails and a rehearsal from here on.
 *
 * @param error what it raised last, with lines as people see them; null: nothing.
 */
export function evidenceOf(
  work: OrderWork,
  running: Running,
  plan: Plan | null,
  error: string | null,
): Evidence {
  const raised = error === null ? [] : [raisedIn(error, running)];
  const found = findingsIn(work, running);
  work.tell('rehearsing');
  const expected = plan === null ? { goal: null, always: null } : work.options.goalOf(plan);
  const rehearsal = rehearseFully(running.source, work.stage, { ...expected, approved: false });
  const rehearsed = rehearsal.problems;
  const wrong = [
    ...raised,
    ...found.words,
    // The same error once more says nothing new.
    ...(raised.length > 0 && rehearsed.every(({ code }) => code !== 'goal')
      ? []
      : rehearsed.map((problem) => wordsOfProblem(problem, rehearsal, running))),
  ];
  const errors: Problem[] = error === null ? [] : [{ code: 'error', message: error, line: null }];
  return {
    wrong,
    problems: [...errors, ...found.problems, ...rehearsed],
    stage: rehearsal.stage ?? 'rehearsal',
    mostWarnings: found.warnings - (raised.length + rehearsed.length === 0 ? 1 : 0),
    run: runOf(rehearsal, damageIn(rehearsal, work.stage)),
  };
}

export function runOf({ goalTick, ticks }: Rehearsal, damage: number): RunFigures {
  return { goalTick, ticks: ticks.length, damage };
}

export function wordsOfRun({ goalTick, ticks, damage }: RunFigures, language: EditLanguage): string {
  return goalTick === null
    ? told(language, 'ran', { ticks, damage })
    : told(language, 'ranToGoal', { tick: goalTick, damage });
}

function raisedIn(error: string, { source, linesAbove, language }: Running): string {
  const words = error.replace(/^line \d+: /, '').replace(/[.\s]+$/, '');
  const line = Number(/^line (\d+):/.exec(error)?.[1] ?? Number.NaN);
  const code = source.split('\n')[line - 1 - linesAbove]?.trim().replaceAll('`', "'");
  return code === undefined || code === ''
    ? told(language, 'error', { words })
    : told(language, 'errorAt', { words, line, code });
}

function findingsIn(work: OrderWork, { source, linesAbove, language }: Running) {
  const inspected = inspect(source, work.stage.limits);
  if (!inspected.ok) return { words: [], problems: [inspected.problem], warnings: 0 };
  const { blocks, warnings } = inspected.inspection;
  const problems: readonly Problem[] = [...blocks, ...warnings];
  const words = problems.map(({ message, line }) =>
    line === null
      ? told(language, 'warning', { words: message })
      : told(language, 'warningAt', { words: message.replace(/^line \d+: /, ''), line: line + linesAbove }),
  );
  return { words, problems, warnings: warnings.length };
}

function wordsOfProblem(
  { code, message, line }: Problem,
  { ticks }: Rehearsal,
  { linesAbove, language }: Running,
): string {
  if (code === 'goal' && message.startsWith('the goal did not hold')) {
    return told(language, 'missed', { ticks: ticks.length });
  }
  const words = line === null ? message : message.replace(/^line \d+/, `line ${line + linesAbove}`);
  return told(language, 'rehearsedBadly', { words });
}
