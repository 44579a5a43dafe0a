import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'samples/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // A test file is over before it is worth compiling the embedded database anew: see runBriefly in bin/setup.mjs.
    execArgv: ['--wasm-tiering-budget=1000000000'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['./test/reporter.ts'],
  },
});
