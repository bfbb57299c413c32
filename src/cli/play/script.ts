import type { Game } from './game.ts';

const NAMES: Readonly<Record<string, string>> = { '\t': 'tab', ' ': 'space' };

/**
 * Plays keys that come as text, without a clock: each turn is a tick of its own. Line breaks mean nothing,
 * so that a script may have lines.
 */
export function playScript(game: Game, keys: string): void {
  for (const character of keys) {
    if (game.isOver) return;
    if (character === '\n' || character === '\r') continue;
    game.press(NAMES[character] ?? character.toLowerCase());
    if (game.isTurnBuffered) game.tick();
  }
}
