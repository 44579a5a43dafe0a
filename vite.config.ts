import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where the server listens during development; the page is then served by Vite. */
const SERVER = process.env['XUYENSUOT_SERVER'] ?? 'http://127.0.0.1:3000';

const brotli = promisify(brotliCompress);

/** Lays each larger file beside itself compressed: the server need not do it again for everybody who asks. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir }, files) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    for (const file of Object.values(files)) {
      const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
      if (/\.(js|css)$/.test(file.fileName) && content.length > 1024)
        await writeFile(join(dir!, `${file.fileName}.br`), await brotli(content, { params }));
    }
  },
};

/**
 * The browser's build. Our own modules are declared free of side effects, so that importing one name through a door
 * (`#web`, `#delivery/ui`) brings only that name's file into a chunk: the doors would otherwise pull every part into
 * the first page. The texts of the first page become one chunk per language, those of the other rooms another.
 */
export default defineConfig({
  plugins: [react(), compressed],
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
