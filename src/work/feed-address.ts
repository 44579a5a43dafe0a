import { createHash, randomBytes } from 'node:crypto';

/** Below which path calendars are read. */
export const FEEDS = '/feeds';

/** A new token of a calendar address: 256 bits that nobody guesses, and the hash that alone is kept. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** The hash by which a token is found again. It is as random as the token, so it needs no salt. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
