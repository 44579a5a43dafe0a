// Addresses that let in whoever has them: a token that nobody guesses, of which only the hash is kept.
import { createHash, randomBytes } from 'node:crypto';

/** A new token of a private address: 256 bits as 43 characters, and the hash that alone is kept. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** Whether a text could be a token at all. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** The hash by which a token is found again. It is as random as the token, so it needs no salt. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
