import type { Slot } from '../../src/companion/slots.ts';
import type { Row } from '../rows.ts';
import type { Chance } from './chance.ts';
import { type FilledOrder, fillRow } from './fill.ts';
import { type Parts, PLACEHOLDER, placeholdersIn, type StepPool, type Wanted } from './parts.ts';
import type { Joint } from './sources.ts';

/** Puts one step into a sentence: "how about grabbing the bow"; now and then two. */
export function framed(parts: Parts, chance: Chance): FilledOrder {
  const frame = chance.happens(BARE_SHARE) ? '{base}' : chance.pick(parts.frames);
  if (frame.includes('{base}') && chance.happens(CHAIN_SHARE)) {
    const { text, plan } = chance.pick(parts.chains.get(2) ?? []);
    return filled({ text: frame.replace('{base}', text), plan }, parts, chance);
  }
  const letter = chance.happens(STANDING_SHARE) ? 'S' : 'A';
  const text = frame.replace('{base}', `{${letter}}`).replace(/\{(ing|third|done)\}/, `{${letter}.$1}`);
  return filled({ text, plan: letter }, parts, chance);
}

const BARE_SHARE = 0.15;
const CHAIN_SHARE = 0.15;
const STANDING_SHARE = 0.3;
/** So often does a chain, or a branch of a condition, end with something that has no end. */
const STANDING_LAST_SHARE = 0.25;
const QUESTION_LAST_SHARE = 0.07;
/** So often is a step one that an author wrote, where the imperative is wanted; else a phrase. */
const AUTHORS_SHARE = 0.55;

/** Two to six steps, one after the other. */
export function chain(parts: Parts, chance: Chance): FilledOrder {
  const steps = chance.weighted([
    [40, 2],
    [30, 3],
    [17, 4],
    [8, 5],
    [5, 6],
  ] as const);
  return filled(chance.pick(parts.chains.get(steps) ?? []), parts, chance);
}

const BLOCK_WEIGHTS = [
  [4, 'if'],
  [5, 'until'],
  [3, 'react'],
  [1.2, 'every'],
  [0.6, 'repeat'],
  [0.4, 'forever'],
  [1.2, 'each'],
  [0.4, 'within'],
  [0.3, 'either'],
] as const;

/** Orders with a condition, a repetition or a rhythm. */
export function block(parts: Parts, chance: Chance): FilledOrder {
  return filled(chance.pick(parts.blocks.get(chance.weighted(BLOCK_WEIGHTS)) ?? []), parts, chance);
}

/** The last step of an order, or of what is done under a condition that is looked at once. */
const TAIL = /^(?:(?!until|every|repeat|forever|react|each|within).)*\b([A-F])(?: end)?$/;

/** Puts steps, conditions and numbers in the places of a joint; each has values of its own in its slots. */
function filled({ text, plan }: Joint, parts: Parts, chance: Chance): FilledOrder {
  const builder = new Builder(chance);
  const wanted = placeholdersIn(text);
  const tail = TAIL.exec(plan)?.[1];
  const texts = new Map<string, string[]>();
  const plans = new Map<string, string>();
  for (const letter of new Set(wanted.map((one) => one.letter))) {
    const own = wanted.filter((one) => one.letter === letter);
    const row = rowFor(letter, own, { parts, chance, isLast: letter === tail, plan });
    const piece = row === null ? builder.number() : builder.piece(row);
    texts.set(letter, row === null ? own.map(() => piece.text) : piece.text.split(BETWEEN));
    plans.set(letter, piece.plan);
  }
  return {
    order: text.replace(PLACEHOLDER, (_, letter: string) => texts.get(letter)?.shift() ?? ''),
    plan: plan.replace(/\b[A-Z]\b/g, (letter) => plans.get(letter) ?? letter),
    values: builder.values,
  };
}

/** Between the forms of one phrase that a joint wants more than once: their slots are filled together. */
const BETWEEN = ' || ';

/** What stands for a letter, all its places joined; null: a number. */
function rowFor(
  letter: string,
  wanted: readonly Wanted[],
  { parts, chance, isLast, plan }: { parts: Parts; chance: Chance; isLast: boolean; plan: string },
): Row | null {
  if (letter === 'N') return null;
  if (letter === 'W' || letter === 'V') {
    const isSaidMoreOf = /not W|W (and|or)/.test(plan);
    return repeated(chance.pick(isSaidMoreOf ? parts.plainConditions : parts.conditions), wanted);
  }
  const isImperative = wanted.every(({ form }) => form === 'base');
  if (isLast && isImperative && plan !== letter && chance.happens(QUESTION_LAST_SHARE)) {
    return repeated(chance.pick(parts.questions), wanted);
  }
  const isStanding = 'ST'.includes(letter) || (isLast && chance.happens(STANDING_LAST_SHARE));
  return step(isStanding ? parts.standing : parts.tasks, wanted, isImperative, chance);
}

function step(pool: StepPool, wanted: readonly Wanted[], isImperative: boolean, chance: Chance): Row {
  if (isImperative && chance.happens(AUTHORS_SHARE)) return repeated(chance.pick(pool.orders), wanted);
  const { forms, plan } = chance.pick(pool.phrases);
  return { order: wanted.map(({ form }) => forms[form]).join(BETWEEN), plan };
}

function repeated({ order, plan }: Row, wanted: readonly Wanted[]): Row {
  return { order: wanted.map(() => order).join(BETWEEN), plan };
}

/** One part of an order under construction. */
interface Piece {
  readonly text: string;
  readonly plan: string;
}

/** Builds one order; slots of all its rows are filled, each with values of its own. */
class Builder {
  readonly values = new Map<Slot, string>();
  readonly #chance: Chance;
  readonly #taken = new Set<string>();
  #next = 10;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** Fills a row and renames its slots so that no two rows share one. */
  piece(row: Row): Piece {
    const filled = fillRow(row, this.#chance, this.#taken);
    const plan = filled.plan.replace(/\b([IMNTP])([1-9])\b/g, (slot: string, kind: 'I') => {
      const value = filled.values.get(slot as 'I1') ?? '';
      const known = [...this.values].find(([name, one]) => name.startsWith(kind) && one === value);
      if (known !== undefined) return known[0];
      const name = `${kind}${this.#next++}` as const;
      this.values.set(name, value);
      return name;
    });
    return { text: filled.order, plan };
  }

  number(): Piece {
    const value = String(this.#chance.between(2, 12));
    const name = `N${this.#next++}` as const;
    this.values.set(name, value);
    return { text: value, plan: name };
  }
}
