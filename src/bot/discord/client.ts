import { Client, GatewayIntentBits, Options, RESTEvents } from 'discord.js';

const TOO_MANY_REQUESTS = 429;
const BAD_REQUEST = 400;
const TOO_MANY_OLD_EDITS = 30046;

/** Discord answered a request: with this status, and whether for a limit that others use up as well. */
type OnAnswered = (status: number, isShared: boolean) => void;

/** A client that knows guilds and channels, and nothing that people write or who they are. */
export function createClient(apiUrl: string, onAnswered: OnAnswered): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    // Boards are kept by their ids; nothing else of a message is needed again.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    allowedMentions: { parse: [] },
    // discord.js asks fetch for a Response of undici's; Node's own is that.
    rest: { api: apiUrl, makeRequest: request as never },
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
  const response = await fetch(url, init);
  if (response.status !== TOO_MANY_REQUESTS) return response;
  const text = await response.text();
  const status =
    text.includes(`"code":${TOO_MANY_OLD_EDITS}`) || text.includes(`"code": ${TOO_MANY_OLD_EDITS}`)
      ? BAD_REQUEST
      : TOO_MANY_REQUESTS;
  return new Response(text, { status, headers: response.headers });
}
