import type { CallbackType, Choice } from '../validation/callbacks.ts';
import type { Modal } from '../validation/modals.ts';

/** Discord's numbers for the kinds of interaction. */
export const interactionType = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
export type InteractionType = (typeof interactionType)[keyof typeof interactionType];

/** The application must acknowledge within this time (Discord's documentation). */
export const acknowledgeWithinMs = 3_000;
/** Counted from its creation, an interaction's token is good for this long. */
export const tokenLifeMs = 15 * 60_000;

/** Something that a person did and the application must answer. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly createdMs: number;
  readonly guildId: string;
  readonly channelId: string;
  readonly personId: string;
  /** The `data` of the interaction, as Discord sends it. */
  readonly data: Readonly<Record<string, unknown>>;
  /** `dungeon new` for a slash command. */
  readonly commandName: string | null;
  /** The message whose button or menu was used, also when a modal came between. */
  readonly sourceMessageId: string | null;
  /** Of a form that was sent: the interaction that it answered. */
  readonly openedBy: string | null;
  /** Waiting until it is acknowledged, or failed when that took too long. */
  state: 'waiting' | 'acknowledged' | 'failed';
  acknowledgedWith: CallbackType | null;
  /** The message that `@original` means. */
  originalMessageId: string | null;
  /** The form that answered it. */
  modal: Modal | null;
  /** The suggestions that answered it. */
  choices: readonly Choice[] | null;
}
