import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'samples/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    // A server works in processes of its own, for which a worker often waits.
    maxWorkers: process.env['XS_TEST_DATABASE_URL'] ? 3 : 2,
    // The files of a worker share its modules, and the embedded database its compiled code: each costs seconds to make anew.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes when the machine has time; a second is not always enough.
    expect: { poll: { timeout: 20_000 } },
    reporters: ['./test/reporter.ts'],
  },
});
