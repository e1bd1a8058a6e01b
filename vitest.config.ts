import { defineConfig } from 'vitest/config';

const shared = { pool: 'forks', testTimeout: 60_000, hookTimeout: 120_000 } as const;
/** These run the built command, so it is built first. */
const COMMAND = 'test/{cli,docs,golden,browser}/**/*.test.ts';

export default defineConfig({
  test: {
    maxWorkers: 2,
    coverage: { provider: 'v8', include: ['src/**'] },
    projects: [
      { test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: [COMMAND], ...shared } },
      { test: { name: 'command', include: [COMMAND], globalSetup: ['test/support/build-once.ts'], ...shared } },
    ],
  },
});
