/** What a Lua state keeps alive, counted by a walk over everything that it can reach. */
import { fengari, type GlobalState, type LuaValue, type Proto } from './fengari.ts';

const { lobject, lmeter, lstring, ltable } = fengari;
const { bytes } = lmeter;

const STRING_OVERHEAD = 80;

/** The bytes reachable in a state, or some number above `limit` once it is passed. */
export function keptBytes(state: GlobalState, limit: number): number {
  const seen = new Set<object>();
  const waiting: object[] = [];
  let total = 0;

  const reach = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    waiting.push(value);
  };
  const reachAll = (values: readonly (LuaValue | undefined)[]): void => {
    for (const value of values) reach(value?.value);
  };
  const reachProto = (proto: Proto): void => {
    if (seen.has(proto)) return;
    seen.add(proto);
    total += (proto.code.length + proto.k.length + proto.locvars.length) * price('code');
    reachAll(proto.k);
    reach(proto.cache);
    proto.p.forEach(reachProto);
  };

  reach(state.l_registry.value);
  for (const metatable of state.mt) reach(metatable);
  while (waiting.length > 0 && total <= limit) {
    const object = waiting.pop();
    if (object instanceof ltable.Table) {
      total += price('table') + object.array.length * price('element') + object.keys.length * price('entry');
      for (const key of object.keys) {
        if (typeof key === 'string') total += key.length;
        else reach(key);
      }
      reachAll(object.array);
      reachAll(object.vals);
      reach(object.metatable);
    } else if (object instanceof lstring.TString) {
      // Reading a character makes a rope flat, so that its length is what it takes.
      object.binary().charCodeAt(0);
      total += STRING_OVERHEAD + object.tsslen() * price('string');
    } else if (object instanceof lobject.LClosure) {
      total += price('closure') * (1 + 0.4 * object.upvals.length);
      reachAll(object.upvals);
      reachProto(object.p);
    } else if (object instanceof lobject.CClosure) {
      total += price('closure') * (1 + 0.4 * object.upvalue.length);
      reachAll(object.upvalue);
    } else {
      total += price('userdata');
    }
  }
  return total;
}

function price(kind: string): number {
  return bytes[kind] ?? 0;
}
