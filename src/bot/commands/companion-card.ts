import { START_HEALTH } from '../../game/model/world.ts';
import type { ProgramView } from '../../sandbox/arena/request.ts';
import type { LogLine } from '../../store/channel-record.ts';
import { type Answer, privately } from '../answer.ts';
import type { CompanionLog } from '../dungeon/companion-log.ts';
import { companionOfPlayer } from '../dungeon/seats.ts';
import { quoted } from '../escape.ts';
import { orderOfSource, planOfSource } from '../orders/signed.ts';
import { stepLines, stepsAt } from '../orders/steps.ts';
import type { Say } from '../words/say.ts';
import { type CompanionTools, seatOf } from './companion-acts.ts';
import type { Caller } from './declaration.ts';

/** Lines of the log that are the last of a program. */
const ENDS: readonly LogLine['what'][] = ['done', 'removed', 'hung'];

const GAUGE_CELLS = 10;

/** A companion at a glance. */
export async function statusCard(caller: Caller, tools: Pick<CompanionTools, 'dungeons'>): Promise<Answer> {
  const seat = seatOf(caller, tools);
  if ('refusal' in seat) return seat.refusal;
  const { say } = caller;
  const { dungeon, player } = seat;
  const id = companionOfPlayer(player);
  const { world, programs } = await dungeon.inspect();
  const companion = world.companions.find((other) => other.id === id);
  if (companion === undefined) return privately(say('companion.notHere'));
  const program = programs.find((other) => other.companion === id);
  const held = companion.items.map(({ kind }) => kind);
  const place = companion.position === null ? say('card.offBoard') : say('card.place', companion.position);
  const budget = program?.budgetLeft ?? 1;
  return privately(
    [
      say('card.title'),
      say('card.order', { order: orderOf(program, say) }),
      say('card.program', { program: stateOf(program, say) }),
      ...(program === undefined ? [] : planLines(program, dungeon.log, say)),
      say('card.health', { health: companion.health, most: START_HEALTH, place }),
      say('card.holds', { items: held.length === 0 ? say('card.nothing') : held.join(', ') }),
      say('card.budget', { gauge: gauge(budget), percent: Math.round(budget * 100) }),
      ...(companion.said === '' ? [] : [say('card.says', { words: quoted(companion.said) })]),
    ].join('\n'),
  );
}

function orderOf(program: ProgramView | undefined, say: Say): string {
  if (program === undefined) return say('card.none');
  const order = orderOfSource(program.source);
  return order === null ? say('card.unknown') : quoted(order);
}

/** The steps of the plan, and the one that the program is at. */
function planLines({ companion, source, state }: ProgramView, log: CompanionLog, say: Say): string[] {
  const plan = planOfSource(source);
  if (plan.length === 0) return [];
  const lines = log.linesOf(companion);
  // One that goes on from before a restart began after whatever ended before it.
  const ended = state === 'running' ? lines.findLast(({ what }) => ENDS.includes(what)) : undefined;
  const sinceTick = Math.max(log.installedAt(companion), (ended?.tick ?? -1) + 1);
  return stepLines(plan, stepsAt(lines, sinceTick, plan.length), say);
}

function stateOf(program: ProgramView | undefined, say: Say): string {
  if (program === undefined) return say('card.none');
  const { state, strikes } = program;
  return `${say(`program.${state}`)}${strikes === 0 ? '' : say('card.strikes', { strikes })}`;
}

/** `■■■■■■■□□□` */
function gauge(share: number): string {
  const full = Math.round(share * GAUGE_CELLS);
  return `${'■'.repeat(full)}${'□'.repeat(GAUGE_CELLS - full)}`;
}
