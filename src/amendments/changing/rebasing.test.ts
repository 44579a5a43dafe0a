// Typed amendments carried from a statute onto the one after an adoption; and two articles of a real constitution.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsChanged } from '#statute';
import type { Change } from './amendment.ts';
import { applied } from './applied.ts';
import { rebased } from './rebasing.ts';
import { amendment, STATUTE } from './statute.fixture.ts';

const adopted = (...changes: Change[]) => applied(STATUTE, [amendment('adopted', ...changes)]).text;
const words = (provision: string, from: string, by: string): Change => ({
  kind: 'words',
  provision,
  words: from,
  by,
});
const carried = (what: Change, ...base: Change[]) => {
  const told = rebased(STATUTE, [amendment('1', what)], adopted(...base));
  return [...told.carried.map(({ how }) => how), ...told.byHand.map(({ why }) => why)];
};
const quarter = words('a1-2', 'tháng', 'quý');
const repeal = (provision: string): Change => ({ kind: 'remove', provision });
const clause = { id: 'n', kind: 'clause', label: '3.', text: 'Khoản mới.' } as const;

test.each<[string, Change, Change[], string[]]>([
  ['nothing of it changed', quarter, [words('a1-1', 'đủ', 'đúng')], ['unchanged']],
  ['words before it changed', quarter, [words('a1-2', 'Đảng viên', 'Mọi đảng viên')], ['shifted']],
  [
    'the provision has another number',
    quarter,
    [{ kind: 'renumber', provision: 'a1-2', label: '5.' }],
    ['shifted'],
  ],
  ['the same was adopted', quarter, [quarter], ['already']],
  ['other words were adopted', quarter, [words('a1-2', 'tháng', 'tuần')], ['words-changed']],
  ['the provision is gone', quarter, [repeal('a1-2')], ['provision-gone']],
  ['what it takes out is gone', repeal('a1-2'), [repeal('a1')], ['already']],
  ['what it takes out changed', repeal('a2-1'), [words('a2-1-a', 'Khiển', 'Quở')], ['changed-since']],
  [
    'what it takes out moved',
    repeal('a1-2'),
    [{ kind: 'move', provision: 'a1-2', spot: { under: 'a3' } }],
    ['shifted'],
  ],
  [
    'its anchor is gone',
    { kind: 'insert', spot: { after: 'a1-2' }, provisions: [clause] },
    [repeal('a1-2')],
    ['shifted'],
  ],
  [
    'what holds it is gone',
    { kind: 'insert', spot: { under: 'a1' }, provisions: [clause] },
    [repeal('a1')],
    ['provision-gone'],
  ],
  [
    'it came already',
    { kind: 'insert', spot: { under: 'a1' }, provisions: [clause] },
    [{ kind: 'insert', spot: { under: 'a1' }, provisions: [{ ...clause, id: 'm' }] }],
    ['already'],
  ],
  [
    'numbered otherwise',
    { kind: 'renumber', provision: 'a3', label: 'Điều 4.' },
    [{ kind: 'renumber', provision: 'a3', label: 'Điều 5.' }],
    ['renumbered-since'],
  ],
  [
    'moved elsewhere',
    { kind: 'move', provision: 'a1-1', spot: { under: 'a3' } },
    [{ kind: 'move', provision: 'a1-1', spot: { under: 'a2' } }],
    ['moved-since'],
  ],
  [
    'a phrase is left elsewhere',
    { kind: 'phrase', phrase: 'chi bộ', by: 'x' },
    [repeal('a1-2')],
    ['shifted'],
  ],
  [
    'a phrase is gone',
    { kind: 'phrase', phrase: 'chi bộ', by: 'x' },
    [repeal('a1-2'), repeal('a2-2')],
    ['phrase-gone'],
  ],
  ['it had no place before', words('x', 'a', 'b'), [], ['unapplied']],
])('%s', (...[, what, base, expected]) => {
  expect(carried(what, ...base)).toEqual(expected);
});

test('a wording anew takes in what was adopted elsewhere in the provision, and leaves what meets it to a hand', () => {
  const what: Change = {
    kind: 'replace',
    provision: 'a1-1',
    text: 'Đảng viên nộp đảng phí đủ và đúng hạn, đúng mức.',
  };
  const now = adopted(words('a1-1', 'Đảng viên', 'Mỗi đảng viên'), words('a1-1', 'đóng', 'góp'));
  const told = rebased(STATUTE, [amendment('1', what)], now);
  expect(told.byHand).toMatchObject([{ why: 'words-changed', words: 'đóng' }]);
  expect(applied(now, told.amendments).text.provisions[2]!.text).toBe(
    'Mỗi đảng viên góp đảng phí đủ và đúng hạn, đúng mức.',
  );
});

const FILE = resolve(
  import.meta.dirname,
  '../../../../shared/data/amendment-cases/constitution-2025-two-articles.json',
);
describe.skipIf(!existsSync(FILE))('two articles of the constitution beside their draft', () => {
  interface Clause {
    original: string;
    draft: string;
  }
  test('what a person marked is among what is told; another spelling of a tone is not', () => {
    const { articles } = JSON.parse(readFileSync(FILE, 'utf8')) as {
      articles: { clauses: Clause[]; marked_by_hand: { kind: 'add' | 'remove'; text: string }[] }[];
    };
    for (const { clauses, marked_by_hand } of articles) {
      const changes = clauses.flatMap(({ original, draft }) => wordsChanged(original, draft));
      for (const { kind, text } of marked_by_hand.filter((one) => !one.text.endsWith('định')))
        expect(changes.some((change) => (kind === 'add' ? change.in : change.out).includes(text))).toBe(true);
      expect(changes.some(({ out }) => out.includes('Toà'))).toBe(false);
    }
  });
});
