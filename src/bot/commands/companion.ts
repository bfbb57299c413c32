import { type CompanionTools, giveOrder, logOf, programOf, stopProgram } from './companion-acts.ts';
import { statusCard } from './companion-card.ts';
import { changeProgram, fixProgram } from './companion-edits.ts';
import { explainAct } from './companion-why.ts';
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
    run: (call, { order }, tools: CompanionTools) => giveOrder(call, { kind: 'do', text: order }, tools),
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
      'A card: the order, the steps of its plan and the one it is at, the state of the program, health, place, items, and how much of its thinking time is left.',
    options: {},
    permission: 'everyone',
    isPrivate: true,
    run: (call, _values, tools: CompanionTools) => statusCard(call, tools),
  }),
  command({
    path: 'companion why',
    name: { de: 'warum' },
    description: { en: 'Why it did what it did last', de: 'Warum er zuletzt tat, was er tat' },
    manual:
      'What your companion last did, or tried to do: the line of its program that did it, what the variables held there, what it said, and its last error.',
    options: {},
    permission: 'everyone',
    isPrivate: true,
    run: (call, _values, tools: CompanionTools) => explainAct(call, tools),
  }),
  command({
    path: 'companion fix',
    name: { de: 'flicken' },
    description: { en: 'Have its program mended', de: 'Lass sein Programm in Ordnung bringen' },
    manual:
      'Says what is wrong with the running program, by its last error, its log and a rehearsal, and has it mended or written anew for the same order; kept is only what gets to the goal in rehearsal. Where nothing is wrong, the answer says by what that shows. Counts as an order.',
    options: {},
    permission: 'everyone',
    isPrivate: false,
    run: (call, _values, tools: CompanionTools) => fixProgram(call, tools),
  }),
  command({
    path: 'companion tweak',
    name: { de: 'ändern' },
    description: { en: 'Have its program changed a little', de: 'Lass sein Programm ein wenig ändern' },
    manual:
      'Has the running program changed as your words say: say what is to be different, or begin with "instead", "and then" or "but ... if ...". The answer shows what changed. Counts as an order.',
    options: {
      words: {
        type: 'text',
        name: { de: 'worte' },
        description: {
          en: 'What to change, for example: stay two steps behind me',
          de: 'Was anders werden soll, zum Beispiel: stay two steps behind me',
        },
        most: LONGEST_ORDER,
        required: true,
      },
    },
    permission: 'everyone',
    isPrivate: false,
    run: (call, { words }, tools: CompanionTools) =>
      changeProgram(call, { kind: 'tweak', text: words }, tools),
  }),
  command({
    path: 'companion refactor',
    name: { de: 'aufräumen' },
    description: { en: 'Have its program written better', de: 'Lass sein Programm besser schreiben' },
    manual:
      'Has the running program written better without doing anything else; it is kept only if it does at least as well in rehearsal, and the answer says so where nothing better was found. Counts as an order.',
    options: {
      goal: {
        type: 'text',
        name: { de: 'ziel' },
        description: { en: 'What is to be better about it', de: 'Was daran besser werden soll' },
        most: 20,
        choices: [
          { value: 'clearer', name: { en: 'clearer', de: 'klarer' } },
          { value: 'shorter', name: { en: 'shorter', de: 'kürzer' } },
          { value: 'fewer steps', name: { en: 'fewer steps', de: 'weniger Schritte' } },
        ],
      },
    },
    permission: 'everyone',
    isPrivate: false,
    run: (call, { goal }, tools: CompanionTools) =>
      changeProgram(call, { kind: 'refactor', text: goal ?? 'clearer' }, tools),
  }),
];
