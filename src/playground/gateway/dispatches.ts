import type { Serializer } from '../rest/serialize.ts';
import type { InteractionSerializer } from '../rest/serialize-interaction.ts';
import type { Change } from '../state/changes.ts';
import type { Store } from '../state/store.ts';
import type { Message } from '../state/types.ts';
import { intent } from './protocol.ts';
import type { Dispatch } from './session.ts';

export interface DispatchParts {
  readonly store: Store;
  readonly serializer: Serializer;
  readonly interactions: InteractionSerializer;
}

/** The gateway's event for a change; null for one that the application does not learn of. */
export function toDispatch(parts: DispatchParts, change: Change): Dispatch | null {
  const { serializer } = parts;
  switch (change.type) {
    case 'message_created':
      return messageDispatch(parts, 'MESSAGE_CREATE', change.message);
    case 'message_updated':
      return messageDispatch(parts, 'MESSAGE_UPDATE', change.message);
    case 'message_deleted':
      return messageDispatch(parts, 'MESSAGE_DELETE', change.message);
    case 'channel_created':
    case 'channel_deleted': {
      const subject = change.channel.kind === 'thread' ? 'THREAD' : 'CHANNEL';
      const type = `${subject}_${change.type === 'channel_created' ? 'CREATE' : 'DELETE'}`;
      const data = serializer.channel(change.channel);
      return { type, data, guildId: change.channel.guildId, intent: intent.guilds };
    }
    case 'pins_changed': {
      const { id, guildId } = change.channel;
      const data = { guild_id: guildId, channel_id: id };
      return { type: 'CHANNEL_PINS_UPDATE', data, guildId, intent: intent.guilds };
    }
    case 'guild_created':
      return guildDispatch(parts, change.guild.id);
    case 'interaction_created': {
      const { interaction } = change;
      const data = parts.interactions.interaction(interaction);
      return { type: 'INTERACTION_CREATE', data, guildId: interaction.guildId, intent: null };
    }
    case 'interaction_changed':
    case 'person_joined':
    case 'commands_changed':
      return null;
  }
}

/** What a session learns of a guild, at once when it begins or when the guild is new. */
export function guildDispatch({ store, serializer }: DispatchParts, guildId: string): Dispatch | null {
  const guild = store.guilds.get(guildId);
  return guild
    ? { type: 'GUILD_CREATE', data: serializer.guild(guild), guildId, intent: intent.guilds }
    : null;
}

/** Ephemeral messages reach the application only as answers to its own requests. */
function messageDispatch(parts: DispatchParts, type: string, message: Message): Dispatch | null {
  const channel = parts.store.channels.get(message.channelId);
  if (!channel || message.onlyFor) return null;
  const { guildId } = channel;
  const wanted = { type, guildId, intent: intent.guildMessages };
  if (type === 'MESSAGE_DELETE') {
    return { ...wanted, data: { id: message.id, channel_id: message.channelId, guild_id: guildId } };
  }
  const author = parts.store.users.get(message.authorId);
  const { user: _, ...member } = author ? parts.serializer.member(author) : {};
  const data = { ...parts.serializer.message(message), guild_id: guildId, member };
  const { id } = parts.store.application;
  const readable = message.authorId === id || message.pings.userIds.includes(id);
  if (readable) return { ...wanted, data };
  return {
    ...wanted,
    data,
    dataWithoutContent: { ...data, content: '', embeds: [], attachments: [], components: [] },
  };
}
