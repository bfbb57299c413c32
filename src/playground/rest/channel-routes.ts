import { z } from 'zod';
import { discordError } from '../errors.ts';
import type { Channel, Message } from '../state/types.ts';
import { parseForm } from '../validation/form-errors.ts';
import { budgets } from './budgets.ts';
import type { RestContext } from './context.ts';
import { type Route, type RouteAnswer, type RouteRequest, route } from './route.ts';

const maxPins = 250;

const threadRequest = z.object({
  name: z.string().min(1).max(100),
  auto_archive_duration: z.literal([60, 1440, 4320, 10080]).nullish(),
  type: z.int().nullish(),
});

/** Threads of a channel, and its pinned messages by the older and the newer path. */
export function channelRoutes({ store, serializer }: RestContext): Route[] {
  const openThread = (channelId: string, body: unknown, messageId?: string): RouteAnswer => {
    const parent = store.channel(channelId);
    const { name } = parseForm(threadRequest, body);
    // A thread that hangs from a message bears the message's id.
    const id = messageId === undefined ? {} : { id: store.message(channelId, messageId).id };
    const place = { ...id, parentId: parent.id, ownerId: store.application.id };
    return { body: serializer.channel(store.addChannel(parent.guildId, name, place)) };
  };

  const pinned = (channel: Channel): Message[] =>
    store
      .messages(channel.id)
      .filter((message) => message.pinnedMs !== null)
      .sort((a, b) => (b.pinnedMs ?? 0) - (a.pinnedMs ?? 0));

  const setPinned =
    (wanted: boolean) =>
    ({ params }: RouteRequest<'channelId' | 'messageId'>): RouteAnswer => {
      const message = store.message(params.channelId, params.messageId);
      if (message.onlyFor) throw discordError(10008);
      const isNew = wanted && message.pinnedMs === null;
      if (isNew && pinned(store.channel(params.channelId)).length >= maxPins) throw discordError(30003);
      store.setPinned(message, wanted);
      return {};
    };

  const pins = { limits: [budgets.pins] };
  const threads = { limits: [budgets.threads] };
  return [
    route('POST', '/channels/:channelId/threads', threads, ({ params, body }) =>
      openThread(params.channelId, body),
    ),
    route('POST', '/channels/:channelId/messages/:messageId/threads', threads, ({ params, body }) =>
      openThread(params.channelId, body, params.messageId),
    ),
    route('GET', '/channels/:channelId/pins', pins, ({ params }) => ({
      body: pinned(store.channel(params.channelId)).map((message) => serializer.message(message)),
    })),
    route('GET', '/channels/:channelId/messages/pins', pins, ({ params }) => ({
      body: {
        items: pinned(store.channel(params.channelId)).map((message) => ({
          pinned_at: new Date(message.pinnedMs ?? 0).toISOString(),
          message: serializer.message(message),
        })),
        has_more: false,
      },
    })),
    route('PUT', '/channels/:channelId/pins/:messageId', pins, setPinned(true)),
    route('DELETE', '/channels/:channelId/pins/:messageId', pins, setPinned(false)),
    route('PUT', '/channels/:channelId/messages/pins/:messageId', pins, setPinned(true)),
    route('DELETE', '/channels/:channelId/messages/pins/:messageId', pins, setPinned(false)),
  ];
}
