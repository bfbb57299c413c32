import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderDocs } from '../../../src/sandbox/api/docs.ts';
import { renderPrompt } from '../../../src/sandbox/api/prompt.ts';
import { signature } from '../../../src/sandbox/api/signature.ts';
import { COMPANION_API } from '../../../src/sandbox/api/table.ts';
import type { Call } from '../../../src/sandbox/api/vocabulary.ts';

const CALLS: readonly Call[] = COMPANION_API.calls;

describe('what is made from the table', () => {
  test('docs/companion-api.md says what the table says; else run src/sandbox/api/write-docs.ts', () => {
    const written = readFileSync(new URL('../../../docs/companion-api.md', import.meta.url), 'utf8');
    expect(written).toBe(renderDocs());
  });

  test.each(['full', 'short'] as const)(
    'the %s prompt teaches every call, field and global, and no alias',
    (form) => {
      const prompt = renderPrompt(form);
      for (const { name, doc } of COMPANION_API.globals) expect(prompt).toContain(`- ${name}: ${doc}`);
      for (const { name, doc } of COMPANION_API.fields) {
        expect(prompt).toMatch(new RegExp(`- e\\.${name}\\b`));
        expect(prompt).toContain(doc);
      }
      for (const call of CALLS) {
        const line = `- ${signature(call)} -> ${call.returns}: ${call.doc}`;
        if (call.aliasOf === undefined) expect(prompt).toContain(line);
        else expect(prompt).not.toContain(signature(call));
      }
    },
  );

  test('only the full prompt shows right and wrong', () => {
    const examples = CALLS.flatMap((call) => [...call.examples]);
    for (const { right, wrong } of examples) {
      expect(renderPrompt('full')).toContain(`RIGHT: ${right}\n`);
      if (wrong !== undefined) expect(renderPrompt('full')).toContain(`WRONG: ${wrong}`);
    }
    expect(renderPrompt('short')).not.toContain('RIGHT');
  });

  test('the docs name every call with its examples', () => {
    const docs = renderDocs();
    for (const call of CALLS) {
      expect(docs).toContain(signature(call));
      for (const { right } of call.examples) expect(docs).toContain(right);
    }
  });
});

describe('the table', () => {
  test('an alias takes and gives what it repeats does', () => {
    for (const alias of CALLS) {
      if (alias.aliasOf === undefined) continue;
      const original = CALLS.find(({ name, aliasOf }) => name === alias.aliasOf && aliasOf === undefined);
      expect(original, alias.name).toBeDefined();
      expect(alias.returns).toBe(original?.returns);
      expect(alias.effect).toBe(original?.effect);
      // A place is an entity or a position, so it may stand where the original takes an entity.
      const asPlaces = (call: Call | undefined) =>
        call?.parameters.map(({ type }) =>
          type === 'entity' && alias.returns !== 'boolean' ? 'place' : type,
        );
      expect(asPlaces(alias)).toEqual(asPlaces(original));
    }
  });

  test("whoever acts is the program's own companion", () => {
    for (const call of CALLS) {
      const first = call.parameters[0]?.type;
      if (call.effect === 'acts') expect(first, call.name).toBe('own');
      else expect(first, call.name).not.toBe('own');
    }
  });

  test('no name is used twice in one form', () => {
    const names = CALLS.map(({ form, name }) => `${form} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
