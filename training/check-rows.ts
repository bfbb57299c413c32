import { readFileSync } from 'node:fs';
import { parseRow } from './rows.ts';

// Names every line of an author's file that is no row, and why: `node --import tsx training/check-rows.ts FILE...`
let faults = 0;
let rows = 0;
for (const file of process.argv.slice(2)) {
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const row = parseRow(line);
    if (row.ok) {
      rows++;
      continue;
    }
    faults++;
    process.stdout.write(`${file}:${index + 1}: ${row.message}\n    ${line}\n`);
  }
}
process.stdout.write(`${rows} rows, ${faults} faults\n`);
process.exitCode = faults === 0 ? 0 : 1;
