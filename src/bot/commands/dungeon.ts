import { DEEPEST_LEVEL, LONGEST_SEED } from '../../game/model/world.ts';
import { publicly } from '../answer.ts';
import { nameOf } from '../escape.ts';
import { command, type GroupDeclaration } from './declaration.ts';
import {
  type DungeonTools,
  endDungeon,
  joinDungeon,
  leaveDungeon,
  postMap,
  scoresOf,
  setView,
  startDungeon,
  statusOf,
} from './dungeon-acts.ts';
import { suggestLevels } from './level-names.ts';

export const DUNGEON_GROUP: GroupDeclaration = {
  path: 'dungeon',
  name: { de: 'verlies' },
  description: { en: "This channel's dungeon", de: 'Das Verlies dieses Kanals' },
};

export const DUNGEON_COMMANDS = [
  command({
    path: 'dungeon new',
    name: { de: 'neu' },
    description: { en: 'Open a dungeon in this channel', de: 'Öffne ein Verlies in diesem Kanal' },
    manual:
      'Opens a dungeon and seats you in it. A level is `classic` or any text, from which a level is made; the same text gives the same level. A deeper start is harder.',
    options: {
      level: {
        type: 'text',
        name: { de: 'level' },
        description: {
          en: '"classic", or any text to make a level from',
          de: '"classic" oder ein beliebiger Text',
        },
        most: LONGEST_SEED,
        suggested: true,
      },
      depth: {
        type: 'whole number',
        name: { de: 'tiefe' },
        description: {
          en: 'The level to begin on; 1 is the easiest',
          de: 'Die Stufe, auf der es losgeht; 1 ist die leichteste',
        },
        least: 1,
        most: Math.min(DEEPEST_LEVEL, 99),
      },
    },
    permission: 'everyone',
    isPrivate: false,
    run: (call, { level = 'classic', depth = 1 }, tools: DungeonTools) =>
      startDungeon(call, { level, depth }, tools),
    suggest: async (_caller, _option, typed) => suggestLevels(typed.level ?? ''),
  }),
  command({
    path: 'dungeon join',
    name: { de: 'beitreten' },
    description: { en: 'Take a seat in the dungeon', de: 'Nimm einen Platz im Verlies ein' },
    manual:
      'Seats you and a companion in the dungeon. Who left comes back with the same companion, health and score.',
    options: {},
    permission: 'everyone',
    isPrivate: true,
    run: (call, _values, tools: DungeonTools) => joinDungeon(call, tools),
  }),
  command({
    path: 'dungeon leave',
    name: { de: 'verlassen' },
    description: {
      en: 'Leave the dungeon with your companion',
      de: 'Verlasse das Verlies mit deinem Gefährten',
    },
    manual:
      'Takes you and your companion off the board. What both hold stays on the floor for the others; your seat, score and its program wait for you until somebody new needs the seat.',
    options: {},
    permission: 'everyone',
    isPrivate: true,
    run: (call, _values, tools: DungeonTools) => leaveDungeon(call, tools),
  }),
  command({
    path: 'dungeon map',
    name: { de: 'karte' },
    description: {
      en: 'Show the board again, at the bottom of the channel',
      de: 'Zeige das Spielbrett unten im Kanal neu',
    },
    manual: 'Posts the board anew, so that it is the last message; the old one loses its buttons.',
    options: {},
    permission: 'everyone',
    isPrivate: true,
    run: (call, _values, tools: DungeonTools) => postMap(call, tools),
  }),
  command({
    path: 'dungeon status',
    name: { de: 'stand' },
    description: { en: 'How the dungeon stands', de: 'Wie es im Verlies steht' },
    manual: 'Level, tick, monsters left, who plays, and the pace.',
    options: {},
    permission: 'everyone',
    isPrivate: true,
    run: (call, _values, tools: DungeonTools) => statusOf(call, tools),
  }),
  command({
    path: 'dungeon end',
    name: { de: 'beenden' },
    description: { en: 'End this dungeon for good', de: 'Beende dieses Verlies endgültig' },
    manual: 'Ends the dungeon for everybody. Its players may do so, and those who manage the server.',
    options: {},
    permission: 'everyone',
    isPrivate: false,
    async run(call, _values, tools: DungeonTools) {
      const refused = await endDungeon(call, tools);
      return refused ?? publicly(call.say('dungeon.ended', { name: nameOf(call.name) }));
    },
  }),
  command({
    path: 'dungeon view',
    name: { de: 'ansicht' },
    description: { en: 'Show the board plain or in colour', de: 'Zeige das Brett schlicht oder in Farbe' },
    manual:
      'How the board looks, for everybody in the channel. Phones show no colours; plain loses nothing but them.',
    options: {
      view: {
        type: 'text',
        name: { de: 'ansicht' },
        description: { en: 'How it looks', de: 'Wie es aussieht' },
        most: 10,
        required: true,
        choices: [
          { value: 'colour', name: { en: 'colour', de: 'Farbe' } },
          { value: 'plain', name: { en: 'plain', de: 'schlicht' } },
        ],
      },
    },
    permission: 'everyone',
    isPrivate: true,
    run: (call, { view }, tools: DungeonTools) => setView(call, view === 'plain' ? 'plain' : 'ansi', tools),
  }),
  command({
    path: 'dungeon scores',
    name: { de: 'punkte' },
    description: { en: "Everybody's points", de: 'Die Punkte aller' },
    manual:
      'The points of everybody who played this dungeon, over all its levels, and the best of the server from dungeons that were won or lost.',
    options: {},
    permission: 'everyone',
    isPrivate: false,
    run: (call, _values, tools: DungeonTools) => scoresOf(call, tools),
  }),
];
