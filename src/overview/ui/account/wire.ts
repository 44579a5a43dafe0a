/** What the sign-in service says of the account and session that ask; its own words, not this room's. */
export interface SignedIn {
  user: { id: string; email: string; name: string; twoFactorEnabled?: boolean | null };
  session: { token: string };
}

/** A session of the account. */
export interface Session {
  token: string;
  createdAt: string;
  updatedAt: string;
  expiresAt: string;
  ipAddress?: string | null;
  userAgent?: string | null;
}

/** A second factor that was begun: what the authenticator must know, and the codes for when it is lost. */
export interface Enrolment {
  totpURI: string;
  backupCodes: string[];
}

/** A passkey as far as a screen shows it. */
export interface Passkey {
  id: string;
  name: string;
  createdAt: string;
  /** `multiDevice`: kept in a store that the person's devices share. */
  deviceType: 'singleDevice' | 'multiDevice';
}
