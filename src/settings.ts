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
  /** The mail server and in whose name letters go; files in the data folder where null. */
  mail: { url: string; from: string } | null;
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
    mail: mailServer(env),
  };
}

const FROM = /^([^<>\r\n"]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

// A server without a sender, or the other way round, would be found out by the first letter only.
function mailServer(env: NodeJS.ProcessEnv): Settings['mail'] {
  const url = env['XS_MAIL_URL'] || null;
  const from = env['XS_MAIL_FROM'] || null;
  if (url === null && from === null) return null;
  if (url === null || !isMailUrl(url))
    throw invalid('platform.bad-setting', [], { name: 'XS_MAIL_URL', value: withoutPassword(url ?? '') });
  if (from === null || !FROM.test(from))
    throw invalid('platform.bad-setting', [], { name: 'XS_MAIL_FROM', value: from ?? '' });
  return { url, from };
}

function isMailUrl(text: string): boolean {
  if (!/^smtps?:\/\/[^/\s]+\/?$/.test(text) || !URL.canParse(text)) return false;
  return new URL(text).hostname !== '';
}

// What is wrong is said on the terminal and may be kept in logs.
function withoutPassword(url: string): string {
  return url.replace(/\/\/.*@/s, '//…@');
}
