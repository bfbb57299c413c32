import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { judge } from '../../src/cli/eval/judge.ts';
import { parseSuite } from '../../src/cli/eval/suite.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const programSchema = z.strictObject({ id: z.string(), source: z.string() });

/** The programs with which a suite's author showed that each order can be fulfilled, by id. */
function programsOf(name: string): ReadonlyMap<string, string> {
  const lines = read(name).trimEnd().split('\n');
  return new Map(
    lines.map((line) => programSchema.parse(JSON.parse(line))).map(({ id, source }) => [id, source]),
  );
}

describe.each(['independent', 'independent-second', 'independent-third', 'independent-fourth', 'unseen'])(
  'the suite "%s", by an author who knew only rules and API',
  (name) => {
    const suite = parseSuite(read(`${name}.jsonl`), `${name}.jsonl`);
    const programs = programsOf(`${name}-programs.jsonl`);

    it('can be fulfilled, every order of it', { timeout: 300_000 }, async () => {
      const failed: string[] = [];
      for (const one of suite) {
        const { passed, problem } = await judge(programs.get(one.id) ?? '', one);
        if (!passed) failed.push(`${one.id}: ${problem?.message}`);
      }
      expect(failed).toEqual([]);
    });

    it('asks for nothing that comes about by itself', { timeout: 300_000 }, async () => {
      const nothing = 'function update_func() return "" end';
      const done: string[] = [];
      for (const one of suite) {
        if (one.always === null && (await judge(nothing, one)).passed) done.push(one.id);
      }
      // Who is told to stay or to keep away does so by doing nothing.
      expect(done.filter((id) => !/-(stay|avoid)-/.test(id))).toEqual([]);
    });
  },
);
