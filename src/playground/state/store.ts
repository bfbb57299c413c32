import type { Clock } from '../clock.ts';
import { discordError } from '../errors.ts';
import { stableSnowflake } from '../snowflake.ts';
import type { CommandPayload } from '../validation/commands.ts';
import type { Changes } from './changes.ts';
import type { Attachment, Channel, Guild, Message, User } from './types.ts';

export interface RegisteredCommand extends CommandPayload {
  readonly id: string;
  readonly version: string;
}

/** What people read Discord in who choose nothing else. */
const ENGLISH = 'en-US';

/** Everything that the stand-in remembers, and the only place that changes it. */
export class Store {
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  /** The application's own user too. */
  readonly users = new Map<string, User>();
  readonly application: User;
  readonly #messages = new Map<string, Map<string, Message>>();
  readonly #uploads = new Map<string, Attachment>();
  /** By guild; the global ones under null. */
  readonly #commands = new Map<string | null, readonly RegisteredCommand[]>();
  readonly #clock: Clock;
  readonly #nextId: () => string;
  readonly #changes: Changes;
  readonly #historyLimit: number;

  constructor(parts: {
    readonly clock: Clock;
    readonly nextId: () => string;
    readonly changes: Changes;
    readonly applicationName: string;
    /** Messages that a channel keeps; older ones are forgotten without a word. */
    readonly historyLimit: number;
  }) {
    this.#clock = parts.clock;
    this.#nextId = parts.nextId;
    this.#changes = parts.changes;
    this.#historyLimit = parts.historyLimit;
    this.application = {
      id: stableSnowflake('application', parts.applicationName),
      name: parts.applicationName,
      bot: true,
      locale: ENGLISH,
      admin: false,
    };
    this.users.set(this.application.id, this.application);
  }

  addGuild(name: string, locale = ENGLISH): Guild {
    // Nobody's: the owner of a guild is above all permission checks, which would hide mistakes.
    const guild = {
      id: this.#newId('guild', name, this.guilds),
      name,
      ownerId: this.#nextId(),
      locale,
      createdMs: this.#clock.now(),
    };
    this.guilds.set(guild.id, guild);
    this.#changes.emit({ type: 'guild_created', guild });
    return guild;
  }

  addChannel(
    guildId: string,
    name: string,
    thread: Partial<Pick<Channel, 'id' | 'parentId' | 'ownerId'>> = {},
  ): Channel {
    const channel: Channel = {
      id: thread.id ?? this.#newId('channel', `${guildId}:${name}`, this.channels),
      guildId,
      name,
      kind: thread.parentId ? 'thread' : 'text',
      parentId: thread.parentId ?? null,
      ownerId: thread.ownerId ?? null,
      createdMs: this.#clock.now(),
      lastMessageId: null,
    };
    this.channels.set(channel.id, channel);
    this.#messages.set(channel.id, new Map());
    this.#changes.emit({ type: 'channel_created', channel });
    return channel;
  }

  deleteChannel(channelId: string): void {
    const channel = this.channel(channelId);
    this.channels.delete(channelId);
    this.#messages.delete(channelId);
    this.#changes.emit({ type: 'channel_deleted', channel });
  }

  addPerson(name: string, admin: boolean, locale = ENGLISH): User {
    const id = this.#newId('person', name, this.users);
    const person: User = { id, name, bot: false, locale, admin };
    this.users.set(person.id, person);
    this.#changes.emit({ type: 'person_joined', person });
    return person;
  }

  /** @throws DiscordError 10004 for a guild that is not there. */
  guild(guildId: string): Guild {
    const guild = this.guilds.get(guildId);
    if (!guild) throw discordError(10004);
    return guild;
  }

  /** @throws DiscordError 10003 for a channel that is not there. */
  channel(channelId: string): Channel {
    const channel = this.channels.get(channelId);
    if (!channel) throw discordError(10003);
    return channel;
  }

  /** The messages of a channel, the oldest first. */
  messages(channelId: string): Message[] {
    return [...(this.#messages.get(channelId)?.values() ?? [])];
  }

  findMessage(channelId: string, messageId: string): Message | undefined {
    return this.#messages.get(channelId)?.get(messageId);
  }

  /** @throws DiscordError 10003 or 10008 for a channel or message that is not there. */
  message(channelId: string, messageId: string): Message {
    this.channel(channelId);
    const message = this.findMessage(channelId, messageId);
    if (!message) throw discordError(10008);
    return message;
  }

  addMessage(details: Omit<Message, 'id' | 'createdMs' | 'editedMs' | 'pinnedMs'>): Message {
    const channel = this.channel(details.channelId);
    const message: Message = {
      ...details,
      id: this.#nextId(),
      createdMs: this.#clock.now(),
      editedMs: null,
      pinnedMs: null,
    };
    const messages = this.#messages.get(channel.id);
    messages?.set(message.id, message);
    channel.lastMessageId = message.id;
    this.#forgetOldest(channel.id);
    this.#changes.emit({ type: 'message_created', message });
    return message;
  }

  updateMessage(message: Message, change: Partial<Message>): void {
    Object.assign(message, change);
    this.#changes.emit({ type: 'message_updated', message });
  }

  deleteMessage(message: Message): void {
    this.#messages.get(message.channelId)?.delete(message.id);
    this.#changes.emit({ type: 'message_deleted', message });
  }

  setPinned(message: Message, pinned: boolean): void {
    this.updateMessage(message, { pinnedMs: pinned ? this.#clock.now() : null });
    this.#changes.emit({ type: 'pins_changed', channel: this.channel(message.channelId) });
  }

  /** Keeps a file that a person gave to a command. */
  addUpload(file: Omit<Attachment, 'id' | 'description'>): Attachment {
    const upload = { ...file, id: this.#nextId(), description: null };
    this.#uploads.set(upload.id, upload);
    return upload;
  }

  /** A file by its id: of a message in the channel, or given to a command. */
  findFile(channelId: string, fileId: string): Attachment | undefined {
    for (const message of this.messages(channelId)) {
      const file = message.attachments.find(({ id }) => id === fileId);
      if (file) return file;
    }
    return this.#uploads.get(fileId);
  }

  commands(guildId: string | null): readonly RegisteredCommand[] {
    return this.#commands.get(guildId) ?? [];
  }

  /** Replaces the commands of a guild, or the global ones; a name that stays keeps its id. */
  setCommands(guildId: string | null, commands: readonly CommandPayload[]): readonly RegisteredCommand[] {
    const before = new Map(this.commands(guildId).map((command) => [command.name, command.id]));
    const registered = commands.map((command) => ({
      ...command,
      id: before.get(command.name) ?? this.#nextId(),
      version: this.#nextId(),
    }));
    this.#commands.set(guildId, registered);
    this.#changes.emit({ type: 'commands_changed' });
    return registered;
  }

  /** The id that goes with the name in every run, or a fresh one when it is taken. */
  #newId(kind: string, name: string, taken: ReadonlyMap<string, unknown>): string {
    const stable = stableSnowflake(kind, name);
    return taken.has(stable) ? this.#nextId() : stable;
  }

  #forgetOldest(channelId: string): void {
    const messages = this.#messages.get(channelId);
    if (!messages || messages.size <= this.#historyLimit) return;
    const oldest = messages.keys().next().value;
    if (oldest !== undefined) messages.delete(oldest);
  }
}
