import type { Act } from '../../sandbox/machine/results.ts';
import { type Answer, privately } from '../answer.ts';
import { companionOfPlayer } from '../dungeon/seats.ts';
import { codeBlock, quoted } from '../escape.ts';
import { orderOfSource } from '../orders/signed.ts';
import type { Say } from '../words/say.ts';
import { type CompanionTools, seatOf } from './companion-acts.ts';
import type { Caller } from './declaration.ts';

/** Lines of the program that are shown before the one that is meant, and after it. */
const AROUND = 2;
const ROOM_FOR_LINES = 700;
const VALUE_COLUMNS = 60;

/** Why a companion did what it did last: the line of its program, and what it knew there. */
export async function explainAct(caller: Caller, tools: Pick<CompanionTools, 'dungeons'>): Promise<Answer> {
  const seat = seatOf(caller, tools);
  if ('refusal' in seat) return seat.refusal;
  const { dungeon, player } = seat;
  const { say } = caller;
  const companion = companionOfPlayer(player);
  const { world, programs } = await dungeon.inspect();
  const program = programs.find((other) => other.companion === companion);
  if (program === undefined) return privately(say('companion.noProgram'));
  const order = orderOfSource(program.source);
  const last = dungeon.log.lastActOf(companion);
  const sinceTick = dungeon.log.installedAt(companion);
  const lines = dungeon.log.linesOf(companion).filter(({ tick }) => tick >= sinceTick);
  const failed = lines.findLast(({ what }) => what === 'failed');
  const said = world.companions.find(({ id }) => id === companion)?.said ?? '';
  return privately(
    [
      ...(order === null ? [] : [say('card.order', { order: quoted(order) })]),
      ...(last === null ? [say('why.nothing')] : actLines(last, program.source, say)),
      ...(said === '' ? [] : [say('card.says', { words: quoted(said) })]),
      failed === undefined
        ? say('why.noError')
        : say('why.error', { tick: failed.tick, words: quoted(failed.words) }),
    ].join('\n'),
  );
}

function actLines(
  { tick, act }: { readonly tick: number; readonly act: Act },
  source: string,
  say: Say,
): string[] {
  const { line, variables } = act;
  const did = say('why.did', { tick, act: actText(act, say) });
  if (line === null) return [did];
  const values = variables.map(({ name, value }) => `${name} = ${value}`);
  const block = codeBlock('lua', linesAround(source, line), ROOM_FOR_LINES);
  return [
    `${did} ${say('why.line', { line })}`,
    ...(block === null ? [] : [block]),
    ...(values.length === 0
      ? []
      : [say('why.values', { values: values.map((value) => quoted(value, VALUE_COLUMNS)).join(', ') })]),
  ];
}

function actText({ call, argument, succeeded }: Act, say: Say): string {
  const key = call === 'remove_item' ? 'drop' : 'step';
  return say(`why.${key}${succeeded ? '' : 'Failed'}`, {
    what: argument === '' ? quoted(call) : quoted(argument),
  });
}

/** The line that is meant, marked, among its neighbours. */
function linesAround(source: string, line: number): string {
  const lines = source.split('\n');
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  return lines
    .slice(first - 1, last)
    .map((text, index) => `${first + index === line ? '>' : ' '} ${first + index}  ${text}`)
    .join('\n');
}
