import { randomBytes } from 'node:crypto';
import { intent, opcode, shardOf } from './protocol.ts';

/** An event for the application, before it is known which sessions get it. */
export interface Dispatch {
  readonly type: string;
  readonly data: unknown;
  readonly guildId: string;
  /** The intent that asks for it; null: everybody gets it. */
  readonly intent: number | null;
  /** What sessions get instead that may not read messages. */
  readonly dataWithoutContent?: unknown;
}

/** Events that a session keeps for a client that comes back. */
const replayLimit = 2_000;

/** What the gateway knows of one client: it outlives a connection, so that the client can resume. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  readonly shard: readonly [index: number, count: number];
  /** When the client went away, or null while it is connected. */
  disconnectedMs: number | null = null;
  #send: ((frame: string) => void) | null = null;
  #sequence = 0;
  readonly #sent: { readonly sequence: number; readonly frame: string }[] = [];

  constructor(intents: number, shard: readonly [number, number]) {
    this.intents = intents;
    this.shard = shard;
  }

  get connected(): boolean {
    return this.#send !== null;
  }

  connect(send: (frame: string) => void): void {
    this.#send = send;
    this.disconnectedMs = null;
  }

  /** A connection ended; it matters only while it is still the session's own. */
  disconnect(send: (frame: string) => void, nowMs: number): void {
    if (this.#send !== send) return;
    this.#send = null;
    this.disconnectedMs = nowMs;
  }

  /** Sends an event, or keeps it until the client is back. */
  dispatch(type: string, data: unknown): void {
    this.#sequence += 1;
    const frame = JSON.stringify({ op: opcode.dispatch, t: type, s: this.#sequence, d: data });
    this.#sent.push({ sequence: this.#sequence, frame });
    if (this.#sent.length > replayLimit) this.#sent.shift();
    this.#send?.(frame);
  }

  /** Whether the session is meant by an event: its shard, and an intent that it asked for. */
  offer(event: Dispatch): void {
    if (shardOf(event.guildId, this.shard[1]) !== this.shard[0]) return;
    if (event.intent !== null && (this.intents & event.intent) === 0) return;
    const mayRead = (this.intents & intent.messageContent) !== 0;
    this.dispatch(event.type, mayRead ? event.data : (event.dataWithoutContent ?? event.data));
  }

  /** Whether all that came after this event can still be sent again. */
  canReplayAfter(sequence: number): boolean {
    const oldest = this.#sent[0]?.sequence ?? 1;
    return sequence <= this.#sequence && sequence >= oldest - 1;
  }

  replayAfter(sequence: number): void {
    for (const sent of this.#sent) if (sent.sequence > sequence) this.#send?.(sent.frame);
  }
}
