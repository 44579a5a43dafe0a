// A wrong setting stops the start with one line that names it, and repeats no password.
import { expect, test } from 'vitest';
import { Problem } from '#kernel/problem';
import { readSettings } from './settings.ts';

function refused(env: NodeJS.ProcessEnv): Record<string, unknown> {
  try {
    readSettings(env);
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    const { code, values } = error as Problem;
    return { code, ...values };
  }
  throw new Error(`taken: ${JSON.stringify(env)}`);
}

function refusal(env: NodeJS.ProcessEnv): { name: unknown; value: unknown } {
  const { code, name, value } = refused(env);
  expect(code).toBe('platform.bad-setting');
  return { name, value };
}

const PROVIDER = {
  XS_ADDRESS: 'https://xuyensuot.example',
  XS_OIDC_ISSUER: 'https://dang-nhap.example/realms/co-quan/',
  XS_OIDC_CLIENT_ID: 'xuyensuot',
  XS_OIDC_CLIENT_SECRET: 'a shared secret',
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
    expect(refused(half)).toEqual({ code: 'platform.setting-missing', name, given });
    if (name !== 'XS_ADDRESS') expect(refused({ ...half, [name]: '' })).toEqual(refused(half));
  },
);

test('a name alone is half a provider', () => {
  expect(refused({ XS_OIDC_NAME: 'Cổng' })).toEqual({
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
  expect(refused({ ...PROVIDER, [name]: value })).toEqual({ code: 'platform.bad-setting', name, value });
});

test('a malformed secret is refused and not repeated', () => {
  const told = refused({ ...PROVIDER, XS_OIDC_CLIENT_SECRET: 'hush\u0007' });
  expect(told).toEqual({ code: 'platform.bad-setting', name: 'XS_OIDC_CLIENT_SECRET', value: '…' });
});

const FROM = 'Xuyên Suốt <xs@mail.example.vn>';

test('letters need a mail server and a sender, or neither', () => {
  expect(readSettings({}).mail).toBeNull();
  expect(readSettings({ XS_MAIL_URL: '', XS_MAIL_FROM: '' }).mail).toBeNull();
  for (const url of ['smtp://mail.example.vn', 'smtps://xs:p%40ss@mail.example.vn:465', 'smtp://[::1]:2525/'])
    expect(readSettings({ XS_MAIL_URL: url, XS_MAIL_FROM: FROM }).mail).toEqual({ url, from: FROM });
  expect(refusal({ XS_MAIL_FROM: FROM }).name).toBe('XS_MAIL_URL');
  expect(refusal({ XS_MAIL_URL: 'smtp://mail.example.vn' }).name).toBe('XS_MAIL_FROM');
});

test.each([
  'mail.example.vn',
  'http://mail.example.vn',
  'smtp://',
  'smtp:///x',
  'smtp://a b',
  'smtp://host/inbox',
])('the mail server %s is refused', (url) =>
  expect(refusal({ XS_MAIL_URL: url, XS_MAIL_FROM: FROM }).name).toBe('XS_MAIL_URL'),
);

test.each([
  'xs',
  'xs@',
  '<xs@x.example>',
  'A <xs@x.example>, B <b@x.example>',
  'A <xs@x.example>\r\nBcc: b@x.example',
])('the sender %j is refused', (from) =>
  expect(refusal({ XS_MAIL_URL: 'smtp://mail.example.vn', XS_MAIL_FROM: from }).name).toBe('XS_MAIL_FROM'),
);

test('what is said of a wrong mail server holds no password', () => {
  for (const url of [
    'smtp://xs:secret@host/inbox',
    'smtp://xs:sec/secret@host',
    'http://xs:secret@host',
    'smtp://xs:a@secret@',
  ])
    expect(String(refusal({ XS_MAIL_URL: url, XS_MAIL_FROM: FROM }).value)).not.toContain('secret');
});
