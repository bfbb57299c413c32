import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { SETTINGS } from '../../src/config/settings.ts';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(at(path), 'utf8');

// As much of the Compose specification (compose-spec/spec.md) as the file uses: anything else in it is a slip.
const duration = z.string().regex(/^\d+(ms|s|m|h)$/);
const healthcheck = z.strictObject({
  test: z.array(z.string()).min(2),
  interval: duration,
  timeout: duration,
  start_period: duration.optional(),
});
const service = z.strictObject({
  image: z.string().optional(),
  build: z.strictObject({ context: z.string(), target: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  profiles: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  networks: z.array(z.string()),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  secrets: z.array(z.string()).optional(),
  healthcheck: healthcheck.optional(),
  stop_grace_period: duration.optional(),
  deploy: z
    .strictObject({
      resources: z.strictObject({
        reservations: z.strictObject({
          devices: z.array(
            z.strictObject({ driver: z.string(), count: z.int(), capabilities: z.array(z.string()) }),
          ),
        }),
      }),
    })
    .optional(),
  restart: z.literal('unless-stopped'),
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  cap_add: z.array(z.string()).optional(),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  tmpfs: z.array(z.string()),
});
const composeSchema = z.object({
  name: z.string(),
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.strictObject({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.strictObject({})),
  secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
});

const compose = composeSchema.parse(parse(read('docker-compose.yml'), { merge: true }));
const services = Object.entries(compose.services);

test('every service is there, kept to what it needs', () => {
  expect(Object.keys(compose.services)).toEqual(['redis', 'bot', 'worker', 'gpu-worker', 'prometheus']);
  expect(compose.networks.inside?.internal).toBe(true);
  expect(compose.services.redis?.networks).toEqual(['inside']);
  expect(compose.services['gpu-worker']?.deploy?.resources.reservations.devices[0]).toMatchObject({
    driver: 'nvidia',
    capabilities: ['gpu'],
  });
});

test.each(services)(
  '%s names only what is declared',
  (_, { depends_on, networks, volumes, secrets, build, command }) => {
    for (const name of Object.keys(depends_on ?? {})) {
      expect(compose.services[name]?.healthcheck, `${name} says when it is healthy`).toBeDefined();
    }
    for (const name of networks) expect(Object.keys(compose.networks)).toContain(name);
    for (const name of secrets ?? []) expect(Object.keys(compose.secrets)).toContain(name);
    for (const [source = ''] of (volumes ?? []).map((volume) => volume.split(':'))) {
      if (source.startsWith('.')) expect(existsSync(at(source)), source).toBe(true);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
    if (build === undefined) return;
    expect(read('Dockerfile')).toMatch(new RegExp(`^FROM .+ AS ${build.target}$`, 'm'));
    expect(existsSync(at(`src/cli/commands/${command?.[0]}.ts`))).toBe(true);
  },
);

test('every environment variable is one that the program reads', () => {
  const known: readonly string[] = Object.values(SETTINGS).map(({ variable }) => variable);
  const used = services.flatMap(([, { environment }]) => Object.keys(environment ?? {}));
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((name) => !known.includes(name.replace(/_FILE$/, '')))).toEqual([]);
});

test('the GPU build is of the version of node-llama-cpp that is installed', () => {
  const { dependencies, optionalDependencies } = z
    .object({
      dependencies: z.record(z.string(), z.string()),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    })
    .parse(JSON.parse(read('package.json')));
  const version = { ...dependencies, ...optionalDependencies }['node-llama-cpp'];
  expect(read('Dockerfile')).toContain(`@node-llama-cpp/linux-x64-cuda@${version}`);
});
