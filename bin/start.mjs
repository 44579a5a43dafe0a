/** npm start: sets up what is missing, then starts the server with the flags given. */
import { join } from 'node:path';
import { build, install, root, runServer } from './setup.mjs';

await install();
await build();
process.exitCode = await runServer([join(root, 'src', 'main.ts'), ...process.argv.slice(2)]);
