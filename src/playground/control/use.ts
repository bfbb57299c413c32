import type { Interaction } from '../interactions/interaction.ts';
import type { Changes } from '../state/changes.ts';
import type { Store } from '../state/store.ts';
import { messageFlags } from '../state/types.ts';
import { Refusal } from './refusal.ts';
import { type SeenInteraction, type SeenMessage, seeInteraction, seeMessage } from './sight.ts';
import { until } from './until.ts';

/** One use of a command, button, menu or modal, and how it goes on. */
export class Use {
  readonly #interaction: Interaction;
  readonly #parts: { readonly store: Store; readonly changes: Changes };

  constructor(interaction: Interaction, parts: { readonly store: Store; readonly changes: Changes }) {
    this.#interaction = interaction;
    this.#parts = parts;
  }

  get id(): string {
    return this.#interaction.id;
  }

  /** Its token, which only the application should know; for tests of what a token may do. */
  get token(): string {
    return this.#interaction.token;
  }

  seen(): SeenInteraction {
    return seeInteraction(this.#interaction);
  }

  /** Waits until it is acknowledged or has failed. */
  settled(): Promise<SeenInteraction> {
    return until(this.#parts.changes, () => this.#interaction.state !== 'waiting' && this.seen());
  }

  /**
   * Waits for the message that answers it, past "thinking".
   * @throws Refusal when the interaction failed or was answered with no message.
   */
  async answer(): Promise<SeenMessage> {
    const { notice } = await this.settled();
    if (notice) throw new Refusal(notice);
    return until(this.#parts.changes, () => {
      const message = this.#message();
      return (message.flags & messageFlags.loading) === 0 && seeMessage(this.#parts.store, message);
    });
  }

  #message() {
    const { channelId, originalMessageId } = this.#interaction;
    const message = this.#parts.store.findMessage(channelId, originalMessageId ?? '');
    if (!message) throw new Refusal('No message answers this interaction.');
    return message;
  }
}
