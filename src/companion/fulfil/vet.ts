import type { Problem, Rehearsal, VettingStage } from '../../sandbox/rehearsal/verdict.ts';
import { extract } from '../extract/extract.ts';
import type { Finding } from '../guardrails/finding.ts';
import { inspect } from '../guardrails/inspect.ts';
import { type Expectation, rehearseFully, type Stage } from './rehearsing.ts';

/** A program that passed all stages, or where and why it did not; `source` is empty where none was found. */
export type Vetted =
  | {
      readonly ok: true;
      readonly source: string;
      readonly rehearsal: Rehearsal;
      readonly warnings: readonly Finding[];
    }
  | {
      readonly ok: false;
      readonly source: string;
      readonly stage: VettingStage;
      readonly problems: readonly Problem[];
      /** Where it got as far as that. */
      readonly rehearsal: Rehearsal | null;
    };

/** Takes the program out of a model's text and vets it. */
export function vetText(
  text: string,
  stage: Stage,
  expectation: Expectation,
  onRehearsal: () => void,
): Vetted {
  const extracted = extract(text);
  if (!extracted.ok) {
    return { ok: false, source: text, stage: 'extract', problems: [extracted.problem], rehearsal: null };
  }
  return vetProgram(extracted.source, stage, expectation, onRehearsal);
}

/** Reads, inspects and rehearses a program; the first stage that finds something ends it. */
export function vetProgram(
  source: string,
  stage: Stage,
  expectation: Expectation,
  onRehearsal: () => void,
): Vetted {
  const inspected = inspect(source, stage.limits);
  if (!inspected.ok) {
    return { ok: false, source, stage: 'parse', problems: [inspected.problem], rehearsal: null };
  }
  const { blocks, warnings } = inspected.inspection;
  if (blocks.length > 0) {
    const problems = blocks.map(({ code, message, line }) => ({ code, message, line }));
    return { ok: false, source, stage: 'guardrails', problems, rehearsal: null };
  }
  onRehearsal();
  const rehearsal = rehearseFully(source, stage, expectation);
  if (rehearsal.verdict === 'accepted') return { ok: true, source, rehearsal, warnings };
  const { stage: where, problems } = rehearsal;
  return { ok: false, source, stage: where ?? 'rehearsal', problems, rehearsal };
}
