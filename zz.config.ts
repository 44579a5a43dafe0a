import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ['src/platform/documents/read-lines.test.ts', 'src/statute/**/*.test.ts'], pool: 'forks', maxWorkers: 1 } });
