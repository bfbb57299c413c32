import { type Answer, privately } from '../answer.ts';
import { companionOfPlayer } from '../dungeon/seats.ts';
import type { SuggestionName } from '../orders/suggestions.ts';
import type { Wish } from '../orders/wish.ts';
import { type CompanionTools, giveOrder, seatOf } from './companion-acts.ts';
import type { Call } from './declaration.ts';

/** Of the log, so much goes along with a program that is to be mended. */
const LINES_SENT = 12;
const CHARACTERS_SENT = 1_500;

/** Has the companion's program changed: as `do`, but there has to be one. */
export async function changeProgram(call: Call, wish: Wish, tools: CompanionTools): Promise<Answer> {
  const seat = seatOf(call, tools);
  if ('refusal' in seat) return seat.refusal;
  const companion = companionOfPlayer(seat.player);
  const { programs } = await seat.dungeon.inspect();
  if (!programs.some((program) => program.companion === companion)) {
    return privately(call.say('companion.noProgram'));
  }
  return giveOrder(call, wish, tools);
}

/** Has the program mended, by what went wrong with it and what it said and printed. */
export function fixProgram(call: Call, tools: CompanionTools): Promise<Answer> {
  const seat = seatOf(call, tools);
  if ('refusal' in seat) return Promise.resolve(seat.refusal);
  const companion = companionOfPlayer(seat.player);
  const { log } = seat.dungeon;
  const lines = log.linesOf(companion).filter(({ tick }) => tick >= log.installedAt(companion));
  const failed = lines.findLast(({ what }) => what === 'failed');
  // English: a model reads it.
  const error = failed === undefined ? 'It raised no error.' : `Its last error: ${failed.words}.`;
  const recent = lines.slice(-LINES_SENT).map(({ tick, what, words }) => `tick ${tick} ${what}: ${words}`);
  const text = [error, ...recent].join(' | ').slice(0, CHARACTERS_SENT);
  return changeProgram(call, { kind: 'fix', text }, tools);
}

/** Somebody pressed one of the orders that were offered in place of a refused one. */
export async function takeSuggestion(
  call: Call,
  name: SuggestionName,
  tools: CompanionTools,
): Promise<Answer> {
  const taken = tools.orders.suggested(call, name);
  if (taken.state === 'gone') return privately(call.say('order.suggestionGone'));
  if (taken.state === 'not yours') return privately(call.say('order.suggestionNotYours'));
  let answer: Answer | null = null;
  try {
    answer = await giveOrder(call, { kind: 'do', text: taken.text }, tools);
  } finally {
    // Not given: paused, too many orders, or the queue is away.
    if (answer === null || (answer.type === 'reply' && answer.isPrivate)) tools.orders.offerAgain(name);
  }
  // The refusal becomes the order that took its place.
  return answer.type === 'reply' && !answer.isPrivate ? { type: 'update', content: answer.content } : answer;
}
