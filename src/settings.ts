// Where the program finds its database, its data folder and its address: from the environment, each with a default that
// lets a newcomer start with nothing set.
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { invalid } from '#kernel/problem';
import type { Provider } from '#platform/auth';

export interface Settings {
  /** A PostgreSQL server; the embedded database where null. */
  databaseUrl: string | null;
  dataFolder: string;
  host: string;
  port: number;
  /** How people reach the server, for links and secure cookies; null where the request says. */
  address: string | null;
  /** Where people may sign in instead of here; null where none is named. */
  provider: Provider | null;
  /** The mail server and in whose name letters go; files in the data folder where null. */
  mail: { url: string; from: string } | null;
}

export const ROOT = resolve(fileURLToPath(import.meta.url), '../..');

/** @throws Problem `platform.bad-setting`, `platform.setting-missing` naming the variable at fault */
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
    provider: readProvider(env),
    mail: mailServer(env),
  };
}

const PROVIDER = ['XS_OIDC_ISSUER', 'XS_OIDC_CLIENT_ID', 'XS_OIDC_CLIENT_SECRET'];

// The provider sends people back to an address that it was told beforehand: XS_ADDRESS must say it.
function readProvider(env: NodeJS.ProcessEnv): Provider | null {
  const given = [...PROVIDER, 'XS_OIDC_NAME'].find((name) => env[name]);
  if (!given) return null;
  const missing = [...PROVIDER, 'XS_ADDRESS'].find((name) => !env[name]);
  if (missing) throw invalid('platform.setting-missing', [], { name: missing, given });
  const must = (name: string, holds: (value: string) => boolean): string => {
    const value = env[name]!;
    // A secret is not repeated, not even a wrong one.
    const shown = name === 'XS_OIDC_CLIENT_SECRET' ? '…' : value;
    if (!holds(value)) throw invalid('platform.bad-setting', [], { name, value: shown });
    return value;
  };
  const issuer = must('XS_OIDC_ISSUER', isIssuer);
  return {
    issuer,
    clientId: must('XS_OIDC_CLIENT_ID', (value) => /^[\x21-\x7e]+$/.test(value)),
    clientSecret: must('XS_OIDC_CLIENT_SECRET', (value) => /^[\x20-\x7e]+$/.test(value)),
    name: env['XS_OIDC_NAME'] ? must('XS_OIDC_NAME', isName) : new URL(issuer).hostname,
  };
}

// OpenID Connect Discovery, section 3: https, nothing after the path. Plain http only on the machine itself, to try it.
function isIssuer(value: string): boolean {
  if (!URL.canParse(value) || /[?#\s]|\/\.well-known\//.test(value)) return false;
  const { protocol, hostname, username } = new URL(value);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return !username && (protocol === 'https:' || (protocol === 'http:' && here));
}

const isName = (value: string): boolean => value.length <= 60 && !/[\p{Cc}\p{Cf}]/u.test(value);

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
