// Passkeys: a key that a device keeps and gives only to this address, to a person that it has recognised. The library
// keeps the protocol; here stand what it is bound to, and what the house asks beyond it.
import { isIP } from 'node:net';
import { passkey } from '@better-auth/passkey';
import { APIError, createAuthEndpoint, createAuthMiddleware, sessionMiddleware } from 'better-auth/api';

/** More letters than this are no name. */
const LONGEST_NAME = 60;

/**
 * The name that passkeys are bound to; null where browsers allow none: they want https and a name, or the machine
 * itself.
 */
export function passkeyHome(address: string | null): string | null {
  if (address === null) return 'localhost';
  const { protocol, hostname } = new URL(address);
  const named = !isIP(hostname.replace(/^\[|\]$/g, ''));
  return hostname === 'localhost' || (protocol === 'https:' && named) ? hostname : null;
}

// A device that did not ask for a finger, a face or a PIN proves only that somebody holds it.
async function mustKnowThePerson(recognised: boolean | undefined): Promise<void> {
  if (!recognised)
    throw new APIError('BAD_REQUEST', { code: 'PERSON_NOT_RECOGNISED', message: 'Person not recognised' });
}

/** The library's part for passkeys. */
export function passkeysAt(address: string | null) {
  return passkey({
    rpID: passkeyHome(address) ?? 'localhost',
    rpName: 'Xuyên Suốt',
    ...(address ? { origin: new URL(address).origin } : {}),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => mustKnowThePerson(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) =>
        mustKnowThePerson(verification.authenticationInfo.userVerified),
    },
  });
}

const isName = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME;

// What the library would take as it comes, or stumble over.
const mustFit = createAuthMiddleware(async ({ path, body }) => {
  const fits =
    path === '/passkey/verify-authentication'
      ? typeof body?.response?.id === 'string' && !body.response.id.includes('\0')
      : isName(body?.name) && !String(body.name).includes('\0');
  if (!fits) throw new APIError('BAD_REQUEST', { code: 'VALIDATION_ERROR', message: `Wrong form: ${path}` });
});

const NAMED = ['/passkey/verify-registration', '/passkey/update-passkey', '/passkey/verify-authentication'];

/** What the house asks beyond the library: names that are names, and the password once more before a key is added. */
export const passkeyRules = {
  id: 'passkey-rules',
  hooks: {
    before: [{ matcher: ({ path }: { path?: string }) => NAMED.includes(path ?? ''), handler: mustFit }],
  },
  endpoints: {
    confirmPassword: createAuthEndpoint(
      '/confirm-password',
      { method: 'POST', use: [sessionMiddleware] },
      async (ctx) => {
        if (typeof ctx.body?.password !== 'string')
          throw new APIError('BAD_REQUEST', { code: 'INVALID_PASSWORD', message: 'Invalid password' });
        await ctx.context.password.checkPassword(ctx.context.session.user.id, ctx as never);
        return ctx.json({ status: true });
      },
    ),
  },
};
