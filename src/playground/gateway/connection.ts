import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import { closeCode, frame, identify, knownIntents, opcode, privilegedIntents, resume } from './protocol.ts';
import type { Session } from './session.ts';

/** A client that sends no heartbeat for this many intervals is cut off. */
const missedIntervals = 2;

/** What a connection asks of the gateway that it belongs to. */
export interface ConnectionHost {
  readonly parts: {
    readonly token: string;
    readonly clock: Pick<Clock, 'now'>;
    readonly logger: Logger | undefined;
    readonly heartbeatIntervalMs: number;
    readonly grantedIntents: number;
  };
  readonly acknowledgeHeartbeats: boolean;
  startSession(intents: number, shard: readonly [number, number], send: (frame: string) => void): Session;
  findResumable(sessionId: string, sequence: number): Session | undefined;
  endSession(session: Session): void;
}

/** One WebSocket of a client's: greets it, checks who it is, answers heartbeats. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #gateway: ConnectionHost;
  #session: Session | null = null;
  #watchdog: NodeJS.Timeout | null = null;

  constructor(socket: WebSocket, gateway: ConnectionHost) {
    this.#socket = socket;
    this.#gateway = gateway;
    socket.on('message', (data) => this.#receive(String(data)));
    socket.on('close', (code) => this.#closed(code));
    socket.on('error', (error) => gateway.parts.logger?.warn({ error }, 'A gateway connection broke.'));
    this.#expectHeartbeat();
    this.send({ op: opcode.hello, d: { heartbeat_interval: gateway.parts.heartbeatIntervalMs, _trace: [] } });
  }

  send(message: { readonly op: number; readonly d: unknown }): void {
    this.#sendFrame(JSON.stringify(message));
  }

  /** Takes the session from the client; `resumable` says whether it may ask for it again, on this connection too. */
  invalidate(resumable: boolean): void {
    this.#session?.disconnect(this.#sendFrame, this.#gateway.parts.clock.now());
    this.#session = null;
    this.send({ op: opcode.invalidSession, d: resumable });
  }

  cut(): void {
    this.#socket.terminate();
  }

  close(code: number): void {
    this.#gateway.parts.logger?.info({ code }, 'The gateway closes a connection.');
    this.#socket.close(code);
  }

  readonly #sendFrame = (text: string): void => {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(text);
  };

  #receive(text: string): void {
    const message = decode(text);
    const refusal = message ? this.#answer(message) : closeCode.decodeError;
    if (refusal !== null) this.close(refusal);
  }

  /** Does what a message asks for, or says with which code to close instead. */
  #answer(message: z.infer<typeof frame>): number | null {
    switch (message.op) {
      case opcode.heartbeat:
        this.#expectHeartbeat();
        if (this.#gateway.acknowledgeHeartbeats) this.send({ op: opcode.heartbeatAck, d: null });
        return null;
      case opcode.identify:
        return this.#identify(message.d);
      case opcode.resume:
        return this.#resume(message.d);
      case opcode.presenceUpdate:
      case opcode.voiceStateUpdate:
      case opcode.requestGuildMembers:
        return this.#session ? null : closeCode.notAuthenticated;
      default:
        return closeCode.unknownOpcode;
    }
  }

  #identify(data: unknown): number | null {
    if (this.#session) return closeCode.alreadyAuthenticated;
    const request = identify.safeParse(data).data;
    if (!request) return closeCode.decodeError;
    const { token, intents, shard = [0, 1] } = request;
    const { parts } = this.#gateway;
    if (token !== parts.token) return closeCode.authenticationFailed;
    if (shard[0] >= shard[1]) return closeCode.invalidShard;
    if (intents & ~knownIntents) return closeCode.invalidIntents;
    if (intents & privilegedIntents & ~parts.grantedIntents) return closeCode.disallowedIntents;
    this.#session = this.#gateway.startSession(intents, shard, this.#sendFrame);
    return null;
  }

  #resume(data: unknown): number | null {
    if (this.#session) return closeCode.alreadyAuthenticated;
    const request = resume.safeParse(data).data;
    if (!request) return closeCode.decodeError;
    if (request.token !== this.#gateway.parts.token) return closeCode.authenticationFailed;
    const session = this.#gateway.findResumable(request.session_id, request.seq);
    if (!session) {
      this.send({ op: opcode.invalidSession, d: false });
      return null;
    }
    this.#session = session;
    session.connect(this.#sendFrame);
    session.replayAfter(request.seq);
    session.dispatch('RESUMED', { _trace: [] });
    return null;
  }

  /** Heartbeats are counted in real time, as the client counts them; moving the clock harms no connection. */
  #expectHeartbeat(): void {
    if (this.#watchdog) clearTimeout(this.#watchdog);
    const patienceMs = this.#gateway.parts.heartbeatIntervalMs * missedIntervals;
    this.#watchdog = setTimeout(() => this.close(closeCode.sessionTimedOut), patienceMs);
    this.#watchdog.unref();
  }

  #closed(code: number): void {
    if (this.#watchdog) clearTimeout(this.#watchdog);
    if (!this.#session) return;
    this.#session.disconnect(this.#sendFrame, this.#gateway.parts.clock.now());
    // A client that says goodbye gives its session up (Discord's documentation of close codes).
    if (code === 1000 || code === 1001) this.#gateway.endSession(this.#session);
  }
}

function decode(text: string): z.infer<typeof frame> | undefined {
  try {
    return frame.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
