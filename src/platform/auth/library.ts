// The library that keeps sign-in, set for this house: passwords as argon2id, passkeys, a provider where one is named,
// sessions and limits in the database.
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { KyselyPlugin } from 'kysely';
import type { Db, Tx } from '#platform/db';
import { passkeyRules, passkeysAt } from './passkeys.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { REFUSED_AT, signInAt, type Provider } from './provider.ts';

/** Fewer letters than this are refused. */
export const SHORTEST = 12;

export interface SignInSettings {
  secret: string;
  /** Where people reach the server; null lets the request say (development). */
  address: string | null;
  /** Where people may sign in instead of here. */
  provider?: Provider | null;
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

// What the library offers and the house does not: an account has the provider's word linked by signing in, not otherwise,
// and nobody takes the provider's tokens, which are not kept. A passkey is begun with the password (routes.ts).
const NOT_OFFERED = [
  '/link-social',
  '/unlink-account',
  '/refresh-token',
  '/get-access-token',
  '/account-info',
  '/passkey/generate-register-options',
];

// A token that somebody brings along proves only that they have it: people go to the provider and come back.
const refuseBroughtTokens = createAuthMiddleware(async ({ path, body }) => {
  if (path === '/sign-in/social' && body?.idToken)
    throw new APIError('BAD_REQUEST', { code: 'ID_TOKEN_NOT_SUPPORTED', message: 'Brought token refused' });
});

const withoutTokens = async (account: object) => ({
  data: { ...account, accessToken: null, refreshToken: null, idToken: null },
});

/** The library on a database, or within a transaction. */
export function openLibrary(db: Db | Tx, { provider = null, ...settings }: SignInSettings) {
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
    account: { updateAccountOnSignIn: false },
    databaseHooks: { account: { create: { before: withoutTokens } } },
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: settings.limited ?? true,
      storage: 'database',
      window: 60,
      max: 200,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/sign-in/social': { window: 60, max: 100 },
        '/confirm-password': { window: 60, max: 10 },
        '/passkey/verify-authentication': { window: 60, max: 60 },
      },
    },
    advanced: {
      cookiePrefix: 'xuyensuot',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      // Said although it is so by itself: in tests the library would leave it out.
      disableOriginCheck: false,
    },
    disabledPaths: NOT_OFFERED,
    hooks: { before: refuseBroughtTokens },
    onAPIError: { errorURL: REFUSED_AT },
    plugins: [
      twoFactor({ issuer: 'Xuyên Suốt' }),
      signInAt(provider),
      passkeysAt(settings.address),
      passkeyRules,
    ],
    logger: { level: 'error' },
  });
}

/** The open library. */
export type Library = ReturnType<typeof openLibrary>;
