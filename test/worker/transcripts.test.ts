import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Transcripts } from '../../src/worker/transcripts.ts';
import { SILENT, temporaryDirectory } from '../store/redis-under-test.ts';

const LIMITS = { lineBytes: 10_000, fileBytes: 20_000, totalBytes: 60_000 };

describe('transcripts', () => {
  let data: string;
  let remove: () => Promise<void>;
  let open: Transcripts[];
  beforeEach(async () => {
    const temporary = await temporaryDirectory();
    data = temporary.directory;
    remove = temporary.remove;
    open = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((transcripts) => transcripts.close()));
    await remove();
  });

  function transcripts(log = SILENT, directory = data): Transcripts {
    const made = new Transcripts(directory, log, LIMITS);
    open.push(made);
    return made;
  }

  const folder = () => join(data, 'transcripts');
  const files = async () => (await readdir(folder())).sort();
  async function lines(): Promise<Record<string, unknown>[]> {
    const texts = await Promise.all((await files()).map((name) => readFile(join(folder(), name), 'utf8')));
    return texts.flatMap((text) => text.trimEnd().split('\n')).map((line) => JSON.parse(line));
  }

  test('are lines of JSON, one an order, that only their owner reads', async () => {
    const kept = transcripts();
    const entries = [1, 2, 3].map((n) => ({ orderId: `1-a1-${n}`, order: 'say "ä"\nand `b`' }));
    await Promise.all(entries.map((entry) => kept.write(entry)));
    expect(await lines()).toEqual(entries);
    const [name = ''] = await files();
    expect((await stat(join(folder(), name))).mode & 0o777).toBe(0o600);
  });

  test('of two workers in one directory do not get into one another', async () => {
    const [ann, ben] = [transcripts(), transcripts()];
    await Promise.all([
      ann.write({ orderId: 'a' }),
      ben.write({ orderId: 'b' }),
      ann.write({ orderId: 'c' }),
    ]);
    expect(await files()).toHaveLength(2);
    expect((await lines()).map(({ orderId }) => orderId).sort()).toEqual(['a', 'b', 'c']);
  });

  test('begin a new file when one is full, and the oldest files go', async () => {
    const kept = transcripts();
    for (let n = 0; n < 40; n++) await kept.write({ orderId: `${n}`, text: 'x'.repeat(4_900) });
    const sizes = await Promise.all(
      (await files()).map(async (name) => (await stat(join(folder(), name))).size),
    );
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LIMITS.fileBytes);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LIMITS.totalBytes);
    expect((await lines()).map(({ orderId }) => orderId)).toContain('39');
  });

  test('cut what is too long, and stay JSON', async () => {
    const kept = transcripts();
    await kept.write({ orderId: 'long', exchanges: [{ answer: 'y'.repeat(100_000), model: 'm' }] });
    await kept.write({ orderId: 'many', at: 'now', exchanges: Array.from({ length: 5_000 }, () => 'z') });
    const [long, many] = await lines();
    expect(JSON.stringify(long).length).toBeLessThanOrEqual(LIMITS.lineBytes);
    expect(JSON.stringify(long)).toContain('(100000 characters)');
    expect(many).toEqual({ orderId: 'many', at: 'now', cut: expect.any(String) });
  });

  test('are not written through a link that leads elsewhere, and nobody waits for that', async () => {
    const elsewhere = join(data, 'elsewhere');
    await mkdir(elsewhere);
    const kept = join(data, 'data');
    await mkdir(kept);
    await symlink(elsewhere, join(kept, 'transcripts'));
    const warnings: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
    const refusing = transcripts(log, kept);
    await refusing.write({ orderId: '1' });
    await refusing.write({ orderId: '2' });
    expect(await readdir(elsewhere)).toEqual([]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('take the link away');
  });

  test('leave alone what is not theirs', async () => {
    await mkdir(folder());
    await writeFile(join(folder(), 'notes.txt'), 'x'.repeat(LIMITS.totalBytes));
    await transcripts().write({ orderId: '1' });
    expect(await files()).toContain('notes.txt');
  });
});
