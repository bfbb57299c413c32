import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../src/game/dungeon/create.ts';
import type { GameEvent } from '../../../src/game/model/events.ts';
import type { World } from '../../../src/game/model/world.ts';
import { step } from '../../../src/game/rules/step.ts';
import { DROPPABLE, renderFrame } from '../../../src/game/view/frame.ts';
import { mapLines } from '../../../src/game/view/map.ts';
import { A1, P1, worldOf } from '../drawn-world.ts';
import { readable } from './readable.ts';

const ada = { type: 'join', user: 'ada', name: 'Ada' } as const;
const bo = { type: 'join', user: 'bo', name: 'Bo' } as const;

describe('a frame', () => {
  it('shows the classic start', () => {
    const { world, events } = step(createWorld({ level: 'classic' }), [ada]);
    const frame = renderFrame(world, events, { style: 'plain' });
    expect(`\n${frame.text}\n`).toBe(`
########################
#PA   #   >     #     ##
# ### # ##### # # # #  #
# #   #   #   #   # #  #
#     #   ### ##  # ####
# #       #     #      #
### #     #  B  ###  ###
#   #/                ##
## ### ### #####   ### #
#G        #       / #  #
#   ###  ## ### # # #  #
#   #     B   #   #    #
### ### # #   #        #
#         #       #    #
#   ### ###   ## ## # ##
#     #   #         #  #
#   ##### ### #####   ##
#         # /    B    ##
## ##### # ###   ### ###
#     # #           #  #
# ### #   #   ###  #  ^#
#       #     #        #
########################
Level 1, tick 0, 4 monsters
P Ada  hp 3/3  score 0
A companion  hp 3/3
B bat: use bow and arrow
G gorgon: use sword
^ sword  > bow  / arrow
Ada joins.
`);
    expect(frame).toMatchObject({ size: frame.text.length, style: 'plain', dropped: [] });
  });

  it('gives each pair its signs and its colour, in few runs', () => {
    const world = worldOf(
      `
##########
#1 a>#B G#
# b      #
#2    / ^#
##########`,
      { holds: { a2: ['sword', 'arrow', 'arrow'] }, health: { p2: 1 } },
    );
    const frame = renderFrame(world, [], { style: 'ansi' });
    expect(`\n${readable(frame.text)}\n`).toBe(`
##########
#<32>1 a<0><33>><0>#<31>B G<0>#
# <36>b<0>      #
#<36>2<0>    <33>/ ^<0>#
##########
Level 1, tick 0, 2 monsters
<32>1<0> Ann  hp 3/3  score 0
<32>a<0> companion  hp 3/3
<36>2<0> Ben  hp 1/3  score 0
<36>b<0> companion  hp 3/3  sword,
  arrow(2)
B bat: use bow and arrow
G gorgon: use sword
> bow  / arrow  ^ sword
`);
    expect(frame.style).toBe('ansi');
    expect(readable(frame.text).replaceAll(/<[\d;]+>/g, '')).toBe(
      renderFrame(world, [], { style: 'plain' }).text,
    );
  });

  it('says who fell, who is away, what was said and what happened, in lines a phone can show', () => {
    const drawn = worldOf(
      `
#####
#1 2#
#a  #
#B b#
#####`,
      { holds: { p1: ['sword', 'bow', 'lantern', 'hammer', 'salt'] } },
    );
    const world: World = {
      ...drawn,
      tick: 17,
      players: drawn.players.map((player) =>
        player.seat === 2
          ? { ...player, health: 0, position: null }
          : { ...player, name: 'Bartholomew the Great', score: 25, presence: 'away' },
      ),
      companions: drawn.companions.map((companion) => ({
        ...companion,
        said: companion.id === A1 ? 'I shall wait here until somebody brings me a bow and an arrow' : '',
      })),
    };
    const who = { id: A1, name: "Bartholomew the Great's companion" };
    const bat = { id: 'm1', kind: 'bat' } as never;
    const frame = renderFrame(
      world,
      [
        { type: 'moved', who, direction: 'w', from: { row: 3, col: 2 }, to: { row: 3, col: 2 } },
        { type: 'hurt', who, monster: bat, needed: ['bow', 'arrow'], health: 2 },
        { type: 'fell', who: { id: P1, name: 'Ben' }, at: { row: 2, col: 4 } },
      ],
      { style: 'plain' },
    );
    expect(`\n${frame.text}\n`).toBe(`
#####
#1  #
#a  #
#B b#
#####
Level 1, tick 17, 1 monster
1 Bartholomew.. (away)  hp 3/3
  score 25  sword, bow, lantern,
  hammer, salt
a companion  hp 3/3
2 Ben  fallen  score 0
b companion  hp 3/3
a says: I shall wait here until
  somebody brings me a bow and an
  arrow
B bat: use bow and arrow
The bat hurts Bartholomew..'s
  companion: use bow and arrow.
Ben has fallen.
`);
  });

  it.each([
    ['won', 'Level 1 is WON (tick 40)'],
    ['lost', 'All have fallen: level 1 is LOST'],
  ] as const)('tells the result of a %s dungeon with the scores, best first', (status, heading) => {
    const drawn = worldOf('\n####\n#12#\n####');
    const players = drawn.players.map((player) => ({ ...player, score: player.seat * 10 }));
    const { notes } = renderFrame({ ...drawn, status, tick: 40, players }, [], { style: 'plain' });
    expect(notes.join('\n')).toContain(heading);
    expect(notes).toContain('Score: Ben 20, Ann 10');
  });

  it('shows players above companions, those above monsters, and items lowest', () => {
    const at = { row: 2, col: 2 };
    const world = worldOf('\n#######\n#PAB^ #\n#######');
    const heap: World = {
      ...world,
      players: world.players.map((player) => ({ ...player, position: at })),
      companions: world.companions.map((companion) => ({ ...companion, position: at })),
      monsters: world.monsters.map((monster) => ({ ...monster, position: at })),
      items: world.items.map((item) => ({ ...item, position: at })),
    };
    const gone = { position: null };
    const noPlayer = { ...heap, players: heap.players.map((player) => ({ ...player, ...gone })) };
    const noCompanion = { ...noPlayer, companions: heap.companions.map((each) => ({ ...each, ...gone })) };
    const noMonster = { ...noCompanion, monsters: [] };
    expect([heap, noPlayer, noCompanion, noMonster].map((each) => mapLines(each, false)[1])).toEqual([
      '#P    #',
      '#A    #',
      '#B    #',
      '#^    #',
    ]);
  });

  it('shows one who is left alone as P, whatever the seat', () => {
    const both = step(step(createWorld({ level: 'classic' }), [ada]).world, [bo]).world;
    expect(mapLines(both, false).join('')).toMatch(/1.*a/);
    const alone = step(both, [{ type: 'leave', player: P1 }]).world;
    const map = mapLines(alone, false).join('');
    expect(map).toContain('P');
    expect(map).toContain('A');
    expect(map).not.toMatch(/[12ab]/);
  });
});

describe('a limit', () => {
  const eight = ['Ann', 'Ben', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal'];
  const { world: crowd, events } = step(
    createWorld({ level: 'deep', depth: 6 }),
    eight.map((name) => ({ type: 'join', user: name, name })),
  );
  const chatty: World = {
    ...crowd,
    companions: crowd.companions.map((companion) => ({ ...companion, said: 'blah '.repeat(40) })),
  };
  const full = renderFrame(chatty, events, { style: 'ansi' });

  it('costs nothing where it is kept anyway', () => {
    expect(renderFrame(chatty, events, { style: 'ansi', limit: full.size })).toEqual(full);
    expect(full).toMatchObject({ style: 'ansi', dropped: [] });
  });

  it('takes the colours first, then the oldest events', () => {
    const colourless = renderFrame(chatty, events, { style: 'ansi', limit: full.size - 1 });
    expect(colourless).toMatchObject({ style: 'plain', dropped: ['colour'] });
    expect(colourless).toMatchObject({ text: renderFrame(chatty, events, { style: 'plain' }).text });
    const fewer = renderFrame(chatty, events, { style: 'ansi', limit: colourless.size - 1 });
    expect(fewer.dropped).toEqual(['colour', 'events']);
    expect(fewer.notes.slice(-4)).toEqual(['Ed joins.', 'Flo joins.', 'Gus joins.', 'Hal joins.']);
  });

  it('is kept at any size down to the bare map, and everything goes in the order promised', () => {
    const map = mapLines(chatty, false).join('\n');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: full.size + 10 }), fc.boolean(), (limit, colour) => {
        const frame = renderFrame(chatty, events, { style: colour ? 'ansi' : 'plain', limit });
        expect(frame.size).toBe(frame.text.length);
        expect(frame.size).toBeLessThanOrEqual(Math.max(limit, map.length));
        expect(readable(frame.text).replaceAll(/<[\d;]+>/g, '')).toContain(map);
        expect(frame.dropped).toEqual(DROPPABLE.filter((part) => frame.dropped.includes(part)));
      }),
    );
    expect(renderFrame(chatty, events, { style: 'ansi', limit: 0 }).text).toBe(map);
  });

  it('of one Discord message holds eight players on any deep level', () => {
    for (let seed = 0; seed < 20; seed++) {
      const start = createWorld({ level: `limit-${seed}`, depth: 12 });
      const { world } = step(
        start,
        eight.map((name) => ({ type: 'join', user: name, name })),
      );
      const { dropped } = renderFrame(world, events, { style: 'ansi', limit: 1980 });
      expect(dropped).toEqual([]);
    }
  });
});

describe('hostile text', () => {
  const board = '\n#######\n#1a 2b#\n#######';
  const framed = (name: string, said: string) => {
    const drawn = worldOf(board);
    const world: World = {
      ...drawn,
      players: drawn.players.map((player) => ({ ...player, name })),
      companions: drawn.companions.map((companion) => ({ ...companion, said })),
    };
    const event: GameEvent = { type: 'joined', player: P1, name, returned: false };
    return renderFrame(world, [event], { style: 'plain' });
  };

  it('is shown harmless', () => {
    const frame = framed(
      '\u202e```evil\n#\u200b\u001b[31m',
      'a\r\n```\n@everyone \u2066x\u0007\u001b[2J Z\u0301\u0302\u0303\u0304',
    );
    expect(`\n${frame.text}\n`).toBe(
      `
#######
#1a 2b#
#######
Level 1, tick 0, 0 monsters
1 '''evil #  hp 3/3  score 0
a companion  hp 3/3
2 '''evil #  hp 3/3  score 0
b companion  hp 3/3
a says: a ''' @everyone x Z\u0301\u0302
b says: a ''' @everyone x Z\u0301\u0302
'''evil # joins.
`.normalize('NFC'),
    );
  });

  it('can break neither board nor code block', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    const nasty = fc.stringMatching(/^[\p{Cc}\p{Cf}\p{Z}`[\];#@<>*_~|a-z]*$/u);
    const quiet = framed('Ann', 'x').text.split('\n');
    fc.assert(
      fc.property(fc.oneof(text, nasty), fc.oneof(text, nasty), (name, said) => {
        const frame = framed(name, said);
        const lines = frame.text.split('\n');
        expect(lines.slice(0, 3)).toEqual(quiet.slice(0, 3));
        expect(frame.text).not.toContain('`');
        expect(frame.text).not.toMatch(/[^\P{C}\n]|\p{Default_Ignorable_Code_Point}|[\u2028\u2029]/u);
        // Heading; two lines or four for the fighters; at most three of words each; the news in two.
        expect(lines.length).toBeLessThanOrEqual(3 + 1 + 8 + 6 + 2);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(2 * 34);
      }),
    );
  });
});
