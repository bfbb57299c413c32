/** Random Lua programs that end, for comparing two interpreters: the same seed gives the same program. */

/** Draws 0 to bound - 1. */
type Draw = (bound: number) => number;

/** A small generator of random numbers (mulberry32). */
function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

type Sort = 'number' | 'string' | 'boolean' | 'list' | 'record';

const INITIAL: Readonly<Record<Sort, string>> = {
  number: '0',
  string: "''",
  boolean: 'false',
  list: '{}',
  record: '{}',
};

/**
 * Globals `n1`, `s1`, ... of each sort, and statements that change them. Lists never get holes, and nothing
 * depends on the order of `pairs`, since Lua leaves both open.
 */
class Writer {
  readonly #draw: Draw;
  #names = 0;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  program(): string {
    const sorts: readonly Sort[] = ['number', 'string', 'boolean', 'list', 'record'];
    const declared = sorts.flatMap((sort) => [1, 2, 3].map((at) => `${sort}${at} = ${INITIAL[sort]}`));
    return [...declared, PRELUDE, ...this.#block(3, 12), 'return show()'].join('\n');
  }

  #pick<Choice>(...choices: readonly Choice[]): Choice {
    return choices[this.#draw(choices.length)] as Choice;
  }

  #variable(sort: Sort): string {
    return `${sort}${1 + this.#draw(3)}`;
  }

  #block(depth: number, most: number): string[] {
    return Array.from({ length: 1 + this.#draw(most) }, () => this.#statement(depth));
  }

  #inside(depth: number): string {
    return this.#block(depth - 1, 4).join(' ');
  }

  #statement(depth: number): string {
    const simple = (): string => {
      const sort = this.#pick<Sort>('number', 'number', 'string', 'string', 'boolean', 'list', 'record');
      return `${this.#variable(sort)} = ${this.#expression(sort, 2)};`;
    };
    if (depth === 0) return simple();
    const name = `x${this.#names++}`;
    switch (this.#draw(14)) {
      case 0:
        return `if ${this.#expression('boolean', 2)} then ${this.#inside(depth)} else ${this.#inside(depth)} end`;
      case 1:
        return `for ${name} = ${this.#draw(4)}, ${this.#draw(8)} do number1 = number1 + ${name} ${this.#inside(depth)} end`;
      case 2:
        return `for ${name}, v in ipairs(${this.#variable('list')}) do number2 = number2 + ${name} ${this.#inside(depth)} if ${name} > 5 then break end end`;
      case 3:
        return `for ${name}, v in pairs(${this.#variable('record')}) do number3 = number3 + v end`;
      case 4:
        return `local ${name} = ${this.#draw(5)} while ${name} > 0 do ${name} = ${name} - 1 ${this.#inside(depth)} end`;
      case 5:
        return `do local ${name} = ${this.#expression('number', 1)} local function f(a, ...) ${name} = ${name} + a return ${name}, ... end number1 = f(1) string1 = text(f(2, ${this.#expression('string', 1)})) end`;
      case 6:
        return `string2 = text(pcall(function() ${this.#inside(depth)} ${this.#pick('error("thrown", 0)', 'error({})', 'return 1, "two"', 'local a = nil .. "x"')} end))`;
      case 7:
        return `do local fs = {} for i = 1, 3 do fs[i] = function() i = i + 1 return i end end number2 = fs[1]() + fs[1]() + fs[3]() end`;
      case 8:
        return `push(${this.#variable('list')}, ${this.#expression(this.#pick<Sort>('number', 'string'), 1)})`;
      case 9:
        return `${this.#variable('record')}[${this.#key()}] = ${this.#pick('nil', this.#expression('number', 1))}`;
      case 10:
        return `table.sort(${this.#variable('list')}, function(a, b) return tostring(a) < tostring(b) end)`;
      case 11:
        return `string3 = string3:sub(1, 40):gsub("${this.#pick('%w', '[a-c]+', '(.)(.)', '%d*', '.-b')}", ${this.#pick('"%0%0"', '"<%0>"', 'string.upper', '{a = "A", b = false}')})`;
      case 12:
        return `do local a, b, c = many(${this.#draw(4)}) number3 = number3 + (a or 0) + (c or 1) local p = table.pack(many(3)) number1 = number1 + p.n end`;
      default:
        return simple();
    }
  }

  #key(): string {
    return this.#pick(
      `${this.#draw(6)}`,
      `"k${this.#draw(5)}"`,
      `${this.#draw(3)}.5`,
      this.#expression('string', 1),
      'true',
    );
  }

  #expression(sort: Sort, depth: number): string {
    if (depth === 0 || this.#draw(4) === 0) return this.#atom(sort);
    const number = () => this.#expression('number', depth - 1);
    const string = () => this.#expression('string', depth - 1);
    const boolean = () => this.#expression('boolean', depth - 1);
    switch (sort) {
      case 'number':
        return this.#pick(
          () => `(${number()} ${this.#pick('+', '-', '*')} ${number()})`,
          () => `(${number()} ${this.#pick('/', '%', '//')} ${1 + this.#draw(5)})`,
          () => `(${number()} % 1000 // 1 ${this.#pick('&', '|', '~')} 12)`,
          () => `#${string()}`,
          () => `#${this.#variable('list')}`,
          () => `(${this.#variable('record')}[${this.#key()}] or ${this.#draw(9)})`,
          () => `math.${this.#pick('floor', 'abs', 'ceil')}(${number()} % 1000)`,
          () => `(tonumber(${string()}) or -1)`,
          () => `(${string()}:byte(${1 + this.#draw(3)}) or 0)`,
          () => `select("#", ${string()}, many(${this.#draw(4)}))`,
        )();
      case 'string':
        return this.#pick(
          () => `(${string()} .. ${string()}):sub(1, 60)`,
          () => `text(${number()} % 100000)`,
          () =>
            `${string()}:${this.#pick('upper()', 'lower()', 'reverse()', 'sub(2, -2)', 'rep(2, ",")')}:sub(1, 60)`,
          () => `string.format("%5d|%-4s|%s", ${number()} % 1000 // 1, ${string()}:sub(1, 5), ${boolean()})`,
          () => `table.concat(${this.#variable('list')}, "${this.#pick('', ',', '--')}"):sub(1, 60)`,
          () => `(${string()}:match("${this.#pick('%a+', '(%d)', '^.-a', '[^,]*$', '%b()')}") or "none")`,
          () => `text(${string()}:find(${string()}, ${1 + this.#draw(3)}, ${this.#pick('true', 'true')}))`,
          () => `type(${this.#variable(this.#pick<Sort>('number', 'string', 'list'))})`,
        )();
      case 'boolean':
        return this.#pick(
          () => `(${number()} ${this.#pick('<', '<=', '>', '>=', '==', '~=')} ${number()})`,
          () => `(${string()} ${this.#pick('<', '<=', '==', '~=')} ${string()})`,
          () => `(${boolean()} ${this.#pick('and', 'or')} ${boolean()})`,
          () => `not ${boolean()}`,
          () => `(${this.#variable('list')} == ${this.#variable('list')})`,
        )();
      case 'list':
        return this.#pick(
          () => `{${number()}, ${string()}, ${number()}}`,
          () => `{many(${this.#draw(5)})}`,
          () =>
            `{table.unpack(${this.#variable('list')}, 1, ${this.#draw(3)} % (#list1 + 1) < #list2 and 0 or 0)}`,
          () => this.#variable('list'),
        )();
      default:
        return this.#pick(
          () =>
            `{[${this.#draw(9)}] = ${number()}, k1 = ${number()}, ["k" .. ${this.#draw(5)}] = ${number()}}`,
          () => this.#variable('record'),
        )();
    }
  }

  #atom(sort: Sort): string {
    if (this.#draw(2) === 0) return this.#variable(sort);
    switch (sort) {
      case 'number':
        return this.#pick(`${this.#draw(20)}`, `${this.#draw(9)}.5`, `-${this.#draw(9)}`, '0x1f');
      case 'string':
        return this.#pick('"a"', '"abc"', '"b,c"', '"12"', '"(x)"', '"\\0\\255"', '""', '"1#"');
      case 'boolean':
        return this.#pick('true', 'false');
      default:
        return this.#variable(sort);
    }
  }
}

/**
 * Functions for what Lua leaves open, what would grow without end, and floats, which the unpatched
 * interpreter does not write as C does.
 */
const PRELUDE = `
  function many(n) if n > 0 then return n, many(n - 1) end end
  function text(...)
    local t = table.pack(...)
    for i = 1, t.n do
      local v = t[i]
      if type(v) == 'table' then v = 'table' end
      if math.type(v) == 'float' then v = v - v == 0 and 'about ' .. math.floor(v % 1000 * 1024) or 'no number' end
      t[i] = tostring(v)
    end
    return table.concat(t, ' ')
  end
  function push(list, value) if #list < 30 then list[#list + 1] = value else table.remove(list, 1) end end
  function show()
    local parts = {}
    for _, v in ipairs({number1, number2, number3}) do parts[#parts + 1] = text(v) end
    for _, v in ipairs({string1, string2, string3}) do parts[#parts + 1] = v end
    parts[#parts + 1] = text(boolean1, boolean2, boolean3)
    for _, list in ipairs({list1, list2, list3}) do parts[#parts + 1] = '[' .. text(table.unpack(list)) .. ']' end
    for _, record in ipairs({record1, record2, record3}) do
      local entries = {}
      for k, v in pairs(record) do entries[#entries + 1] = text(k) .. '=' .. text(v) end
      table.sort(entries)
      parts[#parts + 1] = '{' .. table.concat(entries, ' ') .. '}'
    end
    return table.concat(parts, '\\n')
  end`;

export function randomProgram(seed: number): string {
  return new Writer(drawFrom(seed)).program();
}
