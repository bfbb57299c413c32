import { type AdminTools, auditOf, endHere, listLive, pauseHere, resumeHere } from './admin-acts.ts';
import { command, type GroupDeclaration, type OptionDeclaration } from './declaration.ts';
import { type LimitTools, resetLimit, setLimit, showLimits, suggestLimits } from './limit-acts.ts';

export const ADMIN_GROUPS: readonly GroupDeclaration[] = [
  {
    path: 'admin',
    name: { de: 'verwaltung' },
    description: { en: 'For those who manage this server', de: 'Für alle, die diesen Server verwalten' },
  },
  {
    path: 'admin limits',
    name: { de: 'grenzen' },
    description: { en: 'How fast, how many, how much', de: 'Wie schnell, wie viele, wie viel' },
  },
  {
    path: 'admin channel',
    name: { de: 'kanal' },
    description: { en: "This channel's dungeon", de: 'Das Verlies dieses Kanals' },
  },
];

const LIMIT_NAME = {
  type: 'text',
  name: { de: 'name' },
  description: { en: 'Which limit', de: 'Welche Grenze' },
  most: 40,
  suggested: true,
} as const satisfies OptionDeclaration;

const SCOPE = {
  type: 'text',
  name: { de: 'bereich' },
  description: {
    en: 'Where it holds: this channel (unless you say otherwise) or the server',
    de: 'Wo sie gilt: in diesem Kanal (wenn nichts dasteht) oder auf dem Server',
  },
  most: 10,
  choices: [
    { value: 'channel', name: { en: 'this channel', de: 'dieser Kanal' } },
    { value: 'server', name: { en: 'the whole server', de: 'der ganze Server' } },
  ],
} as const satisfies OptionDeclaration;

/** Far beyond any bound; the limit's own bounds are checked where it is set. */
const LARGEST_VALUE = 1_000_000_000;

export const ADMIN_COMMANDS = [
  command({
    path: 'admin limits show',
    name: { de: 'zeigen' },
    description: { en: 'Show the limits that hold here', de: 'Zeige die Grenzen, die hier gelten' },
    manual:
      'Every limit with what holds in this channel and where that comes from; with a name, also its bounds.',
    options: { name: LIMIT_NAME },
    permission: 'managers',
    isPrivate: true,
    run: (call, { name }, tools: LimitTools) => showLimits(call, name, tools),
    suggest: (caller, _option, typed, tools: LimitTools) => suggestLimits(caller, typed.name ?? '', tools),
  }),
  command({
    path: 'admin limits set',
    name: { de: 'setzen' },
    description: { en: 'Set a limit', de: 'Setze eine Grenze' },
    manual:
      'Sets a limit for this channel, or for the whole server; it holds from the next tick on. Only within the operator’s bounds.',
    options: {
      name: { ...LIMIT_NAME, required: true },
      value: {
        type: 'whole number',
        name: { de: 'wert' },
        description: { en: 'A whole number within its bounds', de: 'Eine ganze Zahl in ihrem Rahmen' },
        least: 0,
        most: LARGEST_VALUE,
        required: true,
      },
      where: SCOPE,
    },
    permission: 'managers',
    isPrivate: true,
    run: (call, { name, value, where }, tools: LimitTools) => setLimit(call, { name, value, where }, tools),
    suggest: (caller, _option, typed, tools: LimitTools) => suggestLimits(caller, typed.name ?? '', tools),
  }),
  command({
    path: 'admin limits reset',
    name: { de: 'zurücksetzen' },
    description: {
      en: 'Let a limit be what it was by default',
      de: 'Lass eine Grenze wieder sein wie vorgegeben',
    },
    manual:
      'Takes back what was set for this channel or for the server; what is set further out holds again.',
    options: { name: { ...LIMIT_NAME, required: true }, where: SCOPE },
    permission: 'managers',
    isPrivate: true,
    run: (call, { name, where }, tools: LimitTools) => resetLimit(call, { name, where }, tools),
    suggest: (caller, _option, typed, tools: LimitTools) => suggestLimits(caller, typed.name ?? '', tools),
  }),
  command({
    path: 'admin channel pause',
    name: { de: 'anhalten' },
    description: { en: 'Pause the dungeon of this channel', de: 'Halte das Verlies dieses Kanals an' },
    manual: 'No ticks and no moves until it is resumed; also over restarts.',
    options: {},
    permission: 'managers',
    isPrivate: true,
    run: (call, _values, tools: AdminTools) => pauseHere(call, tools),
  }),
  command({
    path: 'admin channel resume',
    name: { de: 'fortsetzen' },
    description: { en: 'Let a paused dungeon go on', de: 'Lass ein angehaltenes Verlies weitergehen' },
    manual: 'Lets the dungeon of this channel go on where it was paused.',
    options: {},
    permission: 'managers',
    isPrivate: true,
    run: (call, _values, tools: AdminTools) => resumeHere(call, tools),
  }),
  command({
    path: 'admin channel end',
    name: { de: 'beenden' },
    description: {
      en: 'End the dungeon of this channel for good',
      de: 'Beende das Verlies dieses Kanals endgültig',
    },
    manual: 'As `/dungeon end`, and written into the audit.',
    options: {},
    permission: 'managers',
    isPrivate: true,
    run: (call, _values, tools: AdminTools) => endHere(call, tools),
  }),
  command({
    path: 'admin channel list',
    name: { de: 'liste' },
    description: { en: 'List the live dungeons of this server', de: 'Liste die Verliese dieses Servers auf' },
    manual:
      'Every live dungeon of the server: its channel, level, tick, players and whether it is paused or asleep.',
    options: {},
    permission: 'managers',
    isPrivate: true,
    run: (call, _values, tools: AdminTools) => listLive(call, tools),
  }),
  command({
    path: 'admin audit',
    name: { de: 'prüfung' },
    description: { en: 'Who changed what lately', de: 'Wer zuletzt was geändert hat' },
    manual: 'The last changes of limits and dungeons by admins: when, who, what, from, to.',
    options: {},
    permission: 'managers',
    isPrivate: true,
    run: (call, _values, tools: AdminTools) => auditOf(call, tools),
  }),
];
