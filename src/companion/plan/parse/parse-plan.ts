import type { Slots } from '../../slots.ts';
import { listOf } from '../about.ts';
import type { Condition, Part, Plan, Sequence } from '../plan.ts';
import { parseAction } from './actions.ts';
import { parseCondition } from './conditions.ts';
import { parseSelection } from './selections.ts';
import { PlanFault, PlanWords } from './words.ts';

/** What a text is that should have been a plan: a plan, or why it is none. */
export type ParsedPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly message: string };

/** More parts than anybody means; a model that goes round in circles writes them. */
const MOST_PARTS = 40;
const MOST_DEPTH = 6;

/**
 * Reads a plan as training/AUTHORS.md describes it, with slots in place of names, numbers and texts.
 *
 * @param slots what each of them stands for; one that is not in there is a fault of the plan.
 */
export function parsePlan(text: string, slots: Slots): ParsedPlan {
  try {
    return { ok: true, plan: new PlanParser(new PlanWords(text, slots)).plan() };
  } catch (error) {
    if (error instanceof PlanFault) return { ok: false, message: error.message };
    throw error;
  }
}

/** Parts and what holds them together. */
class PlanParser {
  readonly #words: PlanWords;
  #parts = 0;
  #depth = 0;

  constructor(words: PlanWords) {
    this.#words = words;
  }

  plan(): Plan {
    const plan = this.#sequence();
    if (!this.#words.areOver) throw this.#words.fault('the end, or ";"');
    return plan;
  }

  #sequence(): Sequence {
    const parts = [this.#part()];
    while (this.#words.takes(';')) parts.push(this.#part());
    return parts;
  }

  #part(): Part {
    if (++this.#parts > MOST_PARTS) throw new PlanFault(`a plan has at most ${MOST_PARTS} parts`);
    if (++this.#depth > MOST_DEPTH) throw new PlanFault(`blocks go at most ${MOST_DEPTH} deep`);
    const part = this.#block() ?? this.#act();
    this.#depth--;
    return part;
  }

  #block(): Part | null {
    if (this.#words.takes('if')) return { part: 'if', ...this.#branches() };
    if (this.#words.takes('react')) return { part: 'react', ...this.#branches() };
    if (this.#words.takes('ask')) return whether(parseCondition(this.#words));
    if (this.#words.takes('until'))
      return { part: 'until', when: parseCondition(this.#words), do: this.#body() };
    if (this.#words.takes('every')) {
      const turns = this.#words.number();
      return { part: 'every', turns, ...this.#bodyOrElse() };
    }
    if (this.#words.takes('each')) {
      const when = parseCondition(this.#words);
      return { part: 'each', when, ...this.#bodyOrElse() };
    }
    if (this.#words.takes('within')) return { part: 'within', turns: this.#words.number(), do: this.#body() };
    if (this.#words.takes('saying'))
      return { part: 'saying', text: this.#words.value('T'), do: this.#body() };
    if (this.#words.takes('either')) return this.#either();
    if (this.#words.takes('repeat')) return { part: 'repeat', times: this.#words.number(), do: this.#body() };
    if (this.#words.takes('forever')) return { part: 'repeat', times: null, do: this.#body() };
    return null;
  }

  #branches(): { when: Condition; yes: Sequence; no: Sequence } {
    const when = parseCondition(this.#words);
    this.#words.expect('then');
    const body = this.#sequence();
    return { when, yes: body, no: this.#otherwise() };
  }

  #body(): Sequence {
    this.#words.expect('do');
    const body = this.#sequence();
    this.#words.expect('end');
    return body;
  }

  /** What is done now and then, and what in between. */
  #bodyOrElse(): { do: Sequence; otherwise: Sequence } {
    this.#words.expect('do');
    const body = this.#sequence();
    return { do: body, otherwise: this.#otherwise() };
  }

  #otherwise(): Sequence {
    const otherwise = this.#words.takes('else') ? this.#sequence() : [];
    this.#words.expect('end');
    return otherwise;
  }

  #either(): Part {
    const one = this.#sequence();
    this.#words.expect('or');
    const other = this.#sequence();
    this.#words.expect('end');
    return { part: 'either', of: [one, other] };
  }

  #act(): Part {
    const safe = this.#words.takes('safe');
    const action = parseAction(this.#words);
    if (!this.#words.takes('that')) return { part: 'act', action, safe };
    if (listOf(action) === null)
      throw this.#words.fault('a step that is about one of several', this.#words.before);
    return { part: 'act', action, safe, only: parseSelection(this.#words) };
  }
}

/** "ask C" is to say whether that is so. */
function whether(when: Condition): Part {
  const say = (text: string): Part => ({ part: 'act', action: { do: 'say', text }, safe: false });
  return { part: 'if', when, yes: [say('Yes')], no: [say('No')] };
}
