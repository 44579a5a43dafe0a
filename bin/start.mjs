/** npm start: sets up what is missing, then starts the server with the flags given. */
import { join } from 'node:path';
import { build, install, root, runNode } from './setup.mjs';

await install();
await build();
process.exitCode = await runNode([join(root, 'src', 'main.ts'), ...process.argv.slice(2)]);
