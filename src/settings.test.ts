import { expect, test } from 'vitest';
import { Problem } from '#kernel/problem';
import { readSettings } from './settings.ts';

const PROVIDER = {
  XS_ADDRESS: 'https://xuyensuot.example',
  XS_OIDC_ISSUER: 'https://dang-nhap.example/realms/co-quan/',
  XS_OIDC_CLIENT_ID: 'xuyensuot',
  XS_OIDC_CLIENT_SECRET: 'a shared secret',
};

const refusal = (env: Record<string, string>): unknown => {
  try {
    return readSettings(env);
  } catch (error) {
    const { code, values } = error as Problem;
    return { code, ...values };
  }
};

test('no provider is named unless it is set', () => {
  expect(readSettings({}).provider).toBeNull();
  expect(readSettings({ XS_OIDC_ISSUER: '', XS_OIDC_NAME: '' }).provider).toBeNull();
});

test('a provider is taken as it calls itself; the button says its name, or its host', () => {
  expect(readSettings(PROVIDER).provider).toEqual({
    issuer: 'https://dang-nhap.example/realms/co-quan/',
    clientId: 'xuyensuot',
    clientSecret: PROVIDER.XS_OIDC_CLIENT_SECRET,
    name: 'dang-nhap.example',
  });
  expect(readSettings({ ...PROVIDER, XS_OIDC_NAME: 'Cổng đăng nhập chung' }).provider?.name).toBe(
    'Cổng đăng nhập chung',
  );
  const here = { ...PROVIDER, XS_OIDC_ISSUER: 'http://localhost:8080' };
  expect(readSettings(here).provider?.issuer).toBe('http://localhost:8080');
});

test.each(['XS_ADDRESS', 'XS_OIDC_ISSUER', 'XS_OIDC_CLIENT_ID', 'XS_OIDC_CLIENT_SECRET'])(
  'half a provider is refused: without %s',
  (name) => {
    const { [name]: _without, ...half } = PROVIDER as Record<string, string>;
    const given = name === 'XS_OIDC_ISSUER' ? 'XS_OIDC_CLIENT_ID' : 'XS_OIDC_ISSUER';
    expect(refusal(half)).toEqual({ code: 'platform.setting-missing', name, given });
    if (name !== 'XS_ADDRESS') expect(refusal({ ...half, [name]: '' })).toEqual(refusal(half));
  },
);

test('a name alone is half a provider', () => {
  expect(refusal({ XS_OIDC_NAME: 'Cổng' })).toEqual({
    code: 'platform.setting-missing',
    name: 'XS_OIDC_ISSUER',
    given: 'XS_OIDC_NAME',
  });
});

test.each([
  ['XS_OIDC_ISSUER', 'dang-nhap.example'],
  ['XS_OIDC_ISSUER', 'http://dang-nhap.example'],
  ['XS_OIDC_ISSUER', 'https://dang-nhap.example/?realm=1'],
  ['XS_OIDC_ISSUER', 'https://dang-nhap.example/#top'],
  ['XS_OIDC_ISSUER', 'https://who@dang-nhap.example'],
  ['XS_OIDC_ISSUER', 'https://dang-nhap.example/.well-known/openid-configuration'],
  ['XS_OIDC_CLIENT_ID', 'xuyen suot'],
  ['XS_OIDC_NAME', 'Cổng\nchung'],
  ['XS_OIDC_NAME', 'x'.repeat(61)],
])('a malformed one is refused: %s=%s', (name, value) => {
  expect(refusal({ ...PROVIDER, [name]: value })).toEqual({ code: 'platform.bad-setting', name, value });
});

test('a malformed secret is refused and not repeated', () => {
  const told = refusal({ ...PROVIDER, XS_OIDC_CLIENT_SECRET: 'hush\u0007' });
  expect(told).toEqual({ code: 'platform.bad-setting', name: 'XS_OIDC_CLIENT_SECRET', value: '…' });
});
