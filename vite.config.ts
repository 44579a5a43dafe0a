import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';

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

/** What every page stands on. */
const FRAME = /\/node_modules\/(react|react-dom|scheduler|@tanstack\/(?!react-virtual|virtual-core)[^/]+)\//;

/**
 * The browser's build. Our own modules are declared free of side effects, so that importing one name through a door
 * (`#web`, `#delivery/ui`) brings only that name's file into a chunk: the doors would otherwise pull every part into
 * the first page.
 */
const configOf = (together: Rolldown.CodeSplittingGroup[]): UserConfig => ({
  plugins: [react(), compressed],
  resolve: {
    alias: [{ find: /^fflate$/, replacement: resolve(import.meta.dirname, 'src/web/table/packing.ts') }],
  },
  worker: { format: 'es' as const },
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
          groups: [{ name: 'frame', test: FRAME }, ...together],
        },
      },
    },
  },
});

/** What is opened one behind the other, from the first page to a report that is written. */
const OPENED = [
  'index.html',
  'src/web/layout/layout.tsx',
  'src/overview/ui/overview-page.tsx',
  'src/reports/ui/report-page.tsx',
  'src/reports/ui/writing/write-sheet.tsx',
];
/** Small parts of which every page has some. Large libraries stay as they are used. */
const PARTS =
  /\/node_modules\/(@mantine\/(core|hooks|dates)|@floating-ui\/[^/]+|clsx|react-re[^/]+)\/|\/src\//;

/** Characters of a library, before they are made small, from which it is not small any more. */
const LARGE = 30_000;

/**
 * Small parts would be a file for every set of pages that share them, and a page some hundred of them. Those that a page of the
 * list needs and none before it are put together: whoever opens a later one mostly has the earlier ones. What a page needs is
 * known only when what nobody uses is gone, so it is read from a build that is thrown away.
 */
async function partsTogether(): Promise<Rolldown.CodeSplittingGroup[]> {
  const { build: how, ...config } = configOf([]);
  const trial = { ...config, build: { ...how, write: false, minify: false } };
  const built = await build({ ...trial, configFile: false, logLevel: 'error' });
  const { output } = built as Rolldown.RolldownOutput;
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  const ofLibrary = (id: string) => id.includes('/node_modules/') && !PARTS.test(id) && !FRAME.test(id);
  const libraries = ({ modules }: Rolldown.OutputChunk): number =>
    Object.entries(modules).reduce((sum, [id, one]) => sum + (ofLibrary(id) ? one.renderedLength : 0), 0);
  const standing = new Map<string, boolean>();
  /** Whether a file stands on a large library: other pages would have to load that with it. */
  const large = (file: string): boolean => {
    const chunk = chunks.get(file);
    if (!chunk) return false;
    if (!standing.has(file)) {
      standing.set(file, false); // where files import each other
      standing.set(file, libraries(chunk) > LARGE || chunk.imports.some(large));
    }
    return standing.get(file)!;
  };
  const groups = new Map<string, string>();
  // What is loaded by its own name has a file of its own: put with others, it would have two.
  for (const { facadeModuleId } of chunks.values()) if (facadeModuleId) groups.set(facadeModuleId, '');
  OPENED.forEach((page, n) => {
    const opened = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${page}`));
    const files = new Set([opened!.fileName]);
    for (const file of files) for (const one of chunks.get(file)?.imports ?? []) files.add(one);
    for (const file of files)
      for (const id of chunks.get(file)?.moduleIds ?? [])
        if (!groups.has(id)) groups.set(id, PARTS.test(id) ? `parts-${n}${large(file) ? '-large' : ''}` : '');
  });
  const names = [...new Set(groups.values())].filter(Boolean);
  // With what they import by way of doors, groups would hold everything.
  return names.map((name) => ({
    name,
    test: (id) => groups.get(id) === name,
    includeDependenciesRecursively: false,
  }));
}

export default defineConfig(async ({ command }) =>
  configOf(command === 'build' ? await partsTogether() : []),
);
