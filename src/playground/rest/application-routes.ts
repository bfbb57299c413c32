import { discordError } from '../errors.ts';
import { sessionStartLimit } from '../gateway/protocol.ts';
import { commandSet } from '../validation/commands.ts';
import { parseForm } from '../validation/form-errors.ts';
import { budgets } from './budgets.ts';
import type { RestContext } from './context.ts';
import { type Route, type RouteAnswer, route } from './route.ts';

const dayMs = 24 * 60 * 60_000;

/** Who the application is, where its gateway is, and its slash commands. */
export function applicationRoutes({ store, serializer, gateway }: RestContext): Route[] {
  const listCommands = (applicationId: string, guildId: string | null): RouteAnswer => {
    check(applicationId, guildId);
    return { body: store.commands(guildId).map((command) => serializer.command(command, guildId)) };
  };
  const setCommands = (applicationId: string, guildId: string | null, body: unknown): RouteAnswer => {
    check(applicationId, guildId);
    store.setCommands(guildId, parseForm(commandSet, body));
    return listCommands(applicationId, guildId);
  };
  const check = (applicationId: string, guildId: string | null): void => {
    if (applicationId !== store.application.id) throw discordError(10002);
    if (guildId !== null && !store.guilds.has(guildId)) throw discordError(10004);
  };
  const application = (): RouteAnswer => ({
    body: {
      id: store.application.id,
      name: store.application.name,
      description: '',
      icon: null,
      bot: serializer.user(store.application),
      bot_public: true,
      bot_require_code_grant: false,
      flags: 0,
      summary: '',
      verify_key: '0'.repeat(64),
    },
  });

  const commands = { limits: [budgets.commands] };
  const other = { limits: [budgets.application] };
  return [
    route('GET', '/gateway/bot', other, () => ({
      body: {
        url: gateway.url(),
        shards: 1,
        session_start_limit: {
          total: sessionStartLimit,
          remaining: gateway.sessionStartsLeft(),
          reset_after: dayMs,
          max_concurrency: 1,
        },
      },
    })),
    route('GET', '/users/@me', other, () => ({ body: serializer.user(store.application) })),
    route('GET', '/applications/@me', other, application),
    route('GET', '/oauth2/applications/@me', other, application),
    route('GET', '/applications/:applicationId/commands', commands, ({ params }) =>
      listCommands(params.applicationId, null),
    ),
    route('PUT', '/applications/:applicationId/commands', commands, ({ params, body }) =>
      setCommands(params.applicationId, null, body),
    ),
    route('GET', '/applications/:applicationId/guilds/:guildId/commands', commands, ({ params }) =>
      listCommands(params.applicationId, params.guildId),
    ),
    route('PUT', '/applications/:applicationId/guilds/:guildId/commands', commands, ({ params, body }) =>
      setCommands(params.applicationId, params.guildId, body),
    ),
  ];
}
