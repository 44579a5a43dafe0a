import { expect, test } from 'vitest';
import { Problem } from '#kernel/problem';
import type { OfficialDocument } from './content.ts';
import { adapt, formFor, PARTS } from './form.ts';
import { FORMS } from './rules.ts';
import { para, report } from './sample.fixture.ts';
import { check, checkEnd } from './warnings.ts';

const codes = (day: string, changes: Partial<OfficialDocument> = {}, family: 'party' | 'state' = 'party') =>
  check(report(family, day, changes)).map(({ code }) => code.replace('platform.documents.warning.', ''));

test.each([
  ['party', '2018-04-03', 'party-2018'],
  ['party', '2026-05-26', 'party-2018'],
  ['party', '2026-05-27', 'party-2026'],
  ['party', '2030-01-01', 'party-2026'],
  ['state', '2020-03-05', 'state-2020'],
  ['state', '2026-12-31', 'state-2020'],
] as const)('a %s document of %s is set by %s', (family, day, code) => {
  expect(formFor(family, day).code).toBe(code);
  expect(codes(day, {}, family)).not.toContain('before-rules');
});

test.each([
  ['party', '2018-04-02', 'party-2018'],
  ['state', '2011-01-19', 'state-2020'],
] as const)(
  'a %s document of %s, before every rule, takes the earliest with a warning',
  (family, day, code) => {
    expect(formFor(family, day).code).toBe(code);
    expect(codes(day, {}, family)).toContain('before-rules');
  },
);

test('every size of every form lies within its own range', () => {
  for (const form of FORMS) {
    const all = [...PARTS.map((part) => form.faces[part].size), ...Object.values(form.lengths)];
    expect(all.filter(({ value, from, to }) => value < from || value > to)).toEqual([]);
  }
});

test('an organisation sets sizes and lengths within the range of the rule, and names freely', () => {
  const form = formFor('state', '2025-03-05');
  const own = adapt(form, {
    sizes: { body: 13 },
    lengths: { left: 35 },
    names: { issuer: 'Sở Y tế' },
    motto: ['Một'],
  });
  expect([own.faces.body.size.value, own.lengths.left.value, own.names.issuer, own.motto]).toEqual([
    13,
    35,
    'Sở Y tế',
    ['Một'],
  ]);
  expect([form.faces.body.size.value, form.lengths.left.value, form.names.issuer]).toEqual([
    14,
    30,
    undefined,
  ]);
});

test('a size or length outside the range is refused, each with its range', () => {
  const form = formFor('party', '2026-07-08');
  const refused = () =>
    adapt(form, { sizes: { body: 12, motto: 15 }, lengths: { left: 25, indent: Number.NaN } });
  expect(refused).toThrow(Problem);
  try {
    refused();
  } catch (error) {
    const rule = 'HD 05-HD/VPTW';
    expect((error as Problem).errors).toEqual([
      { field: 'sizes.body', code: 'platform.form.out-of-range', values: { from: 14, to: 14, rule } },
      { field: 'lengths.left', code: 'platform.form.out-of-range', values: { from: 30, to: 30, rule } },
      { field: 'lengths.indent', code: 'platform.form.out-of-range', values: { from: 10, to: 10, rule } },
    ]);
  }
});

test('where sources disagree, both are accepted and it is told', () => {
  expect(codes('2026-03-01')).toContain('rule-date');
  expect(codes('2026-01-11')).not.toContain('rule-date');
  expect(codes('2026-05-27')).not.toContain('rule-date');
  expect(codes('2026-07-08')).toEqual(['bases-slant', 'page-number-place']);
  expect(codes('2026-07-08', { bases: [] })).toEqual(['page-number-place']);
  const form = adapt(formFor('party', '2024-01-01'), { sizes: { number: 13 } });
  expect(codes('2024-01-01', { form })).toEqual(['line-sizes']);
  expect(codes('2024-01-01')).toEqual([]);
});

test('what breaks a rule is told: authority, deputy of a committee, position with its body, title before a name, another rule', () => {
  const day = '2024-01-01';
  expect(codes(day, { authority: 'TUQ' })).toEqual(['authority-unknown']);
  expect(codes(day, { authority: 'KT' })).toEqual(['committee-deputizes']);
  expect(codes(day, { position: 'Bí thư Tỉnh ủy' })).toEqual(['position-names-body']);
  expect(codes(day, { position: 'Bí thư Thành uỷ' })).toEqual(['position-names-body']);
  expect(codes(day, { signer: 'TS. Nguyễn Văn An' })).toEqual(['title-before-name']);
  expect(codes(day, { signer: 'Tsần Văn An' })).toEqual([]);
  expect(codes(day, { form: formFor('party', '2026-07-08'), bases: [] })).toEqual([
    'before-rules',
    'other-rule',
    'page-number-place',
  ]);
});

test('a party document does not end with “./.”, a state document does', () => {
  const [party, state] = [formFor('party', '2026-07-08'), formFor('state', '2026-07-08')];
  const ends = (form: typeof party, text: string) =>
    checkEnd(form, para(text)).map(({ values }) => values['end']);
  expect(ends(party, 'Hết./.')).toEqual(['.']);
  expect(ends(party, 'Hết.')).toEqual([]);
  expect(ends(state, 'Hết./.')).toEqual([]);
  expect(ends(state, 'Hết.')).toEqual(['./.']);
});
