/** A worker that begins orders and never ends them. */
import { pino } from 'pino';
import { startOrderWorker } from '../../src/queue/order-worker.ts';
import { addressOf } from '../../src/store/address.ts';

await startOrderWorker({
  address: addressOf(process.argv[2] ?? ''),
  log: pino({ level: 'silent' }),
  concurrency: 1,
  work: ({ id }) => {
    process.stdout.write(`${id}\n`);
    return new Promise(() => {});
  },
});
