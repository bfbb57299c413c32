import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How an attack ends: by an ordinary error, by a limit, or not at all because it does no harm. */
export const ATTACK_KINDS = ['error', 'blocked', 'harmless'] as const;
export type AttackKind = (typeof ATTACK_KINDS)[number];

export interface Attack {
  readonly name: string;
  readonly source: string;
  readonly kind: AttackKind;
  readonly category: string;
}

export interface Benign {
  readonly name: string;
  readonly source: string;
  readonly ticks: number;
  /** See condition.ts. */
  readonly condition: string;
}

/** This project's own programs and, where they lie beside it, the shared samples. */
const CORPORA = ['../../corpus', '../../../../shared/corpus'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

export function attacks(): Attack[] {
  return programs('attacks', (name, source) => {
    const [, kind, category] = /^-- expect: (\w+) ([\w-]+): ./.exec(source) ?? [];
    const known = ATTACK_KINDS.find((each) => each === kind);
    if (known === undefined || category === undefined)
      throw new Error(`${name}: ${WRONG_HEAD} KIND category: what`);
    return { name, source, kind: known, category };
  });
}

export function benigns(): Benign[] {
  return programs('benign', (name, source) => {
    const [, ticks, condition] = /^-- expect: ok after (\d+) ticks: (.+)$/m.exec(source) ?? [];
    if (condition === undefined) throw new Error(`${name}: ${WRONG_HEAD} ok after N ticks: CONDITION`);
    return { name, source, ticks: Number(ticks), condition };
  });
}

const WRONG_HEAD = 'the first line must be -- expect:';

function programs<Program>(folder: string, read: (name: string, source: string) => Program): Program[] {
  return CORPORA.flatMap((corpus, index) => {
    const directory = `${corpus}/${folder}`;
    if (!existsSync(directory)) return [];
    const files = readdirSync(directory).filter((file) => file.endsWith('.lua'));
    return files.sort().map((file) => {
      const name = `${index === 0 ? 'own' : 'shared'} ${file.slice(0, -'.lua'.length)}`;
      return read(name, readFileSync(`${directory}/${file}`, 'utf8'));
    });
  });
}
