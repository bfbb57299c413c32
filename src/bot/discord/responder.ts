import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Answer, Content } from '../answer.ts';
import type { Clock } from '../clock.ts';
import { modalOf, payloadOf, replacementOf } from './payload.ts';

export type Answerable =
  | ChatInputCommandInteraction<'cached'>
  | ButtonInteraction<'cached'>
  | ModalSubmitInteraction<'cached'>;

/** An interaction not acknowledged within 3 s has failed (discord.md); past this it is deferred. */
const PATIENCE_MS = 1_500;
/** A token is good for 15 minutes; after this many an answer is edited as an ordinary message. */
const TOKEN_MS = 14 * 60_000;

/** Answers one interaction, in time, once; and revises the answer later. */
export class Responder {
  readonly #interaction: Answerable;
  readonly #clock: Clock;
  readonly #beganMs: number;
  /** Settles when the first answer is out: revisions wait for it. */
  readonly #answered: Promise<void>;
  #markAnswered: () => void = () => {};
  #messageId: string | null = null;
  #isPrivate = false;

  constructor(interaction: Answerable, clock: Clock) {
    this.#interaction = interaction;
    this.#clock = clock;
    this.#beganMs = clock.now();
    this.#answered = new Promise((resolve) => {
      this.#markAnswered = resolve;
    });
  }

  /** Answers with what the work comes to; "thinking" meanwhile where it takes long. */
  async answer(work: Promise<Answer>, isPrivate: boolean): Promise<void> {
    let cancel = (): void => {};
    const patience = new Promise<null>((resolve) => {
      cancel = this.#clock.after(PATIENCE_MS, () => resolve(null));
    });
    const inTime = await Promise.race([work, patience]).finally(() => cancel());
    if (inTime === null) await this.#defer(isPrivate);
    const answer = inTime ?? (await work);
    try {
      await this.#send(answer, inTime === null);
    } catch (error) {
      answer.afterwards?.(false);
      throw error;
    } finally {
      this.#markAnswered();
    }
    answer.afterwards?.(true);
  }

  /** Puts another content into the answer. */
  async revise(content: Content): Promise<void> {
    await this.#answered;
    const isFresh = this.#clock.now() - this.#beganMs < TOKEN_MS;
    if (isFresh) {
      await this.#interaction.editReply(replacementOf(content));
    } else if (this.#messageId !== null && !this.#isPrivate) {
      await this.#interaction.channel?.messages.edit(this.#messageId, replacementOf(content));
    }
  }

  async #defer(isPrivate: boolean): Promise<void> {
    if (this.#interaction.isButton()) await this.#interaction.deferUpdate();
    else await this.#interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  }

  async #send(answer: Answer, isDeferred: boolean): Promise<void> {
    const interaction = this.#interaction;
    switch (answer.type) {
      case 'form':
        // A form cannot follow "thinking"; those who open one do so at once.
        if (!isDeferred && !interaction.isModalSubmit()) await interaction.showModal(modalOf(answer.form));
        return;
      case 'noted':
        if (!isDeferred && interaction.isButton()) await interaction.deferUpdate();
        return;
      case 'update':
        if (!interaction.isButton()) throw new Error('Only a button’s message can be updated.');
        this.#messageId = interaction.message.id;
        await (isDeferred
          ? interaction.editReply(replacementOf(answer.content))
          : interaction.update(replacementOf(answer.content)));
        return;
      case 'reply':
        await this.#reply(answer.content, answer.isPrivate, isDeferred);
    }
  }

  async #reply(content: Content, isPrivate: boolean, isDeferred: boolean): Promise<void> {
    const interaction = this.#interaction;
    this.#isPrivate = isPrivate;
    const payload = payloadOf(content);
    const privacy = isPrivate ? MessageFlags.Ephemeral : 0;
    if (!isDeferred) {
      const sent = await interaction.reply({
        ...payload,
        flags: payload.flags | privacy,
        withResponse: true,
      });
      this.#messageId = sent.resource?.message?.id ?? null;
    } else if (interaction.isButton()) {
      // The deferred answer is the button's own message; words come beside it.
      await interaction.followUp({ ...payload, flags: payload.flags | privacy });
    } else {
      this.#messageId = (await interaction.editReply(replacementOf(content))).id;
    }
  }
}
