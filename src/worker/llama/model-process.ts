/**
 * A process of its own for a model, since some damaged files and faults in native code end the whole process
 * they happen in. Started by `ProcessLink`, which it talks to over IPC; it ends when that one does.
 */
import process from 'node:process';
import type { Engine } from './engine.ts';
import { loadModel } from './load-model.ts';
import { type Ask, type FromModel, type Start, toModelSchema } from './protocol.ts';

let engine: Engine | null = null;
const running = new Map<number, AbortController>();

function say(message: FromModel): void {
  // The other end may be gone; 'disconnect' then ends this process.
  if (process.connected) process.send?.(message, () => {});
}

async function start(message: Start): Promise<void> {
  const loading = await loadModel(message, say);
  if ('problem' in loading) {
    say({ type: 'refused', message: loading.problem });
    return;
  }
  engine = loading.engine;
  say(loading.ready);
}

async function answer(ask: Ask, by: Engine): Promise<void> {
  const controller = new AbortController();
  running.set(ask.id, controller);
  const onText = (added: string, tokens: number) => say({ type: 'text', id: ask.id, added, tokens });
  const answered = await by.answer(ask, controller.signal, onText);
  running.delete(ask.id);
  say(answered);
}

process.on('message', (raw) => {
  const message = toModelSchema.parse(raw);
  if (message.type === 'start') void start(message);
  else if (message.type === 'cancel') running.get(message.id)?.abort(new Error('cancelled'));
  else if (engine !== null) void answer(message, engine);
});
process.on('disconnect', () => process.exit(0));
// Whoever presses Ctrl-C means the parent, which ends this process in its turn.
process.on('SIGINT', () => {});
