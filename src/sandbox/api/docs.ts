import { API_ERRORS, API_NOTES, HINTS, NEEDS } from './errors.ts';
import { FIXED_LIMITS, LIMITS } from './limits.ts';
import { entryPointSignature, signature } from './signature.ts';
import { COMPANION_API } from './table.ts';
import type { Call, CompanionApi, Example } from './vocabulary.ts';

const API: CompanionApi = COMPANION_API;

/** docs/companion-api.md, for people: everything that the table says. */
export function renderDocs(): string {
  const taught = API.calls.filter(({ aliasOf }) => aliasOf === undefined);
  const aliases = API.calls.filter(({ aliasOf }) => aliasOf !== undefined);
  return [
    `# The Companion API, version ${API.version}`,
    'Made from `src/sandbox/api` by `node --import tsx src/sandbox/api/write-docs.ts`; change it there.',
    '## Programs',
    programs(),
    '## Globals',
    table(
      ['Global', 'What it is'],
      API.globals.map(({ name, doc }) => [`\`${name}\``, doc]),
    ),
    '## Entities',
    entities(),
    table(
      ['Field', 'Type', 'Of', 'What it is'],
      API.fields.map(({ name, type, of, doc }) => [`\`${name}\``, type, of, doc]),
    ),
    ...API.fields.flatMap(({ examples }) => examplesOf(examples)),
    '## Calls',
    "Only the program's own companion can be told to act; every other entity can be looked at.",
    ...taught.flatMap(callSection),
    '### Other spellings',
    'These work too, but no prompt teaches them.',
    table(
      ['Spelling', 'Same as'],
      aliases.map((call) => [`\`${signature(call)}\``, `\`${call.aliasOf}\``]),
    ),
    '## Positions and directions',
    positions(),
    '## Libraries',
    libraries(),
    table(
      ['Library', 'Members', 'Notes'],
      API.libraries.map(({ name, members, doc }) => [
        name === '_G' ? 'globals' : `\`${name}\``,
        members.map((member) => `\`${member}\``).join(' '),
        doc,
      ]),
    ),
    '### Not there',
    table(
      ['What', 'Instead'],
      API.absent.map(({ name, instead }) => [`\`${name}\``, instead]),
    ),
    '## Errors',
    'What a program is told when it asks for something that is not so, with the line. `{words}` stand for its own.',
    list([...Object.values(API_ERRORS), ...Object.values(NEEDS)]),
    'No error, but noted in the log:',
    list(Object.values(API_NOTES)),
    'After what a value needs to be comes a word on the value at hand:',
    table(
      ['Where', 'Got', 'Hint'],
      Object.entries(HINTS).flatMap(([type, hints]) =>
        Object.entries(hints).map(([sort, hint]) => [`\`${type}\``, sort, hint]),
      ),
    ),
    '## Limits',
    'Over a limit the tick ends with a reason; nothing in Lua can catch that. Steps already made count.',
    table(
      ['Limit', 'Default', 'Least', 'Most', 'What it bounds'],
      Object.entries(LIMITS).map(([name, limit]) => [
        `\`${name}\``,
        `${amount(limit.default)} ${limit.unit}`,
        amount(limit.least),
        amount(limit.most),
        limit.doc,
      ]),
    ),
    'Fixed:',
    list(Object.values(FIXED_LIMITS).map(({ value, unit, doc }) => `${amount(value)} ${unit}: ${doc}`)),
  ]
    .join('\n\n')
    .concat('\n');
}

function programs(): string {
  return [
    `A program is Lua 5.3 text that defines \`${entryPointSignature()}\`. The function is called once a tick,`,
    'until the program is replaced, stopped, or removed for failing three ticks in a row. What it returns, a',
    'string or a number, is what the companion says; anything else says nothing. Returning `done` (in any case,',
    'punctuation after it ignored), or text that starts with `done:`, finishes the program. Globals and custom',
    'fields keep their values from tick to tick, and so do the locals of the top level. The world can be seen',
    'only inside the function, not while the program is loaded.',
  ].join('\n');
}

function entities(): string {
  return [
    'Players, companions, monsters and items are entities. The same entity is the same value in every tick, so it',
    'can be compared with `==` and used as a key. One that is gone stays safe to use: it has health 0 and the',
    'position where it was last. The fields below are read-only; any other name is a custom field, which stays',
    'with that entity.',
  ].join('\n');
}

function positions(): string {
  return [
    'A position is `{row, col}`, `{row=, col=}` or `{x=row, y=col}`, in whole numbers; rows and columns count from',
    '1 at the top left. Where a position is asked for, an entity will do. A direction is `w`, `up` or `north`; `s`,',
    '`down` or `south`; `a`, `left` or `west`; `d`, `right` or `east`; in any case.',
  ].join('\n');
}

function libraries(): string {
  return [
    'The same world and program give the same result everywhere: what looks like chance or time comes from the world.',
    'Integers have 32 bits: `math.maxinteger + 1` is `math.mininteger`.',
  ].join(' ');
}

function callSection(call: Call): string[] {
  return [
    `### \`${signature(call)}\``,
    `Returns: ${call.returns}. ${call.effect === 'acts' ? 'Acts.' : 'Reads.'} ${call.doc}`,
    ...examplesOf(call.examples),
  ];
}

function examplesOf(examples: readonly Example[]): string[] {
  if (examples.length === 0) return [];
  const lines = examples.flatMap(({ right, wrong, because }) => [
    `${right}  -- RIGHT`,
    ...(wrong === undefined ? [] : [`${wrong}  -- WRONG${because === undefined ? '' : `: ${because}`}`]),
  ]);
  return [['```lua', ...lines, '```'].join('\n')];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function amount(value: number): string {
  return value.toLocaleString('en-US');
}
