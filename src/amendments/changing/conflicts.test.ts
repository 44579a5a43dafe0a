// Conflicts of amendments with each other and with the text.
import { describe, expect, test } from 'vitest';
import type { Amendment, Change } from './amendment.ts';
import { CONFLICT_KINDS, conflictsOf, merged, type Conflict } from './conflicts.ts';
import { conflictSaid } from './sentences.ts';
import { amendment, STATUTE } from './statute.fixture.ts';

const clause = (id: string, label: string) => ({ id, kind: 'clause' as const, label, text: `Khoản ${id}.` });
const conflicts = (...changes: (Change | Change[])[]) =>
  conflictsOf(
    STATUTE,
    changes.map((some, n) => amendment(String(n + 1), ...[some].flat())),
  );
const brief = (some: Conflict[]) =>
  some.map(({ kind, provision, sides }) => [
    kind,
    provision,
    ...sides.map(({ amendment: name, aside }) => `${name}${aside ? '!' : ''}`),
  ]);
const words = (provision: string, from: string, by: string): Change => ({
  kind: 'words',
  provision,
  words: from,
  by,
});
const repeal = (provision: string): Change => ({ kind: 'repeal', provision });

const CASES: [string, (Change | Change[])[], unknown[]][] = [
  ['amendments that do not meet', [words('a1-1', 'đủ', 'đúng mức'), words('a1-2', 'tháng', 'quý')], []],
  [
    'overlapping words: what touches less stays',
    [words('a1-1', 'đảng phí đủ và', 'phí'), words('a1-1', 'đủ và đúng', 'trước')],
    [['overlap', 'a1-1', '2!', '1']],
  ],
  [
    'one place, two wordings',
    [words('a1-2', 'tháng', 'quý'), words('a1-2', 'tháng', 'tuần'), words('a1-2', 'tháng', 'quý')],
    [['same-place', 'a1-2', '1!', '3!', '2!']],
  ],
  [
    'an edit of what is repealed',
    [words('a2-1-a', 'Khiển', 'Quở'), repeal('a2-1')],
    [
      ['edit-of-repealed', 'a2-1-a', '1!', '2'],
      ['reference-broken', 'a2-2', 'null', '2'],
    ],
  ],
  [
    'an edit and a move',
    [words('a3', 'họp', 'bàn'), { kind: 'move', provision: 'a3', spot: { after: 'a1' } }],
    [['edit-of-moved', 'a3', '1', '2']],
  ],
  [
    'an insertion into what is repealed',
    [{ kind: 'insert', spot: { after: 'a2-1-a' }, provisions: [clause('n', 'c)')] }, repeal('a2-1')],
    [
      ['insert-into-repealed', 'a2-1', '1!', '2'],
      ['reference-broken', 'a2-2', 'null', '2'],
    ],
  ],
  [
    'a move or a number of what is repealed',
    [
      { kind: 'move', provision: 'a2-1', spot: { under: 'a3' } },
      { kind: 'renumber', provision: 'a2-1', label: '5.' },
      repeal('a2-1'),
    ],
    [
      ['move-of-repealed', 'a2-1', '1!', '3'],
      ['renumber-of-repealed', 'a2-1', '2!', '3'],
      ['reference-broken', 'a2-2', 'null', '3'],
    ],
  ],
  [
    'two moves of one provision',
    [
      { kind: 'move', provision: 'a1-2', spot: { under: 'a3' } },
      { kind: 'move', provision: 'a1-2', spot: { before: 'a1-1' } },
    ],
    [['moved-twice', 'a1-2', '1!', '2!']],
  ],
  [
    'one provision numbered twice',
    [
      { kind: 'renumber', provision: 'a1-2', label: '3.' },
      { kind: 'renumber', provision: 'a1-2', label: '4.' },
    ],
    [['renumbered-twice', 'a1-2', '1!', '2!']],
  ],
  [
    'two provisions with one number, a repealed one included',
    [{ kind: 'insert', spot: { after: 'a1-2' }, provisions: [clause('n', '2.')] }, repeal('a1-2')],
    [['same-number', 'a1-2', 'null', '1']],
  ],
  [
    'an article with the number of one in another chapter',
    [{ kind: 'renumber', provision: 'a3', label: 'Điều 1.' }],
    [['same-number', 'a1', 'null', '1']],
  ],
];

test.each(CASES)('%s', (_, changes, expected) => {
  expect(brief(conflicts(...changes))).toEqual(expected);
});

test('two alternatives of one proposal chosen together', () => {
  const of = (id: string, alternative: string): Amendment => ({
    ...amendment(id, words('a1-2', 'tháng', alternative)),
    ...{ proposal: 'K7', alternative },
  });
  expect(conflictsOf(STATUTE, [of('1', 'quý')])).toEqual([]);
  const [first] = conflictsOf(STATUTE, [of('2', 'tuần'), of('1', 'quý')]);
  expect(first).toMatchObject({
    kind: 'alternatives',
    about: 'K7',
    open: true,
    sides: [{ in: 'quý' }, { in: 'tuần' }],
  });
});

describe('references', () => {
  const lost = (...changes: Change[]) =>
    conflictsOf(STATUTE, [amendment('1', ...changes)]).map(({ kind, provision, about, target, open }) => [
      kind,
      provision,
      about,
      target,
      open,
    ]);

  test('to what is repealed are broken; of what goes too nothing is told', () => {
    expect(lost(repeal('a1-1'))).toEqual([['reference-broken', 'a2-1', 'khoản 1 Điều 1', 'a1-1', true]]);
    expect(lost(repeal('a1-1'), repeal('a2-1'))).toEqual([
      ['reference-broken', 'a2-2', 'điểm a khoản 1 Điều này', 'a2-1-a', true],
    ]);
  });

  test('to what is numbered anew or stands elsewhere are shifted', () => {
    expect(lost({ kind: 'renumber', provision: 'a2', label: 'Điều 5.' })).toEqual([
      ['reference-shifted', 'a3', 'Điều 2', 'a2', false],
    ]);
    expect(lost({ kind: 'renumber', provision: 'a1', label: 'Điều 7.' })).toEqual([
      ['reference-shifted', 'a2-1', 'khoản 1 Điều 1', 'a1-1', false],
    ]);
    expect(lost({ kind: 'move', provision: 'a1-1', spot: { under: 'a3' } })).toContainEqual([
      ...['reference-shifted', 'a2-1', 'khoản 1 Điều 1', 'a1-1', false],
    ]);
    expect(lost({ kind: 'move', provision: 'a2', spot: { after: 'a3' } })).toEqual([]);
  });

  test('that an amendment puts right are right', () => {
    expect(
      lost({ kind: 'renumber', provision: 'a2', label: 'Điều 5.' }, words('a3', 'Điều 2', 'Điều 5')),
    ).toEqual([]);
  });
});

test('strictly, overlapping deletions and insertions at one point are to be decided', () => {
  const some = [
    amendment('1', words('a1-1', 'đóng đảng phí đủ ', '')),
    amendment('2', words('a1-1', 'đảng phí đủ và ', '')),
    amendment('3', { kind: 'words', provision: 'a3', words: '', by: ' đảng', from: 6 }),
    amendment('4', { kind: 'words', provision: 'a3', words: '', by: ' lớn', from: 6 }),
    amendment('5', { kind: 'insert', spot: { after: 'a1-2' }, provisions: [clause('n', '3.')] }),
    amendment('6', { kind: 'insert', spot: { after: 'a1-2' }, provisions: [clause('m', '4.')] }),
  ];
  expect(conflictsOf(STATUTE, some)).toEqual([]);
  const { text } = merged(STATUTE, some);
  expect(text.provisions.map(({ text: one }) => one)).toEqual(
    expect.arrayContaining([
      'Đảng viên đúng hạn.',
      'Khoản n.',
      'Khoản m.',
      'Chi bộ đảng lớn theo Điều 2 họp để xử lý đảng viên.',
    ]),
  );
  expect(brief(conflictsOf(STATUTE, some, { strict: true }))).toEqual([
    ['overlap', 'a1-1', '1!', '2'],
    ['same-point', 'a1-2', '5', '6'],
    ['same-point', 'a3', '3', '4'],
  ]);
});

test('every kind of conflict is said in both languages, with all its values', () => {
  const calling = (id: string) => `<${id}>`;
  for (const kind of CONFLICT_KINDS)
    for (const language of ['vi', 'en'] as const) {
      const [one] = conflicts(words('a1-2', 'tháng', 'quý'), words('a1-2', 'tháng', 'tuần'));
      const said = conflictSaid({ ...one!, kind, target: 'a1' }, calling, language);
      expect(said).toMatch(/[.…]$/);
      expect(said).not.toMatch(/[{}]/);
    }
});
