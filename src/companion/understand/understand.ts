/** What sort of order it is, as far as its words alone tell. */
export const ORDER_SORTS = ['task', 'question', 'standing', 'stop', 'edit'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

/** An order that can be meant, in plain words, or why it cannot. */
export type Understood =
  | { readonly ok: true; readonly text: string; readonly sort: OrderSort }
  | { readonly ok: false; readonly reason: string; readonly hint: string };

/** Longer orders are refused; nobody says so much to a companion at once. */
export const ORDER_CHARACTERS = 300;

const HINT = 'Say what your companion should do, for example "bring me the sword".';

/** Somebody whom an order may mention. */
export interface Mentionable {
  /** As the host's mentions name them. */
  readonly user: string;
  readonly name: string;
}

/**
 * Normalises and bounds an order, and tells its sort; what no companion could do anything about is refused.
 *
 * @param players are called by their names where the order mentions them.
 */
export function understand(
  order: string,
  most = ORDER_CHARACTERS,
  players: readonly Mentionable[] = [],
): Understood {
  const text = normalised(withNames(order, players));
  const length = [...text].length;
  if (text === '') {
    const reason = /[@#<:]/.test(order)
      ? 'The order names somebody but says nothing.'
      : 'The order is empty.';
    return { ok: false, reason, hint: HINT };
  }
  if (length > most) {
    const reason = `The order has ${length} characters; at most ${most} are read.`;
    return { ok: false, reason, hint: 'Say it in fewer words, or give one order after the other.' };
  }
  if (!/[\p{L}\p{N}]/u.test(text)) return { ok: false, reason: 'The order has no words.', hint: HINT };
  return { ok: true, text, sort: sortOf(text) };
}

function withNames(order: string, players: readonly Mentionable[]): string {
  return order.replace(/<@!?([^>]+)>/g, (mention, id: string) => {
    const name = players.find(({ user }) => user === id)?.name;
    return name === undefined ? mention : ` ${name} `;
  });
}

/** Mentions, links and what cannot be seen go; blanks become one. */
function normalised(order: string): string {
  return order
    .normalize('NFKC')
    .replace(/<(?:@[!&]?|#|\/[\w -]+:|a?:\w+:|t:)[^>]*>/g, ' ')
    .replace(/@(?:everyone|here)\b/g, ' ')
    .replace(/https?:\/\/\S+/gi, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
}

const STOP =
  /^(?:(?:please|ok|okay|hey|now|just)[, ]+)*(?:stop|halt|cancel|abort|quit|enough|never ?mind|forget it|stand down)(?: (?:it|that|this|now|please|everything|all|all that|doing that|whatever you(?:'re| are) doing|what you(?:'re| are) doing|your (?:order|program|task)|the (?:order|program)))*[ .!]*$/i;
const EDIT =
  /^(?:(?:please|ok|okay|but|and|now)[, ]+)*(?:instead\b|do (?:the same|it again|that) but\b|same (?:again )?but\b|change (?:it|that|your program)\b|(?:keep|go) on,? but\b|(?:faster|slower|closer|further away)\b|also\b|from now on also\b|but (?:also|don'?t|not)\b)/i;
const STANDING =
  /\b(?:follow|guard|protect|defend|patrol|stay|wait here|hold (?:position|still)|keep|avoid|always|forever|whenever|wander|escort|stick (?:with|to)|watch over)\b/i;
const ASKING =
  /^(?:(?:hey|ok|okay|so|tell me|say|and|but)[, ]+)*(?:what|whats|what's|where|wheres|where's|who|whos|who's|which|how|why|when|is|are|am|do|does|did|has|have|any|could (?:i|we)|can (?:i|we))\b/i;
const REQUESTING = /^(?:(?:hey|ok|okay|please)[, ]+)*(?:can|could|would|will) you\b/i;

function sortOf(text: string): OrderSort {
  if (STOP.test(text)) return 'stop';
  if (EDIT.test(text)) return 'edit';
  if (ASKING.test(text) || (text.endsWith('?') && !REQUESTING.test(text))) return 'question';
  return STANDING.test(text) ? 'standing' : 'task';
}
