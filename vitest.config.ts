import { defineConfig } from 'vitest/config';

const shared = { pool: 'forks', testTimeout: 60_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    coverage: { provider: 'v8', include: ['src/**'] },
    projects: [
      { test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: ['test/cli/**'], ...shared } },
      // These run the built command, so it is built first.
      { test: { name: 'command', include: ['test/cli/**/*.test.ts'], globalSetup: ['test/support/build-once.ts'], ...shared } },
    ],
  },
});
