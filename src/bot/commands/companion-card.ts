import { START_HEALTH } from '../../game/model/world.ts';
import { type Answer, privately } from '../answer.ts';
import { companionOfPlayer } from '../dungeon/channel-dungeon.ts';
import { quoted } from '../escape.ts';
import { orderOfSource } from '../orders/signed.ts';
import { type CompanionTools, STATES, seatOf } from './companion-acts.ts';
import type { Caller } from './declaration.ts';

const GAUGE_CELLS = 10;

/** A companion at a glance. */
export async function statusCard(caller: Caller, tools: Pick<CompanionTools, 'dungeons'>): Promise<Answer> {
  const seat = seatOf(caller, tools);
  if ('refusal' in seat) return seat.refusal;
  const { dungeon, player } = seat;
  const id = companionOfPlayer(player);
  const { world, programs } = await dungeon.inspect();
  const companion = world.companions.find((other) => other.id === id);
  if (companion === undefined)
    return privately('Your companion is not here; `/dungeon join` brings it back.');
  const program = programs.find((other) => other.companion === id);
  const order = program === undefined ? null : orderOfSource(program.source);
  const held = companion.items.map(({ kind }) => kind);
  const place =
    companion.position === null
      ? 'off the board'
      : `row ${companion.position.row}, column ${companion.position.col}`;
  return privately(
    [
      '**Your companion**',
      `Order: ${program === undefined ? 'none' : order === null ? 'unknown' : quoted(order)}`,
      `Program: ${program === undefined ? 'none' : STATES[program.state]}${strikesOf(program?.strikes ?? 0)}`,
      `Health: ${companion.health} of ${START_HEALTH}, ${place}`,
      `Holds: ${held.length === 0 ? 'nothing' : held.join(', ')}`,
      `Thinking time left: ${gauge(program?.budgetLeft ?? 1)}`,
      ...(companion.said === '' ? [] : [`Says: ${quoted(companion.said)}`]),
    ].join('\n'),
  );
}

function strikesOf(strikes: number): string {
  return strikes === 0 ? '' : `, failed ${strikes} ticks in a row`;
}

/** `■■■■■■■□□□ 70 %` */
function gauge(share: number): string {
  const full = Math.round(share * GAUGE_CELLS);
  return `${'■'.repeat(full)}${'□'.repeat(GAUGE_CELLS - full)} ${Math.round(share * 100)} %`;
}
