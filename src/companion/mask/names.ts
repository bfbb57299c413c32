import { editDistance } from '../../sandbox/api/suggest.ts';

/** The names that orders may use. */
export interface NameKinds {
  readonly items: readonly string[];
  readonly monsters: readonly string[];
  /** In the order in which they joined. */
  readonly players?: readonly string[];
}

export interface RecognisedName {
  readonly kind: 'I' | 'M';
  readonly name: string;
  readonly isPlural: boolean;
}

/** Shorter names are too near to ordinary words for a guess. */
const LEAST_LETTERS_TO_GUESS = 5;
/** Ordinary words that are one letter away from a name of the catalogue. */
const ORDINARY = new Set(
  'array arrows swords words sworn slide slimy slim smile lime narrow hummer wrath'.split(' '),
);

/** What people call the catalogue's kinds as well; each only where it is no kind itself. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  blade: 'sword',
  longsword: 'sword',
  medusa: 'gorgon',
  blob: 'slime',
  ghost: 'wraith',
  mallet: 'hammer',
  lamp: 'lantern',
};

/** Tells which item or monster a lower-case word names, if any; a letter may be wrong, missing or swapped. */
export function recogniser(names: NameKinds): (word: string) => RecognisedName | null {
  const known = [
    ...names.items.map((name) => ({ kind: 'I' as const, name, called: name })),
    ...names.monsters.map((name) => ({ kind: 'M' as const, name, called: name })),
  ];
  const also = Object.entries(ALSO_CALLED).flatMap(([called, name]) =>
    known.filter((one) => one.name === name).map((one) => ({ ...one, called })),
  );
  const kinds = [...known, ...also];
  return (word) => {
    for (const { kind, name, called } of kinds) {
      if (word === called) return { kind, name, isPlural: false };
      if (pluralsOf(called).includes(word)) return { kind, name, isPlural: true };
    }
    if (word.length < LEAST_LETTERS_TO_GUESS || ORDINARY.has(word)) return null;
    for (const { kind, name } of known) {
      if (isNearly(word, name)) return { kind, name, isPlural: false };
      if (pluralsOf(name).some((plural) => isNearly(word, plural))) return { kind, name, isPlural: true };
    }
    return null;
  };
}

function pluralsOf(name: string): string[] {
  return [`${name}s`, `${name}es`, name.replace(/y$/, 'ies')].filter((plural) => plural !== name);
}

/** One letter wrong, missing or too many, or two neighbours swapped; the first letter is right. */
function isNearly(word: string, name: string): boolean {
  return name.length >= LEAST_LETTERS_TO_GUESS && word[0] === name[0] && editDistance(word, name) === 1;
}
