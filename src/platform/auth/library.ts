// The library that keeps sign-in, set for this house: passwords as argon2id, sessions and limits in the database.
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { KyselyPlugin } from 'kysely';
import type { Db, Tx } from '#platform/db';
import { hashPassword, verifyPassword } from './password.ts';

/** Fewer letters than this are refused. */
export const SHORTEST = 12;

export interface SignInSettings {
  secret: string;
  /** Where people reach the server; null lets the request say (development). */
  address: string | null;
  /** False only in tests that sign in many times a second. */
  limited?: boolean;
}

// The library wants moments as Date, the house keeps them as text.
const momentsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          /(At|Until)$/.test(key) && typeof value === 'string' ? new Date(value) : value,
        ]),
      ),
    ),
  }),
};

/** The library on a database, or within a transaction. */
export function openLibrary(db: Db | Tx, settings: SignInSettings) {
  return betterAuth({
    appName: 'Xuyên Suốt',
    secret: settings.secret,
    ...(settings.address ? { baseURL: settings.address } : {}),
    basePath: '/api/auth',
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    database: {
      db: (db as Db).withSchema('auth').withPlugin(momentsAsDates) as never,
      type: 'postgres',
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: settings.limited ?? true,
      storage: 'database',
      window: 60,
      max: 200,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: { cookiePrefix: 'xuyensuot', defaultCookieAttributes: { sameSite: 'lax', httpOnly: true } },
    plugins: [twoFactor({ issuer: 'Xuyên Suốt' })],
    logger: { level: 'error' },
  });
}

/** The open library. */
export type Library = ReturnType<typeof openLibrary>;
