/** Writes docs/companion-api.md anew: `node --import tsx src/sandbox/api/write-docs.ts`. */
import { writeFileSync } from 'node:fs';
import { renderDocs } from './docs.ts';

writeFileSync(new URL('../../../docs/companion-api.md', import.meta.url), renderDocs());
