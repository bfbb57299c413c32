import { type EvalSummary, shareText } from './figures.ts';

/** What names a row of the scoreboard: a new run of the same takes its place. */
export interface ScoreKey {
  /** What answered, in the order in which it was asked. */
  readonly brains: string;
  /** How many meanings of an order were tried at most. */
  readonly candidates: number;
  /** Hashes of the prompts that programs came from; "-" where there were none. */
  readonly prompts: string;
  /** The suite's file, and the beginning of its SHA-256. */
  readonly suite: string;
}

const BEGIN = '<!-- scoreboard: written by `luamancer eval --out`, not by hand -->';
const END = '<!-- end of the scoreboard -->';
const HEAD = [
  '| brains | meanings | prompts | suite | orders | at first attempt | in the end | tokens | median ms |',
  '|---|---|---|---|---|---|---|---|---|',
];
const KEY_COLUMNS = 4;

/** A page with the row of a run in its scoreboard; where it has no scoreboard yet, one comes at its end. */
export function withScore(page: string, key: ScoreKey, summary: EvalSummary): string {
  const [before = '', rest = ''] = split(page, BEGIN);
  const [board = '', after = ''] = split(rest, END);
  const rows = board.split('\n').filter((line) => line.startsWith('| ') && line !== HEAD[0]);
  const row = rowOf(key, summary);
  const kept = rows.filter((one) => keyIn(one) !== keyIn(row));
  const sorted = [...kept, row].sort();
  const head = before.trim() === '' ? '# Scores\n' : before.trimEnd();
  return `${[head.trimEnd(), '', BEGIN, '', ...HEAD, ...sorted, '', END].join('\n')}\n${after.replace(/^\n/, '')}`;
}

function split(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

function rowOf({ brains, candidates, prompts, suite }: ScoreKey, summary: EvalSummary): string {
  const cells = [
    brains,
    String(candidates),
    prompts,
    suite,
    String(summary.orders),
    shareText(summary.first, summary.firstShare),
    shareText(summary.final, summary.finalShare),
    String(summary.tokens),
    String(summary.medianMillis),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
}

function keyIn(row: string): string {
  return row.split(' | ').slice(0, KEY_COLUMNS).join(' | ');
}
