import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach } from 'vitest';
import type { CompletionRequest } from '../../../src/companion/completer.ts';
import {
  createLlamaCompleter,
  type LlamaCompleter,
  type LlamaOptions,
} from '../../../src/worker/llama/llama-completer.ts';
import { type ParrotOptions, parrot } from '../../support/gguf/parrot.ts';

/** The package is optional; where it was left out, there is nothing to test. */
export const hasLlama = existsSync(new URL('../../../node_modules/node-llama-cpp', import.meta.url));

export const PROGRAM = ['function ', 'update_func', '()', '\n  ', 'end'];
export const SAYS = { A: PROGRAM, B: ['gr', 'ün', ' 😀', '!!'], E: ['on ', 'and '] };

export const directory = mkdtempSync(join(tmpdir(), 'luamancer-models-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const opened: LlamaCompleter[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((completer) => completer.close()));
});

/** Writes a model into a file and names that. */
export function modelFile(name: string, content: Uint8Array | string | Partial<ParrotOptions> = {}): string {
  const path = join(directory, name);
  const isContent = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, isContent ? content : parrot({ says: SAYS, endless: 'E', ...content }));
  return path;
}

export interface LogLine {
  readonly level: number;
  readonly msg: string;
}

/** A completer for a model, and what it logs; closed after the test unless the caller wants to. */
export function open(
  model: string,
  options: Partial<LlamaOptions> = {},
  { keepOpen = false } = {},
): LlamaCompleter & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const completer = createLlamaCompleter({ model, directory, restartDelayMs: 1, ...options }, log);
  if (!keepOpen) opened.push(completer);
  return Object.assign(completer, { lines });
}

export function request(text: string, rest: Partial<CompletionRequest> = {}): CompletionRequest {
  return {
    messages: [
      { role: 'system', text: 'say it' },
      { role: 'user', text },
    ],
    maxTokens: 64,
    temperature: 0,
    seed: 1,
    ...rest,
  };
}

export const patient = () => ({ signal: new AbortController().signal, onText: () => {} });
