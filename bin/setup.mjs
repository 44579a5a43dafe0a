/**
 * What every command does first, on whatever Node the machine has: installs the packages when they are missing or the
 * lock file has changed, builds the interface when its sources have, and runs the program on the Node that came with
 * the packages. Plain JavaScript of built-ins only, since nothing is installed yet.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this program, ending in a slash. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const packages = join(root, 'node_modules');
const node = join(packages, 'node', 'bin', 'node');
const OLDEST = 20;

function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends the process with a line that says why. */
export function stop(line) {
  say(line);
  process.exit(1);
}

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in this terminal; passes signals on; answers its exit code, 128 + the signal's number when a signal
 * ended it.
 */
export function run(command, args, more = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...more, env: { ...process.env, ...more.env } });
    // A terminal sends Ctrl-C to the child as well, and twice would mean "at once"; this process only has to outlive it.
    const forward = (signal) => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    const done = () => FORWARDED.forEach((signal) => process.off(signal, forward));
    child.once('error', (error) => (done(), reject(error)));
    child.once('exit', (code, signal) => {
      done();
      resolve(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1));
    });
  });
}

/**
 * Flags of a process that has an end: V8 compiles in no thread beside. Node's `process.exit` waits for such a thread, which may
 * wait for a garbage collection that only the thread of `process.exit` can make: the process never ends (nodejs/node#54918).
 */
const ENDING = ['--no-concurrent-sparkplug', '--no-concurrent-recompilation'];

/** Runs the program's own Node, which keeps what it made of each source: a command's help comes in half the time. */
export function runNode(args, more = {}) {
  const env = { NODE_COMPILE_CACHE: join(root, '.cache', 'node'), ...more.env };
  return run(node, args, { ...more, env });
}

/** Runs a tool on the program's own Node: a checker, a builder. */
export function runTool(args, more = {}) {
  return runNode([...ENDING, ...args], more);
}

/**
 * Runs the program's own Node for work that is over soon. The embedded database is WebAssembly; V8 would soon begin to
 * compile its largest functions anew, which costs seconds and hundreds of megabytes, and the process does not end before
 * it is done.
 */
export function runBriefly(args, more = {}) {
  return runTool(['--liftoff-only', ...args], more);
}

/**
 * Runs the program's own Node for the server. V8 is content to let garbage grow to as much as is in use; a table of fifty thousand
 * rows that is read in would leave hundreds of megabytes of it. Collected earlier it takes no longer.
 */
export function runServer(args, more = {}) {
  return runNode(['--max-semi-space-size=4', '--heap-growing-percent=25', ...args], more);
}

function stampOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** Whether what npm last finished installing is what the lock file asks for; npm keeps a list of it, written at the end. */
function isInstalled() {
  const have = packagesIn(join(packages, '.package-lock.json'));
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '' || wanted.optional) return true;
    return have[path]?.version === wanted.version && have[path].integrity === wanted.integrity;
  });
}

/** Installs the packages unless they are there as the lock file says. */
export async function install() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST) {
    stop(`Node.js ${OLDEST} or later is needed; this is ${process.version}.`);
  }
  if (existsSync(node) && isInstalled()) return;
  say('Installing packages (about a minute, once) …');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await run('npm', args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (code !== 0) stop('Installing failed; the lines above say why. Run the command again to retry.');
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** Builds the interface into dist/web unless it is built from these very sources. */
export async function build() {
  const sources = [...filesUnder('src').sort(), 'index.html', 'vite.config.ts', 'package-lock.json'];
  const hash = hashOf(sources.filter((file) => !/\.test\.tsx?$/.test(file) && existsSync(join(root, file))));
  const stamp = join(root, 'dist', '.xuyensuot-build');
  if (stampOf(stamp) === hash && existsSync(join(root, 'dist', 'web'))) return;
  say('Building the interface (some seconds) …');
  const vite = join(packages, 'vite', 'bin', 'vite.js');
  const code = await runTool([vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (code !== 0) stop('Building the interface failed; the lines above say why.');
  writeFileSync(stamp, hash);
}
