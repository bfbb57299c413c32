import { z } from 'zod';
import { discordError } from '../errors.ts';
import { edit } from '../interactions/acknowledge.ts';
import { composeMessage } from '../state/compose.ts';
import type { Message } from '../state/types.ts';
import { fieldError, parseForm } from '../validation/form-errors.ts';
import { snowflake } from '../validation/primitives.ts';
import { budgets, oldAfterMs } from './budgets.ts';
import type { RestContext } from './context.ts';
import { type Route, route } from './route.ts';

const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  before: snowflake.optional(),
  after: snowflake.optional(),
  around: snowflake.optional(),
});

/** Channels and the messages in them, as the application sees them: nothing ephemeral. */
export function messageRoutes(context: RestContext): Route[] {
  const { store, serializer } = context;

  const find = (channelId: string, messageId: string): Message => {
    const message = store.message(channelId, messageId);
    if (message.onlyFor) throw discordError(10008);
    return message;
  };
  const findOwn = (channelId: string, messageId: string): Message => {
    const message = find(channelId, messageId);
    if (message.authorId !== store.application.id) throw discordError(50005);
    return message;
  };

  return [
    route('GET', '/channels/:channelId', { limits: [budgets.channel] }, ({ params }) => ({
      body: serializer.channel(store.channel(params.channelId)),
    })),

    route('GET', '/channels/:channelId/messages', { limits: [budgets.readMessages] }, ({ params, query }) => {
      store.channel(params.channelId);
      const visible = store.messages(params.channelId).filter((message) => !message.onlyFor);
      return {
        body: selectPage(visible, parseForm(pageQuery, query)).map((message) => serializer.message(message)),
      };
    }),

    route(
      'GET',
      '/channels/:channelId/messages/:messageId',
      { limits: [budgets.readMessages] },
      ({ params }) => ({
        body: serializer.message(find(params.channelId, params.messageId)),
      }),
    ),

    route(
      'POST',
      '/channels/:channelId/messages',
      { limits: [budgets.createMessage] },
      ({ params, ...request }) => {
        store.channel(params.channelId);
        const { body, payload } = composeMessage(request, context.nextId);
        const replyToId = payload.message_reference?.message_id ?? null;
        if (replyToId && !store.findMessage(params.channelId, replyToId)) {
          throw fieldError(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
        }
        const message = store.addMessage({
          ...body,
          channelId: params.channelId,
          authorId: store.application.id,
          origin: null,
          onlyFor: null,
          replyToId,
        });
        return { body: serializer.message(message) };
      },
    ),

    route(
      'PATCH',
      '/channels/:channelId/messages/:messageId',
      { limits: [budgets.editMessage] },
      ({ params, ...request }) => {
        const message = findOwn(params.channelId, params.messageId);
        if (context.now() - message.createdMs > oldAfterMs)
          context.limiter.take(budgets.oldEdits, message.channelId);
        edit(context, message, request);
        return { body: serializer.message(message) };
      },
    ),

    route(
      'DELETE',
      '/channels/:channelId/messages/:messageId',
      { limits: [budgets.deleteMessage] },
      ({ params }) => {
        const message = find(params.channelId, params.messageId);
        store.deleteMessage(message);
        return {};
      },
    ),
  ];
}

/** The messages that a query asks for, the newest first. */
function selectPage(oldestFirst: readonly Message[], query: z.infer<typeof pageQuery>): Message[] {
  const { limit, before, after, around } = query;
  const sentBefore = (id: string) => (message: Message) => BigInt(message.id) < BigInt(id);
  if (after)
    return oldestFirst
      .filter((message) => BigInt(message.id) > BigInt(after))
      .slice(0, limit)
      .reverse();
  if (around) {
    const middle = oldestFirst.filter(sentBefore(around)).length;
    const start = Math.max(middle - Math.floor(limit / 2), 0);
    return oldestFirst.slice(start, start + limit).reverse();
  }
  const candidates = before ? oldestFirst.filter(sentBefore(before)) : oldestFirst;
  return candidates.slice(-limit).reverse();
}
