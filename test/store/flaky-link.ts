import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { addressOf } from '../../src/store/address.ts';

/** A link to a Redis that tests can cut, or leave open and silent. */
export interface FlakyLink {
  /** The Redis at the other end, as REDIS_URL. */
  readonly url: string;
  /** Nobody there: what is open ends, and new calls are refused. */
  cut(): Promise<void>;
  /** Nothing gets through, in neither direction, until it is mended. */
  freeze(): void;
  /** Once somebody says this text, no answer comes back. */
  muteAfter(text: string): void;
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function flakyLink(to: string): Promise<FlakyLink> {
  const address = addressOf(to);
  const target = 'path' in address ? null : new URL(address.url);
  const dial = () =>
    'path' in address ? connect(address.path) : connect(Number(target?.port), target?.hostname ?? '');
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((caller) => {
    const callee = dial();
    const pair = [caller, callee] as const;
    pairs.add(pair);
    for (const [from, other] of [pair, [callee, caller] as const]) {
      from.on('data', (data) => {
        other.write(data);
        if (from === caller && mutedBy !== null && data.includes(mutedBy)) callee.pause();
      });
      if (isFrozen) from.pause();
      from.on('error', () => {});
      from.on('close', () => {
        other.destroy();
        pairs.delete(pair);
      });
    }
  });
  let isFrozen = false;
  let mutedBy: string | null = null;
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const [caller, callee] of pairs) {
      caller.destroy();
      callee.destroy();
    }
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(target ?? 'redis://x');
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    cut,
    freeze: () => {
      isFrozen = true;
      for (const socket of [...pairs].flat()) socket.pause();
    },
    muteAfter: (text) => {
      mutedBy = text;
    },
    mend: async () => {
      mutedBy = null;
      isFrozen = false;
      for (const socket of [...pairs].flat()) socket.resume();
      if (!server.listening) await listen(port);
    },
    close: cut,
  };
}
