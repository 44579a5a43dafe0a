/**
 * npm test [vitest arguments]: checks types and form, then runs the suite on the embedded database; with --postgres the
 * suite on the server of DATABASE_URL. At the end stands every failure in full; the last line counts: "N passed, N failed",
 * both checks among them. The same end is added to the file that XS_TEST_SUMMARY names.
 */
import { appendFileSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build, install, root, runTool, stop } from './setup.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where Chromium is: as CHROMIUM_PATH says, else on the PATH; undefined when nowhere. */
function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : stop(`CHROMIUM_PATH names ${named}, which does not exist.`);
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return folders.flatMap((folder) => BROWSERS.map((name) => join(folder, name))).find(existsSync);
}

/** Runs a checker that ends with 0 when all is well; answers what it found otherwise. */
async function faultsOf(what, folder, [name, path, ...flags]) {
  console.log(`Checking ${what} …`);
  const said = join(folder, `${what}.txt`);
  const out = openSync(said, 'w');
  const command = [join(root, 'node_modules', name, path), ...flags];
  const code = await runTool(command, { cwd: root, stdio: ['ignore', out, out] });
  return code === 0 ? [] : [`FAIL the check of ${what}\n${readFileSync(said, 'utf8').trimEnd()}`];
}

/** Runs the suite; answers what it came to, as test/reporter.ts wrote it. */
async function runSuite(folder, { args, env }) {
  const result = join(folder, 'result.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const code = await runTool([vitest, 'run', '--root', root, ...args], {
    cwd: root,
    env: { ...env, XS_TEST_RESULT: result },
  });
  const counted = existsSync(result)
    ? JSON.parse(readFileSync(result, 'utf8'))
    : { passed: 0, skipped: 0, failures: [] };
  if (code !== 0 && counted.failures.length === 0) counted.failures.push(`FAIL the suite ended with ${code}`);
  return counted;
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
  const where = `Database: ${onServer ? 'the server of DATABASE_URL' : 'embedded'}.`;
  console.log(where);

  const folder = mkdtempSync(join(tmpdir(), 'xuyensuot-result-'));
  // What does not depend on the database is checked with the embedded one.
  const checks = onServer
    ? []
    : [
        await faultsOf('types', folder, ['typescript', 'bin/tsc', '--noEmit']),
        await faultsOf('form', folder, [
          'prettier',
          'bin/prettier.cjs',
          '--check',
          '--log-level',
          'warn',
          '.',
        ]),
      ];
  const { passed, skipped, failures } = await runSuite(folder, {
    args: args.filter((arg) => arg !== '--postgres'),
    env: { XS_TEST_DATABASE_URL: onServer ? url : '', CHROMIUM_PATH: browser ?? '' },
  });
  rmSync(folder, { recursive: true });

  const all = [...checks.flat(), ...failures];
  const held = checks.filter((found) => found.length === 0).length;
  const counts = `${passed + held} passed, ${all.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  const end = `${[where, ...all].join('\n\n')}\n\n${counts}\n`;
  console.log(`\n${end.trimEnd()}`);
  if (process.env.XS_TEST_SUMMARY) appendFileSync(process.env.XS_TEST_SUMMARY, `\n${end}`);
  process.exitCode = all.length === 0 ? 0 : 1;
}

await main();
