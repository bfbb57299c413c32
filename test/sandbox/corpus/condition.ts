/** What a condition of the corpus may ask about; names and functions by name. */
export interface ConditionScope {
  readonly names: Readonly<Record<string, unknown>>;
  readonly functions: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
}

/**
 * Whether a condition such as `dist(ai,player)<=1 && last==='done'` holds: comparisons of names, calls,
 * numbers and quoted texts, joined by `&&`, `||`, `!` and parentheses.
 *
 * @throws Error where the condition cannot be read.
 */
export function holds(condition: string, scope: ConditionScope): boolean {
  const parser = new Parser(condition, scope);
  const value = parser.either();
  parser.expectEnd();
  return Boolean(value);
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|"([^"]*)"|([A-Za-z_]\w*)|(===|!==|<=|>=|==|!=|&&|\|\||[<>!(),+-]))/y;

interface Token {
  readonly sort: 'number' | 'text' | 'name' | 'sign' | 'end';
  readonly text: string;
}

const COMPARISONS: Readonly<Record<string, (a: unknown, b: unknown) => boolean>> = {
  '===': (a, b) => a === b,
  '==': (a, b) => a === b,
  '!==': (a, b) => a !== b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => Number(a) < Number(b),
  '<=': (a, b) => Number(a) <= Number(b),
  '>': (a, b) => Number(a) > Number(b),
  '>=': (a, b) => Number(a) >= Number(b),
};

class Parser {
  readonly #condition: string;
  readonly #scope: ConditionScope;
  #at = 0;
  #next: Token;

  constructor(condition: string, scope: ConditionScope) {
    this.#condition = condition.trimEnd();
    this.#scope = scope;
    this.#next = this.#read();
  }

  either(): unknown {
    let value = this.#both();
    while (this.#takes('||')) {
      const other = this.#both();
      value = Boolean(value) || Boolean(other);
    }
    return value;
  }

  expectEnd(): void {
    if (this.#next.sort !== 'end') throw this.#unreadable();
  }

  #both(): unknown {
    let value = this.#comparison();
    while (this.#takes('&&')) {
      const other = this.#comparison();
      value = Boolean(value) && Boolean(other);
    }
    return value;
  }

  #comparison(): unknown {
    const left = this.#sum();
    const compare = this.#next.sort === 'sign' ? COMPARISONS[this.#next.text] : undefined;
    if (compare === undefined) return left;
    this.#take();
    return compare(left, this.#sum());
  }

  #sum(): unknown {
    let value = this.#operand();
    for (;;) {
      if (this.#takes('+')) value = Number(value) + Number(this.#operand());
      else if (this.#takes('-')) value = Number(value) - Number(this.#operand());
      else return value;
    }
  }

  #operand(): unknown {
    if (this.#takes('!')) return !this.#operand();
    if (this.#takes('-')) return -Number(this.#operand());
    if (this.#takes('(')) {
      const value = this.either();
      this.#expect(')');
      return value;
    }
    const { sort, text } = this.#take();
    if (sort === 'number') return Number(text);
    if (sort === 'text') return text;
    if (sort !== 'name') throw this.#unreadable();
    return this.#takes('(') ? this.#call(text) : this.#named(text);
  }

  #call(name: string): unknown {
    const args: unknown[] = [];
    while (!this.#takes(')')) {
      if (args.length > 0) this.#expect(',');
      args.push(this.either());
    }
    const called = this.#scope.functions[name];
    if (called === undefined) throw new Error(`no function is called ${name} in a condition`);
    return called(...args);
  }

  #named(name: string): unknown {
    if (!Object.hasOwn(this.#scope.names, name)) throw new Error(`nothing is called ${name} in a condition`);
    return this.#scope.names[name];
  }

  #takes(sign: string): boolean {
    if (this.#next.sort !== 'sign' || this.#next.text !== sign) return false;
    this.#take();
    return true;
  }

  #expect(sign: string): void {
    if (!this.#takes(sign)) throw this.#unreadable();
  }

  #take(): Token {
    const token = this.#next;
    this.#next = this.#read();
    return token;
  }

  #read(): Token {
    if (this.#at >= this.#condition.length) return { sort: 'end', text: '' };
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#condition);
    if (match === null) throw this.#unreadable();
    this.#at = TOKEN.lastIndex;
    const [, number, single, double, name, sign] = match;
    if (number !== undefined) return { sort: 'number', text: number };
    if (name !== undefined) return { sort: 'name', text: name };
    if (sign !== undefined) return { sort: 'sign', text: sign };
    return { sort: 'text', text: single ?? double ?? '' };
  }

  #unreadable(): Error {
    return new Error(`the condition cannot be read: ${this.#condition}`);
  }
}
