// The lines of a DOCX are what a reader sees, the numbers of the word processor included.
import { expect, test } from 'vitest';
import { foreign } from './foreign.fixture.ts';
import { readDocxLines } from './read-lines.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (n: number, format: string, { text, more = '' }: { text: string; more?: string }) =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${[
  level(0, 'upperRoman', { text: 'Chương %1', more: '<w:pStyle w:val="Chuong"/>' }),
  level(1, 'decimal', { text: 'Điều %2.', more: '<w:lvlRestart w:val="0"/>' }),
  level(2, 'decimal', { text: '%3.' }),
  level(3, 'lowerLetter', { text: '%4)' }),
  level(4, 'bullet', { text: '' }),
].join('')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
const styles = `<w:styles ${W}><w:style w:styleId="Chuong"><w:basedOn w:val="Goc"/></w:style><w:style w:styleId="Goc"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`;
const p = (text: string, ilvl?: number, list = 3) =>
  `<w:p>${ilvl === undefined ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const chapter = (text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="Chuong"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const linesOf = (body: string) =>
  readDocxLines(foreign(body, { members: { 'word/numbering.xml': numbering, 'word/styles.xml': styles } }))
    .lines;

test('numbers by lists, by styles, over several levels, going on over chapters where the list says so', () => {
  const body = [
    ...[chapter('MỘT'), p('Phạm vi', 1), p('a', 2), p('x', 3), p('y', 3), p('gạch', 4), p('b', 2), p('z', 3)],
    ...[chapter('HAI'), p('Đối tượng', 1), p('c', 2), p('từ năm', 2, 4), p('sáu', 2, 4), p('không số')],
  ];
  expect(linesOf(body.join('')).slice(0, -1)).toEqual([
    ...['Chương I MỘT', 'Điều 1. Phạm vi', '1. a', 'a) x', 'b) y', '- gạch', '2. b', 'a) z'],
    ...['Chương II HAI', 'Điều 2. Đối tượng', '1. c', '5. từ năm', '6. sáu', 'không số'],
  ]);
});

test('what was struck in tracked changes is not there, tables are rows, notes come last, pictures are counted', () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const { lines, pictures } = readDocxLines(
    foreign(
      `<w:p>${run('giữ ')}<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins>${run('thêm')}</w:ins><w:r><w:br/><w:t>dòng</w:t><w:drawing/></w:r></w:p>` +
        `<w:tbl><w:tr><w:tc>${p('một')}${p('hai')}</w:tc><w:tc>${p('ba')}</w:tc></w:tr></w:tbl>`,
    ),
  );
  expect([lines, pictures]).toEqual([['giữ thêm\ndòng', 'một hai | ba', 'chú thích'], 1]);
});

test('a list that is not defined, or a style that is based on itself, numbers nothing', () => {
  const circle = `<w:styles ${W}><w:style w:styleId="S"><w:basedOn w:val="S"/></w:style></w:styles>`;
  const body = `${p('lạc', 0, 99)}<w:p><w:pPr><w:pStyle w:val="S"/></w:pPr><w:r><w:t>vòng</w:t></w:r></w:p>`;
  const { lines } = readDocxLines(foreign(body, { members: { 'word/styles.xml': circle } }));
  expect(lines.slice(0, 2)).toEqual(['lạc', 'vòng']);
});
