/** What the stand-in remembers of Discord. Ids are snowflakes; times are milliseconds of the playground's clock. */

import type { Components } from '../validation/components.ts';
import type { Embed } from '../validation/embeds.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** What they read Discord in, such as `en-US` or `de`. */
  readonly locale: string;
  /** An administrator of every guild; anyone else has the permissions of `@everyone`. */
  readonly admin: boolean;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** What its managers have set for all: `en-US` or `de`. */
  readonly locale: string;
  readonly createdMs: number;
}

export interface Channel {
  readonly id: string;
  readonly guildId: string;
  readonly name: string;
  readonly kind: 'text' | 'thread';
  /** The channel that a thread hangs from. */
  readonly parentId: string | null;
  readonly ownerId: string | null;
  readonly createdMs: number;
  lastMessageId: string | null;
}

/** A file that came with a request. */
export interface Upload {
  /** Its number in the form field `files[n]`. */
  readonly index: number;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly description: string | null;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Who used what to make the application answer with this message. */
export interface MessageOrigin {
  readonly interactionId: string;
  readonly interactionType: number;
  readonly userId: string;
  /** `dungeon new`, or null when it was no command. */
  readonly commandName: string | null;
  /** The message whose button or menu was used, also when a form came between. */
  readonly sourceMessageId: string | null;
  /** Of a form: the interaction that it answered. */
  readonly openedBy: string | null;
}

/** What a person or the application can change of a message. */
export interface MessageBody {
  content: string;
  embeds: readonly Embed[];
  components: Components;
  attachments: readonly Attachment[];
  flags: number;
  /** Who it pings; those that `allowed_mentions` forbids are not among them. */
  pings: Pings;
}

export interface Pings {
  readonly everyone: boolean;
  readonly userIds: readonly string[];
  readonly roleIds: readonly string[];
}

export interface Message extends MessageBody {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly createdMs: number;
  editedMs: number | null;
  pinnedMs: number | null;
  readonly origin: MessageOrigin | null;
  /** The only person who sees it, when it is ephemeral. */
  readonly onlyFor: string | null;
  readonly replyToId: string | null;
}

/** Bits of a message's flags. */
export const messageFlags = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  /** "… is thinking": a deferred answer that has no content yet. */
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;
