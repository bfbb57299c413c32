import { setTimeout as sleep } from 'node:timers/promises';
import { LEASE_MS, type Lease, type Leases } from './leases.ts';

/** More processes of a kind than anybody runs on one Redis. */
const MOST_SLOTS = 1_000;
const LOOK_AGAIN_MS = 200;
const RENEW_MS = LEASE_MS / 3;

export interface Slot {
  /** Such as `bot-0`: no other process has it as long as this one lives, and the next one after it gets it again. */
  readonly name: string;
  release(): Promise<void>;
}

/**
 * Takes a name for this process among those of its kind: the lowest that is free, so that what waits under the name of
 * a process that ended is not left behind. Where one below it may only seem to be in use, since its process was killed
 * a moment ago, that is waited for as long as a lease lives.
 *
 * @param onLost another process has the name, after this one was cut off from Redis for long.
 */
export async function takeSlot(leases: Leases, kind: string, onLost: () => void): Promise<Slot> {
  const deadlineMs = Date.now() + LEASE_MS + LOOK_AGAIN_MS;
  for (;;) {
    const { lease, below } = await lowestFree(leases, kind);
    if (below === 0 || Date.now() >= deadlineMs) return held(leases, lease, onLost);
    await leases.release(lease);
    await sleep(LOOK_AGAIN_MS);
  }
}

/** @returns the lease, and how many are in use below it. */
async function lowestFree(
  leases: Leases,
  kind: string,
): Promise<{ readonly lease: Lease; readonly below: number }> {
  for (let below = 0; below < MOST_SLOTS; below++) {
    const acquired = await leases.acquire(`${kind}-${below}`);
    if (acquired.held) return { lease: acquired.lease, below };
  }
  throw new Error(`All ${MOST_SLOTS} names for a ${kind} are in use: does another program use this Redis?`);
}

function held(leases: Leases, lease: Lease, onLost: () => void): Slot {
  const timer = setInterval(() => {
    leases.renew([lease]).then(
      (lost) => {
        if (lost.length === 0) return;
        clearInterval(timer);
        onLost();
      },
      // Redis is away: the lease is renewed when it is back.
      () => {},
    );
  }, RENEW_MS);
  timer.unref();
  return {
    name: lease.name,
    async release() {
      clearInterval(timer);
      // Where Redis is away, it ends by itself.
      await leases.release(lease).catch(() => false);
    },
  };
}
