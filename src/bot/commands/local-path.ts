import type { Language } from '../words/say.ts';
import type { GroupDeclaration } from './declaration.ts';

/** How a path such as `dungeon new` is typed by who reads Discord in a language: `verlies neu`. */
export function localPath(
  path: string,
  language: Language,
  declared: readonly Pick<GroupDeclaration, 'path' | 'name'>[],
): string {
  const words = path.split(' ');
  return words
    .map((word, index) => {
      const above = words.slice(0, index + 1).join(' ');
      const found = declared.find((other) => other.path === above);
      return language === 'en' || found === undefined ? word : found.name[language];
    })
    .join(' ');
}
