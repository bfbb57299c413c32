import { describe, expect, it } from 'vitest';
import { REJECTIONS, type RejectionCode } from '../../../src/game/model/actions.ts';
import type { GameEvent } from '../../../src/game/model/events.ts';
import { itemId, monsterId } from '../../../src/game/model/ids.ts';
import { describeEvent, isNews } from '../../../src/game/view/describe.ts';
import { A1, P1 } from '../drawn-world.ts';

const ann = { id: P1, name: 'Ann' };
const companion = { id: A1, name: "Ann's companion" };
const bat = { id: monsterId(1), kind: 'bat' };
const sword = { id: itemId(1), kind: 'sword' };
const bow = { id: itemId(2), kind: 'bow' };
const arrow = { id: itemId(3), kind: 'arrow' };
const at = { row: 2, col: 2 };
const waited = { type: 'wait', player: P1 } as const;

// Each with its sentence; those marked true are worth a line on a board.
const EVENTS: readonly (readonly [GameEvent, string, boolean])[] = [
  [{ type: 'joined', player: P1, name: 'Ann', returned: false }, 'Ann joins.', true],
  [{ type: 'joined', player: P1, name: 'Ann', returned: true }, 'Ann is back.', true],
  [{ type: 'left', player: P1, name: 'Ann' }, 'Ann leaves.', true],
  [{ type: 'presence', player: P1, name: 'Ann', away: true }, 'Ann is away.', true],
  [{ type: 'presence', player: P1, name: 'Ann', away: false }, 'Ann is here again.', true],
  [{ type: 'rejected', input: waited, code: 'wall' }, 'A wall is in the way.', false],
  [
    { type: 'said', companion: A1, name: companion.name, text: 'hi\nyou' },
    "Ann's companion says: hi you",
    false,
  ],
  [{ type: 'moved', who: ann, direction: 'w', from: at, to: at }, 'Ann goes up.', false],
  [{ type: 'picked_up', who: ann, item: bow, at }, 'Ann picks up the bow.', true],
  [{ type: 'dropped', who: companion, item: bow, at }, "Ann's companion drops the bow.", true],
  [{ type: 'handed_over', from: companion, to: ann, items: [bow] }, 'Ann is handed the bow.', true],
  [
    { type: 'handed_over', from: companion, to: ann, items: [bow, arrow, sword] },
    'Ann is handed the bow, the arrow and the sword.',
    true,
  ],
  [{ type: 'monster_moved', monster: bat, from: at, to: at }, 'The bat moves.', false],
  [{ type: 'struck', who: ann, monster: bat, weapon: 'arrow', health: 1 }, 'Ann hits the bat (hp 1).', true],
  [{ type: 'struck', who: ann, monster: bat, weapon: 'arrow', health: 0 }, 'Ann hits the bat (hp 0).', false],
  [{ type: 'used_up', who: ann, item: arrow }, 'The arrow is used up.', false],
  [
    { type: 'hurt', who: ann, monster: bat, needed: ['bow', 'arrow'], health: 2 },
    'The bat hurts Ann: use bow and arrow.',
    true,
  ],
  [{ type: 'monster_fell', monster: bat, by: ann, at, points: 10 }, 'Ann fells the bat: +10.', true],
  [{ type: 'fell', who: companion, at }, "Ann's companion has fallen.", true],
  [{ type: 'won', depth: 2 }, 'Level 2 is won!', false],
  [{ type: 'lost', depth: 2 }, 'All have fallen on level 2.', false],
  [{ type: 'descended', depth: 2, survivors: [ann] }, 'Down to level 2: Ann.', true],
];

describe('an event in words', () => {
  it.each(EVENTS)('%j', (event, sentence, news) => {
    expect(describeEvent(event)).toBe(sentence);
    expect(isNews(event)).toBe(news);
  });

  it('exists for every rejection', () => {
    for (const code of Object.keys(REJECTIONS) as RejectionCode[]) {
      expect(describeEvent({ type: 'rejected', input: waited, code })).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('cuts long and hostile names, and still says who is a companion', () => {
    const name = '`\u202eBartholomew\nthe Great';
    expect(describeEvent({ type: 'fell', who: { id: P1, name }, at })).toBe("'Bartholomew.. has fallen.");
    expect(describeEvent({ type: 'fell', who: { id: A1, name: `${name}'s companion` }, at })).toBe(
      "'Bartholomew..'s companion has fallen.",
    );
    expect(describeEvent({ type: 'left', player: P1, name: '\u200b' })).toBe('? leaves.');
  });
});
