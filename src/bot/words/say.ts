import type { Catalogue, TextKey } from './catalogue.ts';
import { ENGLISH } from './english.ts';
import { GERMAN } from './german.ts';

/** Every language that the bot speaks. */
const CATALOGUES = { en: ENGLISH, de: GERMAN } as const satisfies Readonly<Record<string, Catalogue>>;
export type Language = keyof typeof CATALOGUES;

/** The names in braces of a text. */
type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;
type ValuesOf<Key extends TextKey> = Readonly<Record<PlaceholdersIn<(typeof ENGLISH)[Key]>, string | number>>;

/** Says one text in one language, its placeholders filled in. */
export type Say = <Key extends TextKey>(
  key: Key,
  ...values: [PlaceholdersIn<(typeof ENGLISH)[Key]>] extends [never] ? [] : [ValuesOf<Key>]
) => string;

const SAYERS: { readonly [Name in Language]: Say } = { en: sayerOf(ENGLISH), de: sayerOf(GERMAN) };

export function sayIn(language: Language): Say {
  return SAYERS[language];
}

/** The language for one of Discord's locales, such as `de` or `en-GB`; English for those that we do not speak. */
export function languageOf(locale: string): Language {
  const [language = ''] = locale.split('-');
  return Object.hasOwn(CATALOGUES, language) ? (language as Language) : 'en';
}

function sayerOf(catalogue: Catalogue): Say {
  return (key, ...[values]) =>
    catalogue[key].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      String((values as Readonly<Record<string, string | number>>)[name]),
    );
}
