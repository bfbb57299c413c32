import { type Chance, chanceOf } from './chance.ts';
import { CALLS, FIELD_NAMES, GLOBAL_NAMES, OTHER_VALUES, WORDS } from './vocabulary.ts';

/**
 * A random program: valid Lua that uses the language, the libraries and the API in all combinations, with
 * values of all types in all places. The same seed always gives the same program.
 */
export function randomLua(seed: string): string {
  return new Grammar(chanceOf(seed)).program();
}

/** Helpers of the programs' own: something to call back, and something to keep values in. */
const PRELUDE = `
kept = nil
function keep(v) kept = v return v end
function call(f, ...) if type(f) == "function" then return f(...) end return f end
function twice(f) return pcall(f), pcall(f) end
`;

const BINARY = [
  ...[
    '+',
    '-',
    '*',
    '/',
    '//',
    '%',
    '^',
    '..',
    '..',
    '==',
    '~=',
    '<',
    '<=',
    '>',
    '>=',
    'and',
    'or',
    'and',
    'or',
  ],
  ...['&', '|', '~', '<<', '>>'],
];
const UNARY = ['- ', 'not ', '#', '~'];

/** Deeper than this, expressions and blocks are as small as they can be. */
const DEEPEST_EXPRESSION = 3;
const DEEPEST_BLOCK = 4;

interface Block {
  readonly depth: number;
  readonly inLoop: boolean;
  /** Whether `...` may be used. */
  readonly varargs: boolean;
  /** Local variables in sight. */
  readonly locals: readonly string[];
}

class Grammar {
  readonly #chance: Chance;
  #names = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  program(): string {
    const top: Block = { depth: 1, inLoop: false, varargs: true, locals: [] };
    const inside = { ...top, varargs: false, locals: ['player', 'ai', 'monsters', 'items'] };
    const before = this.#chance.percent(50) ? this.#block(top, 1 + this.#chance.below(4)) : '';
    const body = this.#block(inside, 2 + this.#chance.below(10));
    return `${PRELUDE}${before}
function update_func(player, ai, monsters, items)
${body}
return ${this.#expression(inside, 1)}
end`;
  }

  /** Statements, each in sight of the locals before it. */
  #block(outer: Block, length: number): string {
    let block = { ...outer, depth: outer.depth + 1 };
    const lines: string[] = [];
    for (let index = 0; index < length; index++) {
      const [line, name] = this.#statement(block);
      lines.push(line);
      if (name !== undefined) block = { ...block, locals: [...block.locals, name] };
    }
    return lines.join('\n');
  }

  #inner(block: Block): string {
    return this.#block(block, block.depth >= DEEPEST_BLOCK ? 1 : 1 + this.#chance.below(3));
  }

  /** A statement, and the local that it declares, if it does. */
  #statement(block: Block): readonly [line: string, local?: string] {
    // Most of what is done with random values fails; what fails unprotected ends the tick.
    if (this.#chance.percent(70)) {
      const inside = { ...block, inLoop: false, varargs: false };
      return [`pcall(function() ${this.#bareStatement(inside)[0]} end)`];
    }
    return this.#bareStatement(block);
  }

  #bareStatement(block: Block): readonly [line: string, local?: string] {
    const kind = this.#chance.below(block.depth >= DEEPEST_BLOCK ? 50 : 99);
    if (kind < 12) return this.#local(block);
    if (kind < 24) return [`${this.#target(block)} = ${this.#expression(block)}`];
    if (kind < 28) return [this.#assignment(block)];
    if (kind < 45) return [this.#call(block)];
    if (kind < 48) return [`ai:move(${this.#word('d')})`];
    if (kind < 50) return [this.#leave(block)];
    if (kind < 62) return [this.#condition(block)];
    if (kind < 72) return [this.#counted(block)];
    if (kind < 82) return [this.#traversal(block)];
    if (kind < 88) return [this.#whileLoop(block)];
    if (kind < 92) return [`do ${this.#inner(block)} end`];
    if (kind < 97) return this.#namedFunction(block);
    return [this.#excess(block)];
  }

  #local(block: Block): readonly [string, string] {
    const name = this.#name('v');
    if (this.#chance.percent(20)) {
      return [
        `local ${this.#name('w')}, ${name} = ${this.#expression(block)}, ${this.#expression(block)}`,
        name,
      ];
    }
    return [`local ${name} = ${this.#expression(block)}`, name];
  }

  #assignment(block: Block): string {
    const [a, b] = [this.#target(block), this.#target(block)];
    return `${a}, ${b} = ${this.#expression(block)}, ${this.#expression(block)}`;
  }

  #leave({ inLoop, varargs, ...block }: Block): string {
    if (inLoop && this.#chance.percent(60)) return 'do break end';
    return `do return ${this.#expression({ ...block, inLoop, varargs }, 2)} end`;
  }

  #condition(block: Block): string {
    const other = this.#chance.percent(40) ? `else ${this.#inner(block)} ` : '';
    return `if ${this.#expression(block)} then ${this.#inner(block)} ${other}end`;
  }

  #counted(block: Block): string {
    const name = this.#name('i');
    const from = this.#chance.percent(80) ? this.#word('i') : this.#expression(block, 2);
    const to = this.#chance.percent(85) ? this.#word('i') : this.#word('n');
    const step = this.#chance.percent(30) ? `, ${this.#word(this.#chance.percent(80) ? 'i' : 'n')}` : '';
    return `for ${name} = ${from}, ${to}${step} do ${this.#loopBody(block, [name])} end`;
  }

  #traversal(block: Block): string {
    const [k, v] = [this.#name('k'), this.#name('e')];
    const lists = ['monsters', 'items', 'players', 'maze', 'ai.items', '{ 3, 1, 2, x = 1 }', '_G', 'string'];
    const iterator = this.#chance.pick([
      `ipairs(${this.#chance.pick(lists)})`,
      `pairs(${this.#chance.pick(lists)})`,
      `pairs(${this.#table(block, 2)})`,
      `string.gmatch(${this.#word('s')}, ${this.#word('p')})`,
      `utf8.codes(${this.#word('s')})`,
      `next, ${this.#table(block, 2)}`,
      `${this.#functionExpression(block)}, ${this.#expression(block, 2)}, 1`,
    ]);
    return `for ${k}, ${v} in ${iterator} do ${this.#loopBody(block, [k, v])} end`;
  }

  #whileLoop(block: Block): string {
    const name = this.#name('n');
    const most = 1 + this.#chance.below(8);
    const body = this.#loopBody(block, [name]);
    if (this.#chance.percent(30)) {
      return `local ${name} = 0 repeat ${name} = ${name} + 1 ${this.#inner({ ...block, inLoop: true })} until ${name} > ${most}`;
    }
    return `local ${name} = 0 while ${name} < ${most} do ${name} = ${name} + 1 ${body} end`;
  }

  /** A block that may go on to the next turn in the middle. */
  #loopBody(block: Block, locals: readonly string[]): string {
    const inside = { ...block, inLoop: true, locals: [...block.locals, ...locals] };
    if (this.#chance.percent(80)) return this.#inner(inside);
    const label = this.#name('next');
    return `if ${this.#expression(inside, 2)} then goto ${label} end ${this.#inner(inside)} ::${label}::`;
  }

  #namedFunction(block: Block): readonly [string, string] {
    const name = this.#name('f');
    const parameter = this.#name('p');
    const varargs = this.#chance.percent(30);
    const inside: Block = { ...block, inLoop: false, varargs, locals: [...block.locals, parameter, name] };
    const parameters = varargs ? `${parameter}, ...` : parameter;
    const result = this.#expression(inside, 2);
    return [`local function ${name}(${parameters}) ${this.#inner(inside)} return ${result} end`, name];
  }

  /** What only a limit ends. */
  #excess(block: Block): string {
    const name = this.#name('x');
    return this.#chance.pick([
      `while true do ${this.#inner({ ...block, inLoop: true })} end`,
      `local ${name} = "x" while true do ${name} = ${name} .. ${name} end`,
      `local ${name} = {} while true do ${name}[#${name} + 1] = ${this.#expression(block, 2)} end`,
      `local function ${name}(n) return 1 + ${name}(n + 1) end ${name}(1)`,
      `local function ${name}(...) return ${name}(1, ...) end ${name}()`,
      `while true do pcall(${this.#functionExpression(block)}) end`,
      `string.rep(${this.#word('s')}, math.maxinteger)`,
      `string.find(("a"):rep(2000), ".-.-.-.-b")`,
      `::${name}:: pcall(error, ${this.#expression(block, 2)}) goto ${name}`,
      `for ${name} = 1, math.huge do ${this.#call(block)} end`,
    ]);
  }

  #target(block: Block): string {
    const kind = this.#chance.below(10);
    if (kind < 3 && block.locals.length > 0) return this.#chance.pick(block.locals);
    if (kind < 6) return this.#chance.pick(GLOBAL_NAMES);
    if (kind < 8) return `${this.#word('e')}.${this.#chance.pick(FIELD_NAMES)}`;
    return `${this.#chance.pick(['kept', 'g1', 'monsters', 'maze', 'ai', '_G', 'ai.position'])}[${this.#expression(block, 2)}]`;
  }

  #expression(block: Block, depth = 0): string {
    const kind = this.#chance.below(depth >= DEEPEST_EXPRESSION ? 55 : 100);
    if (kind < 14) return this.#word('s');
    if (kind < 28) return this.#word('n');
    if (kind < 40) return block.locals.length > 0 ? this.#chance.pick(block.locals) : this.#word('e');
    if (kind < 52) return this.#chance.pick(OTHER_VALUES);
    if (kind < 55) return block.varargs ? '(...)' : this.#chance.pick(GLOBAL_NAMES);
    if (kind < 68) return this.#binary(block, depth);
    if (kind < 72) return `(${this.#chance.pick(UNARY)}${this.#expression(block, depth + 1)})`;
    if (kind < 78) return this.#table(block, depth + 1);
    if (kind < 82) return this.#functionExpression(block);
    if (kind < 86) return this.#index(block, depth);
    return this.#call(block, depth + 1);
  }

  #binary(block: Block, depth: number): string {
    const [a, b] = [this.#expression(block, depth + 1), this.#expression(block, depth + 1)];
    return `(${a} ${this.#chance.pick(BINARY)} ${b})`;
  }

  #index(block: Block, depth: number): string {
    const owner = this.#chance.percent(50) ? this.#word('e') : `(${this.#expression(block, depth + 1)})`;
    if (this.#chance.percent(50)) return `${owner}.${this.#chance.pick(FIELD_NAMES)}`;
    return `${owner}[${this.#expression(block, depth + 1)}]`;
  }

  #table(block: Block, depth: number): string {
    const fields = Array.from({ length: this.#chance.below(5) }, () => {
      const value = this.#expression(block, depth + 1);
      if (this.#chance.percent(55)) return value;
      if (this.#chance.percent(60)) return `${this.#chance.pick(FIELD_NAMES)} = ${value}`;
      return `[${this.#expression(block, depth + 1)}] = ${value}`;
    });
    if (block.varargs && this.#chance.percent(20)) fields.push('...');
    return `{ ${fields.join(', ')} }`;
  }

  #functionExpression(block: Block): string {
    const [a, b] = [this.#name('a'), this.#name('b')];
    const varargs = this.#chance.percent(30);
    const inside: Block = { ...block, inLoop: false, varargs, locals: [...block.locals, a, b] };
    const body = block.depth < DEEPEST_BLOCK && this.#chance.percent(40) ? `${this.#inner(inside)} ` : '';
    const result = this.#chance.pick([`${a} < ${b}`, a, `${a} .. ${b}`, this.#expression(inside, 2)]);
    return `function(${a}, ${b}${varargs ? ', ...' : ''}) ${body}return ${result} end`;
  }

  #call(block: Block, depth = 1): string {
    const call = this.#chance.pick(CALLS);
    const [, callee = '', sorts = ''] = /^(.+)\((.*)\)$/.exec(call) ?? [];
    const args = sorts === '' ? [] : sorts.split(',').map((sort) => this.#argument(block, sort, depth));
    if (this.#chance.percent(4)) args.pop();
    if (this.#chance.percent(3)) args.push(block.varargs ? '...' : this.#expression(block, depth + 1));
    return `${callee}(${args.join(', ')})`;
  }

  #argument(block: Block, sort: string, depth: number): string {
    if (this.#chance.percent(8)) return this.#expression(block, depth + 1);
    switch (sort) {
      case 'v':
        return this.#expression(block, depth + 1);
      case 't':
        return this.#chance.percent(70)
          ? this.#table(block, depth + 1)
          : this.#chance.pick(['monsters', 'items', 'g1']);
      case 'l':
        return `{ ${Array.from({ length: this.#chance.below(7) }, () => this.#word(this.#chance.percent(70) ? 'n' : 's')).join(', ')} }`;
      case 'f':
        return this.#chance.percent(70)
          ? this.#functionExpression(block)
          : this.#chance.pick([
              'print',
              'error',
              'tostring',
              'pcall',
              'next',
              'ai.move_random',
              'string.rep',
            ]);
      case 'P':
        return this.#position();
      case 'j':
        return this.#word(this.#chance.percent(70) ? 'i' : 'n');
      default:
        return this.#word(sort as keyof typeof WORDS);
    }
  }

  #position(): string {
    const [row, col] = [1 + this.#chance.below(23), 1 + this.#chance.below(24)];
    const whole = this.#chance.pick([
      `{ ${row}, ${col} }`,
      `{ row = ${row}, col = ${col} }`,
      `{ x = ${row}, y = ${col} }`,
      'ai.position',
      'player.position',
      'items[1].position',
    ]);
    return this.#chance.percent(90) ? whole : `{ ${this.#word('n')}, ${this.#word('n')} }`;
  }

  #word(sort: keyof typeof WORDS): string {
    return this.#chance.pick<string>(WORDS[sort]);
  }

  #name(letter: string): string {
    this.#names++;
    return `${letter}${this.#names}`;
  }
}
