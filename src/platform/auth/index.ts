// Sign-in: who holds the session. What a person may do is no business of this service; it only says which account sent a
// request. Passwords are argon2id; a second factor, passkeys, a provider, limits and revocable sessions come with the library.
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Db, Tx } from '#platform/db';
import { accountsOf, type Accounts } from './accounts.ts';
import { openLibrary, type SignInSettings } from './library.ts';
import { passkeyHome } from './passkeys.ts';
import { openedOnce, PROVIDER } from './provider.ts';
import { mountSignIn } from './routes.ts';

export type { Accounts, NewAccount } from './accounts.ts';
export type { Provider } from './provider.ts';
export { signingSecret } from './secret.ts';
export type { SignInSettings };

/** How one can sign in besides address and password. */
export interface SignInWays {
  /** Where people may sign in instead of here: how it is called in requests, and by people. */
  provider: { id: string; name: string } | null;
  /** The name of the address at which passkeys serve; null where they cannot. */
  passkeys: string | null;
}

/** The service as the application holds it. */
export interface SignIn extends Accounts {
  ways: SignInWays;
  /** The account that sent the request; null where nobody is signed in. */
  accountOf(request: Pick<FastifyRequest, 'headers'>): Promise<{ id: string; email: string } | null>;
  /** Mounts the library's own routes under /api/auth. */
  mount(server: FastifyInstance): void;
}

/** Opens the sign-in service on the database. */
export function openSignIn(db: Db, settings: SignInSettings): SignIn {
  const { provider = null } = settings;
  // Without the provider: whatever becomes of it, those who do not need it never wait for it.
  const library = openLibrary(db, { ...settings, provider: null });
  return {
    ...accountsOf(library),
    ways: {
      provider: provider && { id: PROVIDER, name: provider.name },
      passkeys: passkeyHome(settings.address),
    },
    async accountOf(request) {
      if (!request.headers.cookie?.includes('session_token')) return null;
      const session = await library.api.getSession({ headers: fromNodeHeaders(request.headers) });
      return session ? { id: session.user.id, email: session.user.email } : null;
    },
    mount: (server) =>
      mountSignIn(server, {
        library,
        atProvider: provider && openedOnce(provider, () => openLibrary(db, settings)),
      }),
  };
}

/** The accounts alone, within a transaction: what is done to them is done with the rest of it, or not at all. */
export function accountsIn(tx: Tx): Accounts {
  return accountsOf(openLibrary(tx, { secret: 'signs nothing: only accounts are kept here', address: null }));
}
