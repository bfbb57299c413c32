import { COMPANION_API, ENTRY_POINT } from './table.ts';
import type { Call, Global } from './vocabulary.ts';

/** `ai:move(direction)` or `valid_move(position)`. */
export function signature(call: Call): string {
  const names = call.parameters.map(({ name }) => name);
  if (call.form === 'function') return `${call.name}(${names.join(', ')})`;
  const [self, ...others] = names;
  return `${self}:${call.name}(${others.join(', ')})`;
}

/** `function update_func(player, ai, monsters, items)`. */
export function entryPointSignature(): string {
  const globals: readonly Global[] = COMPANION_API.globals;
  const parameters = globals.filter(({ parameter }) => parameter).map(({ name }) => name);
  return `function ${ENTRY_POINT}(${parameters.join(', ')})`;
}
