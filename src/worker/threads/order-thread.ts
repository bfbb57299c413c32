/** What runs on an order thread: one order after the other. */
import { parentPort } from 'node:worker_threads';
import { readLibrary } from '../../library/read-library.ts';
import type { Progress } from '../../queue/reply.ts';
import { approvedOf, brainsOver } from '../brains.ts';
import { doOrder } from '../do-order.ts';
import { FarModels } from './far-completer.ts';
import type { FromThread, ToThread } from './protocol.ts';

const port = parentPort;
if (port === null) throw new Error('This file runs on an order thread only.');
const send = (message: FromThread): void => port.postMessage(message);

const approved = approvedOf(readLibrary());
const far = new FarModels(send);
let abort = new AbortController();

async function work({ order, models }: Extract<ToThread, { readonly type: 'work' }>): Promise<void> {
  abort = new AbortController();
  const completers = far.completers(models);
  const tools = {
    ...brainsOver('fallback', approved, completers),
    completers,
    signal: abort.signal,
    progress: (progress: Progress) => send({ type: 'progress', progress }),
  };
  try {
    send({ type: 'done', report: await doOrder(order, tools) });
  } catch (error) {
    send({ type: 'broke', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

port.on('message', (message: ToThread) => {
  switch (message.type) {
    case 'work':
      void work(message);
      break;
    case 'cancel':
      abort.abort();
      break;
    case 'text':
    case 'completed':
      far.receive(message);
      break;
  }
});
send({ type: 'ready' });
