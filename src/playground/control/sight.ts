import type { Interaction } from '../interactions/interaction.ts';
import { mayUse } from '../permissions.ts';
import { findLinkPreviews } from '../state/mentions.ts';
import type { RegisteredCommand, Store } from '../state/store.ts';
import { type Message, messageFlags, type Pings, type User } from '../state/types.ts';
import { type CallbackType, type Choice, callbackType } from '../validation/callbacks.ts';
import type { Components } from '../validation/components.ts';
import type { Embed } from '../validation/embeds.ts';
import type { Modal } from '../validation/modals.ts';

/** A message as somebody sees it. */
export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  readonly author: { readonly id: string; readonly name: string; readonly bot: boolean };
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: Components;
  readonly attachments: readonly SeenFile[];
  readonly createdMs: number;
  readonly editedMs: number | null;
  readonly pinned: boolean;
  /** "Only you can see this". */
  readonly ephemeral: boolean;
  /** A deferred answer that is still to come. */
  readonly thinking: boolean;
  /** Who used which command to get this answer. */
  readonly usedBy: { readonly name: string; readonly command: string } | null;
  readonly replyToId: string | null;
  readonly pings: Pings;
  /** Links that Discord would show a preview of. */
  readonly linkPreviews: readonly string[];
}

export interface SeenFile {
  readonly id: string;
  readonly filename: string;
  /** Where the playground serves it, from its root. */
  readonly path: string;
  readonly contentType: string;
  readonly size: number;
}

/** How something that a person did goes on, as that person sees it. */
export interface SeenInteraction {
  readonly id: string;
  readonly channelId: string;
  readonly personId: string;
  readonly kind: 'command' | 'component' | 'autocomplete' | 'modal';
  readonly commandName: string | null;
  readonly state: Interaction['state'];
  /** What the person reads when it failed. */
  readonly notice: string | null;
  readonly acknowledgedWith: CallbackType | null;
  /** The message whose button or menu was used. */
  readonly sourceMessageId: string | null;
  /** The message that answers it: a new one, or the updated one. */
  readonly answerMessageId: string | null;
  readonly modal: Modal | null;
  readonly choices: readonly Choice[] | null;
}

/** All that a person sees in a channel. */
export interface SeenChannel {
  readonly id: string;
  readonly name: string;
  /** The oldest first. */
  readonly messages: readonly SeenMessage[];
  /** What the person did of late that waits or has failed. */
  readonly pending: readonly SeenInteraction[];
}

const kinds = { 2: 'command', 3: 'component', 4: 'autocomplete', 5: 'modal' } as const;

const notices = {
  command: 'This interaction failed: the application did not respond.',
  component: 'This interaction failed.',
  autocomplete: 'Loading options failed.',
  modal: 'This interaction failed. Something went wrong; try again.',
} as const;

export function canSee(person: Pick<User, 'id'>, message: Message): boolean {
  return message.onlyFor === null || message.onlyFor === person.id;
}

export function seeMessage(store: Store, message: Message): SeenMessage {
  const author = store.users.get(message.authorId) ?? store.application;
  const { origin } = message;
  const user = store.users.get(origin?.userId ?? '');
  return {
    id: message.id,
    channelId: message.channelId,
    author: { id: author.id, name: author.name, bot: author.bot },
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    attachments: message.attachments.map(({ id, filename, contentType, bytes }) => ({
      id,
      filename,
      path: `/attachments/${message.channelId}/${id}/${encodeURIComponent(filename)}`,
      contentType,
      size: bytes.length,
    })),
    createdMs: message.createdMs,
    editedMs: message.editedMs,
    pinned: message.pinnedMs !== null,
    ephemeral: message.onlyFor !== null,
    thinking: (message.flags & messageFlags.loading) !== 0,
    usedBy: user && origin?.commandName ? { name: user.name, command: origin.commandName } : null,
    replyToId: message.replyToId,
    pings: message.pings,
    linkPreviews: findLinkPreviews(message),
  };
}

export function seeInteraction(interaction: Interaction): SeenInteraction {
  const kind = kinds[interaction.type];
  return {
    id: interaction.id,
    channelId: interaction.channelId,
    personId: interaction.personId,
    kind,
    commandName: interaction.commandName,
    state: interaction.state,
    notice: interaction.state === 'failed' ? notices[kind] : null,
    acknowledgedWith: interaction.acknowledgedWith,
    sourceMessageId: interaction.sourceMessageId,
    answerMessageId: interaction.originalMessageId,
    modal: interaction.acknowledgedWith === callbackType.modal ? interaction.modal : null,
    choices: interaction.choices,
  };
}

/** The commands that a person finds in a guild; a guild's own stands before a global one of the same name. */
export function seeCommands(store: Store, person: User, guildId: string): RegisteredCommand[] {
  return [...store.commands(guildId), ...store.commands(null)].filter((command) =>
    mayUse(person, command.default_member_permissions),
  );
}
