import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '../../../src/companion/compose/compose.ts';
import { inspect } from '../../../src/companion/guardrails/inspect.ts';
import { companionId } from '../../../src/game/model/ids.ts';
import { DEFAULT_LIMITS } from '../../../src/sandbox/api/limits.ts';
import { rehearse } from '../../../src/sandbox/rehearsal/rehearse.ts';
import { programFor } from '../../../training/programs/programs.ts';
import { classicWorld } from '../../sandbox/classic-world.ts';
import { anyPlan } from '../random-plans.ts';

/** Instructions end what does not end; a busy machine fails nothing. */
const LIMITS = { ...DEFAULT_LIMITS, tickMs: 60_000, sourceCharacters: 60_000 };
const MOVES = ['d', null, 's', 'd', null, null, 'a', 'w'] as const;

test('any plan composes to a program that loads and runs without an error', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const composed = compose(plan, programFor);
      if (!composed.ok) throw new Error(composed.problem.message);
      fc.pre(composed.source.length <= LIMITS.sourceCharacters);
      const inspected = inspect(composed.source, LIMITS);
      expect(inspected).toMatchObject({ ok: true, inspection: { blocks: [] } });
      const rehearsal = rehearse(composed.source, classicWorld(), companionId(1), {
        ticks: 30,
        moves: [...MOVES, ...MOVES],
        limits: LIMITS,
      });
      expect(rehearsal.problems, composed.source).toEqual([]);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
