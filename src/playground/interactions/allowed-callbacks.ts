import { type CallbackType, callbackType } from '../validation/callbacks.ts';
import { type Interaction, interactionType } from './interaction.ts';

const newMessage = [callbackType.message, callbackType.deferredMessage];
const sameMessage = [callbackType.updateMessage, callbackType.deferredUpdate];

/** The ways to answer an interaction that Discord takes (documentation of "Interaction Callback Type"). */
export function allowedCallbacks(interaction: Pick<Interaction, 'type' | 'sourceMessageId'>): CallbackType[] {
  switch (interaction.type) {
    case interactionType.command:
      return [...newMessage, callbackType.modal];
    case interactionType.component:
      return [...newMessage, ...sameMessage, callbackType.modal];
    case interactionType.autocomplete:
      return [callbackType.autocompleteResult];
    case interactionType.modal:
      // Only a modal that a button opened has a message to update; a modal never opens another.
      return interaction.sourceMessageId ? [...newMessage, ...sameMessage] : newMessage;
  }
}
