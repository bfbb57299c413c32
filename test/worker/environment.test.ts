import { expect, test } from 'vitest';
import { stripEnvironment, workerEnvironment } from '../../src/worker/environment.ts';

const ALL = {
  PATH: '/bin',
  HOME: '/root',
  REDIS_URL: 'redis://localhost',
  LUAMANCER_MODEL: 'a.gguf',
  LUAMANCER_BRAIN_KEY_FILE: '/run/secrets/key',
  CUDA_VISIBLE_DEVICES: '0',
  DISCORD_TOKEN: 'secret',
  DISCORD_TOKEN_FILE: '/run/secrets/token',
  AWS_SECRET_ACCESS_KEY: 'secret',
  npm_config_token: 'secret',
  NODE_OPTIONS: '--require ./evil.js',
};
const NEEDED = [
  'CUDA_VISIBLE_DEVICES',
  'HOME',
  'LUAMANCER_BRAIN_KEY_FILE',
  'LUAMANCER_MODEL',
  'PATH',
  'REDIS_URL',
];

test('a worker gets its settings and where things are, and no token of the bot', () => {
  expect(Object.keys(workerEnvironment(ALL)).sort()).toEqual(NEEDED);
});

test('a worker that was given more takes it out', () => {
  const own: NodeJS.ProcessEnv = { ...ALL };
  stripEnvironment(own);
  expect(Object.keys(own).sort()).toEqual(NEEDED);
});
