// Akoma Ntoso out is valid against the schema of OASIS, and comes back in as it went out; what others wrote loses no word.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Day } from '#kernel/day';
import type { StatuteText } from '../provision.ts';
import { readAkn } from '../reading/read-akn.ts';
import { readFile, readPlain } from '../reading/read-file.ts';
import { writeAkn, type AknWork } from './akn.ts';
import { faultsOf, SHARED } from './schema.fixture.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const day = (text: string) => text as Day;

const WORK: AknWork = {
  ...{ code: 'DLM', title: 'Điều lệ mẫu', number: '01-ĐLM', issuer: 'Đại hội mẫu', language: 'vi' },
  acts: [
    {
      number: '01-ĐLM',
      title: 'Điều lệ mẫu',
      date: day('2020-01-02'),
      inForce: day('2020-02-01'),
      changes: [],
    },
    {
      ...{
        number: '02-NQ',
        title: 'Nghị quyết sửa đổi',
        date: day('2025-03-04'),
        inForce: day('2025-05-01'),
      },
      changes: [],
    },
  ],
};
const TEXT = `ĐIỀU LỆ\n\nLời nói đầu & "căn cứ" <1>.\n\nChương I\n\nCHUNG\n\nĐiều 1. Phạm vi\n\nLời dẫn:\n\n1. Một:\n\na) Chữ a;\n\n- gạch;\n\n- gạch hai.\n\n2. Hai.\n\nĐiều 1. Lặp số\n\nĐiều 5a. Chèn\n\nNơi nhận:\n- Như trên.\n`;

const changed = (text: StatuteText): AknWork => {
  const [first, second] = text.provisions.filter(({ kind }) => kind === 'clause');
  const changes = [
    { type: 'substitution' as const, provision: first!.id, old: 'Một', new: 'Mốt & hai' },
    { type: 'insertion' as const, provision: second!.id, new: 'Hai.' },
    { type: 'repeal' as const, provision: 'khoản-đã-bỏ', old: 'Ba.' },
    { type: 'renumbering' as const, provision: second!.id },
  ];
  return { ...WORK, acts: [WORK.acts[0]!, { ...WORK.acts[1]!, changes }] };
};

const told = ({ provisions }: StatuteText) =>
  provisions.map(({ id, kind, label, under, text, more }) => ({ id, kind, label, under, text, more }));

test('what went out comes back in: identities, kinds, labels, words', () => {
  const { text } = readPlain(TEXT);
  const again = readFile(bytes(writeAkn(changed(text), text)));
  expect(again.format).toBe('akn');
  expect(told(again.text)).toEqual(told(text));
  expect(again.text.before.split('\n')).toContain('Lời nói đầu & "căn cứ" <1>.');
  expect(again.text.after).toContain('Như trên.');
});

test('a file that declares entities is refused, whatever they are; so are one that is damaged and one that is something else', () => {
  const entity =
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="a"><body><article eId="a"><content><p>&x;</p></content></article></body></act></akomaNtoso>';
  const deep = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body>${'<list>'.repeat(500)}${'</list>'.repeat(500)}</body></act></akomaNtoso>`;
  expect(() => readFile(bytes(entity))).toThrow('statute.akn.document-type');
  expect(() => readFile(bytes(deep.replace('</act>', '')))).toThrow('statute.akn.damaged');
  expect(() => readFile(bytes('<?xml version="1.0"?><html/>'))).toThrow('statute.akn.other-file');
  expect(() => readFile(bytes(deep))).toThrow('statute.akn.too-deep');
});

describe.runIf(existsSync(SHARED))('with the schema and the examples of OASIS', () => {
  const regulation = () => readFile(readFileSync(resolve(SHARED, 'statutes/qd-294-2025.txt'))).text;

  test('what goes out is valid: a small text with changes, a whole regulation, an empty one', async () => {
    const small = readPlain(TEXT).text;
    expect(await faultsOf(writeAkn(changed(small), small))).toEqual([]);
    expect(await faultsOf(writeAkn(WORK, regulation()))).toEqual([]);
    expect(await faultsOf(writeAkn(WORK, { before: '', provisions: [], after: '' }))).toEqual([]);
  });

  test('the check finds what is not valid', async () => {
    const { text } = readPlain(TEXT);
    expect(await faultsOf(writeAkn(WORK, text).replace('<num>', '<number>'))).not.toEqual([]);
  });

  test.each(['us_Act_2011-11-29.xml', 'us_Title9-Chap3-eng.xml'])('%s loses no word', (name) => {
    const source = readFileSync(resolve(SHARED, `akoma-ntoso/examples/${name}`), 'utf8');
    const read = readAkn(source);
    const wordsIn = (text: string) => text.replace(/\s+/g, '');
    const plain = source.slice(source.indexOf('</meta>')).replace(/<[^>]*>/g, '');
    const said = read.before + read.provisions.map(({ raw }) => raw).join('') + read.after;
    const entities = (text: string) =>
      text.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>');
    expect(wordsIn(said)).toBe(wordsIn(entities(plain)));
    expect(read.provisions.length).toBeGreaterThan(4);
    expect(read.unknown).toEqual([]);
  });
});
