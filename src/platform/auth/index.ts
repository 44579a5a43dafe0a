// Sign-in: who holds the session. What a person may do is no business of this service; it only says which account sent a
// request. Passwords are argon2id; a second factor, rate limits and revocable sessions come with the library.
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql, type KyselyPlugin } from 'kysely';
import { Problem } from '#kernel/problem';
import type { Db } from '#platform/db';
import { hashPassword, verifyPassword } from './password.ts';

export interface SignInSettings {
  secret: string;
  /** Where people reach the server; null lets the request say (development). */
  address: string | null;
  /** False only in tests that sign in many times a second. */
  limited?: boolean;
}

/** The service as the application holds it. */
export interface SignIn {
  /** The account that sent the request; null where nobody is signed in. */
  accountOf(request: FastifyRequest): Promise<{ id: string; email: string } | null>;
  /** Makes an account with a password. Answers its identifier. @throws Problem `platform.account-exists`, `platform.weak-password` */
  addAccount(account: { email: string; name: string; password: string }): Promise<string>;
  /** Mounts the library's own routes under /api/auth. */
  mount(server: FastifyInstance): void;
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

/** Opens the sign-in service on the database. */
export function openSignIn(db: Db, settings: SignInSettings): SignIn {
  const auth = betterAuth({
    appName: 'Xuyên Suốt',
    secret: settings.secret,
    ...(settings.address ? { baseURL: settings.address } : {}),
    basePath: '/api/auth',
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    database: {
      db: (db as unknown as Db).withSchema('auth').withPlugin(momentsAsDates) as never,
      type: 'postgres',
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
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

  return {
    async accountOf(request) {
      if (!request.headers.cookie?.includes('session_token')) return null;
      const session = await auth.api.getSession({ headers: fromNodeHeaders(request.headers) });
      return session ? { id: session.user.id, email: session.user.email } : null;
    },
    async addAccount({ email, name, password }) {
      if (password.length < 12)
        throw new Problem('platform.weak-password', 422, {
          errors: [{ field: 'password', code: 'platform.weak-password' }],
        });
      const context = await auth.$context;
      if (await context.internalAdapter.findUserByEmail(email))
        throw new Problem('platform.account-exists', 409, { values: { email } });
      const user = await context.internalAdapter.createUser(
        { email: email.toLowerCase(), name, emailVerified: true },
        { method: 'admin' },
      );
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await hashPassword(password),
      });
      return user.id;
    },
    mount(server) {
      server.route({
        method: ['GET', 'POST'],
        url: '/api/auth/*',
        schema: { hide: true },
        async handler(request, reply) {
          const origin = `${request.protocol}://${request.headers.host}`;
          if (!URL.canParse(request.url, origin))
            throw new Problem('platform.invalid', 400, {
              errors: [{ field: 'host', code: 'platform.field.format' }],
            });
          const url = new URL(request.url, origin);
          const headers = fromNodeHeaders(request.headers);
          headers.set('x-forwarded-for', request.ip);
          const answer = await auth.handler(
            new Request(url, {
              method: request.method,
              headers,
              ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
            }),
          );
          for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
          for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
          return reply.status(answer.status).send(await answer.text());
        },
      });
    },
  };
}

/** The secret that signs sessions: made once and kept in the database. */
export async function signingSecret(db: Db, fresh: string): Promise<string> {
  await sql`insert into platform.setting (key, value) values ('sign-in.secret', to_jsonb(${fresh}::text)) on conflict do nothing`.execute(
    db,
  );
  const { rows } = await sql<{
    value: string;
  }>`select value #>> '{}' as value from platform.setting where key = 'sign-in.secret'`.execute(db);
  return rows[0]!.value;
}
