import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manualOf } from '../../src/bot/commands/manual.ts';
import { parseOptions } from '../../src/bot/commands/parse.ts';
import { registrationOf } from '../../src/bot/commands/registration.ts';
import { COMMANDS, GROUPS } from '../../src/bot/commands/table.ts';
import { sayIn } from '../../src/bot/words/say.ts';
import { openPlayground, request } from '../playground/support.ts';

const document = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

describe('the table of commands', () => {
  it('is what Discord takes', async () => {
    const playground = await openPlayground();
    const path = `/applications/${playground.applicationId}/commands`;
    const { status, body } = await request(playground, 'PUT', path, registrationOf(COMMANDS, GROUPS));
    expect({ status, errors: body.errors }).toEqual({ status: 200 });
    expect(body.map(({ name }: { name: string }) => name)).toEqual(['dungeon', 'companion', 'admin', 'help']);
  });

  it('names everything in German too', () => {
    const named = [...GROUPS, ...COMMANDS, ...COMMANDS.flatMap(({ options }) => Object.values(options))];
    for (const { name, description } of named) {
      expect(name.de).toMatch(/^[\p{Ll}\d-]{1,32}$/u);
      expect(description.de.length).toBeGreaterThan(3);
      expect(Math.max(description.en.length, description.de.length)).toBeLessThanOrEqual(100);
    }
  });

  it('is what the manual says', () => {
    expect(document('PLAYING.md')).toContain(manualOf(COMMANDS, 'everyone'));
    expect(document('ADMIN.md')).toContain(manualOf(COMMANDS, 'managers'));
  });

  it('takes only options by their declarations, whatever is sent', () => {
    const options = COMMANDS.find(({ path }) => path === 'dungeon new')?.options ?? {};
    expect(parseOptions(options, { level: 'x', depth: 3 }, sayIn('en'))).toMatchObject({ ok: true });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (raw) => {
        const parsed = parseOptions(options, raw, sayIn('de'));
        if (!parsed.ok) expect(parsed.problem).not.toBe('');
        else expect(Object.keys(raw).every((name) => ['level', 'depth'].includes(name))).toBe(true);
      }),
    );
  });
});
