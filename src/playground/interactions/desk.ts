import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { discordError } from '../errors.ts';
import type { Changes } from '../state/changes.ts';
import { acknowledgeWithinMs, type Interaction, tokenLifeMs } from './interaction.ts';

type Opening = Pick<
  Interaction,
  'type' | 'guildId' | 'channelId' | 'personId' | 'data' | 'commandName' | 'sourceMessageId' | 'openedBy'
>;

/** Keeps the interactions: opens them, lets them fail after 3 s, and knows them by id and token. */
export class InteractionDesk {
  /** By id, the oldest first. */
  readonly #interactions = new Map<string, Interaction>();
  /** Those of them that wait or have failed. */
  readonly #unanswered = new Set<Interaction>();
  readonly #deadlines = new Map<string, () => void>();
  readonly #clock: Clock;
  readonly #nextId: () => string;
  readonly #changes: Changes;

  constructor(parts: { readonly clock: Clock; readonly nextId: () => string; readonly changes: Changes }) {
    this.#clock = parts.clock;
    this.#nextId = parts.nextId;
    this.#changes = parts.changes;
  }

  open(opening: Opening): Interaction {
    this.#forgetExpired();
    const id = this.#nextId();
    const interaction: Interaction = {
      ...opening,
      id,
      // As Discord's tokens do, it names its interaction and ends in a secret.
      token: Buffer.from(`interaction:${id}:${randomBytes(48).toString('base64url')}`).toString('base64url'),
      createdMs: this.#clock.now(),
      state: 'waiting',
      acknowledgedWith: null,
      originalMessageId: null,
      modal: null,
      choices: null,
    };
    this.#interactions.set(id, interaction);
    this.#unanswered.add(interaction);
    const cancel = this.#clock.after(acknowledgeWithinMs, () => this.#fail(interaction));
    this.#deadlines.set(interaction.id, cancel);
    this.#changes.emit({ type: 'interaction_created', interaction });
    return interaction;
  }

  find(interactionId: string): Interaction | undefined {
    return this.#interactions.get(interactionId);
  }

  /** What a person did of late that waits or has failed, the oldest first. */
  unansweredOf(personId: string): Interaction[] {
    return [...this.#unanswered].filter((interaction) => interaction.personId === personId);
  }

  findByToken(token: string): Interaction | undefined {
    const [, id] = Buffer.from(token, 'base64url').toString().split(':');
    const interaction = this.#interactions.get(id ?? '');
    return interaction?.token === token ? interaction : undefined;
  }

  /**
   * The interaction that a callback answers.
   * @throws DiscordError 10062 when it is unknown or came too late, 40060 when it was answered before.
   */
  awaiting(interactionId: string, token: string): Interaction {
    const interaction = this.findByToken(token);
    if (!interaction || interaction.id !== interactionId || interaction.state === 'failed') {
      throw discordError(10062);
    }
    if (interaction.state === 'acknowledged') throw discordError(40060);
    return interaction;
  }

  /**
   * The interaction whose token a webhook request carries.
   * @throws DiscordError 50027 when the token is unknown or older than 15 minutes, 10015 before the acknowledgement.
   */
  acknowledged(token: string): Interaction {
    const interaction = this.findByToken(token);
    if (!interaction || this.#isExpired(interaction)) throw discordError(50027);
    if (interaction.state !== 'acknowledged') throw discordError(10015);
    return interaction;
  }

  acknowledge(interaction: Interaction, answer: Partial<Interaction>): void {
    this.#clearDeadline(interaction);
    this.#unanswered.delete(interaction);
    Object.assign(interaction, answer, { state: 'acknowledged' });
    this.#changes.emit({ type: 'interaction_changed', interaction });
  }

  #fail(interaction: Interaction): void {
    this.#clearDeadline(interaction);
    interaction.state = 'failed';
    this.#changes.emit({ type: 'interaction_changed', interaction });
  }

  #clearDeadline(interaction: Interaction): void {
    this.#deadlines.get(interaction.id)?.();
    this.#deadlines.delete(interaction.id);
  }

  #isExpired(interaction: Interaction): boolean {
    return this.#clock.now() - interaction.createdMs > tokenLifeMs;
  }

  #forgetExpired(): void {
    for (const interaction of this.#interactions.values()) {
      if (!this.#isExpired(interaction)) return;
      this.#interactions.delete(interaction.id);
      this.#unanswered.delete(interaction);
    }
  }
}
