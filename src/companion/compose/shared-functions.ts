import type { LocalFunction, Piece } from './factory.ts';

/**
 * The functions that stand word for word in several pieces, those that others call first. One is shared only
 * where all that it calls is shared as well.
 *
 * @param reserved names that something else has.
 */
export function sharedFunctions(pieces: readonly Piece[], reserved: ReadonlySet<string>): LocalFunction[] {
  const byText = new Map<string, { one: LocalFunction; times: number; calls: Set<string> }>();
  for (const { functions } of pieces) {
    for (const one of functions) {
      const calls = one.calls.flatMap((name) => functions.find((other) => other.name === name)?.text ?? []);
      const known = byText.get(one.text) ?? { one, times: 0, calls: new Set<string>() };
      known.times++;
      for (const text of calls) known.calls.add(text);
      byText.set(one.text, known);
    }
  }
  const candidates = new Map(
    [...byText].filter(([, { one, times }]) => times > 1 && !reserved.has(one.name)),
  );
  dropClashes(candidates);
  const shared: LocalFunction[] = [];
  const taken = new Set<string>();
  const take = (text: string): boolean => {
    if (taken.has(text)) return true;
    const candidate = candidates.get(text);
    if (candidate === undefined || ![...candidate.calls].every(take)) return false;
    taken.add(text);
    shared.push(candidate.one);
    return true;
  };
  for (const text of candidates.keys()) take(text);
  return shared;
}

/** Of two that share a name, only the one that is used more often can have it. */
function dropClashes(candidates: Map<string, { readonly one: LocalFunction; readonly times: number }>): void {
  const best = new Map<string, string>();
  for (const [text, { one, times }] of candidates) {
    const rival = best.get(one.name);
    if (rival === undefined || times > (candidates.get(rival)?.times ?? 0)) best.set(one.name, text);
  }
  for (const [text, { one }] of [...candidates]) if (best.get(one.name) !== text) candidates.delete(text);
}
