import type { InteractionDesk } from '../interactions/desk.ts';
import { type Interaction, interactionType } from '../interactions/interaction.ts';
import type { Serializer } from '../rest/serialize.ts';
import type { Changes } from '../state/changes.ts';
import { findPings } from '../state/mentions.ts';
import type { RegisteredCommand, Store } from '../state/store.ts';
import type { Message, User } from '../state/types.ts';
import type { Choice } from '../validation/callbacks.ts';
import { componentType } from '../validation/components.ts';
import { autocompleteData, commandData, findTyped, type OptionValues } from './command-input.ts';
import { findButton, findMenu } from './find-component.ts';
import { checkChosen, type FieldValues, modalData } from './modal-input.ts';
import { Refusal } from './refusal.ts';
import {
  canSee,
  type SeenChannel,
  type SeenMessage,
  seeCommands,
  seeInteraction,
  seeMessage,
} from './sight.ts';
import { until } from './until.ts';
import { Use } from './use.ts';

export interface PersonParts {
  readonly store: Store;
  readonly desk: InteractionDesk;
  readonly serializer: Serializer;
  readonly changes: Changes;
  /** The channel in which a person acts who names no other. */
  readonly channelId: string;
}

export interface Where {
  readonly channelId?: string | undefined;
}

const maxChatLength = 2000;

/** Somebody in the guild: sees what Discord would show them and does what Discord would let them do. */
export class Person {
  readonly user: User;
  readonly #parts: PersonParts;

  constructor(user: User, parts: PersonParts) {
    this.user = user;
    this.#parts = parts;
  }

  get id(): string {
    return this.user.id;
  }

  get name(): string {
    return this.user.name;
  }

  /**
   * What this person sees in a channel, or its so many newest messages.
   * @throws DiscordError 10003 when the channel is not there.
   */
  view({
    channelId = this.#parts.channelId,
    newest,
  }: Where & { readonly newest?: number } = {}): SeenChannel {
    const { store, desk } = this.#parts;
    const channel = store.channel(channelId);
    const pending = desk.unansweredOf(this.id).filter((interaction) => interaction.channelId === channelId);
    return {
      id: channel.id,
      name: channel.name,
      messages: store
        .messages(channelId)
        .filter((message) => canSee(this.user, message))
        .slice(newest === undefined ? 0 : -newest)
        .map((message) => seeMessage(store, message)),
      pending: pending.map(seeInteraction),
    };
  }

  /** The slash commands that this person finds. */
  commands({ channelId = this.#parts.channelId }: Where = {}): RegisteredCommand[] {
    const { store } = this.#parts;
    return seeCommands(store, this.user, store.channel(channelId).guildId);
  }

  /**
   * Types a slash command, for example `command('/dungeon new', { depth: 2 })`.
   * `bypassPermissions` sends it even where Discord would hide it, to see whether the application checks for itself.
   * @throws Refusal when Discord's client would not send it.
   */
  command(
    text: string,
    values: OptionValues = {},
    where: Where & { readonly bypassPermissions?: boolean } = {},
  ): Use {
    const { store, serializer } = this.#parts;
    const { channelId = this.#parts.channelId, bypassPermissions = false } = where;
    const viewer = bypassPermissions ? { ...this.user, admin: true } : this.user;
    const { guildId } = store.channel(channelId);
    const typed = findTyped(seeCommands(store, viewer, guildId), text);
    const data = commandData(typed, values, { store, serializer, channelId });
    return this.#open(channelId, { type: interactionType.command, data, commandName: typed.name });
  }

  /** Begins to ask for suggestions for the option in focus. @throws Refusal when the option has none. */
  beginAutocomplete(text: string, values: OptionValues, focused: string, where: Where = {}): Use {
    const { channelId = this.#parts.channelId } = where;
    const typed = findTyped(this.commands({ channelId }), text);
    const data = autocompleteData(typed, values, focused);
    return this.#open(channelId, { type: interactionType.autocomplete, data, commandName: typed.name });
  }

  /** The suggestions for the option in focus. @throws Refusal when it has none, or when loading them fails. */
  async autocomplete(
    text: string,
    values: OptionValues,
    focused: string,
    where: Where = {},
  ): Promise<readonly Choice[]> {
    const { notice, choices } = await this.beginAutocomplete(text, values, focused, where).settled();
    if (notice) throw new Refusal(notice);
    return choices ?? [];
  }

  /** Clicks the button with this custom id or label. @throws Refusal unless it is there and enabled. */
  click(message: string | Pick<SeenMessage, 'id' | 'channelId'>, button: string, where: Where = {}): Use {
    const found = this.#visible(message, where);
    const { custom_id } = findButton(found, button);
    return this.#useComponent(found, { custom_id, component_type: componentType.button });
  }

  /** Chooses values of the menu with this custom id. @throws Refusal unless it is there and takes them. */
  select(
    message: string | Pick<SeenMessage, 'id' | 'channelId'>,
    customId: string,
    values: readonly string[],
    where: Where = {},
  ): Use {
    const found = this.#visible(message, where);
    const menu = findMenu(found, customId);
    const data = {
      custom_id: customId,
      component_type: componentType.stringSelect,
      values: checkChosen(menu, values),
    };
    return this.#useComponent(found, data);
  }

  /** Fills in and sends the modal that answered an interaction. @throws Refusal for what the form does not take. */
  submit(opened: Use | string, values: FieldValues = {}): Use {
    const interaction = this.#parts.desk.find(typeof opened === 'string' ? opened : opened.id);
    if (!interaction?.modal || interaction.personId !== this.id) {
      throw new Refusal('No form is open there.');
    }
    return this.#open(interaction.channelId, {
      type: interactionType.modal,
      data: modalData(interaction.modal, values),
      commandName: interaction.commandName,
      sourceMessageId: interaction.sourceMessageId,
      openedBy: interaction.id,
    });
  }

  /** Writes an ordinary message. */
  say(content: string, { channelId = this.#parts.channelId }: Where = {}): SeenMessage {
    const { store } = this.#parts;
    const text = content.trim();
    if (text === '' || text.length > maxChatLength) {
      throw new Refusal(`A message has 1 to ${maxChatLength} characters.`);
    }
    const message = store.addMessage({
      content: text,
      embeds: [],
      components: [],
      attachments: [],
      flags: 0,
      pings: findPings(text, this.user.admin ? null : { parse: ['users', 'roles'] }),
      channelId,
      authorId: this.id,
      origin: null,
      onlyFor: null,
      replyToId: null,
    });
    return seeMessage(store, message);
  }

  /** Waits until this person sees something: the answer is the first value that is not undefined or false. */
  until<Value>(look: (channel: SeenChannel) => Value | undefined | false, where: Where = {}): Promise<Value> {
    return until(this.#parts.changes, () => look(this.view(where)));
  }

  #visible(message: string | Pick<SeenMessage, 'id' | 'channelId'>, where: Where): Message {
    const here = where.channelId ?? this.#parts.channelId;
    const { id, channelId } = typeof message === 'string' ? { id: message, channelId: here } : message;
    const found = this.#parts.store.findMessage(channelId, id);
    if (!found || !canSee(this.user, found)) throw new Refusal('There is no such message.');
    return found;
  }

  #useComponent(message: Message, data: Interaction['data']): Use {
    return this.#open(message.channelId, {
      type: interactionType.component,
      data,
      commandName: null,
      sourceMessageId: message.id,
    });
  }

  #open(
    channelId: string,
    details: Pick<Interaction, 'type' | 'data' | 'commandName'> & {
      readonly sourceMessageId?: string | null;
      readonly openedBy?: string;
    },
  ): Use {
    const { guildId } = this.#parts.store.channel(channelId);
    const interaction = this.#parts.desk.open({
      sourceMessageId: null,
      openedBy: null,
      ...details,
      channelId,
      guildId,
      personId: this.id,
    });
    return new Use(interaction, this.#parts);
  }
}
