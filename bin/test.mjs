/**
 * npm test [vitest arguments]: checks types and form, then runs the suite on the embedded database; with --postgres the
 * suite on the server of DATABASE_URL. The last line counts: "N passed, N failed", both checks among them.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build, install, root, runNode, stop } from './setup.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where Chromium is: as CHROMIUM_PATH says, else on the PATH; undefined when nowhere. */
function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : stop(`CHROMIUM_PATH names ${named}, which does not exist.`);
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return folders.flatMap((folder) => BROWSERS.map((name) => join(folder, name))).find(existsSync);
}

/** Runs a checker that ends with 0 when all is well; says which one speaks. */
async function holds(what, [name, folder, file, ...flags]) {
  console.log(`Checking ${what} …`);
  const code = await runNode([join(root, 'node_modules', name, folder, file), ...flags], { cwd: root });
  if (code !== 0) console.log(`The check of ${what} failed.`);
  return code === 0;
}

async function main() {
  const args = process.argv.slice(2);
  const onServer = args.includes('--postgres');
  const url = process.env.DATABASE_URL;
  if (onServer && !url) {
    stop(
      'DATABASE_URL is missing: postgres://user:password@host:port/name of a PostgreSQL 15 server, whose user may create databases.',
    );
  }
  await install();
  const browser = findBrowser();
  console.log(
    browser
      ? `Browser tests run, with ${browser}.`
      : 'Browser tests do not run: no Chromium. Install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
  );
  if (browser) await build();
  console.log(`Database: ${onServer ? 'the server of DATABASE_URL' : 'embedded'}.`);

  // What does not depend on the database is checked with the embedded one.
  const checks = onServer
    ? []
    : [
        await holds('types', ['typescript', 'bin', 'tsc', '--noEmit']),
        await holds('form', ['prettier', 'bin', 'prettier.cjs', '--check', '--log-level', 'warn', '.']),
      ];

  const folder = mkdtempSync(join(tmpdir(), 'xuyensuot-result-'));
  const result = join(folder, 'result.json');
  const env = {
    XS_TEST_RESULT: result,
    XS_TEST_DATABASE_URL: onServer ? url : '',
    CHROMIUM_PATH: browser ?? '',
  };
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const wanted = args.filter((arg) => arg !== '--postgres');
  const code = await runNode([vitest, 'run', '--root', root, ...wanted], { cwd: root, env });
  const counted = existsSync(result)
    ? JSON.parse(readFileSync(result, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  rmSync(folder, { recursive: true });

  const held = checks.filter(Boolean).length;
  const passed = counted.passed + held;
  const failed = Math.max(counted.failed, code === 0 ? 0 : 1) + checks.length - held;
  console.log(
    `${passed} passed, ${failed} failed${counted.skipped > 0 ? `, ${counted.skipped} skipped` : ''}`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
