/** Opens the Redis of a directory, says what it got, and stays until its input ends. */
import { once } from 'node:events';
import { pino } from 'pino';
import { openRedis } from '../../src/store/redis.ts';

const [directory = '', path = ''] = process.argv.slice(2);
const handle = await openRedis({ url: null, directory, log: pino({ level: 'silent' }), path });
process.stdout.write(`${JSON.stringify({ kind: handle.kind, url: handle.url.reveal() })}\n`);
process.stdin.resume();
await once(process.stdin, 'end');
await handle.close();
