import type { Chance } from './chance.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Deeper than this, expressions and blocks are as small as they can be. */
const DEEPEST_EXPRESSION = 3;
export const DEEPEST_BLOCK = 4;

/** Where in a program something stands. */
export interface Block {
  readonly depth: number;
  readonly inLoop: boolean;
  /** Whether `...` may be used. */
  readonly varargs: boolean;
  /** Local variables in sight. */
  readonly locals: readonly string[];
}

/** Random expressions; the statements of the functions among them are made elsewhere. */
export abstract class Expressions {
  protected readonly chance: Chance;
  protected readonly words: Vocabulary;
  #names = 0;

  constructor(chance: Chance, words: Vocabulary) {
    this.chance = chance;
    this.words = words;
  }

  /** A few statements. */
  protected abstract inner(block: Block): string;

  /** A name that is not used yet. */
  protected name(letter: string): string {
    this.#names++;
    return `${letter}${this.#names}`;
  }

  protected target(block: Block): string {
    const kind = this.chance.below(10);
    if (kind < 3 && block.locals.length > 0) return this.chance.pick(block.locals);
    if (kind < 6) return this.chance.pick(this.words.globals);
    if (kind < 8) return `${this.word('e')}.${this.chance.pick(this.words.fields)}`;
    return `${this.chance.pick(this.words.owners)}[${this.expression(block, 2)}]`;
  }

  protected expression(block: Block, depth = 0): string {
    const kind = this.chance.below(depth >= DEEPEST_EXPRESSION ? 55 : 100);
    if (kind < 14) return this.word('s');
    if (kind < 28) return this.word('n');
    if (kind < 40) return block.locals.length > 0 ? this.chance.pick(block.locals) : this.word('e');
    if (kind < 52) return this.chance.pick(this.words.values);
    if (kind < 55) return block.varargs ? '(...)' : this.chance.pick(this.words.globals);
    if (kind < 68) return this.#binary(block, depth);
    if (kind < 72) return `(${this.chance.pick(this.words.unary)}${this.expression(block, depth + 1)})`;
    if (kind < 78) return this.table(block, depth + 1);
    if (kind < 82) return this.functionExpression(block);
    if (kind < 86) return this.#index(block, depth);
    return this.call(block, depth + 1);
  }

  #binary(block: Block, depth: number): string {
    const [a, b] = [this.expression(block, depth + 1), this.expression(block, depth + 1)];
    return `(${a} ${this.chance.pick(this.words.binary)} ${b})`;
  }

  #index(block: Block, depth: number): string {
    const owner = this.chance.percent(50) ? this.word('e') : `(${this.expression(block, depth + 1)})`;
    if (this.chance.percent(50)) return `${owner}.${this.chance.pick(this.words.fields)}`;
    return `${owner}[${this.expression(block, depth + 1)}]`;
  }

  protected table(block: Block, depth: number): string {
    const fields = Array.from({ length: this.chance.below(5) }, () => {
      const value = this.expression(block, depth + 1);
      if (this.chance.percent(55)) return value;
      if (this.chance.percent(60)) return `${this.chance.pick(this.words.fields)} = ${value}`;
      return `[${this.expression(block, depth + 1)}] = ${value}`;
    });
    if (block.varargs && this.chance.percent(20)) fields.push('...');
    return `{ ${fields.join(', ')} }`;
  }

  protected functionExpression(block: Block): string {
    const [a, b] = [this.name('a'), this.name('b')];
    const varargs = this.chance.percent(30);
    const inside: Block = { ...block, inLoop: false, varargs, locals: [...block.locals, a, b] };
    const body = block.depth < DEEPEST_BLOCK && this.chance.percent(40) ? `${this.inner(inside)} ` : '';
    const result = this.chance.pick([`${a} < ${b}`, a, `${a} .. ${b}`, this.expression(inside, 2)]);
    return `function(${a}, ${b}${varargs ? ', ...' : ''}) ${body}return ${result} end`;
  }

  protected call(block: Block, depth = 1): string {
    const call = this.chance.pick(this.words.calls);
    const [, callee = '', sorts = ''] = /^(.+)\((.*)\)$/.exec(call) ?? [];
    const args = sorts === '' ? [] : sorts.split(',').map((sort) => this.#argument(block, sort, depth));
    if (this.chance.percent(4)) args.pop();
    if (this.chance.percent(3)) args.push(block.varargs ? '...' : this.expression(block, depth + 1));
    return `${callee}(${args.join(', ')})`;
  }

  #argument(block: Block, sort: string, depth: number): string {
    if (this.chance.percent(8)) return this.expression(block, depth + 1);
    switch (sort) {
      case 'v':
        return this.expression(block, depth + 1);
      case 't':
        return this.chance.percent(70) ? this.table(block, depth + 1) : this.chance.pick(this.words.owners);
      case 'l':
        return `{ ${Array.from({ length: this.chance.below(7) }, () => this.word(this.chance.percent(70) ? 'n' : 's')).join(', ')} }`;
      case 'f':
        return this.chance.percent(70)
          ? this.functionExpression(block)
          : this.chance.pick(this.words.functions);
      case 'j':
        return this.word(this.chance.percent(70) ? 'i' : 'n');
      default:
        return this.word(sort);
    }
  }

  protected word(sort: string): string {
    const words = this.words.words[sort];
    if (words === undefined) throw new Error(`the vocabulary has no words of the sort ${sort}`);
    return this.chance.pick(words);
  }
}
