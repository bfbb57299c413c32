import type { ENGLISH } from './english.ts';

export type TextKey = keyof typeof ENGLISH;

/** All texts of a language; one that is missing, or one too many, does not compile. */
export type Catalogue = { readonly [Key in TextKey]: string };
