import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'samples/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    // More than the two processors of a small machine: a worker often waits for a browser, a command or a server.
    maxWorkers: 3,
    // The files of a worker share its modules, and the embedded database its compiled code: each costs seconds to make anew.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes when the machine has time; a second is not always enough.
    expect: { poll: { timeout: 20_000 } },
    reporters: ['./test/reporter.ts'],
  },
});
