import { interactionType } from '../interactions/interaction.ts';
import { everyoneRolePermissions, permissionsOf } from '../permissions.ts';
import type { RegisteredCommand, Store } from '../state/store.ts';
import type { Attachment, Channel, Guild, Message, MessageOrigin, User } from '../state/types.ts';

import type { Embed } from '../validation/embeds.ts';

type Json = Record<string, unknown>;

/** Discord's numbers. */
const messageType = { plain: 0, reply: 19, commandAnswer: 20 } as const;
const channelType = { text: 0, publicThread: 11 } as const;
const chatInputCommand = 1;

const toIso = (ms: number): string => new Date(ms).toISOString();

/** A copy without the fields that are null or undefined, which Discord's answers leave out. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, compact(inner)]));
}

/** Turns what the stand-in remembers into the JSON of Discord's API. */
export class Serializer {
  readonly #store: Store;
  readonly #baseUrl: () => string;

  constructor(store: Store, baseUrl: () => string) {
    this.#store = store;
    this.#baseUrl = baseUrl;
  }

  user(user: User): Json {
    return {
      id: user.id,
      username: user.name.toLowerCase().replace(/[^a-z0-9_.]/g, '_'),
      discriminator: user.bot ? '0000' : '0',
      global_name: user.bot ? null : user.name,
      avatar: null,
      primary_guild: null,
      public_flags: 0,
      flags: 0,
      ...(user.bot ? { bot: true } : {}),
    };
  }

  member(person: User): Json {
    return {
      user: this.user(person),
      nick: null,
      avatar: null,
      banner: null,
      roles: [],
      joined_at: toIso(0),
      premium_since: null,
      communication_disabled_until: null,
      deaf: false,
      mute: false,
      pending: false,
      flags: 0,
      permissions: permissionsOf(person).toString(),
    };
  }

  channel(channel: Channel): Json {
    const common = {
      id: channel.id,
      guild_id: channel.guildId,
      name: channel.name,
      last_message_id: channel.lastMessageId,
      parent_id: channel.parentId,
      rate_limit_per_user: 0,
      flags: 0,
    };
    if (channel.kind === 'text') {
      const shown = { topic: null, nsfw: false, position: 0, permission_overwrites: [] };
      return { ...common, ...shown, type: channelType.text };
    }
    return {
      ...common,
      type: channelType.publicThread,
      owner_id: channel.ownerId,
      message_count: this.#store.messages(channel.id).length,
      total_message_sent: this.#store.messages(channel.id).length,
      member_count: 1,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: toIso(channel.createdMs),
        create_timestamp: toIso(channel.createdMs),
        locked: false,
      },
    };
  }

  everyoneRole(guild: Guild): Json {
    return {
      id: guild.id,
      name: '@everyone',
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      position: 0,
      permissions: everyoneRolePermissions.toString(),
      managed: false,
      mentionable: false,
      flags: 0,
    };
  }

  guild(guild: Guild): Json {
    const channels = [...this.#store.channels.values()].filter((channel) => channel.guildId === guild.id);
    const people = [...this.#store.users.values()];
    return {
      id: guild.id,
      name: guild.name,
      owner_id: guild.ownerId,
      icon: null,
      description: null,
      features: [],
      emojis: [],
      stickers: [],
      roles: [this.everyoneRole(guild)],
      afk_channel_id: null,
      afk_timeout: 300,
      verification_level: 0,
      default_message_notifications: 0,
      explicit_content_filter: 0,
      mfa_level: 0,
      nsfw_level: 0,
      premium_tier: 0,
      premium_progress_bar_enabled: false,
      preferred_locale: guild.locale,
      system_channel_id: null,
      system_channel_flags: 0,
      rules_channel_id: null,
      public_updates_channel_id: null,
      vanity_url_code: null,
      joined_at: toIso(guild.createdMs),
      large: false,
      unavailable: false,
      member_count: people.length,
      members: [this.member(this.#store.application)],
      channels: channels.filter(({ kind }) => kind === 'text').map((channel) => this.channel(channel)),
      threads: channels.filter(({ kind }) => kind === 'thread').map((channel) => this.channel(channel)),
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    };
  }

  attachment(message: Pick<Message, 'channelId'>, attachment: Attachment): Json {
    const name = encodeURIComponent(attachment.filename);
    const url = `${this.#baseUrl()}/attachments/${message.channelId}/${attachment.id}/${name}`;
    return {
      id: attachment.id,
      filename: attachment.filename,
      size: attachment.bytes.length,
      url,
      proxy_url: url,
      content_type: attachment.contentType,
      ...(attachment.description ? { description: attachment.description } : {}),
    };
  }

  message(message: Message): Json {
    const author = this.#store.users.get(message.authorId) ?? this.#store.application;
    const { origin, pings } = message;
    return {
      id: message.id,
      channel_id: message.channelId,
      type: origin?.commandName
        ? messageType.commandAnswer
        : message.replyToId
          ? messageType.reply
          : messageType.plain,
      author: this.user(author),
      content: message.content,
      timestamp: toIso(message.createdMs),
      edited_timestamp: message.editedMs === null ? null : toIso(message.editedMs),
      tts: false,
      mention_everyone: pings.everyone,
      mentions: pings.userIds.flatMap((id) => {
        const user = this.#store.users.get(id);
        return user ? [this.user(user)] : [];
      }),
      mention_roles: pings.roleIds,
      attachments: message.attachments.map((attachment) => this.attachment(message, attachment)),
      embeds: message.embeds.map((embed) => this.#embed(embed)),
      components: compact(message.components),
      pinned: message.pinnedMs !== null,
      flags: message.flags,
      ...(author.bot ? { application_id: this.#store.application.id } : {}),
      ...(origin
        ? { webhook_id: this.#store.application.id, interaction_metadata: this.#origin(origin) }
        : {}),
      ...(message.replyToId
        ? { message_reference: { type: 0, channel_id: message.channelId, message_id: message.replyToId } }
        : {}),
    };
  }

  command(command: RegisteredCommand, guildId: string | null): Json {
    return {
      ...(compact(command) as Json),
      application_id: this.#store.application.id,
      type: chatInputCommand,
      default_member_permissions: command.default_member_permissions?.toString() ?? null,
      dm_permission: command.dm_permission ?? true,
      nsfw: command.nsfw ?? false,
      contexts: command.contexts ?? null,
      integration_types: command.integration_types ?? [0],
      ...(guildId ? { guild_id: guildId } : {}),
    };
  }

  #embed(embed: Embed): Json {
    const fields = embed.fields?.map((field) => ({ ...field, inline: field.inline ?? false }));
    return { type: 'rich', ...(compact({ ...embed, fields }) as Json) };
  }

  #origin(origin: MessageOrigin): Json {
    const { interactionId, interactionType: type, userId, commandName, sourceMessageId, openedBy } = origin;
    const user = this.#store.users.get(userId);
    const { command, component, modal } = interactionType;
    const opener = sourceMessageId === null ? command : component;
    return {
      id: interactionId,
      type,
      ...(user ? { user: this.user(user) } : {}),
      authorizing_integration_owners: {},
      ...(commandName !== null ? { name: commandName, command_type: chatInputCommand } : {}),
      ...(type === component ? { interacted_message_id: sourceMessageId } : {}),
      ...(type === modal && openedBy !== null
        ? {
            triggering_interaction_metadata: this.#origin({
              ...origin,
              interactionId: openedBy,
              interactionType: opener,
              openedBy: null,
            }),
          }
        : {}),
    };
  }
}
