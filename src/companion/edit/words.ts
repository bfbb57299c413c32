/** The languages that people are told of changes in; what plans and programs say is English in all of them. */
export const EDIT_LANGUAGES = ['en', 'de'] as const;
export type EditLanguage = (typeof EDIT_LANGUAGES)[number];

const ENGLISH = {
  tweakUnclear: 'I do not know how "{words}" goes together with what runs: {plan}.',
  tweakUnclearHint:
    'Begin with "instead", "and then" or "but … if …", or give a new order that says all of it.',
  tweakUnknownOrder: 'I do not know any more what the running program is for, so I cannot change it in part.',
  tweakUnknownOrderHint: 'Give a new order that says all of it.',
  tweakEndless: 'What runs never ends, so nothing can come after it: {plan}.',
  tweakEndlessHint:
    'Say when it is to end, for example "until 10 turns have passed", or begin with "instead".',
  tweakSame: 'That is what it does already: {plan}.',
  tweakFailed: 'I found no change that works in a rehearsal: {problem}',
  smallerHint: 'Say it in other words, or in smaller steps.',
  fixNothing:
    'I find nothing wrong with it: it raised no error, nothing in it looks like a mistake, and {run}.',
  fixWrong: 'What was wrong: {wrong}',
  fixFailed: 'What is wrong: {wrong} I found no other program that does better in a rehearsal from here.',
  fixFailedHint: 'Give the order in other words or in smaller steps, or stop the program.',
  fixUnknown:
    'What is wrong: {wrong} I do not know any more what the program is for, so I cannot write another.',
  fixUnknownHint: 'Give its order again; a new program is written for it.',
  error: 'it failed: {words}.',
  errorAt: 'it failed in line {line}, `{code}`: {words}.',
  warning: '{words}.',
  warningAt: 'line {line}: {words}.',
  missed: 'from here it does not get there within {ticks} ticks.',
  rehearsedBadly: 'in a rehearsal from here: {words}.',
  ranToGoal: 'in a rehearsal from here it gets there at tick {tick}, losing {damage} health',
  ran: 'in a rehearsal from here it runs {ticks} ticks without trouble, losing {damage} health',
  better:
    'It does at least as well in rehearsal, and is better by what you asked for: {before} before, {after} now.',
  notBetter: 'I found nothing better ({tried} other programs tried): it has {figures}, and {run}.',
  refactorBroken: 'It does not pass a rehearsal from here as it is: {problem}',
  refactorBrokenHint: 'Have it mended first.',
  figures: '{lines} lines and reads at {score} of 100',
  figuresGoal: '{lines} lines, reads at {score} of 100 and gets there at tick {tick}',
};

type Words = typeof ENGLISH;

const GERMAN: Words = {
  tweakUnclear: 'Ich weiß nicht, wie "{words}" zu dem passt, was läuft: {plan}.',
  tweakUnclearHint:
    'Beginne mit "instead", "and then" oder "but … if …", oder gib einen neuen Auftrag, der alles sagt.',
  tweakUnknownOrder:
    'Ich weiß nicht mehr, wofür das laufende Programm ist; darum kann ich nicht nur einen Teil ändern.',
  tweakUnknownOrderHint: 'Gib einen neuen Auftrag, der alles sagt.',
  tweakEndless: 'Was läuft, endet nie; danach kann nichts kommen: {plan}.',
  tweakEndlessHint:
    'Sag, wann es enden soll, zum Beispiel "until 10 turns have passed", oder beginne mit "instead".',
  tweakSame: 'Das tut er schon: {plan}.',
  tweakFailed: 'Ich fand keine Änderung, die in einer Probe gelingt: {problem}',
  smallerHint: 'Sag es in anderen Worten oder in kleineren Schritten.',
  fixNothing:
    'Ich finde keinen Fehler: Es scheiterte nicht, nichts darin sieht nach einem Irrtum aus, und {run}.',
  fixWrong: 'Das war falsch: {wrong}',
  fixFailed:
    'Das ist falsch: {wrong} Ich fand kein anderes Programm, das in einer Probe von hier aus besser ist.',
  fixFailedHint: 'Gib den Auftrag in anderen Worten oder in kleineren Schritten, oder halte das Programm an.',
  fixUnknown:
    'Das ist falsch: {wrong} Ich weiß nicht mehr, wofür das Programm ist; darum kann ich kein anderes schreiben.',
  fixUnknownHint: 'Gib seinen Auftrag noch einmal; dafür wird ein neues Programm geschrieben.',
  error: 'Es scheiterte: {words}.',
  errorAt: 'Es scheiterte in Zeile {line}, `{code}`: {words}.',
  warning: '{words}.',
  warningAt: 'Zeile {line}: {words}.',
  missed: 'Von hier aus kommt es in {ticks} Ticks nicht ans Ziel.',
  rehearsedBadly: 'In einer Probe von hier aus: {words}.',
  ranToGoal: 'in einer Probe von hier aus ist es im Tick {tick} am Ziel und verliert {damage} Leben',
  ran: 'in einer Probe von hier aus läuft es {ticks} Ticks ohne Schwierigkeiten und verliert {damage} Leben',
  better:
    'In der Probe ist es mindestens so gut, und besser in dem, worum es dir ging: vorher {before}, jetzt {after}.',
  notBetter: 'Ich fand nichts Besseres ({tried} andere Programme versucht): Es hat {figures}, und {run}.',
  refactorBroken: 'So, wie es ist, besteht es keine Probe von hier aus: {problem}',
  refactorBrokenHint: 'Lass es zuerst in Ordnung bringen.',
  figures: '{lines} Zeilen und liest sich mit {score} von 100',
  figuresGoal: '{lines} Zeilen, liest sich mit {score} von 100 und ist im Tick {tick} am Ziel',
};

const CATALOGUES: Readonly<Record<EditLanguage, Words>> = { en: ENGLISH, de: GERMAN };

/** One text in a language, its placeholders filled in. */
export function told(
  language: EditLanguage,
  key: keyof Words,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return CATALOGUES[language][key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'));
}
