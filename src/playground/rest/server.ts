import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DiscordError, discordError, unauthorized } from '../errors.ts';
import type { Faults } from '../faults.ts';
import type { InteractionDesk } from '../interactions/desk.ts';
import type { RateLimiter } from '../rate-limits.ts';
import { type ParsedBody, readForm, readJson } from './body.ts';
import type { Report } from './report.ts';
import type { Route, RouteRequest } from './route.ts';

/** One request and its answer, for those who check what the application sends. */
export interface Exchange {
  readonly method: string;
  /** The route, with `:names`; null when there is none. */
  readonly route: string | null;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly fileNames: readonly string[];
  readonly status: number;
  readonly answer: unknown;
}

export interface RestParts {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly desk: InteractionDesk;
  readonly limiter: RateLimiter;
  readonly faults: Faults;
  readonly report: Report;
  readonly logger: Logger | undefined;
  readonly observe: ((exchange: Exchange) => void) | undefined;
}

/** Larger bodies are refused with error 40005 before they are read. */
const maxBodyBytes = 30 * 1024 * 1024;

/** Serves Discord's REST API v10 under the instance's prefix. */
export function serveRest(app: FastifyInstance, parts: RestParts): void {
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: maxBodyBytes },
    (_, text, done) => {
      try {
        done(null, readJson(String(text)));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: maxBodyBytes },
    (request: FastifyRequest, bytes: Buffer) => readForm(bytes, request.headers['content-type'] ?? ''),
  );

  for (const route of parts.routes) {
    app.route({
      method: route.method,
      url: route.path,
      handler: (request, reply) => handle(parts, route, request, reply),
    });
  }

  app.setNotFoundHandler((request, reply) => {
    parts.report.unknownRoute(`${request.method} ${request.url}`);
    return send(parts, null, request, reply, discordError(0));
  });
  app.setErrorHandler((error, request, reply) => send(parts, null, request, reply, error));
}

async function handle(
  parts: RestParts,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { json, files } = (request.body as ParsedBody | undefined) ?? { json: undefined, files: [] };
  const asked: RouteRequest = {
    params: request.params as Record<string, string>,
    query: request.query as Record<string, string>,
    body: json,
    files,
  };
  try {
    if (!route.options.byInteractionToken) authorize(parts, request);
    await parts.faults.strike(subjectOf(parts, route, asked));
  } catch (error) {
    return send(parts, route, request, reply, error);
  }
  try {
    countRequest(parts, route, asked, reply);
    return send(parts, route, request, reply, route.handle(asked).body);
  } catch (error) {
    // Only limits that nobody switched on as a fault are news.
    if (error instanceof DiscordError && error.status === 429) {
      parts.report.rateLimited(`${route.method} ${route.path}`);
    }
    return send(parts, route, request, reply, error);
  }
}

function authorize(parts: RestParts, request: FastifyRequest): void {
  if (request.headers.authorization !== `Bot ${parts.token}`) throw unauthorized();
}

/** Draws the request from its budgets; every request counts, also one that fails afterwards. */
function countRequest(parts: RestParts, route: Route, asked: RouteRequest, reply: FastifyReply): void {
  if (!route.options.byInteractionToken) parts.limiter.takeGlobal();
  for (const [index, limit] of route.options.limits.entries()) {
    const headers = parts.limiter.take(limit, majorOf(parts, limit.scope, asked));
    if (index === 0) void reply.headers(headers);
  }
}

/** Whom a budget is counted for: a channel, a webhook with its token, a guild, or the application. */
function majorOf(parts: RestParts, scope: 'user' | 'shared', { params }: RouteRequest): string {
  if (scope === 'shared') return parts.desk.findByToken(params.token ?? '')?.guildId ?? '';
  return params.channelId ?? params.token ?? params.guildId ?? '';
}

function subjectOf(parts: RestParts, route: Route, { params }: RouteRequest) {
  const interaction = parts.desk.findByToken(params.token ?? '');
  const messageId = params.messageId === '@original' ? interaction?.originalMessageId : params.messageId;
  return {
    method: route.method,
    family: route.path.split('/')[1] ?? '',
    channelId: params.channelId ?? interaction?.channelId,
    messageId: messageId ?? undefined,
  };
}

/** Sends a result or an error, and tells those who watch. */
function send(
  parts: RestParts,
  route: Route | null,
  request: FastifyRequest,
  reply: FastifyReply,
  result: unknown,
): FastifyReply {
  const error = result instanceof Error ? toDiscordError(parts, result) : null;
  const status = error ? error.status : result === undefined ? 204 : 200;
  const answer = error ? error.toBody() : result;
  const sent = request.body as ParsedBody | undefined;
  if (status === 401 || status === 403 || status === 429) parts.report.invalidRequest();
  if (error)
    parts.logger?.warn({ method: request.method, url: request.url, status, answer }, 'Request refused.');
  parts.observe?.({
    method: request.method,
    route: route?.path ?? null,
    params: request.params as Record<string, string>,
    body: sent?.json,
    fileNames: sent?.files?.map((file) => file.filename) ?? [],
    status,
    answer,
  });
  return reply
    .code(status)
    .headers(error?.headers ?? {})
    .send(answer);
}

function toDiscordError(parts: RestParts, error: Error & { readonly statusCode?: number }): DiscordError {
  if (error instanceof DiscordError) return error;
  if (error.statusCode === 413) return discordError(40005);
  if (error.statusCode !== undefined && error.statusCode < 500) return discordError(50035);
  parts.logger?.error({ error }, 'The playground itself failed.');
  parts.report.failed(error);
  return new DiscordError({ status: 500, code: 0, message: '500: Internal Server Error' });
}
