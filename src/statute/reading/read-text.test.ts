// A statute's text is read into its provisions, and nothing of it is lost.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText, type ReadText } from './read-text.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/statutes');

const whole = ({ before, provisions, after }: ReadText) =>
  before + provisions.map(({ raw }) => raw).join('') + after;
const outline = ({ provisions }: ReadText) =>
  provisions.map(({ label, under, text }) => [label, under === null ? null : provisions[under]!.label, text]);

test('chapters, articles, clauses and points stand under each other; headings may follow on a line of their own', () => {
  const text = `QUY CHẾ\n\nChương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\nLời dẫn:\n\n1. Một.\n\na) Chữ a;\n\nb) Chữ b.\n\n2. Hai\nxuống dòng.\n\nĐiều 2. Đối tượng\n\n1. Ba.\n`;
  const read = readText(text);
  expect(outline(read)).toEqual([
    ['Chương I', null, 'QUY ĐỊNH CHUNG'],
    ['Điều 1.', 'Chương I', 'Phạm vi'],
    ['1.', 'Điều 1.', 'Một.'],
    ['a)', '1.', 'Chữ a;'],
    ['b)', '1.', 'Chữ b.'],
    ['2.', 'Điều 1.', 'Hai xuống dòng.'],
    ['Điều 2.', 'Chương I', 'Đối tượng'],
    ['1.', 'Điều 2.', 'Ba.'],
  ]);
  expect(read.provisions[1]!.more).toEqual(['Lời dẫn:']);
  expect([read.before, read.doubts]).toEqual(['QUY CHẾ\n\n', []]);
});

test('what only looks like a number belongs to the text before it, and is told', () => {
  const read = readText('1. Đảng bộ có từ\n\n1.000 đảng viên trở lên.\n\n3. Lạc số.\n\n2. Hai.\n\n2. Lặp.\n');
  expect(outline(read)).toEqual([
    ['1.', null, 'Đảng bộ có từ'],
    ['2.', null, 'Hai.'],
  ]);
  expect(read.doubts).toEqual([
    { line: 3, words: '1.000 đảng viên trở lên.', why: 'out-of-order' },
    { line: 5, words: '3. Lạc số.', why: 'out-of-order' },
    { line: 9, words: '2. Lặp.', why: 'twice' },
  ]);
});

test('an article whose number comes twice or out of order is an article, and is told; so is a clause after a gap', () => {
  const read = readText('Điều 1. A\n\n1. Một.\n\n3. Ba.\n\n4. Bốn.\n\nĐiều 3. B\n\nĐiều 3. C\n\n1. Một.\n');
  expect(outline(read).map(([label, under]) => [label, under])).toEqual([
    ['Điều 1.', null],
    ['1.', 'Điều 1.'],
    ['3.', 'Điều 1.'],
    ['4.', 'Điều 1.'],
    ['Điều 3.', null],
    ['Điều 3.', null],
    ['1.', 'Điều 3.'],
  ]);
  expect(read.doubts.map(({ words, why }) => [words, why])).toEqual([
    ['3. Ba.', 'out-of-order'],
    ['Điều 3. B', 'out-of-order'],
    ['Điều 3. C', 'twice'],
  ]);
});

test('a person says what a line is, against what was read', () => {
  const text = 'Điều 1. A\n\n1. Một.\n\n2. Hai.\n\nVề phụ cấp\n\na) Chữ.\n';
  const read = readText(text, [
    { line: 5, as: 'words' },
    { line: 7, as: 'clause' },
  ]);
  expect(outline(read)).toEqual([
    ['Điều 1.', null, 'A'],
    ['1.', 'Điều 1.', 'Một.'],
    ['', 'Điều 1.', 'Về phụ cấp'],
    ['a)', '', 'Chữ.'],
  ]);
  expect(read.provisions[1]!.more).toEqual(['2. Hai.']);
  expect(whole(read)).toBe(text);
});

test('Roman points below letters, and clauses in brackets', () => {
  const read = readText(
    'Article 2. X\n\n(1) One:\n\n(a) a;\n\n(i) first;\n\n(ii) second;\n\n(b) b.\n\n(2) Two.\n',
  );
  expect(outline(read).map(([label, under]) => [label, under])).toEqual([
    ['Article 2.', null],
    ['(1)', 'Article 2.'],
    ['(a)', '(1)'],
    ['(i)', '(a)'],
    ['(ii)', '(a)'],
    ['(b)', '(1)'],
    ['(2)', 'Article 2.'],
  ]);
});

test('letters run as Vietnamese statutes write them: d, đ, e, g', () => {
  const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k'];
  const read = readText(`1. Gồm:\n\n${letters.map((one) => `${one}) Điểm ${one}.`).join('\n\n')}\n`);
  expect(read.provisions.slice(1).map(({ label }) => label)).toEqual(letters.map((one) => `${one})`));
});

test('English drafting is read by the same rules', () => {
  const read = readText('Chapter 1\nGeneral\n\nArticle 1. Scope\n\n1. First.\n\n(a) one;\n\n(b) two.\n');
  expect(outline(read).map(([label, under]) => [label, under])).toEqual([
    ['Chapter 1', null],
    ['Article 1.', 'Chapter 1'],
    ['1.', 'Article 1.'],
    ['(a)', '1.'],
    ['(b)', '1.'],
  ]);
});

test('the pieces of any text, put together, are that text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      'Điều 1. Một',
      'Điều 2. Hai',
      '1. A',
      '2. B',
      'a) x',
      '- y',
      '1.1. C',
      'Nơi nhận:',
      'Chương I',
    ),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
      const text = lines.join(end);
      expect(whole(readText(text))).toBe(text);
    }),
  );
});

describe.runIf(existsSync(FOLDER))('real texts', () => {
  interface Node {
    id: string;
    label: string;
    parent: string | null;
    text: string;
    more: string[];
  }

  test('the regulation of 2025 becomes exactly the tree that was read by hand', () => {
    const source = readFileSync(resolve(FOLDER, 'qd-294-2025.txt'), 'utf8');
    const { nodes } = JSON.parse(readFileSync(resolve(FOLDER, 'qd-294-2025.json'), 'utf8')) as {
      nodes: Node[];
    };
    const read = readText(source);
    expect(whole(read)).toBe(source);
    expect(read.provisions.length).toBe(nodes.length);
    const places = new Map(nodes.map(({ id }, n) => [id, n]));
    expect(read.provisions.map(({ more }) => more)).toEqual(nodes.map(({ more }) => more));
    const plain = (label: string) => label.replace(/\.$/, '');
    expect(read.provisions.map(({ label, under, text }) => [plain(label), under, text])).toEqual(
      nodes.map(({ label, parent, text }) => [
        plain(label),
        parent === null ? null : places.get(parent),
        text,
      ]),
    );
  });

  test('the ordinance on consolidating texts has its twenty articles', () => {
    const source = readFileSync(resolve(FOLDER, 'phap-lenh-01-2012-hop-nhat.txt'), 'utf8');
    const read = readText(source);
    expect(whole(read)).toBe(source);
    const articles = read.provisions.filter(({ kind }) => kind === 'article');
    expect(articles.map(({ label }) => label)).toEqual(
      Array.from({ length: 20 }, (_one, n) => `Điều ${n + 1}.`),
    );
    expect(read.doubts).toEqual([]);
  });
});
