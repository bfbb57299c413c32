import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

it.each(pages)('every link of %s leads somewhere', (page) => {
  const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const files = targets
    .filter((target) => !/^(https?:|#)/.test(target))
    .map((target) => target.replace(/#.*/, ''));
  expect(files.filter((file) => !existsSync(join(ROOT, dirname(page), file)))).toEqual([]);
});

it('docs/ARCHITECTURE.md names every part of src/, and as planned only what is not there', () => {
  const rows = [...read('docs/ARCHITECTURE.md').matchAll(/^\| `src\/(\w+)` \|.*\| ([\w ]+) \|$/gm)];
  const present = rows.filter(([, , state]) => state !== 'planned').map(([, part]) => part);
  expect(present.toSorted()).toEqual(readdirSync(join(ROOT, 'src')).toSorted());
});

it('docs/adr/README.md lists every decision', () => {
  const decisions = readdirSync(join(ROOT, 'docs/adr')).filter((name) => /^\d{4}-/.test(name));
  expect(decisions.length).toBeGreaterThan(0);
  const listed = [...read('docs/adr/README.md').matchAll(/\((\d{4}-[^)]+)\)/g)].map(([, name]) => name);
  expect(listed).toEqual(decisions.toSorted());
});
