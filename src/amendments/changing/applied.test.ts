// Typed amendments made in a statute's text.
import { expect, test } from 'vitest';
import { textOf } from '#statute';
import type { Change } from './amendment.ts';
import { applied } from './applied.ts';
import { changesOfWords } from './editing.ts';
import { amendment, STATUTE } from './statute.fixture.ts';

const made = (...changes: Change[]) => applied(STATUTE, [amendment('1', ...changes)]);
const linesOf = (...changes: Change[]) => textOf(made(...changes).text).split(/\n+/);
const byId = (id: string, ...changes: Change[]) => made(...changes).provisions.find((one) => one.id === id)!;

test('without amendments the text is the text, to the letter', () => {
  expect(applied(STATUTE, []).text).toEqual(STATUTE);
});

test('quoted words become others; what both have in common is left alone, and the origin is told', () => {
  const change: Change = {
    kind: 'words',
    provision: 'a1-2',
    words: 'mỗi tháng một lần',
    by: 'mỗi quý một lần',
  };
  expect(byId('a1-2', change).pieces).toEqual([
    { kind: 'same', text: 'Đảng viên sinh hoạt chi bộ mỗi ', by: [] },
    { kind: 'out', text: 'tháng', by: ['1'] },
    { kind: 'in', text: 'quý', by: ['1'] },
    { kind: 'same', text: ' một lần.', by: [] },
  ]);
  expect(linesOf(change)).toContain('2. Đảng viên sinh hoạt chi bộ mỗi quý một lần.');
});

test('words that stand more than once need to be told which; others are found however they are spelled', () => {
  const of = (more: object): Change => ({ kind: 'words', provision: 'a1-1', words: 'đ', by: 'x', ...more });
  expect(made(of({ words: 'không có' })).unapplied).toMatchObject([{ why: 'words-not-found' }]);
  expect(made(of({ words: 'đảng phí đủ', by: 'đảng phí' })).unapplied).toEqual([]);
  const twice: Change = { kind: 'replace', provision: 'a1-1', text: 'Góp và góp.' };
  const text = made(twice).text;
  const again = (more: object) =>
    applied(text, [amendment('2', { kind: 'words', provision: 'a1-1', words: 'góp', by: 'nộp', ...more })]);
  expect(again({}).text.provisions[2]!.text).toBe('Góp và nộp.');
  const three = applied(text, [
    amendment('1', { kind: 'replace', provision: 'a1-1', text: 'góp và góp' }),
  ]).text;
  const third = (more: object) =>
    applied(three, [amendment('2', { kind: 'words', provision: 'a1-1', words: 'góp', by: 'nộp', ...more })]);
  expect(third({}).unapplied).toMatchObject([{ why: 'words-ambiguous', words: 'góp' }]);
  expect(third({ occurrence: 2 }).text.provisions[2]!.text).toBe('góp và nộp');
  const spelled: Change = { kind: 'words', provision: 'a2-2', words: 'xử lý'.normalize('NFD'), by: 'xét' };
  expect(linesOf(spelled)).toContain('2. Việc xét theo điểm a khoản 1 Điều này do chi bộ quyết định.');
});

test('a provision is worded anew, with more paragraphs; the words that stay are not told', () => {
  const change: Change = {
    kind: 'replace',
    provision: 'a2-1-b',
    text: 'Cảnh cáo;',
    more: ['Có thể công khai.'],
  };
  expect(byId('a2-1-b', change).pieces.map(({ kind, text }) => [kind, text])).toEqual([
    ['same', 'Cảnh cáo'],
    ['in', ';\nCó thể công khai'],
    ['same', '.'],
  ]);
  expect(made(change).text.provisions.find(({ id }) => id === 'a2-1-b')).toMatchObject({
    more: ['Có thể công khai.'],
  });
});

test('provisions come beside another, behind all that is below it, or as the last below it', () => {
  const clause = { id: 'n', kind: 'clause', label: '3.', text: 'Mới.' } as const;
  expect(linesOf({ kind: 'insert', spot: { after: 'a2-1' }, provisions: [clause] }).slice(6, 11)).toEqual([
    '1. Đảng viên vi phạm khoản 1 Điều 1 thì bị:',
    'a) Khiển trách;',
    'b) Cảnh cáo.',
    '3. Mới.',
    '2. Việc xử lý theo điểm a khoản 1 Điều này do chi bộ quyết định.',
  ]);
  const last = made({ kind: 'insert', spot: { under: 'a1' }, provisions: [clause] });
  expect(last.text.provisions[4]).toMatchObject({ id: 'n', under: 'a1' });
  const article = { id: 'n', kind: 'article', label: 'Điều 1a.', text: 'Mới' } as const;
  const nested = made({
    ...{ kind: 'insert', spot: { before: 'a2' } },
    provisions: [article, { ...clause, id: 'n1', under: 'n' }],
  });
  expect(nested.text.provisions.slice(4, 6)).toMatchObject([{ under: 'c1' }, { id: 'n1', under: 'n' }]);
});

test('a repealed provision keeps its number and a mark, and takes with it what is below; a removed one goes', () => {
  expect(linesOf({ kind: 'repeal', provision: 'a2-1' }).slice(5, 8)).toEqual([
    'Điều 2. Kỷ luật',
    '1. (được bãi bỏ)',
    '2. Việc xử lý theo điểm a khoản 1 Điều này do chi bộ quyết định.',
  ]);
  expect(byId('a2-1-a', { kind: 'repeal', provision: 'a2-1' })).toMatchObject({
    ...{ gone: { by: ['1'], removed: true }, pieces: [{ kind: 'out', text: 'Khiển trách;', by: ['1'] }] },
  });
  expect(linesOf({ kind: 'remove', provision: 'a2' }).join()).not.toMatch(/Điều 2\.|Khiển trách/);
});

test('a move that one amendment has twice is made once', () => {
  const move: Change = { kind: 'move', provision: 'a1', spot: { after: 'a2' } };
  const ids = (...changes: Change[]) =>
    applied(STATUTE, [{ id: '1', changes }]).provisions.map(({ id }) => id);
  expect(ids(move, move)).toEqual(ids(move));
});

test('a provision moves with what is below it, and is numbered anew; its words stay as they are', () => {
  const told = made(
    { kind: 'move', provision: 'a2', spot: { after: 'a3' } },
    { kind: 'renumber', provision: 'a2', label: 'Điều 4.' },
  );
  expect(told.text.provisions.map(({ id }) => id).slice(4)).toEqual([
    ...['c2', 'a3', 'a2', 'a2-1', 'a2-1-a', 'a2-1-b', 'a2-2'],
  ]);
  expect(told.provisions.find(({ id }) => id === 'a2')).toMatchObject({
    ...{ label: 'Điều 4.', under: 'c2', moved: ['1'], renumbered: { from: 'Điều 2.', by: ['1'] } },
  });
  const into = made({ kind: 'move', provision: 'a2', spot: { under: 'a2-1' } });
  expect([into.unapplied, into.text]).toMatchObject([[{ why: 'into-itself' }], STATUTE]);
});

test('two moves into each other: the first is made, the other is told, and nothing is lost', () => {
  const told = made(
    { kind: 'move', provision: 'a1', spot: { under: 'a2' } },
    { kind: 'move', provision: 'a2', spot: { under: 'a1' } },
  );
  expect(told.unapplied).toMatchObject([{ why: 'into-itself', provision: 'a2' }]);
  expect(told.text.provisions).toHaveLength(STATUTE.provisions.length);
});

test('a phrase changes throughout, as whole words, or within some provisions only', () => {
  const change: Change = { kind: 'phrase', phrase: 'Đảng viên', by: 'Đồng chí' };
  expect(textOf(made(change).text).match(/Đồng chí/g)).toHaveLength(3);
  expect(textOf(made({ ...change, within: ['a1'] }).text).match(/Đồng chí/g)).toHaveLength(2);
  expect(textOf(made({ kind: 'phrase', phrase: 'chi b', by: 'x' }).text)).toBe(textOf(STATUTE));
  expect(made({ kind: 'phrase', phrase: 'không có', by: 'x' }).unapplied).toMatchObject([
    { why: 'phrase-not-found' },
  ]);
});

test('a phrase that stands three thousand times changes three thousand times', () => {
  const words = Array.from({ length: 3000 }, (_, n) => `câu ${n} về cấp uỷ`).join('; ');
  const text = {
    before: '',
    after: '',
    provisions: [{ ...STATUTE.provisions[2]!, under: null, text: words }],
  };
  const told = applied(text, [amendment('1', { kind: 'phrase', phrase: 'cấp ủy', by: 'đảng ủy' })]);
  expect(told.text.provisions[0]!.text).toBe(words.replaceAll('cấp uỷ', 'đảng ủy'));
});

test('a change of what is not there any more is told, and the rest is made', () => {
  const told = made(
    { kind: 'words', provision: 'x', words: 'a', by: 'b' },
    { kind: 'insert', spot: { after: 'x' }, provisions: [] },
    { kind: 'words', provision: 'a3', words: 'họp', by: 'làm việc' },
  );
  expect(told.unapplied).toEqual([
    { amendment: '1', change: 0, why: 'no-such-provision', provision: 'x', words: 'a' },
    { amendment: '1', change: 1, why: 'no-such-provision', provision: 'x', words: '' },
  ]);
  expect(textOf(told.text)).toContain('làm việc để xử lý');
});

test('a wording edited in place becomes changes that make it', () => {
  const now = 'Đảng viên nộp đảng phí đủ, đúng hạn.\nMức nộp do Trung ương quy định.';
  const changes = changesOfWords(STATUTE.provisions[2]!, now);
  expect(changes.map((one) => one.kind === 'words' && [one.words, one.by])).toEqual([
    ['đóng', 'nộp'],
    [' và', ','],
    ['', '\nMức nộp do Trung ương quy định.'],
  ]);
  expect(made(...changes).text.provisions[2]).toMatchObject({
    text: now.split('\n')[0],
    more: [now.split('\n')[1]],
  });
});

test('what is repealed below what is repealed goes with it: nothing stands under what is no more', () => {
  const both: Change[] = [
    { kind: 'repeal', provision: 'a2-1-b' },
    { kind: 'repeal', provision: 'c1' },
  ];
  expect(made(...both).text.provisions.map(({ id }) => id)).toEqual(['c1', 'c2', 'a3']);
});
