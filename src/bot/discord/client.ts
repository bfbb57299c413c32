import { Client, GatewayIntentBits, Options, RESTEvents } from 'discord.js';
import type { Clock } from '../clock.ts';
import { Pace } from './pace.ts';

const TOO_MANY_REQUESTS = 429;
const BAD_REQUEST = 400;
const TOO_MANY_OLD_EDITS = 30046;

/** Of the 50 that a bot may send (discord.md, Limits); the others are for whoever registers commands meanwhile. */
const REQUESTS_PER_SECOND = 45;
const SECOND_MS = 1_000;
/** Answers to interactions count for no such limit. */
const EXEMPT = /\/(interactions|webhooks)\//;
/** From when a request is sent, not from when it began to wait for its turn. */
const ANSWERED_WITHIN_MS = 15_000;
/** discord.js's own patience, which counts the waiting as well. */
const PATIENCE_MS = 10 * 60_000;

/** Discord answered a request: with this status, and whether for a limit that others use up as well. */
type OnAnswered = (status: number, isShared: boolean) => void;

/** A client that knows guilds and channels, and nothing that people write or who they are. */
export function createClient(apiUrl: string, onAnswered: OnAnswered, clock: Clock): Client {
  const pace = new Pace(clock, REQUESTS_PER_SECOND, SECOND_MS);
  const makeRequest = (url: string, init: RequestInit): Promise<Response> =>
    EXEMPT.test(url) ? request(url, init) : pace.do(() => request(url, init));
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    // Boards are kept by their ids; nothing else of a message is needed again.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    allowedMentions: { parse: [] },
    rest: {
      api: apiUrl,
      // discord.js asks fetch for a Response of undici's; Node's own is that.
      makeRequest: makeRequest as never,
      // It counts by windows of its own, which do not begin when Discord's do: up to 100 may fall into one of those.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      timeout: PATIENCE_MS,
    },
  });
  client.rest.on(RESTEvents.Response, (_request, { status, headers }) => {
    onAnswered(status, headers.get('x-ratelimit-scope') === 'shared');
  });
  return client;
}

/**
 * Discord answers edits of old messages with a 429, which discord.js would wait for and repeat. It is no matter of
 * waiting: as a 400 it comes to us (board-channel.ts).
 */
async function request(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(ANSWERED_WITHIN_MS) });
  if (response.status !== TOO_MANY_REQUESTS) return response;
  const text = await response.text();
  const status =
    text.includes(`"code":${TOO_MANY_OLD_EDITS}`) || text.includes(`"code": ${TOO_MANY_OLD_EDITS}`)
      ? BAD_REQUEST
      : TOO_MANY_REQUESTS;
  return new Response(text, { status, headers: response.headers });
}
