import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { Person } from './control/person.ts';
import type { Faults } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Interaction } from './interactions/interaction.ts';
import type { ReportSummary } from './rest/report.ts';
import type { Exchange } from './rest/server.ts';
import type { Channel } from './state/types.ts';

export interface PlaygroundOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The address to listen on; the default, 127.0.0.1, is reachable from this machine only. */
  readonly host?: string;
  /** Real time without one. */
  readonly clock?: Clock;
  readonly token?: string;
  readonly applicationName?: string;
  readonly guildName?: string;
  readonly channelName?: string;
  /** The language of the first guild, as Discord writes it: `en-US` unless given. */
  readonly guildLocale?: string;
  /** How often the client must send a heartbeat. */
  readonly heartbeatIntervalMs?: number;
  /** Privileged gateway intents that the application was granted; none without it. */
  readonly grantedIntents?: number;
  /** Messages that each channel remembers. */
  readonly historyLimit?: number;
  readonly logger?: Logger;
  /** Called with every REST request and its answer. */
  readonly observe?: (exchange: Exchange) => void;
}

/** A running stand-in for Discord. */
export interface Playground {
  /** Where people open the page. */
  readonly url: string;
  /** What `DISCORD_API_URL` has to be (discord.js: `rest: { api: apiUrl }`). */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly applicationName: string;
  readonly guildId: string;
  readonly guildName: string;
  /** The channel that is there from the start. */
  readonly channelId: string;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly people: readonly Person[];
  join(name: string, options?: { readonly admin?: boolean; readonly locale?: string }): Person;
  channels(): readonly Pick<Channel, 'id' | 'name' | 'kind' | 'parentId'>[];
  /** Adds a text channel, to the first guild unless another is named. */
  addChannel(name: string, guildId?: string): Pick<Channel, 'id' | 'name'>;
  deleteChannel(channelId: string): void;
  addGuild(name: string): { readonly id: string };
  findInteraction(interactionId: string): Interaction | undefined;
  /** Waits until something holds that changes with messages, interactions or commands. */
  until<Value>(look: () => Value | undefined | false): Promise<Value>;
  /** What should not have happened so far. */
  report(): ReportSummary;
  close(): Promise<void>;
}
