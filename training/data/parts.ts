import type { Row } from '../rows.ts';
import type { Form, Joint, Phrase } from './sources.ts';

/** What can stand in an order's place for one step: phrases have all forms, what authors wrote only the imperative. */
export interface StepPool {
  readonly phrases: readonly Phrase[];
  /** Imperatives of one step, of authors. */
  readonly orders: readonly Row[];
}

/** What whole orders are combined from. */
export interface Parts {
  /** Steps that end. */
  readonly tasks: StepPool;
  /** Steps without an end. */
  readonly standing: StepPool;
  /** Questions, for the end of an order. */
  readonly questions: readonly Row[];
  /** Clauses that fit after "if", with their conditions. */
  readonly conditions: readonly Row[];
  /** Those without "not", "and" and "or", which more can be said about. */
  readonly plainConditions: readonly Row[];
  readonly frames: readonly string[];
  /** Joints of steps alone, by how many they join. */
  readonly chains: ReadonlyMap<number, readonly Joint[]>;
  /** Joints with a condition, a repetition or a rhythm, by the first of these words. */
  readonly blocks: ReadonlyMap<string, readonly Joint[]>;
}

export interface Fragments {
  readonly conditions: readonly Row[];
  readonly phrases: readonly Phrase[];
  readonly frames: readonly string[];
  readonly joints: readonly Joint[];
}

const STANDING =
  /^(safe )?(follow|stay|wander|patrol|guard|avoid|keep|lead|mirror|dance|tally|circle|between)\b/;
const QUESTION = /^(count|where|far|who|has|health|weak|use|can|alive|bag|list|danger|doing)\b/;
const NOT_COMBINED = /^(help|stop|chat|unknown|route|report)\b/;
const MOST_WORDS = 11;
const BLOCK = /\b(if|react|until|every|repeat|forever|each|within|either|saying)\b/;

/** Sorts out of the authors' rows and of the fragments what can be combined with what. */
export function partsOf(rows: readonly Row[], { conditions, phrases, frames, joints }: Fragments): Parts {
  const single = rows
    .filter(({ plan }) => !/[;]| (then|do|or) /.test(plan) && !NOT_COMBINED.test(plan))
    .map(({ order, plan }) => ({ order: bare(order), plan }))
    .filter(({ order }) => order.split(' ').length <= MOST_WORDS && !/[.!?;:,]/.test(order));
  const isStanding = ({ plan }: { readonly plan: string }): boolean => STANDING.test(plan);
  const isTask = (one: { readonly plan: string }): boolean => !isStanding(one) && !QUESTION.test(one.plan);
  return {
    tasks: { phrases: phrases.filter(isTask), orders: single.filter(isTask) },
    standing: { phrases: phrases.filter(isStanding), orders: single.filter(isStanding) },
    questions: single.filter(({ plan }) => QUESTION.test(plan)),
    conditions,
    plainConditions: conditions.filter(({ plan }) => !/\b(not|and|or)\b/.test(plan)),
    frames,
    chains: grouped(
      joints.filter(({ plan }) => !BLOCK.test(plan)),
      ({ plan }) => plan.split(' ; ').length,
    ),
    blocks: grouped(
      joints.filter(({ plan }) => BLOCK.test(plan)),
      ({ plan }) => BLOCK.exec(plan)?.[1] ?? '',
    ),
  };
}

/** What makes an imperative a question or a wish. */
const ASKING =
  /^((can|could|would|will|can't|won't) (you|u|ya)|(i|we) (want|need|would like) you to|i'?d like you to|you (should|must|need to|have to|can))\s+(please |kindly |just |maybe )?/i;

/** Without the marks and courtesies at its ends. */
function bare(order: string): string {
  return order
    .replace(/[\s.!?,]+$/, '')
    .replace(/^(please|pls|hey|ok|okay|now|so|yo)[\s,]+/i, '')
    .replace(ASKING, '')
    .replace(/[\s,]+(please|pls|plz|thanks|thx|lol|ok|now)$/i, '');
}

function grouped<One, Key>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** A placeholder's letter, and the form that it wants. */
export interface Wanted {
  readonly letter: string;
  readonly form: Form;
}

export const PLACEHOLDER = /\{([A-Z])(?:\.(ing|third|done))?\}/g;

/** The placeholders of a joint's text, in its order. */
export function placeholdersIn(text: string): Wanted[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, letter = '', form = 'base']) => ({
    letter,
    form: form as Form,
  }));
}
