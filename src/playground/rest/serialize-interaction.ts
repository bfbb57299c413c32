import { type Interaction, interactionType } from '../interactions/interaction.ts';
import { applicationPermissions } from '../permissions.ts';
import type { Store } from '../state/store.ts';
import type { Serializer } from './serialize.ts';

const guildContext = 0;
const attachmentSizeLimit = 10 * 1024 * 1024;

/** Turns an interaction into the JSON that the gateway sends. */
export class InteractionSerializer {
  readonly #store: Store;
  readonly #serializer: Serializer;

  constructor(store: Store, serializer: Serializer) {
    this.#store = store;
    this.#serializer = serializer;
  }

  interaction(interaction: Interaction): Record<string, unknown> {
    const { guildId, channelId } = interaction;
    const { locale: guildLocale } = this.#store.guild(guildId);
    const person = this.#store.users.get(interaction.personId);
    const message = this.#store.findMessage(channelId, interaction.sourceMessageId ?? '');
    const hasSource =
      interaction.type === interactionType.component || interaction.type === interactionType.modal;
    return {
      id: interaction.id,
      application_id: this.#store.application.id,
      type: interaction.type,
      token: interaction.token,
      version: 1,
      data: interaction.data,
      guild_id: guildId,
      guild: { id: guildId, locale: guildLocale, features: [] },
      channel_id: channelId,
      channel: {
        ...this.#serializer.channel(this.#store.channel(channelId)),
        permissions: applicationPermissions.toString(),
      },
      ...(person ? { member: this.#serializer.member(person) } : {}),
      ...(hasSource && message ? { message: this.#serializer.message(message) } : {}),
      app_permissions: applicationPermissions.toString(),
      locale: person?.locale ?? guildLocale,
      guild_locale: guildLocale,
      entitlements: [],
      authorizing_integration_owners: { 0: guildId },
      context: guildContext,
      attachment_size_limit: attachmentSizeLimit,
    };
  }
}
