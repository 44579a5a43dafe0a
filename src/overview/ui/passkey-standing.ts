/** Whether passkeys serve on this page: `here`, or why not. */
export type PasskeyStanding = 'here' | 'insecure' | 'elsewhere' | 'unknown';

interface Page {
  isSecureContext: boolean;
  location: { hostname: string };
  PublicKeyCredential?: unknown;
}

/** Where a page stands to the name that passkeys are bound to (null: the server's address allows none). */
export function passkeyStanding(home: string | null, page: Page = window): PasskeyStanding {
  if (!page.isSecureContext || home === null) return 'insecure';
  if (page.location.hostname !== home) return 'elsewhere';
  return page.PublicKeyCredential ? 'here' : 'unknown';
}
