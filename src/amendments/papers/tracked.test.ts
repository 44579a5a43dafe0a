// Tracked changes in the statute's own document: to accept all gives the new text, to reject all the old one.
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFile, writeStatuteDocx, type DocxLine, type StatuteText } from '#statute';
import { applied } from '../changing/applied.ts';
import { wordsOf, type Change, type Spot } from '../changing/amendment.ts';
import { STATUTE } from '../changing/statute.fixture.ts';
import { drafted, materialWith } from './material.fixture.ts';
import { trackedLines } from './tracked.ts';

const DATE = '2026-11-27T00:00:00Z';
const trackedOf = (all: Change[][]) => {
  const amendments = all.map((changes, n) => drafted(String(n + 1), changes, { drafter: `Ban ${n + 1}` }));
  const made = applied(
    STATUTE,
    amendments.map((one) => ({ id: one.id, changes: one.changes })),
  );
  return { made, lines: trackedLines({ base: STATUTE, applied: made, amendments }, DATE) };
};

/** The paragraphs once what is of one kind is dropped. */
function without(kind: 'inserted' | 'deleted', lines: DocxLine[]): string[] {
  const paragraphs = [''];
  for (const { pieces, mark } of lines) {
    for (const { text, tracked } of pieces)
      if (tracked?.kind !== kind) paragraphs[paragraphs.length - 1] += text;
    if (mark?.kind !== kind) paragraphs.push('');
  }
  return paragraphs.map((one) => one.trim()).filter(Boolean);
}
const paragraphsOf = ({ provisions }: StatuteText) =>
  provisions
    .flatMap((one) => `${one.label} ${wordsOf(one)}`.split('\n'))
    .map((one) => one.trim())
    .filter(Boolean);

const ids = STATUTE.provisions.map(({ id }) => id);
const id = fc.constantFrom(...ids);
const spot: fc.Arbitrary<Spot> = fc.oneof(
  id.map((after) => ({ after })),
  id.map((before) => ({ before })),
  id.map((under) => ({ under })),
);
const text = fc.constantFrom('Họp.', 'Đảng viên đóng phí.', '');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    ...{ kind: fc.constant('replace' as const), provision: id, text },
    more: fc.array(fc.constantFrom('Một.', 'Hai.'), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constantFrom('repeal' as const, 'remove' as const), provision: id }),
  fc.record({ kind: fc.constant('move' as const), provision: id, spot }),
  fc.record({ kind: fc.constant('renumber' as const), provision: id, label: fc.constantFrom('9.', 'z)') }),
  fc.tuple(spot, fc.uuid(), text).map(([where, one, words]): Change => ({
    ...{ kind: 'insert', spot: where },
    provisions: [{ id: one, kind: 'clause', label: '8.', text: words, more: ['Thêm.'] }],
  })),
  fc.constant<Change>({ kind: 'phrase', phrase: 'chi bộ', by: 'đảng ủy' }),
);

test('to accept all gives the new text, to reject all the old one, whatever was amended', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 5 }), (all) => {
      const { made, lines } = trackedOf(all);
      expect(without('inserted', lines)).toEqual(paragraphsOf(STATUTE));
      expect(without('deleted', lines)).toEqual(paragraphsOf(made.text));
    }),
    { numRuns: 500 },
  );
});

/** A DOCX with every tracked change accepted or rejected, as a word processor does it. */
function resolved(bytes: Uint8Array, accept: boolean): Uint8Array {
  const members = unzipSync(bytes);
  const [gone, kept] = accept ? ['del', 'ins'] : ['ins', 'del'];
  const xml = strFromU8(members['word/document.xml']!)
    .replace(/<w:p>((?:(?!<w:p>).)*?<w:rPr>)<w:(ins|del) [^>]*\/>/g, '<w:p mark="$2">$1')
    .replace(new RegExp(`<w:${gone} [^>]*>.*?</w:${gone}>`, 'g'), '')
    .replace(new RegExp(`</?w:${kept}(?: [^>]*)?>`, 'g'), '')
    .replaceAll('w:delText', 'w:t')
    // A paragraph whose mark is gone goes on in the next.
    .replace(new RegExp(`(?:<w:p mark="${gone}">(?:(?!</w:p>).)*</w:p>)+<w:p[ >]`, 'g'), (some) => {
      const runs = some.replace(/<w:pPr>.*?<\/w:pPr>/g, '').match(/<w:r>.*?<\/w:r>/g) ?? [];
      return `<w:p carried="${encodeURIComponent(runs.join(''))}" `;
    })
    .replace(/<w:p carried="([^"]*)" ([^>]*>?)(<w:pPr>.*?<\/w:pPr>)?/g, (...[, runs, , properties = '']) => {
      return `<w:p>${properties}${decodeURIComponent(runs)}`;
    });
  return zipSync({ ...members, 'word/document.xml': strToU8(xml.replace(/ mark="\w+"/g, '')) });
}

test('the file itself, read back with all accepted or rejected, has the provisions of the new and the old text', async () => {
  const material = materialWith();
  const lines = trackedLines(material, DATE);
  const bytes = await writeStatuteDocx(material.base, { title: 'Điều lệ', lines });
  const told = ({ provisions }: StatuteText) =>
    provisions.map(({ kind, label, text: words, more }) => ({ kind, label, text: words, more }));
  expect(told(readFile(resolved(bytes, true)).text)).toEqual(told(material.applied.text));
  expect(told(readFile(resolved(bytes, false)).text)).toEqual(told(material.base));
  const again = await writeStatuteDocx(material.base, { title: 'Điều lệ', lines });
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
});

test('each change names the unit that drafted it and the day, and has a number of its own', async () => {
  const material = materialWith();
  const bytes = await writeStatuteDocx(material.base, { title: 'x', lines: trackedLines(material, DATE) });
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const changes = [...xml.matchAll(/<w:(ins|del) ([^>]*?)\/?>/g)].map(([, kind, attributes]) => ({
    ...{ kind, id: /w:id="(\d+)"/.exec(attributes!)![1] },
    ...{ author: /w:author="([^"]*)"/.exec(attributes!)![1], date: /w:date="([^"]*)"/.exec(attributes!)![1] },
  }));
  expect(new Set(changes.map((one) => one.author))).toEqual(new Set(['Ban Tổ chức', 'Văn phòng']));
  expect(new Set(changes.map((one) => one.date))).toEqual(new Set([DATE]));
  expect(new Set(changes.map((one) => one.id)).size).toBe(changes.length);
});
