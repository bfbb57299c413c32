import type { Changes } from '../state/changes.ts';

/** Waits for changes until the look finds something: the first value that is not undefined or false. */
export function until<Value>(changes: Changes, look: () => Value | undefined | false): Promise<Value> {
  return new Promise((resolve, reject) => {
    const check = (): boolean => {
      try {
        const value = look();
        if (value === undefined || value === false) return false;
        resolve(value);
      } catch (error) {
        reject(error);
      }
      return true;
    };
    if (check()) return;
    const stop = changes.subscribe(() => {
      if (check()) stop();
    });
  });
}
