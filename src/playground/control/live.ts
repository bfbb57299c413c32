import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Change, Changes } from '../state/changes.ts';
import type { RegisteredCommand, Store } from '../state/store.ts';
import type { User } from '../state/types.ts';
import {
  canSee,
  type SeenInteraction,
  type SeenMessage,
  seeCommands,
  seeInteraction,
  seeMessage,
} from './sight.ts';

/** What a person's page is told, as it happens. */
export type LiveEvent =
  | { readonly type: 'message'; readonly message: SeenMessage }
  | { readonly type: 'message_deleted'; readonly channelId: string; readonly id: string }
  | { readonly type: 'interaction'; readonly interaction: SeenInteraction }
  | { readonly type: 'commands'; readonly commands: readonly RegisteredCommand[] }
  | { readonly type: 'channels' };

/** Tells each person's page what that person sees happen. */
export class LiveFeed {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #watchers = new Map<WebSocket, User>();
  readonly #store: Store;
  readonly #guildId: string;

  constructor(store: Store, changes: Changes, guildId: string) {
    this.#store = store;
    this.#guildId = guildId;
    changes.subscribe((change) => {
      for (const [socket, person] of this.#watchers) {
        const event = this.#toEvent(change, person);
        if (event) socket.send(JSON.stringify(event));
      }
    });
  }

  /** Takes over the HTTP request of a person's page. */
  upgrade(person: User, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
      this.#watchers.set(webSocket, person);
      webSocket.on('close', () => this.#watchers.delete(webSocket));
    });
  }

  stop(): void {
    for (const socket of this.#watchers.keys()) socket.terminate();
    this.#server.close();
  }

  #toEvent(change: Change, person: User): LiveEvent | null {
    switch (change.type) {
      case 'message_created':
      case 'message_updated':
        return canSee(person, change.message)
          ? { type: 'message', message: seeMessage(this.#store, change.message) }
          : null;
      case 'message_deleted':
        return { type: 'message_deleted', channelId: change.message.channelId, id: change.message.id };
      case 'interaction_created':
      case 'interaction_changed':
        return change.interaction.personId === person.id
          ? { type: 'interaction', interaction: seeInteraction(change.interaction) }
          : null;
      case 'commands_changed':
        return { type: 'commands', commands: seeCommands(this.#store, person, this.#guildId) };
      case 'channel_created':
      case 'channel_deleted':
        return { type: 'channels' };
      case 'pins_changed':
      case 'guild_created':
      case 'person_joined':
        return null;
    }
  }
}
