import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { createLlamaCompleter } from '../src/worker/llama/llama-completer.ts';

// Whether llama.cpp writes, greedily, what PyTorch writes (decode.py's greedy.jsonl) with the exported files:
// `node --import tsx training/parity.ts training/build`. Rounding to 8 bits may turn a near tie round now and then.

const [folder = 'training/build'] = process.argv.slice(2);
const rows = readFileSync(join(folder, 'greedy.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { in: string; out: string });
const log = pino({ level: 'warn' });

for (const [file, least] of [
  ['luamancer-f16.gguf', 0.99],
  ['luamancer-q8_0.gguf', 0.95],
] as const) {
  const completer = createLlamaCompleter(
    { model: join(folder, file), directory: folder, family: 'luamancer' },
    log,
  );
  let equal = 0;
  for (const row of rows) {
    const request = {
      messages: [{ role: 'user' as const, text: row.in }],
      maxTokens: 400,
      temperature: 0,
      seed: 1,
    };
    const answer = await completer.complete(request, {
      signal: new AbortController().signal,
      onText: () => {},
    });
    if (answer.ok && answer.text === row.out) equal++;
    else
      process.stdout.write(
        `${file}: ${row.in}\n  PyTorch:   ${row.out}\n  llama.cpp: ${answer.ok ? answer.text : answer.message}\n`,
      );
  }
  await completer.close();
  process.stdout.write(`${file}: ${equal} of ${rows.length} equal\n`);
  if (equal < least * rows.length) process.exitCode = 1;
}
