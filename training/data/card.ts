import { readAuthors, readConditions, readSuites } from './sources.ts';
import { HELD_OUT_AUTHORS, splitRows } from './splits.ts';

/** What the data consists of, as a page for people; the same sources, the same page. */
export function dataCard(): string {
  const authors = readAuthors();
  const all = [...authors.values()].flat();
  const { trained, heldOutAuthors, heldOutPhrasings } = splitRows(authors, readSuites());
  const kinds = counted(all.flatMap(({ plan }) => [...new Set(stepsOf(plan))]));
  const lengths = counted(all.map(({ plan }) => shapeOf(plan)));
  return `# The data of the shipped model

Written by \`node --import tsx training/data/card.ts > training/DATA.md\`; a test fails where it is not up to date.

Every order was written for this project, by authors who did not see each other's ([AUTHORS.md](AUTHORS.md)), those in players/ before they knew the plan language; nothing
was taken from elsewhere. Orders, plans and programs have the project's licence (MIT). There is nothing personal in
them. Programs come from \`training/programs\`, and every one is rehearsed by the product's own code
(\`test/training\`).

${table(
  ['Author', 'Orders'],
  [...authors].map(([author, rows]) => [author, String(rows.length)]),
)}

${all.length} orders of ${authors.size} authors, ${new Set(all.map(({ order }) => order.toLowerCase())).size} of them distinct; ${readConditions().length} conditions to combine
with them. Held out, and never trained on: the authors ${HELD_OUT_AUTHORS.join(', ')} (${heldOutAuthors.length} orders), ${heldOutPhrasings.length} phrasings of
the others, the pairs of verbs that \`splits.ts\` names, and orders that are
nearly one of a held-out author or of a suite in \`test/eval\`: ${trained.length} orders are trained on.

## Kinds of steps

In how many orders each verb of the plan language occurs.

${table(['Verb', 'Orders'], kinds)}

## Shapes of orders

${table(['Shape', 'Orders'], lengths)}
`;
}

/** The verbs of a plan's steps, and the words that begin its blocks. */
function stepsOf(plan: string): string[] {
  const steps = plan.split(/ ; | then | else | do | end/);
  return steps
    .map(
      (step) =>
        step
          .replace(/^safe /, '')
          .trim()
          .split(' ')[0] ?? '',
    )
    .filter((verb) => verb !== '');
}

function shapeOf(plan: string): string {
  const block = /\b(if|react|until|every|repeat|forever)\b/.exec(plan)?.[1];
  if (block !== undefined) return `with "${block}"`;
  const steps = plan.split(' ; ').length;
  return steps === 1 ? 'one step' : `${steps} steps`;
}

/** Most frequent first. */
function counted(names: readonly string[]): string[][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([one, many], [other, more]) => more - many || one.localeCompare(other))
    .map(([name, count]) => [name, String(count)]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (process.argv[1] === new URL(import.meta.url).pathname) process.stdout.write(dataCard());
