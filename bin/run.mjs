/**
 * Runs a TypeScript file of this program: node bin/run.mjs FILE [arguments]
 * or its type checker: node bin/run.mjs --typescript [arguments]
 */
import { join, resolve } from 'node:path';
import { install, root, runNode, stop } from './setup.mjs';

const [file, ...rest] = process.argv.slice(2);
if (!file) stop('Which file? node bin/run.mjs FILE [arguments]');
await install();
process.exitCode =
  file === '--typescript'
    ? await runNode([join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ...rest], { cwd: root })
    : await runNode([resolve(root, file), ...rest]);
