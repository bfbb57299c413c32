import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import type { Entry } from '../../library/entry.ts';
import { CommandFailure } from '../failures.ts';
import { wholeNumber } from '../options.ts';

interface FolderOptions {
  readonly folder?: string;
}

interface MatchOptions extends FolderOptions {
  readonly most: number;
}

/** `luamancer library`: what curators of approved programs need (docs/LIBRARY.md). */
export function addLibraryCommand(program: Command): void {
  const library = program.command('library').description('Look at the approved programs, and check them.');
  library
    .command('check')
    .description('Read every entry, and name all that is wrong with it.')
    .option('--folder <folder>', 'another folder than library/')
    .action(check);
  library
    .command('list')
    .description('The entries: what each means, and the first of its orders.')
    .option('--folder <folder>', 'another folder than library/')
    .action(list);
  library
    .command('match')
    .description('Which entries an order is like, and what it surely means.')
    .argument('<order>', 'an order in plain words, with names of the catalogue')
    .option('--folder <folder>', 'another folder than library/')
    .option('--most <number>', 'so many entries', wholeNumber(1, 1000), 5)
    .action(match);
}

async function check(options: FolderOptions): Promise<void> {
  const entries = await entriesOf(options);
  const orders = entries.reduce((sum, one) => sum + one.orders.length, 0);
  console.log(`${entries.length} entries with ${orders} orders, all in order.`);
}

async function list(options: FolderOptions): Promise<void> {
  for (const { id, plan, orders, approved } of await entriesOf(options)) {
    console.log(`${id.padEnd(22)} ${plan.padEnd(34)} ${orders[0] ?? ''}  (${approved.by}, ${approved.date})`);
  }
}

async function match(order: string, options: MatchOptions): Promise<void> {
  const { createMatcher } = await import('../../library/match.ts');
  const { surely } = await import('../../library/clauses.ts');
  const { fillWords } = await import('../../library/template.ts');
  const { CATALOGUE } = await import('../../game/model/catalogue.ts');
  const matcher = createMatcher(await entriesOf(options));
  const names = { items: Object.keys(CATALOGUE.items), monsters: Object.keys(CATALOGUE.monsters) };
  const clauses = surely(order, names, matcher);
  const sure = clauses?.map(({ match: { entry, slots } }) => `${entry.id} (${fillWords(entry.plan, slots)})`);
  console.log(
    sure === undefined ? 'It is not sure what that means.' : `It surely means: ${sure.join(', then ')}.`,
  );
  for (const { entry, slots, score } of matcher.rank(order, names).slice(0, options.most)) {
    console.log(`  ${score.toFixed(2)}  ${entry.id.padEnd(22)} ${fillWords(entry.plan, slots)}`);
  }
}

async function entriesOf({ folder }: FolderOptions): Promise<readonly Entry[]> {
  const { readLibrary } = await import('../../library/read-library.ts');
  try {
    return readLibrary(folder === undefined ? undefined : pathToFileURL(`${folder.replace(/\/+$/, '')}/`));
  } catch (error) {
    throw new CommandFailure(error instanceof Error ? error.message : String(error));
  }
}
