import { actionsOf, listen } from './api.js';
import { Composer } from './composer.js';
import { element } from './dom.js';
import { findWalkButton, MessageList } from './message-list.js';
import { ModalView } from './modal.js';
import { renderPaneHeader, renderPending, renderWelcome } from './pane-parts.js';

const pressedMs = 120;

/** One person's view of a channel. */
export class Pane {
  isActive = false;
  #world;
  #act;
  /** What this person did that waits or has failed, by id. */
  #interactions = new Map();
  #modal = null;
  /** The id of the interaction that sent the open form. */
  #submission = null;
  /** Events that came while everything is being read anew; null at other times. */
  #held = null;
  #stopListening;
  #welcome = element('div', { class: 'welcome' });
  #pending = element('div', { class: 'pending' });
  #status = element('span', { class: 'status' });
  #keys = element('span', {
    class: 'keys',
    hidden: true,
    title: 'Keys that walk while nothing is being typed',
  });
  #messages;
  #composer;

  /**
   * `world`: `channel()`, `channels()`, `people()`, `guildId()` and `names` tell what there is;
   * `activate(pane)`, `leave(pane)`, `changed()` and `rejoin(pane)` are told what happens.
   */
  constructor(person, world) {
    this.person = person;
    this.#world = world;
    this.#act = actionsOf(person.id);
    this.#messages = new MessageList(
      { names: world.names, use: (messageId) => this.#useOf(messageId) },
      { welcome: this.#welcome, after: this.#pending },
    );
    this.#composer = new Composer({
      people: world.people,
      channels: world.channels,
      guildId: world.guildId,
      channelName: () => world.channel().name,
      say: (content) => this.#send(() => this.#act.say({ ...this.#here(), content })),
      command: (command, options) =>
        this.#send(() => this.#act.command({ ...this.#here(), command, options })),
      autocomplete: (command, options, focused) =>
        this.#act.autocomplete({ ...this.#here(), command, options, focused }),
    });
    const activate = () => world.activate(this);
    this.node = element(
      'section',
      { class: 'pane', 'aria-label': person.name, onpointerdown: activate, onfocusin: activate },
      renderPaneHeader({ person, status: this.#status, keys: this.#keys, leave: () => world.leave(this) }),
      this.#messages.node,
      this.#messages.jump,
      this.#composer.node,
    );
    this.#stopListening = listen(person.id, {
      onOpen: () => void this.reload(),
      onEvent: (event) => (this.#held ? this.#held.push(event) : this.#receive(event)),
      onLost: () => {
        this.#status.textContent = 'reconnecting…';
        void world.rejoin(this);
      },
    });
  }

  close() {
    this.#stopListening();
    this.node.remove();
  }

  /** Reads everything anew: for another channel, or after the connection was lost. */
  async reload() {
    this.#held = [];
    const { id, name } = this.#world.channel();
    const [view, commands] = await Promise.all([this.#act.view(id), this.#act.commands(id)]);
    this.node.querySelector('.channel-name').textContent = name;
    this.#status.textContent = '';
    this.#messages.clear();
    this.#interactions.clear();
    for (const message of view.messages) this.#showMessage(message);
    for (const interaction of view.pending) this.#showInteraction(interaction);
    this.#showCommands(commands);
    const held = this.#held;
    this.#held = null;
    for (const event of held) this.#receive(event);
    this.#hintAtKeys();
  }

  showKeys(keys) {
    this.#keys.replaceChildren(...keys.map((key) => element('kbd', {}, key)));
  }

  typeCommand() {
    this.#composer.begin('/');
  }

  /** Whether there is a board whose buttons the keys can press. */
  get canWalk() {
    return this.#modal === null && this.#messages.board() !== undefined;
  }

  /** Presses the board's button with this letter, unless the last press is still being answered. */
  press(label) {
    const board = this.#messages.board();
    const button = board && findWalkButton(board, label);
    if (!button || this.#isWaiting(board.message.id)) return;
    button.classList.add('pressed');
    setTimeout(() => button.classList.remove('pressed'), pressedMs);
    button.click();
  }

  #here() {
    return { channelId: this.#world.channel().id };
  }

  async #send(action) {
    try {
      this.#composer.showProblem('');
      await action();
      this.#messages.scrollToEnd();
    } catch (error) {
      this.#composer.showProblem(error.message);
    }
  }

  #receive(event) {
    if (event.type === 'message') this.#showMessage(event.message);
    if (event.type === 'message_deleted') this.#messages.remove(event.id);
    if (event.type === 'interaction') this.#showInteraction(event.interaction);
    if (event.type === 'commands') this.#showCommands(event.commands);
    if (event.type === 'channels') this.#world.changed();
    this.#hintAtKeys();
  }

  #hintAtKeys() {
    this.#keys.hidden = this.#messages.board() === undefined;
  }

  #showMessage(message) {
    if (message.channelId === this.#world.channel().id) this.#messages.show(message);
  }

  #useOf(messageId) {
    const use = async (customId, act) => {
      this.#messages.get(messageId)?.showInteraction({ customId });
      try {
        await act();
      } catch (error) {
        this.#messages.get(messageId)?.showInteraction({ notice: error.message });
      }
    };
    return {
      click: (button) => use(button, () => this.#act.click({ ...this.#here(), messageId, button })),
      select: (customId, values) =>
        use(customId, () => this.#act.select({ ...this.#here(), messageId, customId, values })),
    };
  }

  #isWaiting(messageId) {
    return [...this.#interactions.values()].some(
      ({ state, kind, sourceMessageId }) =>
        state === 'waiting' && kind === 'component' && sourceMessageId === messageId,
    );
  }

  #showInteraction(interaction) {
    const { id, kind, state } = interaction;
    if (kind === 'autocomplete' || interaction.channelId !== this.#world.channel().id) return;
    if (state === 'acknowledged') this.#interactions.delete(id);
    else this.#interactions.set(id, interaction);
    if (kind === 'component' && state !== 'waiting') {
      this.#messages.get(interaction.sourceMessageId)?.showInteraction({ notice: interaction.notice });
    }
    if (interaction.modal) this.#openModal(interaction);
    if (kind === 'modal') this.#followSubmission(interaction);
    this.#showPending();
  }

  #showPending() {
    const commands = [...this.#interactions.values()].filter(({ kind }) => kind === 'command');
    const rows = renderPending(commands, (id) => {
      this.#interactions.delete(id);
      this.#showPending();
    });
    this.#pending.replaceChildren(...rows);
  }

  #openModal(interaction) {
    this.#closeModal();
    this.#modal = new ModalView(interaction.modal, {
      names: this.#world.names,
      close: () => this.#closeModal(),
      submit: async (fields) => {
        const { id } = await this.#act.submit({ interactionId: interaction.id, fields });
        this.#submission = id;
      },
    });
    this.node.append(this.#modal.node);
    this.#modal.focus();
  }

  #closeModal() {
    this.#modal?.node.remove();
    this.#modal = null;
    this.#submission = null;
  }

  /** A form closes once it is answered, and stays open with what went wrong otherwise. */
  #followSubmission({ id, state, notice }) {
    const isMine = this.#modal && (this.#submission === null || this.#submission === id);
    if (!isMine || state === 'waiting') return;
    if (notice) this.#modal.showProblem(notice);
    else this.#closeModal();
  }

  #showCommands(commands) {
    this.#composer.commands = commands;
    const begin = (text) => this.#composer.begin(text);
    this.#welcome.replaceChildren(...renderWelcome(this.#world.channel().name, commands, begin));
  }
}
