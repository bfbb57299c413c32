import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Store } from '../state/store.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Only what the page itself brings may run or be shown in it. */
const pagePolicy =
  "default-src 'self'; connect-src 'self' ws:; img-src 'self' data: https:; style-src 'self' 'unsafe-inline'";

/** Serves the page and the files that messages carry. */
export function serveFiles(app: FastifyInstance, store: Store): void {
  const servePage = async (name: string) => {
    const path = fileURLToPath(new URL(`../page/${name}`, import.meta.url));
    return { type: contentTypes[extname(name)], content: await readFile(path) };
  };

  app.get('/', async (_request, reply) => {
    const { type, content } = await servePage('index.html');
    return reply
      .type(type ?? '')
      .header('Content-Security-Policy', pagePolicy)
      .send(content);
  });

  app.get('/page/:name', async (request, reply) => {
    const { name } = request.params as { readonly name: string };
    if (!/^[\w-]+\.\w+$/.test(name)) return reply.callNotFound();
    const page = await servePage(name).catch(() => null);
    return page?.type ? reply.type(page.type).send(page.content) : reply.callNotFound();
  });

  app.get('/attachments/:channelId/:fileId/:filename', (request, reply) => {
    const { channelId, fileId } = request.params as Record<'channelId' | 'fileId', string>;
    const file = store.findFile(channelId, fileId);
    if (!file) return reply.callNotFound();
    // Whatever somebody attached, it must not run as part of the page.
    return reply
      .header('Content-Security-Policy', "default-src 'none'; sandbox")
      .header('X-Content-Type-Options', 'nosniff')
      .type(file.contentType)
      .send(file.bytes);
  });
}
