import { type DraftCompanion, SAID_CHARACTERS } from '../model/world.ts';
import { fighterRef, type Tick } from './tick.ts';

/** What a companion says in this tick; the last words count. */
export function say(tick: Tick, companion: DraftCompanion, text: string): void {
  // By code points, so that no character is cut in half.
  companion.said = text.length <= SAID_CHARACTERS ? text : [...text].slice(0, SAID_CHARACTERS).join('');
  if (companion.said === '') return;
  const { name } = fighterRef(tick.world, companion);
  tick.events.push({ type: 'said', companion: companion.id, name, text: companion.said });
}
