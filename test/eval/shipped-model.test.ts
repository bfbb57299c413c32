import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const SUITE = 'test/eval/orders.jsonl';
/** Falling by more than this many of a hundred orders is a fault; less may be chance. */
const ALLOWED_POINTS = 3;

const cardSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  scores: z.object({ [SUITE]: z.object({ first: z.number(), final: z.number() }) }),
});
const summarySchema = z.object({
  summary: z.object({ orders: z.number(), first: z.number(), final: z.number() }),
});

describe.skipIf(!existsSync(at('models/luamancer.gguf')))('the model that ships', () => {
  const card = cardSchema.parse(JSON.parse(readFileSync(at('models/luamancer.json'), 'utf8')));

  it('is the one that its card describes, and small', () => {
    const weights = readFileSync(at(`models/${card.file}`));
    expect(createHash('sha256').update(weights).digest('hex')).toBe(card.sha256);
    expect(weights.length).toBeLessThan(12_000_000);
  });

  it('keeps to its recorded score on the starter suite', { timeout: 400_000 }, async () => {
    const { stdout } = await promisify(execFile)(at('bin/luamancer'), ['eval', at(SUITE), '--json'], {
      maxBuffer: 16_000_000,
    });
    const { summary } = summarySchema.parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
    const share = (count: number): number => (100 * count) / summary.orders;
    const recorded = card.scores[SUITE];
    expect(share(summary.first)).toBeGreaterThan(recorded.first - ALLOWED_POINTS);
    expect(share(summary.final)).toBeGreaterThan(recorded.final - ALLOWED_POINTS);
  });
});
