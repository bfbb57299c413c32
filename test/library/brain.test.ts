import { describe, expect, it } from 'vitest';
import type { BrainOptions, PlanRequest, WriteRequest } from '../../src/companion/brain.ts';
import { formatPlan } from '../../src/companion/plan/format-plan.ts';
import type { Action, Plan } from '../../src/companion/plan/plan.ts';
import { createWorld } from '../../src/game/dungeon/create.ts';
import { companionId } from '../../src/game/model/ids.ts';
import { step } from '../../src/game/rules/step.ts';
import { createLibraryBrain, findEntry } from '../../src/library/library-brain.ts';
import { readLibrary } from '../../src/library/read-library.ts';

const LIBRARY = readLibrary();
const brain = createLibraryBrain(LIBRARY);
const world = step(createWorld({ level: 'classic', seed: '7' }), [
  { type: 'join', user: 'u', name: 'Ada' },
]).world;
const options: BrainOptions = { signal: new AbortController().signal, onTokens: () => {}, seed: 0 };

const request = (order: string): PlanRequest => ({ order, world, companion: companionId(1) });
const writing = (order: string, part: Plan | null): WriteRequest => ({
  ...request(order),
  part,
  goal: null,
  program: null,
  attempts: [],
  strategy: 'write',
});
const act = (action: Action): Plan => [{ part: 'act', action, safe: false }];
const GET_SWORD = act({ do: 'get', items: { count: 1, item: { name: 'sword' } } });

describe('the library as a brain', () => {
  it('takes a chain apart', async () => {
    const answer = await brain.plan(request('pick up the bow, then an arrow, then kill a bat'), options);
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.plans.map((plan) => formatPlan(plan).text)).toEqual(['get I1 ; get I2 ; kill M1']);
  });

  it('passes where it is not sure', async () => {
    expect(await brain.plan(request("don't follow me"), options)).toMatchObject({
      ok: false,
      kind: 'passes',
    });
    expect(await brain.write(writing('hm', null), options)).toMatchObject({ ok: false, kind: 'passes' });
  });

  it('writes the approved program of a part, filled', async () => {
    const draft = await brain.write(writing('go get the sword', GET_SWORD), options);
    if (!draft.ok) throw new Error(draft.message);
    expect(draft.match).toEqual({ id: 'get-item', score: 1 });
    expect(draft.text).toContain('named(items, "sword")');
    expect(draft.text).not.toContain('{item}');
    expect(draft.tokens).toBe(0);
  });

  it('writes for a part that a model planned, however the order was put', async () => {
    const draft = await brain.write(writing('i am in the mood for sharp things', GET_SWORD), options);
    expect(draft).toMatchObject({ ok: true, match: { id: 'get-item' } });
    expect(draft.ok && (draft.match?.score ?? 1) < 0.5).toBe(true);
  });

  it('does not give a program again that failed', async () => {
    const again = {
      ...writing('get the sword', GET_SWORD),
      attempts: [{ source: '', stage: 'load' as const, problems: [] }],
    };
    expect(await brain.write(again, options)).toMatchObject({ ok: false, kind: 'passes' });
  });

  it('gives up when it is cancelled', async () => {
    const signal = AbortSignal.abort();
    expect(await brain.plan(request('follow me'), { ...options, signal })).toMatchObject({
      kind: 'cancelled',
    });
    expect(await brain.write(writing('follow me', null), { ...options, signal })).toMatchObject({
      kind: 'cancelled',
    });
  });

  it('names the orders most like one, in words of this world', () => {
    const nearest = brain.nearest('please grab a sword or whatever', world, 3);
    expect(nearest).toHaveLength(3);
    expect(nearest.join()).toContain('sword');
    expect(nearest.join()).not.toContain('{');
  });
});

describe('finding the entry of a plan', () => {
  it('needs names where names were', () => {
    expect(findEntry(LIBRARY, act({ do: 'kill', foes: { count: 1, monster: 'any' } }))?.entry.id).toBe(
      'kill-nearest',
    );
    expect(
      findEntry(LIBRARY, act({ do: 'kill', foes: { count: 1, monster: { name: 'any' } } }))?.entry.id,
    ).toBe('kill-monster');
  });

  it('gives each slot its value, even where two are equal', () => {
    const found = findEntry(LIBRARY, act({ do: 'goto', place: { at: 'cell', row: 3, col: 3 } }));
    expect(found?.entry.id).toBe('go-to-cell');
    expect([...(found?.slots ?? [])]).toEqual([
      ['N1', '3'],
      ['N2', '3'],
    ]);
  });

  it('finds none for what nobody approved', () => {
    expect(findEntry(LIBRARY, [...GET_SWORD, ...GET_SWORD])).toBeNull();
    expect(findEntry(LIBRARY, [{ part: 'act', action: { do: 'wander' }, safe: true }])).toBeNull();
  });
});
