import type { Brain } from '../companion/brain.ts';
import type { World } from '../game/model/world.ts';
import { configOrFailure } from './service.ts';

/** `strict`: approved programs only, where the order surely means them; `fallback`: those, then models; `generate`: models only. */
export const BRAIN_MODES = ['strict', 'fallback', 'generate'] as const;
export type BrainMode = (typeof BRAIN_MODES)[number];

/** What answers orders, in the order in which it is asked. */
export interface OpenBrains {
  readonly brains: readonly Brain[];
  /** Orders like this one that are understood. */
  nearest(order: string, world: World, most: number): readonly string[];
  close(): Promise<void>;
}

/** Opens what a mode asks for, as far as the environment sets it up. */
export async function openBrains(mode: BrainMode): Promise<OpenBrains> {
  const { readLibrary } = await import('../library/read-library.ts');
  const { approvedOf, brainsOver } = await import('../worker/brains.ts');
  const approved = approvedOf(readLibrary());
  if (mode === 'strict') return { ...brainsOver(mode, approved, []), close: async () => {} };
  const { createLogger } = await import('../config/logger.ts');
  const { openModels } = await import('../worker/models.ts');
  const config = configOrFailure();
  // Standard output is for answers; on standard error only what is wrong.
  const log = createLogger({ level: 'warn', name: 'ask', secrets: [config.brainKey] });
  const models = openModels(config, 1, log);
  return { ...brainsOver(mode, approved, models.completers), close: () => models.close() };
}
