// Signing in at a provider that the organisation has already (OpenID Connect). The library keeps the protocol; here stand
// the rules of the house: nobody gets an account by it, only an address that the provider vouches for is believed, and
// the provider must be the one that was named.
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { Problem } from '#kernel/problem';

/** A provider as the installation names it. */
export interface Provider {
  /** Its address, exactly as it calls itself. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it: it stands on the button. */
  name: string;
}

/** How the provider is called in paths: it is told `/api/auth/callback/oidc` as the address to send people back to. */
export const PROVIDER = 'oidc';

/** Where the library leads whoever was not let in; the reason comes as `error`. */
export const REFUSED_AT = '/';

const PATIENCE = 10_000;

const discoveryOf = ({ issuer }: Provider): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

// Before the library builds on what it says: it would wait for as long as the provider likes, and believe another name.
async function mustAnswer(provider: Provider): Promise<void> {
  const described = await describe(provider);
  if (typeof described?.['jwks_uri'] !== 'string') throw new Problem('platform.provider-away', 502);
  if (described['issuer'] !== provider.issuer) throw new Problem('platform.provider-other', 502);
}

async function describe(provider: Provider): Promise<Record<string, unknown> | null> {
  try {
    const answer = await fetch(discoveryOf(provider), { signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? ((await answer.json()) as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

/**
 * What is built on a provider: built when it is first asked for and the provider answers as the one that was named. A
 * failure is not kept, so the next one who asks tries again.
 * @throws Problem `platform.provider-away`, `platform.provider-other`
 */
export function openedOnce<Opened>(provider: Provider, open: () => Opened): () => Promise<Opened> {
  let opened: Opened | undefined;
  return async () => {
    if (opened) return opened;
    await mustAnswer(provider);
    return (opened ??= open());
  };
}

/** The library's part for a provider; without one it does nothing. */
export function signInAt(provider: Provider | null) {
  return genericOAuth({ config: provider ? [settingsOf(provider)] : [] });
}

function settingsOf(provider: Provider) {
  return {
    providerId: PROVIDER,
    name: provider.name,
    discoveryUrl: discoveryOf(provider),
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    requireIdTokenVerification: true,
    scopes: ['openid', 'email'],
    disableSignUp: true,
    disableProviderLogout: true,
    // An address that the provider does not vouch for is none: whoever claims it learns nothing about accounts here.
    mapProfileToUser: (profile: Record<string, unknown>) =>
      String(profile['email_verified']) === 'true' ? {} : { email: null },
    // A number alone would name somebody else after a change of provider; without an ID token nothing is proven.
    accountSubject: ({ tokens, profile }: { tokens: { idToken?: string | undefined }; profile: object }) =>
      tokens.idToken && 'sub' in profile && profile.sub ? `${provider.issuer} ${String(profile.sub)}` : '',
  };
}
