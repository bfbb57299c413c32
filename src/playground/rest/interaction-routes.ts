import { discordError } from '../errors.ts';
import { acknowledge, edit, post } from '../interactions/acknowledge.ts';
import type { Interaction } from '../interactions/interaction.ts';
import { type Message, messageFlags } from '../state/types.ts';
import { callbackType } from '../validation/callbacks.ts';
import { budgets } from './budgets.ts';
import type { RestContext } from './context.ts';
import { type Route, route } from './route.ts';

/** Answers to interactions, and the messages that an interaction's token may reach afterwards. */
export function interactionRoutes(context: RestContext): Route[] {
  const { store, desk, serializer } = context;

  const find = (interaction: Interaction, messageId: string): Message => {
    const id = messageId === '@original' ? interaction.originalMessageId : messageId;
    const message = store.message(interaction.channelId, id ?? '');
    const isOriginal = message.id === interaction.originalMessageId;
    if (!isOriginal && message.origin?.interactionId !== interaction.id) throw discordError(10008);
    return message;
  };
  const acknowledged = (applicationId: string, token: string): Interaction => {
    if (applicationId !== store.application.id) throw discordError(10015);
    return desk.acknowledged(token);
  };

  const callbacks = { limits: [], byInteractionToken: true };
  const messages = { limits: [budgets.webhook], byInteractionToken: true };
  const followUps = { limits: [budgets.webhook, budgets.guildFollowUps], byInteractionToken: true };
  const messagePath = '/webhooks/:applicationId/:token/messages/:messageId';
  return [
    route(
      'POST',
      '/interactions/:interactionId/:token/callback',
      callbacks,
      ({ params, query, ...request }) => {
        const interaction = desk.awaiting(params.interactionId, params.token);
        const message = acknowledge(context, interaction, request);
        return query.with_response === 'true' ? { body: describe(interaction, message) } : {};
      },
    ),

    route('POST', '/webhooks/:applicationId/:token', followUps, ({ params, ...request }) => {
      const interaction = acknowledged(params.applicationId, params.token);
      const original = store.findMessage(interaction.channelId, interaction.originalMessageId ?? '');
      // Documented under "Create Followup Message": the first one after a deferral becomes the answer.
      if (original && original.flags & messageFlags.loading) {
        edit(context, original, request);
        return { body: serializer.message(original) };
      }
      return { body: serializer.message(post(context, interaction, request)) };
    }),

    route('GET', messagePath, messages, ({ params }) => {
      const interaction = acknowledged(params.applicationId, params.token);
      return { body: serializer.message(find(interaction, params.messageId)) };
    }),

    route('PATCH', messagePath, messages, ({ params, ...request }) => {
      const message = find(acknowledged(params.applicationId, params.token), params.messageId);
      edit(context, message, request);
      return { body: serializer.message(message) };
    }),

    route('DELETE', messagePath, messages, ({ params }) => {
      store.deleteMessage(find(acknowledged(params.applicationId, params.token), params.messageId));
      return {};
    }),
  ];

  function describe(interaction: Interaction, message: Message | undefined): Record<string, unknown> {
    const { id, type } = interaction;
    const common = { id, type, channel_id: interaction.channelId, guild_id: interaction.guildId };
    if (!message) return { interaction: common };
    // The schema knows two kinds of resource; a deferral counts as what it puts off.
    const isUpdate = message.id === interaction.sourceMessageId;
    return {
      interaction: {
        ...common,
        response_message_id: message.id,
        response_message_loading: (message.flags & messageFlags.loading) !== 0,
        response_message_ephemeral: message.onlyFor !== null,
      },
      resource: {
        type: isUpdate ? callbackType.updateMessage : callbackType.message,
        message: serializer.message(message),
      },
    };
  }
}
