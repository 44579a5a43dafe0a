// A wrong setting stops the start with one line that names it, and repeats no password.
import { expect, test } from 'vitest';
import { Problem } from '#kernel/problem';
import { readSettings } from './settings.ts';

const FROM = 'Xuyên Suốt <xs@mail.example.vn>';

function refusal(env: NodeJS.ProcessEnv): { name: unknown; value: unknown } {
  try {
    readSettings(env);
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    const { code, values } = error as Problem;
    expect(code).toBe('platform.bad-setting');
    return { name: values['name'], value: values['value'] };
  }
  throw new Error(`taken: ${JSON.stringify(env)}`);
}

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
