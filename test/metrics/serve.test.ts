import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, Registry } from 'prom-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveMetrics } from '../../src/metrics/serve.ts';
import { SILENT } from '../store/redis-under-test.ts';

const LOOPBACK = '127.0.0.1';

async function serve(health: () => Record<string, boolean> = () => ({ redis: true })) {
  const registry = new Registry();
  const counter = new Counter({ name: 'things_total', help: 'Things', registers: [registry] });
  const server = await serveMetrics({
    address: { host: LOOPBACK, port: 0 },
    registry,
    health,
    log: SILENT,
  });
  onTestFinished(() => server.close());
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(`${server.url}${path}`, { method });
    return { status: response.status, text: await response.text() };
  };
  return { counter, get };
}

describe('figures over HTTP', () => {
  it('are given as they are when asked for', async () => {
    const { counter, get } = await serve();
    counter.inc(3);
    expect((await get('/metrics')).text).toContain('\nthings_total 3\n');
    counter.inc();
    expect((await get('/metrics')).text).toContain('\nthings_total 4\n');
  });

  it('come with the health of the process, and what it lacks', async () => {
    const parts = { discord: true, redis: true };
    const { get } = await serve(() => parts);
    expect(await get('/health')).toEqual({
      status: 200,
      text: '{"healthy":true,"discord":true,"redis":true}\n',
    });
    parts.redis = false;
    expect(await get('/health')).toEqual({
      status: 503,
      text: '{"healthy":false,"discord":true,"redis":false}\n',
    });
  });

  it('are all there is', async () => {
    const { get } = await serve();
    expect((await get('/')).status).toBe(404);
    expect((await get('/metrics', 'POST')).status).toBe(405);
  });

  it('say what to do where the port is taken', async () => {
    const other = createServer().listen(0, LOOPBACK);
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const address = { host: LOOPBACK, port };
    await expect(
      serveMetrics({ address, registry: new Registry(), health: () => ({}), log: SILENT }),
    ).rejects.toThrow(/choose another LUAMANCER_METRICS/);
  });
});
