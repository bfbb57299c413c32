import { REJECTIONS } from '../model/actions.ts';
import type { FighterRef, GameEvent } from '../model/events.ts';
import { isPlayerId } from '../model/world.ts';
import { cut, safeText } from './safe-text.ts';

/** So much of a name that a sentence about it still fits a phone's line. */
const NAME_COLUMNS = 14;

const COMPASS = { w: 'up', s: 'down', a: 'left', d: 'right' } as const;

/** One plain sentence for any event, safe to show in a frame. */
export function describeEvent(event: GameEvent): string {
  switch (event.type) {
    case 'joined':
      return `${shortName(event.name)} ${event.returned ? 'is back' : 'joins'}.`;
    case 'left':
      return `${shortName(event.name)} leaves.`;
    case 'presence':
      return `${shortName(event.name)} is ${event.away ? 'away' : 'here again'}.`;
    case 'rejected':
      return sentence(REJECTIONS[event.code]);
    case 'said':
      return `${fighter({ id: event.companion, name: event.name })} says: ${safeText(event.text)}`;
    case 'moved':
      return `${fighter(event.who)} goes ${COMPASS[event.direction]}.`;
    case 'picked_up':
      return `${fighter(event.who)} picks up the ${event.item.kind}.`;
    case 'dropped':
      return `${fighter(event.who)} drops the ${event.item.kind}.`;
    case 'handed_over':
      return `${fighter(event.to)} is handed ${list(event.items.map(({ kind }) => `the ${kind}`))}.`;
    case 'monster_moved':
      return `The ${event.monster.kind} moves.`;
    case 'struck':
      return `${fighter(event.who)} hits the ${event.monster.kind} (hp ${event.health}).`;
    case 'used_up':
      return `The ${event.item.kind} is used up.`;
    case 'hurt':
      return `The ${event.monster.kind} hurts ${fighter(event.who)}: use ${list(event.needed)}.`;
    case 'monster_fell':
      return `${fighter(event.by)} fells the ${event.monster.kind}: +${event.points}.`;
    case 'fell':
      return `${fighter(event.who)} has fallen.`;
    case 'won':
      return `Level ${event.depth} is won!`;
    case 'lost':
      return `All have fallen on level ${event.depth}.`;
    case 'descended':
      return `Down to level ${event.depth}: ${list(event.survivors.map(fighter))}.`;
  }
}

/**
 * Whether an event is worth a line on a board. What everybody sees on the map or in the lines under it
 * (steps, words, used arrows, the result) and what concerns one person alone (rejections) is not.
 */
export function isNews(event: GameEvent): boolean {
  switch (event.type) {
    case 'joined':
    case 'left':
    case 'presence':
    case 'picked_up':
    case 'dropped':
    case 'handed_over':
    case 'hurt':
    case 'monster_fell':
    case 'fell':
    case 'descended':
      return true;
    case 'struck':
      // The blow that fells is told by `monster_fell`.
      return event.health > 0;
    case 'rejected':
    case 'said':
    case 'moved':
    case 'monster_moved':
    case 'used_up':
    case 'won':
    case 'lost':
      return false;
  }
}

/** A player's name as far as it fits beside other text. */
export function shortName(name: string): string {
  return cut(safeText(name), NAME_COLUMNS) || '?';
}

const COMPANION_SUFFIX = "'s companion";

/** Cuts the owner's name, not the word that says that it is the companion. */
function fighter(who: FighterRef): string {
  if (isPlayerId(who.id) || !who.name.endsWith(COMPANION_SUFFIX)) return shortName(who.name);
  return `${shortName(who.name.slice(0, -COMPANION_SUFFIX.length))}${COMPANION_SUFFIX}`;
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/** `a`, `a and b`, `a, b and c`. */
function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
