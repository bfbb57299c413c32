import { ADMIN_COMMANDS, ADMIN_GROUPS } from './admin.ts';
import type { AdminTools } from './admin-acts.ts';
import { COMPANION_COMMANDS, COMPANION_GROUP } from './companion.ts';
import type { CompanionTools } from './companion-acts.ts';
import type { AnyCommand, GroupDeclaration } from './declaration.ts';
import { DUNGEON_COMMANDS, DUNGEON_GROUP } from './dungeon.ts';
import type { DungeonTools } from './dungeon-acts.ts';
import { helpCommand } from './help.ts';
import type { LimitTools } from './limit-acts.ts';

/** All that any command needs; each sees only its own part. */
export type Tools = DungeonTools & CompanionTools & LimitTools & AdminTools;

export const GROUPS: readonly GroupDeclaration[] = [DUNGEON_GROUP, COMPANION_GROUP, ...ADMIN_GROUPS];

/** Every command there is: what is registered, answered, listed by `/help` and described in the manual. */
export const COMMANDS: readonly AnyCommand<Tools>[] = [
  ...DUNGEON_COMMANDS,
  ...COMPANION_COMMANDS,
  ...ADMIN_COMMANDS,
  helpCommand(() => COMMANDS, GROUPS),
];

export function commandOf(path: string): AnyCommand<Tools> | undefined {
  return COMMANDS.find((command) => command.path === path);
}
