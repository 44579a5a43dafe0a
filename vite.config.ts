import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the server listens during development; the page is then served by Vite. */
const SERVER = process.env['XUYENSUOT_SERVER'] ?? 'http://127.0.0.1:3000';

/**
 * The browser's build. Our own modules are declared free of side effects, so that importing one name through a door
 * (`#web`, `#delivery/ui`) brings only that name's file into a chunk: the doors would otherwise pull every part into
 * the first page. The texts of the first page become one chunk per language, those of the other rooms another.
 */
export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: [{ find: /^fflate$/, replacement: resolve(import.meta.dirname, 'src/web/table/packing.ts') }],
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': SERVER } },
  preview: { proxy: { '/api': SERVER } },
  build: {
    outDir: 'dist/web',
    manifest: true,
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [
          { test: /\/src\/interface\.tsx$/, sideEffects: true },
          { test: /\/src\/[^.]+\.tsx?$/, sideEffects: false },
        ],
      },
      output: {
        codeSplitting: {
          groups: [
            ...['vi', 'en'].flatMap((language) => [
              {
                name: `texts-${language}`,
                test: new RegExp(`/src/(web|overview)/texts/${language}\\.json$`),
              },
              { name: `later-texts-${language}`, test: new RegExp(`/texts/${language}\\.json$`) },
            ]),
            {
              name: 'frame',
              test: /\/node_modules\/(react|react-dom|scheduler|@tanstack\/(?!react-virtual|virtual-core)[^/]+)\//,
            },
          ],
        },
      },
    },
  },
});
