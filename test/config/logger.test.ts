import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLogger } from '../../src/config/logger.ts';
import { Secret } from '../../src/config/secret.ts';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  const destination = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const secrets = [new Secret('hush"hush'), null];
  write(createLogger({ level: 'info', name: 'bot', secrets, destination }));
  return text;
}

test('a log line is JSON that names the process', () => {
  expect(JSON.parse(logged((log) => log.info({ channel: 'c1' }, 'hello')))).toMatchObject({
    name: 'bot',
    channel: 'c1',
    msg: 'hello',
  });
});

test('levels below the one that was set are silent', () => {
  expect(logged((log) => log.debug('nothing'))).toBe('');
});

test('secrets do not reach the log: as objects, as fields of known names, or inside any text', () => {
  const line = logged((log) => {
    const error = Object.assign(new Error('cannot reach redis://:hush"hush@host'), {
      request: { token: 'other' },
    });
    log.error({ err: error, config: { key: new Secret('wrapped') } }, 'failed with hush"hush');
    log.info({ request: { headers: { authorization: 'Bot other' } } }, 'asked');
    log.info({ token: 'other' }, 'identified');
  });
  expect(line).not.toMatch(/hush|wrapped|other/);
  expect(line.match(/\[secret\]/g)?.length).toBeGreaterThanOrEqual(5);
});
