import type { Brain } from '../companion/brain.ts';
import type { World } from '../game/model/world.ts';

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

/** Opens what a mode asks for, as far as it is set up. */
export async function openBrains(mode: BrainMode): Promise<OpenBrains> {
  const { readLibrary } = await import('../library/read-library.ts');
  const { createLibraryBrain } = await import('../library/library-brain.ts');
  const library = createLibraryBrain(readLibrary());
  const models: readonly Brain[] = [];
  const brains = { strict: [library], fallback: [library, ...models], generate: models }[mode];
  return {
    brains,
    nearest: (order, world, most) => library.nearest(order, world, most),
    close: async () => {},
  };
}
