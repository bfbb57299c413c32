import type { Interaction } from '../interactions/interaction.ts';
import type { Channel, Guild, Message, User } from './types.ts';

/** Everything that can happen in the stand-in; the gateway and the people's pages listen to it. */
export type Change =
  | { readonly type: 'message_created' | 'message_updated' | 'message_deleted'; readonly message: Message }
  | { readonly type: 'channel_created' | 'channel_deleted'; readonly channel: Channel }
  | { readonly type: 'pins_changed'; readonly channel: Channel }
  | { readonly type: 'guild_created'; readonly guild: Guild }
  | { readonly type: 'person_joined'; readonly person: User }
  | { readonly type: 'commands_changed' }
  | { readonly type: 'interaction_created' | 'interaction_changed'; readonly interaction: Interaction };

export interface Changes {
  emit(change: Change): void;
  /** The answer ends the subscription. */
  subscribe(listener: (change: Change) => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    emit(change) {
      for (const listener of [...listeners]) listener(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
