import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';

/** Where figures are served: a host and a port; port 0 takes any free one. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

export interface MetricsOptions {
  readonly address: MetricsAddress;
  readonly registry: Registry;
  /** What the process needs, each by its name and whether it is there. All have to be for it to be healthy. */
  health(): Readonly<Record<string, boolean>>;
  readonly log: Logger;
}

export interface MetricsServer {
  /** Such as `http://127.0.0.1:9464`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `/metrics` in the text format of Prometheus, and `/health`: 200, or 503 where something is missing. */
export async function serveMetrics({
  address,
  registry,
  health,
  log,
}: MetricsOptions): Promise<MetricsServer> {
  const answer: RequestListener = async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://metrics').pathname;
    if (request.method !== 'GET') return response.writeHead(405, { allow: 'GET' }).end();
    if (path === '/metrics') {
      return response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
    }
    if (path !== '/health') return response.writeHead(404).end('Here are /health and /metrics.\n');
    const parts = health();
    const isHealthy = Object.values(parts).every(Boolean);
    return response
      .writeHead(isHealthy ? 200 : 503, { 'content-type': 'application/json' })
      .end(`${JSON.stringify({ healthy: isHealthy, ...parts })}\n`);
  };
  const server = createServer((request, response) => {
    Promise.resolve(answer(request, response)).catch((error: unknown) => {
      log.warn({ err: error }, 'figures could not be served');
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const where = `${address.host}:${address.port}`;
      reject(
        new Error(
          `The figures cannot be served at ${where} (${error.message}): choose another LUAMANCER_METRICS, or leave it away.`,
          { cause: error },
        ),
      );
    });
    server.listen(address.port, address.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  const url = `http://${host}:${port}`;
  log.info({ url }, 'figures are served');
  return {
    url,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
