import { expect, test } from 'vitest';
import { passkeyStanding } from './passkey-standing.ts';

const HOME = 'a.example';
const page = (hostname: string, more: object = {}) => ({
  isSecureContext: true,
  location: { hostname },
  PublicKeyCredential: class {},
  ...more,
});

test.each([
  ['here', 'at their address', page(HOME)],
  ['elsewhere', 'at another name of the same server', page('b.example')],
  ['elsewhere', 'at its number', page('127.0.0.1')],
  ['insecure', 'without https', page(HOME, { isSecureContext: false })],
  ['unknown', 'in a browser that knows none', page(HOME, { PublicKeyCredential: undefined })],
] as const)('passkeys are %s %s', (standing, _, where) => {
  expect(passkeyStanding(HOME, where)).toBe(standing);
});

test('where the server’s address allows none there are none', () => {
  expect(passkeyStanding(null, page('10.0.0.1'))).toBe('insecure');
});
