import { discordError } from '../errors.ts';
import { composeEdit, composeMessage, type MessageRequest } from '../state/compose.ts';
import type { Store } from '../state/store.ts';
import { type Message, type MessageBody, messageFlags } from '../state/types.ts';
import { autocompleteResult, callback, callbackType, deferral } from '../validation/callbacks.ts';
import { fieldError, parseForm } from '../validation/form-errors.ts';
import { modal } from '../validation/modals.ts';
import { allowedCallbacks } from './allowed-callbacks.ts';
import type { InteractionDesk } from './desk.ts';
import { type Interaction, interactionType } from './interaction.ts';

/** What answering an interaction needs. */
export interface AnswerParts {
  readonly store: Store;
  readonly desk: InteractionDesk;
  readonly nextId: () => string;
  readonly now: () => number;
}

/**
 * Answers an interaction for the first time.
 * @returns the message that was posted or edited, if any.
 * @throws DiscordError 50035 for a type that may not answer this interaction, and for a broken payload.
 */
export function acknowledge(
  parts: AnswerParts,
  interaction: Interaction,
  request: MessageRequest,
): Message | undefined {
  const { type, data } = parseForm(callback, request.body);
  if (!allowedCallbacks(interaction).includes(type)) {
    const message = `Callback type ${type} may not answer an interaction of type ${interaction.type}.`;
    throw fieldError(['type'], 'INTERACTION_CALLBACK_TYPE_INVALID', message);
  }
  const path = ['data'];
  const inner = { body: data ?? {}, files: request.files, path };
  const done = (answer: Partial<Interaction>): void =>
    parts.desk.acknowledge(interaction, { acknowledgedWith: type, ...answer });

  switch (type) {
    case callbackType.message:
    case callbackType.deferredMessage: {
      const message =
        type === callbackType.message
          ? post(parts, interaction, inner)
          : deferMessage(parts, interaction, data);
      done({ originalMessageId: message.id });
      return message;
    }
    case callbackType.updateMessage:
    case callbackType.deferredUpdate: {
      const message = sourceMessage(parts, interaction);
      if (type === callbackType.updateMessage) edit(parts, message, inner);
      done({ originalMessageId: message.id });
      return message;
    }
    case callbackType.autocompleteResult:
      done({ choices: parseForm(autocompleteResult, data, path).choices });
      return undefined;
    case callbackType.modal:
      done({ modal: parseForm(modal, data, path) });
      return undefined;
    case callbackType.pong:
      return undefined;
  }
}

/** Posts a message in answer to an interaction; ephemeral when its flags say so. */
export function post(parts: AnswerParts, interaction: Interaction, request: MessageRequest): Message {
  const { body, payload } = composeMessage(request, parts.nextId);
  return addAnswer(parts, interaction, body, isEphemeral(payload.flags));
}

/** Edits a message; a deferred answer that was still "thinking" becomes the answer. */
export function edit(parts: AnswerParts, message: Message, request: MessageRequest): void {
  const { body } = composeEdit(message, request, parts.nextId);
  const wasLoading = (message.flags & messageFlags.loading) !== 0;
  parts.store.updateMessage(message, {
    ...body,
    flags: body.flags & ~messageFlags.loading,
    editedMs: wasLoading ? null : parts.now(),
  });
}

function deferMessage(parts: AnswerParts, interaction: Interaction, data: unknown): Message {
  const flags = parseForm(deferral, data, ['data'])?.flags;
  const empty: MessageBody = {
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    flags: messageFlags.loading,
    pings: { everyone: false, userIds: [], roleIds: [] },
  };
  return addAnswer(parts, interaction, empty, isEphemeral(flags));
}

function addAnswer(
  parts: AnswerParts,
  interaction: Interaction,
  body: MessageBody,
  ephemeral: boolean,
): Message {
  return parts.store.addMessage({
    ...body,
    flags: body.flags | (ephemeral ? messageFlags.ephemeral : 0),
    channelId: interaction.channelId,
    authorId: parts.store.application.id,
    origin: {
      interactionId: interaction.id,
      interactionType: interaction.type,
      userId: interaction.personId,
      commandName: interaction.type === interactionType.command ? interaction.commandName : null,
      sourceMessageId: interaction.sourceMessageId,
      openedBy: interaction.openedBy,
    },
    onlyFor: ephemeral ? interaction.personId : null,
    replyToId: null,
  });
}

function sourceMessage(parts: AnswerParts, interaction: Interaction): Message {
  if (!interaction.sourceMessageId) throw discordError(10008);
  return parts.store.message(interaction.channelId, interaction.sourceMessageId);
}

function isEphemeral(flags: number | null | undefined): boolean {
  return ((flags ?? 0) & messageFlags.ephemeral) !== 0;
}
