import { chanceOf } from './chance.ts';
import { type Block, DEEPEST_BLOCK, Expressions } from './expressions.ts';
import { GAME, type Vocabulary } from './vocabulary.ts';

/**
 * A random program: valid Lua that uses the language and the words of a vocabulary in all combinations, with
 * values of all types in all places. The same seed always gives the same program.
 */
export function randomLua(seed: string, vocabulary: Vocabulary = GAME): string {
  return new Grammar(chanceOf(seed), vocabulary).program();
}

/** Helpers of the programs' own: something to call back, and something to keep values in. */
const PRELUDE = `
kept = nil
function keep(v) kept = v return v end
function call(f, ...) if type(f) == "function" then return f(...) end return f end
function twice(f) return pcall(f), pcall(f) end
`;

class Grammar extends Expressions {
  program(): string {
    const top: Block = { depth: 1, inLoop: false, varargs: true, locals: [] };
    const inside = { ...top, varargs: false, locals: ['player', 'ai', 'monsters', 'items'] };
    const before = this.chance.percent(50) ? this.#block(top, 1 + this.chance.below(4)) : '';
    const body = this.#block(inside, 2 + this.chance.below(10));
    return `${PRELUDE}${before}
function update_func(player, ai, monsters, items)
${body}
return ${this.expression(inside, 1)}
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

  protected override inner(block: Block): string {
    return this.#block(block, block.depth >= DEEPEST_BLOCK ? 1 : 1 + this.chance.below(3));
  }

  /** A statement, and the local that it declares, if it does. */
  #statement(block: Block): readonly [line: string, local?: string] {
    // Most of what is done with random values fails; what fails unprotected ends the tick.
    if (this.chance.percent(70)) {
      const inside = { ...block, inLoop: false, varargs: false };
      return [`pcall(function() ${this.#bareStatement(inside)[0]} end)`];
    }
    return this.#bareStatement(block);
  }

  #bareStatement(block: Block): readonly [line: string, local?: string] {
    const kind = this.chance.below(block.depth >= DEEPEST_BLOCK ? 50 : 99);
    if (kind < 12) return this.#local(block);
    if (kind < 24) return [`${this.target(block)} = ${this.expression(block)}`];
    if (kind < 28) return [this.#assignment(block)];
    if (kind < 48) return [this.call(block)];
    if (kind < 50) return [this.#leave(block)];
    if (kind < 62) return [this.#condition(block)];
    if (kind < 72) return [this.#counted(block)];
    if (kind < 82) return [this.#traversal(block)];
    if (kind < 88) return [this.#whileLoop(block)];
    if (kind < 92) return [`do ${this.inner(block)} end`];
    if (kind < 97) return this.#namedFunction(block);
    return [this.words.endless ? this.#excess(block) : this.call(block)];
  }

  #local(block: Block): readonly [string, string] {
    const name = this.name('v');
    if (this.chance.percent(20)) {
      return [
        `local ${this.name('w')}, ${name} = ${this.expression(block)}, ${this.expression(block)}`,
        name,
      ];
    }
    return [`local ${name} = ${this.expression(block)}`, name];
  }

  #assignment(block: Block): string {
    const [a, b] = [this.target(block), this.target(block)];
    return `${a}, ${b} = ${this.expression(block)}, ${this.expression(block)}`;
  }

  #leave({ inLoop, varargs, ...block }: Block): string {
    if (inLoop && this.chance.percent(60)) return 'do break end';
    return `do return ${this.expression({ ...block, inLoop, varargs }, 2)} end`;
  }

  #condition(block: Block): string {
    const other = this.chance.percent(40) ? `else ${this.inner(block)} ` : '';
    return `if ${this.expression(block)} then ${this.inner(block)} ${other}end`;
  }

  #counted(block: Block): string {
    const name = this.name('i');
    const from = this.word('i');
    const to = this.words.endless && this.chance.percent(15) ? this.word('n') : this.word('i');
    const step = this.chance.percent(30) ? `, ${this.word('z')}` : '';
    return `for ${name} = ${from}, ${to}${step} do ${this.#loopBody(block, [name])} end`;
  }

  #traversal(block: Block): string {
    const [k, v] = [this.name('k'), this.name('e')];
    const iterator = this.chance.pick([
      `ipairs(${this.chance.pick(this.words.lists)})`,
      `pairs(${this.chance.pick(this.words.lists)})`,
      `pairs(${this.table(block, 2)})`,
      `string.gmatch(${this.word('s')}, ${this.word('p')})`,
      `utf8.codes(${this.word('s')})`,
      `next, ${this.table(block, 2)}`,
      ...(this.words.endless ? [`${this.functionExpression(block)}, ${this.expression(block, 2)}, 1`] : []),
    ]);
    return `for ${k}, ${v} in ${iterator} do ${this.#loopBody(block, [k, v])} end`;
  }

  #whileLoop(block: Block): string {
    const name = this.name('n');
    const most = 1 + this.chance.below(8);
    // In sight of its body, the counter may be set back for ever.
    const body = this.#loopBody(block, this.words.endless ? [name] : []);
    if (this.chance.percent(30)) {
      return `local ${name} = 0 repeat ${name} = ${name} + 1 ${this.inner({ ...block, inLoop: true })} until ${name} > ${most}`;
    }
    return `local ${name} = 0 while ${name} < ${most} do ${name} = ${name} + 1 ${body} end`;
  }

  /** A block that may go on to the next turn in the middle. */
  #loopBody(block: Block, locals: readonly string[]): string {
    const inside = { ...block, inLoop: true, locals: [...block.locals, ...locals] };
    if (this.chance.percent(80)) return this.inner(inside);
    const label = this.name('next');
    return `if ${this.expression(inside, 2)} then goto ${label} end ${this.inner(inside)} ::${label}::`;
  }

  #namedFunction(block: Block): readonly [string, string] {
    const name = this.name('f');
    const parameter = this.name('p');
    const varargs = this.chance.percent(30);
    const locals = [...block.locals, parameter, ...(this.words.endless ? [name] : [])];
    const inside: Block = { ...block, inLoop: false, varargs, locals };
    const parameters = varargs ? `${parameter}, ...` : parameter;
    const result = this.expression(inside, 2);
    return [`local function ${name}(${parameters}) ${this.inner(inside)} return ${result} end`, name];
  }

  /** What only a limit ends. */
  #excess(block: Block): string {
    const name = this.name('x');
    return this.chance.pick([
      `while true do ${this.inner({ ...block, inLoop: true })} end`,
      `local ${name} = "x" while true do ${name} = ${name} .. ${name} end`,
      `local ${name} = {} while true do ${name}[#${name} + 1] = ${this.expression(block, 2)} end`,
      `local function ${name}(n) return 1 + ${name}(n + 1) end ${name}(1)`,
      `local function ${name}(...) return ${name}(1, ...) end ${name}()`,
      `while true do pcall(${this.functionExpression(block)}) end`,
      `string.rep(${this.word('s')}, math.maxinteger)`,
      `string.find(("a"):rep(2000), ".-.-.-.-b")`,
      `::${name}:: pcall(error, ${this.expression(block, 2)}) goto ${name}`,
      `for ${name} = 1, math.huge do ${this.call(block)} end`,
    ]);
  }
}
