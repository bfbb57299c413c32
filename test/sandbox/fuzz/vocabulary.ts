/** What random programs are made of: Lua texts of values, and calls with the sorts of their arguments. */
export interface Vocabulary {
  /** Words of each sort of argument, by its letter. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /**
   * Calls, arguments by their sorts: those of the words, `v` any value, `t` a table, `l` a list of numbers
   * and texts, `f` a function, `j` an integer of any size.
   */
  readonly calls: readonly string[];
  /** Values that are neither text nor number nor made anew. */
  readonly values: readonly string[];
  /** Functions that are there to be called back. */
  readonly functions: readonly string[];
  /** Globals that programs write to. */
  readonly globals: readonly string[];
  readonly fields: readonly string[];
  /** What programs put elements into. */
  readonly owners: readonly string[];
  /** What programs go through. */
  readonly lists: readonly string[];
  readonly unary: readonly string[];
  readonly binary: readonly string[];
  /** Whether programs may run for ever and nest without end. */
  readonly endless: boolean;
}

export const TEXTS = [
  ...[
    '""',
    '"a"',
    '"abc"',
    '"hello world"',
    '"sword"',
    '"bow"',
    '"d"',
    '"Up"',
    '"north"',
    '"done"',
    '"done: x"',
  ],
  ...['"1"', '" 12 "', '"0x10"', '"1e5"', '"-0"', '"nan"', '"health"', '"position"', '"mark"', '"__index"'],
  ...['"__proto__"', '"constructor"', '"\\0"', '"a\\0b"', '"\\255\\254"', '"\\xc3"', '"äöü"', '"\\u{1F409}"'],
  ...['"\\27[31m"', '"@everyone `"', '"%d %s"', '"a,b;c"', '"((()))"', '"x = 1, y = 2"', '"\\n\\r\\t"'],
  ...['("ab"):rep(40)', '("x"):rep(300)', '("ä"):rep(200)', '("(a)"):rep(50)', '("1"):rep(400)'],
];

export const NUMBERS = [
  ...['0', '1', '2', '3', '4', '5', '-1', '-2', '7', '10', '24', '100', '255', '256', '1000', '65536'],
  ...['1.5', '0.5', '-0.0', '3.0', '2.5e3', '1e15', '1e308', '2^31', '2^53', '-1e-300', '1/3'],
  ...[
    'math.maxinteger',
    'math.mininteger',
    'math.huge',
    '-math.huge',
    '0/0',
    'math.pi',
    '0x7fffffff',
    '0xff',
  ],
];

/** Those of the language; the likelier ones twice. */
export const BINARY = [
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

export const PATTERNS = [
  ...['"."', '"%a+"', '"%d"', '"%s*"', '"(.-)%s"', '"[abc]*"', '"[^%w]"', '"^(.)"', '"$"', '"()"', '"%b()"'],
  ...['"%f[%w]%w+"', '".-b"', '"(a*)%1"', '"x?x?x?x"', '""', '"[%a_][%w_]*"', '"\\0"', '"(%w+) = (%w+)"'],
  ...['"[\\128-\\255]+"', '"%"', '"["', '"("', '"%g+"', '"[a-"', '"(((.)))"', '".*.*.*x"', '"a-$"', '"[%]]"'],
];

const FORMATS = [
  ...[
    '"%d"',
    '"%5.2f"',
    '"%s"',
    '"%q"',
    '"%x"',
    '"%-10s|"',
    '"%c"',
    '"%g"',
    '"%a"',
    '"%i %s"',
    '"%%"',
    '"%5s"',
  ],
  ...[
    '"%.3s"',
    '"%z"',
    '"%"',
    '"%10.4f%s"',
    '"%e"',
    '"%o"',
    '"%u"',
    '"%+d"',
    '"%#x"',
    '"% d"',
    '"%G"',
    '"%.20s%d"',
  ],
  ...['"%99.99f"', '"%05d"', '"%s %s %s"', '"%E"', '"%X"'],
];

const POSITIONS = [
  ...[
    'ai.position',
    'player.position',
    'items[1].position',
    'monsters[1].position',
    '{ 1.5, 2 }',
    '{ 0/0, 1 }',
  ],
  ...['{}', '{ -1, 2^40 }', '{ "2", "3" }', '{ x = 2, y = "z" }', '{ row = 5 }'],
  ...[2, 3, 5, 8, 10, 12, 18, 21, 22].flatMap((row) => [
    `{ ${row}, ${row + 1} }`,
    `{ row = ${row}, col = 2 }`,
    `{ x = ${row}, y = 11 }`,
  ]),
];

const WORDS = {
  /** text */
  s: TEXTS,
  /** number */
  n: NUMBERS,
  /** small integer */
  i: ['0', '1', '2', '3', '5', '10', '-1', '-3', '2.0', '36', '16'],
  /** pattern */
  p: PATTERNS,
  /** format */
  F: FORMATS,
  /** boolean */
  b: ['true', 'false', 'nil'],
  /** direction */
  d: ['"w"', '"a"', '"s"', '"d"', '"Up"', '"down"', '"LEFT"', '"east"', '"x"', '"north"'],
  /** position */
  P: POSITIONS,
  /** name of an item */
  k: ['"sword"', '"bow"', '"arrow"', '"shield"', '""'],
  /** entity */
  e: [
    ...['ai', 'ai', 'player', 'monsters[1]', 'monsters[#monsters]', 'items[1]', 'items[2]', 'players[1]'],
    ...['companions[1]', 'players[#players]', 'kept', 'ai.items[1]', 'companions[#companions]'],
  ],
  /** format of os.date */
  D: [
    '"%c"',
    '"!%Y-%m-%d"',
    '"*t"',
    '"!*t"',
    '"%H:%M:%S"',
    '"%Ex"',
    '"%Q"',
    '"%"',
    '"%j %U %V %G"',
    '"%p%%"',
  ],
  /** step of a loop */
  z: ['0', '1', '2', '-1', '-2', '1.5', '1', '-1', '0/0', 'math.maxinteger'],
  /** replacement */
  R: ['"%0"', '"%1"', '"%2"', '"<%0%0>"', '""', '"%%"', '"%"', '{ a = "b", x = 1 }', 'string.upper', 'print'],
};

const CALLS = [
  ...[
    'assert(v,v)',
    'error(v,i)',
    'ipairs(t)',
    'next(t)',
    'next(t,v)',
    'pairs(t)',
    'pcall(f,v,v)',
    'print(v,v,v)',
  ],
  ...[
    'select(j,v,v,v)',
    'select(s,v,v)',
    'tonumber(v)',
    'tonumber(s,i)',
    'tostring(v)',
    'type(v)',
    'xpcall(f,f,v)',
  ],
  ...[
    'string.byte(s,j,j)',
    'string.char(i,i,j)',
    'string.find(s,p,j,b)',
    'string.format(F,v,v,v)',
    'string.len(s)',
  ],
  ...[
    'string.gsub(s,p,R,i)',
    'string.gsub(s,p,f)',
    'string.match(s,p,j)',
    'string.rep(s,i,s)',
    'string.rep(s,j)',
  ],
  ...['string.gmatch(s,p)', 'string.lower(s)', 'string.upper(s)', 'string.reverse(s)', 'string.sub(s,j,j)'],
  ...[
    'table.concat(l,s)',
    'table.concat(l,s,j,j)',
    'table.insert(t,v)',
    'table.insert(t,j,v)',
    'table.pack(v,v)',
  ],
  ...[
    'table.move(t,j,j,j)',
    'table.move(t,i,i,i,t)',
    'table.remove(t)',
    'table.remove(t,j)',
    'table.sort(l)',
  ],
  ...['table.sort(l,f)', 'table.unpack(t)', 'table.unpack(t,j,j)', 'table.sort(t)'],
  ...[
    'math.abs(n)',
    'math.ceil(n)',
    'math.floor(n)',
    'math.fmod(n,n)',
    'math.log(n,n)',
    'math.max(n,n)',
    'math.min(n,n)',
  ],
  ...['math.modf(n)', 'math.sqrt(n)', 'math.tointeger(v)', 'math.type(v)', 'math.ult(j,j)', 'math.random()'],
  ...[
    'math.random(j)',
    'math.random(i,i)',
    'math.randomseed(n)',
    'math.atan(n,n)',
    'math.exp(n)',
    'math.deg(n)',
  ],
  ...['utf8.char(j,i)', 'utf8.codepoint(s,j,j)', 'utf8.codes(s)', 'utf8.len(s,j,j)', 'utf8.offset(s,j,j)'],
  ...['os.clock()', 'os.date(D,j)', 'os.date(D)', 'os.time()', 'os.time(t)', 'os.difftime(n,n)'],
  ...[
    'ai:move(d)',
    'ai:move(d)',
    'ai:move_random()',
    'ai:remove_item(k)',
    'ai:has_item(k)',
    'ai:find_path_to(P)',
  ],
  ...[
    'ai:find_path_to(e)',
    'ai:distance_to(P)',
    'ai:distance_to(e)',
    'player:has_item(k)',
    'valid_move(P)',
    'valid_move(e)',
  ],
  ...[
    'move_entity(e,d)',
    'move_random(e)',
    'has_item(e,k)',
    'remove_item(e,k)',
    'find_path_astar(P,P)',
    'manhattan(P,e)',
  ],
  ...['update_func(e,e,t,t)', 'keep(v)', 'call(v,v)', 'twice(f)'],
];

const VALUES = [
  ...[
    'nil',
    'true',
    'false',
    '{}',
    'print',
    'string.rep',
    'ai.move',
    'ai',
    'player',
    'monsters',
    'items',
    'maze',
  ],
  ...['players', 'companions', '_G', 'string', 'math', 'ai.items', 'ai.position', 'ai.mark', 'kept', '_ENV'],
  ...[
    'monsters[1]',
    'items[1].position',
    'update_func',
    'maze[2]',
    'ai.health',
    'ai.name',
    'ai.symbol',
    'monsters[1].weakness',
  ],
];

/** Some of them are not the program's own. */
const GLOBALS = [
  ...[
    'g1',
    'g2',
    'g3',
    'kept',
    'state',
    'count',
    'seen',
    'player',
    'ai',
    'monsters',
    'items',
    'maze',
    'tostring',
  ],
  ...['valid_move', 'string', 'math', 'ipairs', 'pcall', 'select'],
];

const FIELDS = [
  ...[
    'mark',
    'x',
    'row',
    'col',
    'name',
    'health',
    'position',
    'items',
    'move',
    'n',
    '__index',
    'toString',
    'weakness',
  ],
  ...['self', 'next_step', 'health2'],
];

/** All of the language, the libraries and the Companion API, also where it makes no sense. */
export const GAME: Vocabulary = {
  words: WORDS,
  calls: CALLS,
  values: VALUES,
  functions: ['print', 'error', 'tostring', 'pcall', 'next', 'ai.move_random', 'string.rep'],
  globals: GLOBALS,
  fields: FIELDS,
  owners: ['kept', 'g1', 'monsters', 'maze', 'ai', '_G', 'ai.position'],
  lists: ['monsters', 'items', 'players', 'maze', 'ai.items', '{ 3, 1, 2, x = 1 }', '_G', 'string'],
  unary: ['- ', 'not ', '#', '~'],
  binary: BINARY,
  endless: true,
};
