import type { Row } from '../rows.ts';
import type { Chance } from './chance.ts';
import { type FilledOrder, fillRow } from './fill.ts';

/** What whole orders are combined from. */
export interface Parts {
  /** Imperatives of one step that ends. */
  readonly tasks: readonly Row[];
  /** Imperatives of one step without an end. */
  readonly standing: readonly Row[];
  /** Clauses that fit after "if", with their conditions. */
  readonly conditions: readonly Row[];
}

const STANDING = /^(safe )?(follow|stay|wander|patrol|guard|avoid|keep|lead|mirror|dance|tally)\b/;
const NOT_COMBINED =
  /^(count|where|far|who|has|health|weak|use|can|alive|bag|list|danger|doing|help|stop|chat|unknown|route)\b/;
const MOST_WORDS = 11;

/** Sorts out of the authors' rows what can be combined: short orders of one step, in one sentence. */
export function partsOf(rows: readonly Row[], conditions: readonly Row[]): Parts {
  const single = rows
    .filter(({ plan }) => !/[;]| (then|do) /.test(plan) && !NOT_COMBINED.test(plan))
    .map(({ order, plan }) => ({ order: bare(order), plan }))
    .filter(({ order }) => order.split(' ').length <= MOST_WORDS && !/[.!?;:,]/.test(order));
  return {
    tasks: single.filter(({ plan }) => !STANDING.test(plan)),
    standing: single.filter(({ plan }) => STANDING.test(plan)),
    conditions,
  };
}

/** Without the marks and courtesies at its ends. */
function bare(order: string): string {
  return order
    .replace(/[\s.!?,]+$/, '')
    .replace(/^(please|pls|hey|ok|okay|now|so|yo)[\s,]+/i, '')
    .replace(/[\s,]+(please|pls|plz|thanks|thx|lol|ok|now)$/i, '');
}

const LINKS = [
  ', then ',
  ' then ',
  ' and then ',
  ', and then ',
  ' and ',
  ', ',
  '. ',
  '. then ',
  '. after that ',
  ', after that ',
  ', next ',
  '; ',
  ' after that ',
  ', afterwards ',
  ' & then ',
  '. next, ',
  ' > ',
  '. finally ',
];

/** One part of an order under construction. */
interface Piece {
  readonly text: string;
  readonly plan: string;
}

/** Builds one order; slots of all its rows are filled, each with values of its own. */
class Builder {
  readonly values = new Map<`${'I' | 'M' | 'N' | 'T'}${number}`, string>();
  readonly #chance: Chance;
  readonly #taken = new Set<string>();
  #next = 10;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** Fills a row and renames its slots so that no two rows share one. */
  piece(row: Row): Piece {
    const filled = fillRow(row, this.#chance, this.#taken);
    const plan = filled.plan.replace(/\b([IMNT])([1-9])\b/g, (slot: string, kind: 'I') => {
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

/** Two to six steps, one after the other. */
export function chain(parts: Parts, chance: Chance): FilledOrder {
  const builder = new Builder(chance);
  const steps = chance.weighted([
    [40, 2],
    [30, 3],
    [17, 4],
    [8, 5],
    [5, 6],
  ] as const);
  const pieces = Array.from({ length: steps }, (_, index) => {
    const isLast = index === steps - 1;
    return builder.piece(chance.pick(isLast && chance.happens(0.25) ? parts.standing : parts.tasks));
  });
  return { order: linked(pieces, chance), plan: plans(pieces), values: builder.values };
}

function plans(pieces: readonly Piece[]): string {
  return pieces.map(({ plan }) => plan).join(' ; ');
}

function linked(pieces: readonly Piece[], chance: Chance): string {
  const texts = pieces.map(({ text }) => text);
  const [first = '', second = '', ...rest] = texts;
  switch (chance.between(0, 9)) {
    case 0:
      return texts.map((text, index) => `${index + 1}. ${text}`).join(' ');
    case 1:
      return `first ${texts.join(chance.pick([', then ', ' then ', ', ']))}`;
    case 2:
      if (rest.length === 0)
        return chance.happens(0.5) ? `before you ${second}, ${first}` : `${second}, but first ${first}`;
      break;
    case 3:
      if (rest.length === 0)
        return chance.pick([
          `after you ${first}, ${second}`,
          `once you did that: ${first}, ${second}`,
          `${first}, and when you are done, ${second}`,
          `${first}. once that is done, ${second}`,
        ]);
      break;
    case 4:
      return `first ${first}, ${texts
        .slice(1, -1)
        .map((text) => `then ${text}, `)
        .join('')}and finally ${texts.at(-1)}`;
    case 5: {
      const link = chance.pick(LINKS);
      return texts.join(link);
    }
    default:
  }
  return texts.reduce((order, text) => order + chance.pick(LINKS) + text);
}

/** Orders with a condition, a repetition or a rhythm. */
export function block(parts: Parts, chance: Chance): FilledOrder {
  const builder = new Builder(chance);
  const task = (): Piece => {
    if (!chance.happens(0.15)) return builder.piece(chance.pick(parts.tasks));
    const two = [builder.piece(chance.pick(parts.tasks)), builder.piece(chance.pick(parts.tasks))];
    return {
      text: two.map(({ text }) => text).join(chance.pick([' and ', ' and then ', ', then '])),
      plan: plans(two),
    };
  };
  const standing = (): Piece => builder.piece(chance.pick(parts.standing));
  const either = (): Piece => (chance.happens(0.5) ? task() : standing());
  const when = builder.piece(chance.pick(parts.conditions));
  const made = shape({ chance, when, task, standing, either, number: () => builder.number() });
  const before = chance.happens(0.12) ? task() : null;
  const link = chance.pick([', then ', ' and then ', '. then ', '. ']);
  return {
    order: before === null ? made.text : before.text + link + made.text,
    plan: before === null ? made.plan : `${before.plan} ; ${made.plan}`,
    values: builder.values,
  };
}

interface Materials {
  readonly chance: Chance;
  readonly when: Piece;
  task(): Piece;
  standing(): Piece;
  either(): Piece;
  number(): Piece;
}

function shape({ chance, when, task, standing, either, number }: Materials): Piece {
  const c = when.text;
  const [a, b] = [task(), either()];
  const [s, t] = [standing(), standing()];
  const comma = chance.pick([', ', ' ', ' then ']);
  switch (chance.between(0, 13)) {
    case 0:
      return {
        text: chance.pick([
          `if ${c}${comma}${a.text}`,
          `${a.text} if ${c}`,
          `${a.text}, but only if ${c}`,
          `in case ${c}, ${a.text}`,
          `only if ${c}, ${a.text}`,
        ]),
        plan: `if ${when.plan} then ${a.plan} end`,
      };
    case 1:
    case 2:
      return {
        text: chance.pick([
          `if ${c}${comma}${a.text}, otherwise ${b.text}`,
          `if ${c}${comma}${a.text} else ${b.text}`,
          `if ${c}${comma}${a.text}. if not, ${b.text}`,
          `${a.text} if ${c}, otherwise ${b.text}`,
          `${a.text} if ${c}, else ${b.text}`,
          `if ${c}: ${a.text}; else: ${b.text}`,
          `should it be that ${c}, ${a.text}; if not ${b.text}`,
        ]),
        plan: `if ${when.plan} then ${a.plan} else ${b.plan} end`,
      };
    case 3:
      return {
        text: chance.pick([`unless ${c}, ${a.text}`, `${a.text} unless ${c}`, `${a.text}, except if ${c}`]),
        plan: `if not ${when.plan} then ${a.plan} end`,
      };
    case 4:
    case 5:
      return {
        text: chance.pick([
          `${s.text} until ${c}`,
          `${s.text} till ${c}`,
          `until ${c}, ${s.text}`,
          `${s.text}, stop when ${c}`,
        ]),
        plan: `until ${when.plan} do ${s.plan} end`,
      };
    case 6:
    case 7:
      return {
        text: chance.pick([
          `${s.text} until ${c}, then ${b.text}`,
          `${s.text} till ${c} and then ${b.text}`,
          `until ${c} ${s.text}, afterwards ${b.text}`,
          `${s.text}. when ${c}, ${b.text}`,
          `${s.text} and once ${c}, ${b.text}`,
          `when ${c}, ${b.text}, until then ${s.text}`,
        ]),
        plan: `until ${when.plan} do ${s.plan} end ; ${b.plan}`,
      };
    case 8:
    case 9:
      return {
        text: chance.pick([
          `when ${c}${comma}${b.text}`,
          `wait until ${c}, then ${b.text}`,
          `wait till ${c} and ${b.text}`,
          `once ${c}, ${b.text}`,
          `as soon as ${c} ${b.text}`,
          `${b.text} when ${c}`,
          `${b.text} as soon as ${c}`,
          `${b.text} once ${c}`,
          `stay there until ${c}, then ${b.text}`,
          `dont move until ${c}. then ${b.text}`,
        ]),
        plan: `until ${when.plan} do stay end ; ${b.plan}`,
      };
    case 10:
    case 11:
      return {
        text: chance.pick([
          `${s.text}, but if ${c}, ${t.text}`,
          `whenever ${c}, ${t.text}, otherwise ${s.text}`,
          `${s.text} but whenever ${c} ${t.text}`,
          `while ${c}, ${t.text}, the rest of the time ${s.text}`,
          `${s.text}, and every time ${c}, ${t.text}`,
          `normally ${s.text}, but ${t.text} whenever ${c}`,
        ]),
        plan: `react ${when.plan} then ${t.plan} else ${s.plan} end`,
      };
    case 12: {
      const n = number();
      if (chance.happens(0.4))
        return {
          text: chance.pick([
            `every ${n.text} turns ${a.text}, otherwise ${s.text}`,
            `${s.text} and every ${n.text} turns ${a.text}`,
            `${s.text}, but every ${n.text} turns ${a.text}`,
          ]),
          plan: `every ${n.plan} do ${a.plan} else ${s.plan} end`,
        };
      if (chance.happens(0.5)) {
        const rest = chance.happens(0.4)
          ? { text: `${chance.pick([', then ', ' and then ', '. then '])}${b.text}`, plan: ` ; ${b.plan}` }
          : { text: '', plan: '' };
        return {
          text:
            chance.pick([
              `${s.text} for ${n.text} turns`,
              `for ${n.text} turns ${s.text}`,
              `for the next ${n.text} turns, ${s.text}`,
            ]) + rest.text,
          plan: `until turns ${n.plan} do ${s.plan} end${rest.plan}`,
        };
      }
      return {
        text: chance.pick([`every ${n.text} turns ${a.text}`, `${a.text} every ${n.text} turns`]),
        plan: `every ${n.plan} do ${a.plan} end`,
      };
    }
    default: {
      const n = number();
      if (chance.happens(0.5))
        return {
          text: chance.pick([
            `${a.text} ${n.text} times`,
            `do this ${n.text} times: ${a.text}`,
            `repeat ${n.text} times: ${a.text}`,
            `${n.text} times: ${a.text}`,
          ]),
          plan: `repeat ${n.plan} do ${a.plan} end`,
        };
      return {
        text: chance.pick([
          `${a.text} again and again`,
          `keep doing this: ${a.text}`,
          `forever: ${a.text}`,
          `${a.text} over and over`,
          `${a.text} and repeat that forever`,
        ]),
        plan: `forever do ${a.plan} end`,
      };
    }
  }
}
