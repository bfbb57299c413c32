/** What runs on an arena thread: its dungeons, one message after the other. */
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { LiveDungeon } from './live-dungeon.ts';
import {
  type CallName,
  type Calls,
  type FromThread,
  PROGRESS,
  type ThreadData,
  type ToThread,
} from './protocol.ts';
import { warmUp } from './warm-up.ts';

const data = workerData as ThreadData;
const progress = new Int32Array(data.progress);
const dungeons = new Map<number, LiveDungeon>();

function begin(dungeon: number, seat: number): void {
  Atomics.store(progress, PROGRESS.since, Date.now() | 0);
  Atomics.store(progress, PROGRESS.seat, seat);
  Atomics.store(progress, PROGRESS.dungeon, dungeon);
}

function answer(message: ToThread): Calls[CallName]['answer'] {
  if (message.name === 'open') {
    const { record, limits } = message.ask;
    const onTurn = (companion: string): void => begin(message.dungeon, Number(companion.slice(1)));
    dungeons.set(message.dungeon, new LiveDungeon(record, limits, onTurn));
    return null;
  }
  const dungeon = dungeons.get(message.dungeon);
  if (dungeon === undefined) throw new Error(`Dungeon ${message.dungeon} is not on this thread.`);
  switch (message.name) {
    case 'tick': {
      const start = performance.now();
      const report = dungeon.tick(message.ask.request);
      const frame = message.ask.frame === null ? null : dungeon.frame(message.ask.frame);
      const record = dungeon.isRecordDue ? dungeon.record() : null;
      return { report, frame, record, busyMillis: performance.now() - start };
    }
    case 'inspect':
      return { world: dungeon.world, programs: dungeon.programs() };
    case 'record':
      return dungeon.record();
    case 'close':
      dungeons.delete(message.dungeon);
      return dungeon.record();
  }
}

const port = parentPort;
if (port === null) throw new Error('This file runs on an arena thread only.');
const send = (message: FromThread): void => port.postMessage(message);
port.on('message', (message: ToThread) => {
  begin(message.dungeon, 0);
  try {
    send({ type: 'answer', call: message.call, answer: answer(message) });
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ type: 'failed', call: message.call, stack });
  } finally {
    Atomics.store(progress, PROGRESS.dungeon, 0);
  }
});
if (data.isSpare) warmUp();
send({ type: 'ready' });
