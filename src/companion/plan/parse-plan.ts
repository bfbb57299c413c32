import { isSlot, type Slot, type SlotKind, type Slots } from '../slots.ts';
import {
  type Action,
  COMPARISONS,
  CORNERS,
  type Condition,
  type Countable,
  type Foes,
  HEADINGS,
  type Items,
  NEAREST,
  type Part,
  type Place,
  type Plan,
  type Sequence,
  SMALL_TALK,
  type Thing,
  type Verb,
  type Who,
} from './plan.ts';

/** What a text is that should have been a plan: a plan, or why it is none. */
export type ParsedPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly message: string };

/** More parts than anybody means; a model that goes round in circles writes them. */
const MOST_PARTS = 40;
const MOST_DEPTH = 6;
const MOST_PLACES = 4;
const MOST_JOINED = 4;

/**
 * Reads a plan as training/AUTHORS.md describes it, with slots in place of names, numbers and texts.
 *
 * @param slots what each of them stands for; one that is not in there is a fault of the plan.
 */
export function parsePlan(text: string, slots: Slots): ParsedPlan {
  const words = text.match(/;|[^\s;]+/g) ?? [];
  const parser = new Parser(words, slots);
  try {
    return { ok: true, plan: parser.plan() };
  } catch (error) {
    if (error instanceof PlanFault) return { ok: false, message: error.message };
    throw error;
  }
}

class PlanFault extends Error {}

class Parser {
  readonly #words: readonly string[];
  readonly #slots: Slots;
  #at = 0;
  #parts = 0;
  #depth = 0;

  constructor(words: readonly string[], slots: Slots) {
    this.#words = words;
    this.#slots = slots;
  }

  plan(): Plan {
    const plan = this.#sequence();
    if (this.#at < this.#words.length) throw this.#fault('the end, or ";"');
    return plan;
  }

  #sequence(): Sequence {
    const parts = [this.#part()];
    while (this.#takes(';')) parts.push(this.#part());
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
    if (this.#takes('if')) return { part: 'if', ...this.#branches() };
    if (this.#takes('react')) return { part: 'react', ...this.#branches() };
    if (this.#takes('until')) return { part: 'until', when: this.#condition(), do: this.#body() };
    if (this.#takes('every')) {
      const turns = this.#number();
      this.#expect('do');
      const body = this.#sequence();
      return { part: 'every', turns, do: body, otherwise: this.#otherwise() };
    }
    if (this.#takes('repeat')) return { part: 'repeat', times: this.#number(), do: this.#body() };
    if (this.#takes('forever')) return { part: 'repeat', times: null, do: this.#body() };
    return null;
  }

  #branches(): { when: Condition; yes: Sequence; no: Sequence } {
    const when = this.#condition();
    this.#expect('then');
    const body = this.#sequence();
    return { when, yes: body, no: this.#otherwise() };
  }

  #body(): Sequence {
    this.#expect('do');
    const body = this.#sequence();
    this.#expect('end');
    return body;
  }

  #otherwise(): Sequence {
    const otherwise = this.#takes('else') ? this.#sequence() : [];
    this.#expect('end');
    return otherwise;
  }

  #act(): Part {
    const safe = this.#takes('safe');
    return { part: 'act', action: this.#action(), safe };
  }

  #action(): Action {
    const word = this.#next();
    if (!isVerb(word)) throw this.#fault('a step, such as "get I1"', this.#at - 1);
    return this.#actionOf(word);
  }

  #actionOf(verb: Verb): Action {
    switch (verb) {
      case 'come':
      case 'explore':
      case 'stay':
      case 'wander':
      case 'mirror':
      case 'dance':
      case 'tally':
      case 'doing':
      case 'help':
      case 'stop':
      case 'unknown':
        return { do: verb };
      case 'give':
        this.#expect('all');
        return { do: 'give', except: this.#takes('but') ? this.#value('I') : null };
      case 'goto':
      case 'route':
      case 'guard':
      case 'lead':
      case 'where':
        return { do: verb, place: this.#place() };
      case 'get':
      case 'bring':
      case 'drop':
        return { do: verb, items: this.#items() };
      case 'kill':
        return { do: 'kill', foes: this.#foes() };
      case 'arm':
        return { do: 'arm', monster: this.#isNext('M') ? this.#value('M') : null };
      case 'walk':
      case 'stroll':
        return this.#walk();
      case 'side': {
        const side = this.#oneOf(HEADINGS);
        return { do: verb, side, place: this.#place() };
      }
      case 'toward':
      case 'away': {
        const steps = this.#number();
        return { do: verb, steps, place: this.#place() };
      }
      case 'wait':
        return { do: 'wait', turns: this.#number() };
      case 'say':
        return { do: 'say', text: this.#value('T') };
      case 'follow':
        return { do: 'follow', distance: this.#optionalNumber() };
      case 'patrol':
        return { do: 'patrol', places: this.#places() };
      case 'avoid':
        return { do: 'avoid', monster: this.#monsterOr('all') };
      case 'keep': {
        const distance = this.#number();
        return { do: 'keep', distance, place: this.#place() };
      }
      case 'count':
      case 'carries':
        return this.#count();
      case 'far':
        return this.#far();
      case 'which': {
        const who = this.#who();
        const first = this.#thing();
        return { do: 'which', who, of: [first, this.#thing()] };
      }
      case 'who':
      case 'use':
        return { do: verb, item: this.#value('I') };
      case 'has': {
        const who = this.#who();
        return { do: 'has', who, item: this.#value('I') };
      }
      case 'health':
        return { do: 'health', whose: this.#whose() };
      case 'weak':
        return { do: 'weak', monster: this.#monsterOr('all') };
      case 'can':
        return { do: 'can', monster: this.#monsterOr('any') };
      case 'alive':
        return { do: 'alive', monster: this.#value('M') };
      case 'bag':
      case 'danger':
        return { do: verb, who: this.#who() };
      case 'list':
        return { do: 'list', what: this.#oneOf(['monsters', 'items', 'players', 'weapons']) };
      case 'chat':
        return { do: 'chat', topic: this.#oneOf(SMALL_TALK) };
    }
  }

  #walk(): Action {
    if (this.#takes('random')) return { do: 'stroll', steps: this.#number() };
    const heading = this.#oneOf(HEADINGS);
    return { do: 'walk', heading, steps: this.#takes('wall') ? 'wall' : this.#number() };
  }

  #count(): Action {
    const who = WHO.find((word) => this.#takes(word));
    if (who === undefined) return { do: 'count', what: this.#countable() };
    const item = this.#isNext('I') ? this.#value('I') : null;
    if (item === null) this.#expect('items');
    return { do: 'carries', who, item };
  }

  #far(): Action {
    const first = this.#place();
    const second = this.#startsPlace() ? this.#place() : null;
    return second === null
      ? { do: 'far', from: { at: 'you' }, to: first }
      : { do: 'far', from: first, to: second };
  }

  #places(): Place[] {
    const places = [this.#place(), this.#place()];
    while (this.#startsPlace()) places.push(this.#place());
    if (places.length > MOST_PLACES) throw new PlanFault(`a patrol has at most ${MOST_PLACES} places`);
    return places;
  }

  #startsPlace(): boolean {
    const word = this.#peek();
    return word !== undefined && (isSlot(word, 'I') || isSlot(word, 'M') || PLACE_WORDS.includes(word));
  }

  #thing(): Thing {
    if (this.#isNext('M')) return { at: 'monster', name: this.#value('M') };
    return { at: 'item', name: this.#value('I') };
  }

  #place(): Place {
    if (this.#isNext('I')) return { at: 'item', name: this.#value('I') };
    if (this.#isNext('M')) return { at: 'monster', name: this.#value('M') };
    const word = this.#next();
    switch (word) {
      case 'me':
      case 'you':
      case 'start':
      case 'middle':
        return { at: word };
      case 'corner':
        return { at: 'corner', corner: this.#oneOf([...CORNERS, 'near']) };
      case 'edge':
        return { at: 'edge', edge: this.#oneOf(HEADINGS) };
      case 'at': {
        const row = this.#number();
        return { at: 'cell', row, col: this.#number() };
      }
      case 'my':
        return { at: 'nearest', of: this.#oneOf(NEAREST), to: 'me' };
      default: {
        const of = NEAREST.find((known) => known === word);
        if (of === undefined) throw this.#fault('a place, such as "me", "I1" or "corner tl"', this.#at - 1);
        return { at: 'nearest', of, to: 'you' };
      }
    }
  }

  #items(): Items {
    const count = this.#quantity();
    if (this.#isNext('I')) return { count, item: { name: this.#value('I') } };
    if (count !== 'all') return { count, item: this.#oneOf(ANY_ITEM) };
    if (this.#takes('but')) return { count, item: { except: this.#value('I') } };
    return { count, item: this.#takes('weapon') ? 'weapon' : 'any' };
  }

  #foes(): Foes {
    if (this.#takes('my')) {
      this.#expect('monster');
      return { count: 1, monster: 'mine' };
    }
    const count = this.#quantity();
    if (this.#isNext('M')) return { count, monster: { name: this.#value('M') } };
    if (count === 'all' && this.#takes('but')) return { count, monster: { except: this.#value('M') } };
    if (count !== 'all') this.#expect('any');
    return { count, monster: 'any' };
  }

  /** One, where none is said. */
  #quantity(): number | 'all' {
    if (this.#takes('all')) return 'all';
    return this.#optionalNumber() ?? 1;
  }

  #monsterOr(word: 'all' | 'any'): string | null {
    if (this.#isNext('M')) return this.#value('M');
    this.#expect(word);
    return null;
  }

  #who(): Who {
    return this.#oneOf(WHO);
  }

  #whose(): Who | 'all' | { monster: string } {
    if (this.#isNext('M')) return { monster: this.#value('M') };
    return this.#oneOf(['me', 'you', 'all'] as const);
  }

  #countable(): Countable {
    if (this.#isNext('M')) return { of: 'monster', name: this.#value('M') };
    if (this.#isNext('I')) return { of: 'item', name: this.#value('I') };
    return { of: this.#oneOf(['monsters', 'items', 'weapons', 'players', 'floor']) };
  }

  #condition(): Condition {
    let whole = this.#plainCondition();
    const word = (['and', 'or'] as const).find((one) => one === this.#peek());
    for (let joined = 2; word !== undefined && this.#takes(word); joined++) {
      if (joined > MOST_JOINED) throw new PlanFault(`at most ${MOST_JOINED} conditions may be joined`);
      whole = { if: word, of: [whole, this.#plainCondition()] };
    }
    return whole;
  }

  #plainCondition(): Condition {
    const word = this.#next();
    switch (word) {
      case 'not':
        return { if: 'not', not: this.#plainCondition() };
      case 'near':
      case 'close': {
        const place = this.#place();
        return { if: word, place, distance: this.#optionalNumber() };
      }
      case 'by': {
        const what = this.#takes('monster') ? ({ at: 'monster', name: null } as const) : this.#thing();
        const place = this.#place();
        return { if: 'by', what, place, distance: this.#optionalNumber() };
      }
      case 'on': {
        const who = this.#who();
        return { if: 'on', who, place: this.#place() };
      }
      case 'row':
      case 'col': {
        const who = this.#who();
        return { if: word, who, ...this.#comparison() };
      }
      case 'closer': {
        const who = this.#who();
        const place = this.#place();
        return { if: 'closer', who, place, than: this.#place() };
      }
      case 'has': {
        const who = this.#who();
        const count = this.#optionalNumber() ?? 1;
        const item = this.#isNext('I') ? { name: this.#value('I') } : this.#oneOf(ANY_ITEM);
        return { if: 'has', who, count, item };
      }
      case 'can':
        return { if: 'can', monster: this.#monsterOr('any') };
      case 'health': {
        const who = this.#isNext('M') ? { monster: this.#value('M') } : this.#who();
        return { if: 'health', who, ...this.#comparison() };
      }
      case 'bag': {
        const who = this.#who();
        return { if: 'bag', who, ...this.#comparison() };
      }
      case 'hurt':
        return { if: 'hurt', who: this.#who() };
      case 'count': {
        const what = this.#countable();
        return { if: 'count', what, ...this.#comparison() };
      }
      case 'gone':
        return { if: 'gone', what: this.#countable() };
      case 'turns':
        return { if: 'turns', turns: this.#number() };
      case 'moves':
      case 'still':
        this.#expect('me');
        return { if: word };
      default:
        throw this.#fault('a condition, such as "near monster" or "has you I1"', this.#at - 1);
    }
  }

  #comparison(): { is: (typeof COMPARISONS)[number]; value: number } {
    const is = this.#oneOf(COMPARISONS);
    return { is, value: this.#number() };
  }

  #optionalNumber(): number | null {
    const word = this.#peek();
    return word !== undefined && isNumber(word) ? this.#number() : null;
  }

  #number(): number {
    const word = this.#next();
    if (/^\d{1,4}$/.test(word)) return Number(word);
    if (!isSlot(word, 'N')) throw this.#fault('a number, such as "N1"', this.#at - 1);
    const value = Number(this.#valueOf(word));
    if (!Number.isSafeInteger(value)) throw new PlanFault(`${word} is no whole number`);
    return value;
  }

  #value(kind: SlotKind): string {
    const word = this.#next();
    if (!isSlot(word, kind)) throw this.#fault(`a slot, such as "${kind}1"`, this.#at - 1);
    return this.#valueOf(word);
  }

  #valueOf(slot: Slot): string {
    const value = this.#slots.get(slot);
    if (value === undefined) throw new PlanFault(`the order has nothing for ${slot}`);
    return value;
  }

  #isNext(kind: SlotKind): boolean {
    const word = this.#peek();
    return word !== undefined && isSlot(word, kind);
  }

  #oneOf<Word extends string>(known: readonly Word[]): Word {
    const word = this.#next();
    const found = known.find((one) => one === word);
    if (found === undefined) throw this.#fault(`one of ${known.join(', ')}`, this.#at - 1);
    return found;
  }

  #peek(): string | undefined {
    return this.#words[this.#at];
  }

  #next(): string {
    const word = this.#words[this.#at];
    if (word === undefined) throw new PlanFault('the plan ends too early');
    this.#at++;
    return word;
  }

  #takes(word: string): boolean {
    if (this.#peek() !== word) return false;
    this.#at++;
    return true;
  }

  #expect(word: string): void {
    if (!this.#takes(word)) throw this.#fault(`"${word}"`);
  }

  #fault(wanted: string, at: number = this.#at): PlanFault {
    const found = this.#words[at];
    const place = found === undefined ? 'at the end of the plan' : `in place of "${found}" (word ${at + 1})`;
    return new PlanFault(`expected ${wanted} ${place}`);
  }
}

const WHO = ['me', 'you'] as const;
const ANY_ITEM = ['any', 'weapon'] as const;
const PLACE_WORDS: readonly string[] = [
  'me',
  'you',
  'start',
  'middle',
  'corner',
  'edge',
  'at',
  'my',
  ...NEAREST,
];

function isNumber(word: string): boolean {
  return /^\d{1,4}$/.test(word) || isSlot(word, 'N');
}

const VERBS: ReadonlySet<string> = new Set<Verb>([
  'come',
  'goto',
  'get',
  'bring',
  'give',
  'drop',
  'kill',
  'arm',
  'walk',
  'side',
  'toward',
  'away',
  'wait',
  'say',
  'explore',
  'route',
  'follow',
  'stay',
  'wander',
  'mirror',
  'dance',
  'tally',
  'patrol',
  'guard',
  'lead',
  'avoid',
  'keep',
  'count',
  'where',
  'far',
  'which',
  'who',
  'use',
  'has',
  'health',
  'weak',
  'can',
  'alive',
  'bag',
  'danger',
  'list',
  'doing',
  'help',
  'stop',
  'unknown',
  'chat',
]);

function isVerb(word: string): word is Verb {
  return VERBS.has(word);
}
