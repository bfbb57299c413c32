import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../clock.ts';
import type { Changes } from '../state/changes.ts';
import { Connection, type ConnectionHost } from './connection.ts';
import { type DispatchParts, guildDispatch, toDispatch } from './dispatches.ts';
import { opcode, sessionStartLimit, shardOf } from './protocol.ts';
import { Session } from './session.ts';

export interface GatewayParts extends DispatchParts {
  readonly clock: Clock;
  readonly changes: Changes;
  readonly token: string;
  readonly logger: Logger | undefined;
  readonly url: () => string;
  readonly heartbeatIntervalMs: number;
  /** Privileged intents that the application was granted. */
  readonly grantedIntents: number;
}

/** How long a client that went away may resume its session. */
const resumeWithinMs = 5 * 60_000;

/** Discord's gateway: sessions, their connections, and the mistakes that a test can ask for. */
export class Gateway implements ConnectionHost {
  readonly parts: GatewayParts;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Set<Connection>();
  /** While false, heartbeats get no answer, as when Discord's side hangs. */
  acknowledgeHeartbeats = true;
  #sessionStarts = 0;

  constructor(parts: GatewayParts) {
    this.parts = parts;
    parts.changes.subscribe((change) => {
      if (this.#sessions.size === 0) return;
      const event = toDispatch(parts, change);
      if (event) for (const session of this.#sessions.values()) session.offer(event);
    });
  }

  get sessionStartsLeft(): number {
    return Math.max(sessionStartLimit - this.#sessionStarts, 0);
  }

  /** How many clients are connected and have identified or resumed. */
  get connectedSessions(): number {
    return [...this.#sessions.values()].filter((session) => session.connected).length;
  }

  /** Takes over an HTTP request that wants to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
      const connection = new Connection(webSocket, this);
      this.#connections.add(connection);
      webSocket.on('close', () => this.#connections.delete(connection));
    });
  }

  /** Begins a session and sends READY and the guilds of its shard. */
  startSession(intents: number, shard: readonly [number, number], send: (frame: string) => void): Session {
    this.#forgetLostSessions();
    this.#sessionStarts += 1;
    const session = new Session(intents, shard);
    this.#sessions.set(session.id, session);
    session.connect(send);
    const { store, serializer } = this.parts;
    const guildIds = [...store.guilds.keys()].filter((id) => shardOf(id, shard[1]) === shard[0]);
    session.dispatch('READY', {
      v: 10,
      user: serializer.user(store.application),
      guilds: guildIds.map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.parts.url(),
      shard,
      application: { id: store.application.id, flags: 0 },
      private_channels: [],
      relationships: [],
      user_settings: {},
    });
    for (const guildId of guildIds) {
      const event = guildDispatch(this.parts, guildId);
      if (event) session.offer(event);
    }
    return session;
  }

  /** The session that a client may resume after this event, if there is one. */
  findResumable(sessionId: string, sequence: number): Session | undefined {
    this.#forgetLostSessions();
    const session = this.#sessions.get(sessionId);
    return session?.canReplayAfter(sequence) ? session : undefined;
  }

  endSession(session: Session): void {
    this.#sessions.delete(session.id);
  }

  /** Drops every connection without a word; the sessions stay and can be resumed. */
  cut(): void {
    for (const connection of this.#connections) connection.cut();
  }

  /** Asks every client to connect again and resume (opcode 7). */
  askToReconnect(): void {
    for (const connection of this.#connections) connection.send({ op: opcode.reconnect, d: null });
  }

  /** Tells every client that its session is no longer valid (opcode 9), resumable or not. */
  invalidateSessions(resumable: boolean): void {
    if (!resumable) this.#sessions.clear();
    for (const connection of this.#connections) connection.invalidate(resumable);
  }

  /** Closes every connection with this code. */
  closeConnections(code: number): void {
    for (const connection of this.#connections) connection.close(code);
  }

  stop(): void {
    this.cut();
    this.#server.close();
  }

  #forgetLostSessions(): void {
    const nowMs = this.parts.clock.now();
    for (const session of this.#sessions.values()) {
      const { disconnectedMs } = session;
      if (disconnectedMs !== null && nowMs - disconnectedMs > resumeWithinMs) this.endSession(session);
    }
  }
}
