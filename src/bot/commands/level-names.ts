import { CLASSIC_NAME } from '../../game/dungeon/campaign.ts';
import { safeText } from '../../game/view/safe-text.ts';
import type { Suggestion } from './declaration.ts';

const PLACES = ['old mine', 'drowned crypt', 'broken tower', 'salt caves', 'lantern halls', 'silent vault'];

/** What to try for a level: the classic one, what was typed so far, and some names, each of which makes a level. */
export function suggestLevels(typed: string): Suggestion[] {
  const own = safeText(typed);
  const names = [CLASSIC_NAME, ...(own === '' ? [] : [own]), ...PLACES];
  const fitting = names.filter((name) => name.includes(own));
  return [...new Set(fitting)].map((name) => ({ name, value: name }));
}
