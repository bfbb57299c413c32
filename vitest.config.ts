import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // On a crowded machine a page takes longer than a second to connect again.
    expect: { poll: { timeout: 30_000 } },
    include: ['test/**/*.test.ts'],
    // Far above what any test needs, so that a slow machine fails none.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Tests with processes, sockets and a browser can lose a race on a crowded build server; one that is
    // broken fails three times.
    retry: process.env.CI ? 2 : 0,
    // Many tests wait for processes more than they compute; on two cores, one file at a time would leave one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
