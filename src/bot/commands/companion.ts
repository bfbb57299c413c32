import { type CompanionTools, giveOrder, logOf, programOf, stopProgram } from './companion-acts.ts';
import { statusCard } from './companion-card.ts';
import { command, type GroupDeclaration } from './declaration.ts';

/** The longest order that any channel can allow (config/limits.ts, order_characters). */
const LONGEST_ORDER = 1_000;

export const COMPANION_GROUP: GroupDeclaration = {
  path: 'companion',
  name: { de: 'gefährte' },
  description: { en: 'Your companion', de: 'Dein Gefährte' },
};

export const COMPANION_COMMANDS = [
  command({
    path: 'companion do',
    name: { de: 'tu' },
    description: { en: 'Tell your companion what to do', de: 'Sag deinem Gefährten, was er tun soll' },
    manual:
      'Has a program written for your companion from plain words. You see how far it is, can cancel it at any stage, and the program runs as soon as it passed its checks, in place of the one before.',
    options: {
      order: {
        type: 'text',
        name: { de: 'auftrag' },
        description: {
          en: 'In plain words, for example: go get the sword',
          de: 'In einfachen Worten, zum Beispiel: go get the sword',
        },
        most: LONGEST_ORDER,
        required: true,
      },
    },
    permission: 'everyone',
    isPrivate: false,
    run: (call, { order }, tools: CompanionTools) => giveOrder(call, order, tools),
  }),
  command({
    path: 'companion stop',
    name: { de: 'halt' },
    description: {
      en: 'Take its program away; it stands still',
      de: 'Nimm ihm das Programm; er bleibt stehen',
    },
    manual:
      'Takes the program away at once. An order that is still being worked on is not cancelled by it: its own button does that.',
    options: {},
    permission: 'everyone',
    isPrivate: true,
    run: (call, _values, tools: CompanionTools) => stopProgram(call, tools),
  }),
  command({
    path: 'companion program',
    name: { de: 'programm' },
    description: { en: 'Show the Lua that it runs', de: 'Zeige das Lua, das er ausführt' },
    manual: 'Shows the program, as a file where it is too long for a message.',
    options: {},
    permission: 'everyone',
    isPrivate: true,
    run: (call, _values, tools: CompanionTools) => programOf(call, tools),
  }),
  command({
    path: 'companion log',
    name: { de: 'protokoll' },
    description: {
      en: 'What it said, printed and stumbled over',
      de: 'Was er sagte, ausgab und falsch machte',
    },
    manual:
      'The last lines of what your companion said and printed and what went wrong, each with its tick. Kept with the dungeon, so that a restart loses nothing of it.',
    options: {},
    permission: 'everyone',
    isPrivate: true,
    run: (call, _values, tools: CompanionTools) => logOf(call, tools),
  }),
  command({
    path: 'companion status',
    name: { de: 'stand' },
    description: { en: 'What it does, holds, and has left', de: 'Was er tut, trägt und noch hat' },
    manual:
      'A card: the order, the state of the program, health, place, items, and how much of its thinking time is left.',
    options: {},
    permission: 'everyone',
    isPrivate: true,
    run: (call, _values, tools: CompanionTools) => statusCard(call, tools),
  }),
];
