import { describe, expect, it } from 'vitest';
import { localPath } from '../../src/bot/commands/local-path.ts';
import { COMMANDS, GROUPS } from '../../src/bot/commands/table.ts';
import type { TextKey } from '../../src/bot/words/catalogue.ts';
import { ENGLISH } from '../../src/bot/words/english.ts';
import { GERMAN } from '../../src/bot/words/german.ts';
import { languageOf, sayIn } from '../../src/bot/words/say.ts';
import { LIMIT_NAMES, LIMITS } from '../../src/config/limits.ts';

const KEYS = Object.keys(ENGLISH) as TextKey[];
const CATALOGUES = { en: ENGLISH, de: GERMAN } as const;

const placeholdersOf = (text: string) => (text.match(/\{\w*\}/g) ?? []).sort();

/** `/dungeon new` within a text, as far as words of commands go. */
const commandsIn = (text: string) => [...text.matchAll(/`\/([^`{]+)/g)].map(([, path]) => path?.trim() ?? '');

describe('what the bot says', () => {
  it('is there in every language, with the same things to fill in', () => {
    expect(Object.keys(GERMAN).sort()).toEqual([...KEYS].sort());
    const placeholders = (catalogue: Readonly<Record<TextKey, string>>) =>
      Object.fromEntries(KEYS.map((key) => [key, placeholdersOf(catalogue[key])]));
    expect(placeholders(GERMAN)).toEqual(placeholders(ENGLISH));
  });

  it('is another text in each, but for what is the same in both', () => {
    const same = KEYS.filter((key) => ENGLISH[key] === GERMAN[key]);
    expect(
      same.filter((key) => !/^(unit|form\.placeholder|dungeon\.score$|admin\.limitLine)/.test(key)),
    ).toEqual([]);
  });

  it('names commands as they are typed in that language', () => {
    for (const language of ['en', 'de'] as const) {
      const known = [...COMMANDS].map(({ path }) => localPath(path, language, [...GROUPS, ...COMMANDS]));
      for (const key of KEYS) {
        for (const path of commandsIn(CATALOGUES[language][key])) {
          const isKnown = known.some((other) => path === other || path.startsWith(`${other} `));
          expect(isKnown, `${key} in ${language} names /${path}`).toBe(true);
        }
      }
    }
  });

  it('fits where it is shown: buttons, titles, fields', () => {
    for (const catalogue of Object.values(CATALOGUES)) {
      for (const key of KEYS) {
        const most = key.startsWith('button.') ? 80 : key.startsWith('form.') ? 45 : 1_900;
        expect(catalogue[key].length, key).toBeLessThanOrEqual(most);
        expect(catalogue[key].trim(), key).not.toBe('');
      }
    }
  });

  it('describes every limit and its unit', () => {
    for (const name of LIMIT_NAMES) {
      expect(sayIn('en')(`limit.${name}`)).toBe(LIMITS[name].doc);
      expect(sayIn('de')(`unit.${LIMITS[name].unit}`)).not.toBe('');
    }
  });

  it('fills in what it is given, whatever that is', () => {
    expect(sayIn('de')('bot.wait', { seconds: 3 })).toBe(
      'Das war viel auf einmal: warte 3 s, dann geht es weiter.',
    );
    expect(sayIn('en')('order.given', { name: '{order}', order: '$&{name}' })).toBe(
      '{order} to their companion: $&{name}',
    );
  });

  it.each([
    ['de', 'de'],
    ['en-GB', 'en'],
    ['en-US', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
  ])('reads the locale %j as %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
