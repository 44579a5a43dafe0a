// The papers as documents and sheets: rows with a head on every page, real notes, no voice lost on the way to paper.
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Day } from '#kernel/day';
import { formFor, writeDocx, writePdf, type OfficialDocument } from '#platform/documents';
import { materialWith, proposal, voice } from './material.fixture.ts';
import { blocksOf, contentOf, headingOf, PAPER_KINDS, sheetsOf, type PaperKind } from './paper.ts';

const DAY = '2026-11-27' as Day;
const form = formFor('party', DAY);
const laidOut = (kind: PaperKind, { material = materialWith(), marked = false } = {}): OfficialDocument => {
  const content = contentOf(kind, material);
  const { type, abstract } = headingOf(content);
  return {
    ...{ form, date: DAY, number: '5', symbol: type.letters, type: type.name, abstract, addressees: [] },
    ...{ bases: [], authority: null, signsFor: null, position: 'Bí thư', signer: null, recipients: ['A'] },
    ...{ draft: false, body: blocksOf(content, form, marked) },
  };
};
const xmlOf = async (document: OfficialDocument) => {
  const members = unzipSync(new Uint8Array(await buffer(await writeDocx(document))));
  return { xml: strFromU8(members['word/document.xml']!), notes: strFromU8(members['word/footnotes.xml']!) };
};
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t [^>]*>([^<]*)<|<w:br\/>/g)].map(([, text]) => text ?? '\n').join('');

test('the comparison is a table across the page; its head is repeated, what goes is struck through, what comes underlined', async () => {
  const { xml } = await xmlOf(laidOut('comparison'));
  expect(xml).toContain('w:orient="landscape"');
  const rows = xml.match(/<w:tr>(?:(?!<w:tr>).)*?<\/w:tr>/g)!.filter((row) => /Table(Head|Text)/.test(row));
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, ...Array(5).fill(false)]);
  expect(xml).toMatch(/<w:strike\/><\/w:rPr><w:t [^>]*>tháng</);
  expect(xml).toMatch(/<w:b\/><w:u w:val="single"\/><\/w:rPr><w:t [^>]*>quý</);
  expect(textOf(rows[4]!)).toContain(
    'Phương án 2 (Giữ thẩm quyền, báo cáo cấp trên):\n2a. Quyết định được gửi',
  );
});

test('the clean consolidated text has no word that went, notes at its places; the marked one has both wordings', async () => {
  const clean = await xmlOf(laidOut('consolidated'));
  expect(textOf(clean.xml)).toContain('Đảng viên sinh hoạt chi bộ mỗi quý một lần, trừ trường hợp đặc biệt.');
  expect(textOf(clean.xml)).toContain('1. (được bãi bỏ)');
  expect(textOf(clean.xml)).not.toContain('Khiển trách');
  const marks = clean.xml.match(/<w:footnoteReference /g)!.length;
  expect(clean.notes.match(/<w:footnote w:id=/g)).toHaveLength(marks);
  const marked = await xmlOf(laidOut('consolidated', { marked: true }));
  expect(textOf(marked.xml)).toContain('Khiển trách');
  expect(marked.xml).not.toContain('<w:footnoteReference ');
});

test('every voice stands in the report, on paper and in the sheet', async () => {
  const voices = Array.from({ length: 300 }, (_, n) => voice(`w${n}`, `Chi bộ ${n % 50}`));
  const material = materialWith({ proposals: [proposal(1, 'Một', { voices })] });
  const said = textOf((await xmlOf(laidOut('explanation', { material }))).xml);
  const [, each] = sheetsOf(contentOf('explanation', material));
  for (const { words } of [...voices, ...material.open]) {
    expect(said).toContain(words);
    expect(each!.rows.some((row) => row[2] === words)).toBe(true);
  }
});

test.each(PAPER_KINDS)('%s: DOCX and PDF are the same bytes again', async (kind) => {
  const twice = await Promise.all([1, 2].map(async () => buffer(await writeDocx(laidOut(kind)))));
  expect(twice[0]!.equals(twice[1]!)).toBe(true);
  const pdfs = await Promise.all([1, 2].map(() => writePdf(laidOut(kind))));
  expect(Buffer.from(pdfs[0]!).equals(Buffer.from(pdfs[1]!))).toBe(true);
});

test('the sheet of issues has a row for each alternative with its wording, the one of the text a row for each provision with its notes', async () => {
  const [issues] = sheetsOf(contentOf('issues', materialWith()));
  const content = contentOf('issues', materialWith());
  if (content.kind !== 'issues') throw new Error(content.kind);
  expect(issues!.rows).toHaveLength(
    content.issues.reduce((sum, { alternatives }) => sum + Math.max(1, alternatives.length), 0),
  );
  expect(issues!.rows.map((row) => row.length)).toEqual(issues!.rows.map(() => issues!.head[0]!.length));
  expect(JSON.stringify(issues!.rows)).toContain('Phương án 2 (Giữ thẩm quyền, báo cáo cấp trên)');
  const [text, acts] = sheetsOf(contentOf('consolidated', materialWith()));
  const said = JSON.stringify(text!.rows);
  expect(said).toContain('Đảng viên sinh hoạt chi bộ mỗi quý một lần, trừ trường hợp đặc biệt.');
  expect(said).toContain('(được bãi bỏ)');
  expect(said).not.toContain('Khiển trách');
  const notes = contentOf('consolidated', materialWith());
  if (notes.kind !== 'consolidated') throw new Error(notes.kind);
  for (const note of notes.notes) expect(text!.rows.some((row) => String(row[2]).includes(note))).toBe(true);
  expect(acts!.rows).toHaveLength(notes.acts.length);
});
