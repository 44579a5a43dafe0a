import { expect, test } from 'vitest';
import { passkeyHome } from './passkeys.ts';

test.each([
  ['https://xuyensuot.example', 'xuyensuot.example'],
  ['https://xuyensuot.example:8443', 'xuyensuot.example'],
  ['http://localhost:3000', 'localhost'],
  [null, 'localhost'],
  ['http://xuyensuot.example', null],
  ['https://10.0.0.5', null],
  ['https://[::1]:3000', null],
])('passkeys of %s are bound to %s', (address, home) => {
  expect(passkeyHome(address)).toBe(home);
});
