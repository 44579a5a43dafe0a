// What tracked changes leave alone in a file, byte by byte, and where they have no place.
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { foreign, p } from '../foreign.fixture.ts';
import { readDocxLines } from '../read-lines.ts';
import type { TrackedLine } from './lines.ts';
import { mainOf, resolved } from './resolved.fixture.ts';
import { trackInDocx } from './track.ts';

const by = (kind: 'inserted' | 'deleted') => ({
  kind,
  author: 'Ban & <Tổ chức>',
  date: '2026-11-27T00:00:00Z',
});
/** A line: `-…-` goes and `+…+` comes; `¶+`, `¶-` at its end say it of the end. */
function line(told: string, like = 'clause'): TrackedLine {
  const [, words = '', end] = /^(.*?)(?:¶([+-]))?$/su.exec(told)!;
  const pieces = words
    .split(/([-+][^-+]*[-+])/u)
    .filter(Boolean)
    .map((text) => ({
      text: text.replace(/^[-+]|[-+]$/gu, ''),
      tracked: text.startsWith('-') ? by('deleted') : text.startsWith('+') ? by('inserted') : null,
    }));
  return { like, label: '', pieces, mark: end ? by(end === '+' ? 'inserted' : 'deleted') : null };
}
const tracked = (bytes: Uint8Array, ...lines: string[]) =>
  trackInDocx(bytes, { before: '', lines: lines.map((one) => line(one)), after: 'chú thích' });
const accepted = (bytes: Uint8Array) => readDocxLines(resolved(bytes, true)).lines.slice(0, -1);
const rejected = (bytes: Uint8Array) => readDocxLines(resolved(bytes, false)).lines.slice(0, -1);

test('outside of the paragraph that changes every byte stays: comments, quotes, blanks in tags, line ends, a byte order mark', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const head = `\uFEFF<?xml version='1.0' encoding="UTF-8"?>\r\n<w:document ${W} xmlns:o='urn:o'><!-- <w:p> --><w:body>\r\n`;
  const odd = `<w:p  o:a='1 > 0'><w:r><w:t >Một &#x26; &quot;hai&quot;</w:t></w:r></w:p >`;
  const changes = `<w:p><w:r><w:t>ba bốn</w:t></w:r></w:p>`;
  const tail = `\n<w:p/><![CDATA[ ]]><w:sectPr></w:sectPr></w:body></w:document>\n`;
  const bytes = foreign('', { members: { 'word/document.xml': strToU8(head + odd + changes + tail) } });
  const now = tracked(bytes, 'Một & "hai"', 'ba -bốn-+năm+')!;
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(unzipSync(now)['word/document.xml']!);
  expect(raw.startsWith(head + odd)).toBe(true);
  expect(raw.endsWith(tail)).toBe(true);
  expect(raw.slice((head + odd).length, -tail.length)).toBe(
    '<w:p><w:r><w:t xml:space="preserve">ba </w:t></w:r>' +
      '<w:del w:id="3" w:author="Ban &amp; &lt;Tổ chức&gt;" w:date="2026-11-27T00:00:00Z"><w:r><w:delText xml:space="preserve">bốn</w:delText></w:r></w:del>' +
      '<w:ins w:id="4" w:author="Ban &amp; &lt;Tổ chức&gt;" w:date="2026-11-27T00:00:00Z"><w:r><w:t>năm</w:t></w:r></w:ins></w:p>',
  );
  expect([accepted(now), rejected(now)]).toEqual([
    ['Một & "hai"', 'ba năm'],
    ['Một & "hai"', 'ba bốn'],
  ]);
});

test('a paragraph is cut in two, joined with the next, put between two, taken out', () => {
  const bytes = foreign(p('một hai') + p('') + p('ba') + p('bốn', { paragraph: '<w:jc w:val="both"/>' }));
  const cut = tracked(bytes, 'một ¶+', 'hai', 'ba', 'bốn')!;
  expect([accepted(cut), rejected(cut)]).toEqual([
    ['một', 'hai', 'ba', 'bốn'],
    ['một hai', 'ba', 'bốn'],
  ]);
  const joined = tracked(bytes, 'một hai+ +¶-', 'ba', 'bốn')!;
  expect([accepted(joined), rejected(joined)]).toEqual([
    ['một hai ba', 'bốn'],
    ['một hai', 'ba', 'bốn'],
  ]);
  const put = tracked(bytes, 'một hai', 'ba', '+mới+¶+', 'bốn')!;
  expect([accepted(put), rejected(put)]).toEqual([
    ['một hai', 'ba', 'mới', 'bốn'],
    ['một hai', 'ba', 'bốn'],
  ]);
  const out = tracked(bytes, 'một hai', '-ba-¶-', 'bốn')!;
  expect([accepted(out), rejected(out)]).toEqual([
    ['một hai', 'bốn'],
    ['một hai', 'ba', 'bốn'],
  ]);
});

test('with a paragraph that goes as a whole its note, field and picture go, and come back', () => {
  const more = `<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:drawing/></w:r>`;
  const bytes = foreign(p('một') + p('hai').replace('</w:p>', `${more}</w:p>`) + p('ba'));
  const gone = tracked(bytes, 'một', '-hai-¶-', 'ba')!;
  const xml = mainOf(resolved(gone, true));
  expect(['footnoteReference', 'instrText', 'drawing'].filter((name) => xml.includes(name))).toEqual([]);
  const back = mainOf(resolved(gone, false));
  expect(back).toContain('<w:footnoteReference w:id="2"/>');
  expect(back).toContain('<w:instrText>PAGE</w:instrText>');
  const changed = tracked(bytes, 'một', '-hai-+khác+', 'ba')!;
  expect(mainOf(resolved(changed, true))).toContain('<w:footnoteReference w:id="2"/>');
});

test('words of a note change in the notes; a provision behind which notes are read goes without them', () => {
  const bytes = foreign(p('một') + p('hai'));
  const of = (last: string) =>
    trackInDocx(bytes, { before: '', lines: [line('một'), line('hai'), line(last)], after: '' })!;
  const notes = strFromU8(unzipSync(of('chú -thích-+giải+'))['word/footnotes.xml']!);
  expect(notes).toContain('giải</w:t></w:r></w:ins>');
  expect(unzipSync(of('-chú thích-'))['word/footnotes.xml']).toEqual(unzipSync(bytes)['word/footnotes.xml']);
});

test('no change is made where the text is another, and none within a formula', () => {
  const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
  const bytes = foreign(
    `<w:p><m:oMath ${M}><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:t> lần</w:t></w:r></w:p>`,
  );
  expect(tracked(bytes, 'x lầm')).toBe(null);
  expect(tracked(bytes, '-x- lần')).toBe(null);
  expect(accepted(tracked(bytes, 'x -lần-+phần+')!)).toEqual(['x phần']);
});

test('a file that is too much is refused as reading it refuses it', () => {
  expect(() => tracked(strToU8('PK'), 'một')).toThrow('platform.file.damaged');
});
