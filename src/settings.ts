// Where the program finds its database, its data folder and its address: from the environment, each with a default that
// lets a newcomer start with nothing set.
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { invalid } from '#kernel/problem';

export interface Settings {
  /** A PostgreSQL server; the embedded database where null. */
  databaseUrl: string | null;
  dataFolder: string;
  host: string;
  port: number;
  /** How people reach the server, for links and secure cookies; null where the request says. */
  address: string | null;
}

export const ROOT = resolve(fileURLToPath(import.meta.url), '../..');

/** @throws Problem `platform.bad-setting` naming the variable at fault */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw invalid('platform.bad-setting', [], { name: 'PORT', value: env['PORT'] ?? '' });
  const address = env['XS_ADDRESS'] ?? null;
  if (address !== null && !/^https?:\/\/[^/]+$/.test(address))
    throw invalid('platform.bad-setting', [], { name: 'XS_ADDRESS', value: address });
  return {
    databaseUrl: env['DATABASE_URL'] || null,
    dataFolder: resolve(env['XS_DATA'] || resolve(ROOT, 'data')),
    host: env['HOST'] || '127.0.0.1',
    port,
    address,
  };
}
