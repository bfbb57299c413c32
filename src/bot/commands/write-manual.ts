import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { manualOf, withManual } from './manual.ts';
import { COMMANDS } from './table.ts';

/** Writes the lists of commands in docs/ anew: `node --import tsx src/bot/commands/write-manual.ts`. */
for (const [file, permission] of [
  ['PLAYING.md', 'everyone'],
  ['ADMIN.md', 'managers'],
] as const) {
  const path = fileURLToPath(new URL(`../../../docs/${file}`, import.meta.url));
  writeFileSync(path, withManual(readFileSync(path, 'utf8'), manualOf(COMMANDS, permission)));
}
