// The comparison table on paper: what it holds in a few sentences, then the table as an annex across the page; and as a sheet. Pure.
import type { Block, Cell, Run } from '#platform/documents';
import type { WrittenSheet } from '#platform/tables';
import { newWords } from '../changing/pieces.ts';
import type { Comparison, ComparisonRow, Proposed } from './comparison.ts';
import { lineRuns, say, stacked } from './looks.ts';
import { alternativeSaid, askedSaid, namesSaid, WHAT } from './words.ts';

const centred = (text: string): Cell => ({ runs: [{ text }], align: 'center' });

/** The blocks of the paper. */
export function* comparisonBlocks({ title, statute, rows }: Comparison): Generator<Block> {
  const of = (what: Proposed['what'][number]) =>
    rows.filter(({ proposed }) => proposed.some((one) => one.what.includes(what))).length;
  const parts = (['changed', 'came', 'gone', 'moved', 'renumbered'] as const)
    .map((what) => [WHAT[what].toLocaleLowerCase('vi'), of(what)] as const)
    .filter(([, count]) => count)
    .map(([word, count]) => `${word} ${count}`);
  const several = rows.filter(({ proposed }) => proposed.some(({ number }) => number > 0)).length;
  yield say(
    `Bản so sánh kèm theo đối chiếu ${statute} hiện hành với nội dung đề xuất (${title}), gồm ${rows.length} nội dung${parts.length ? ` (${parts.join(', ')})` : ''}${several ? `; ${several} nội dung còn nhiều phương án` : ''}.`,
  );
  yield say('Trong cột đề xuất, phần bỏ được gạch ngang, phần thêm được in đậm, gạch chân.');
  yield {
    kind: 'annex',
    number: '',
    title: `So sánh ${statute} hiện hành và nội dung đề xuất`,
    landscape: true,
  };
  yield {
    kind: 'table',
    head: [['TT', 'Quy định hiện hành', 'Nội dung đề xuất', 'Lý do', 'Đơn vị kiến nghị'].map(centred)],
    rows: rows.map((row, n) => [
      centred(String(n + 1)),
      { runs: stacked([[{ text: row.name, bold: true }], ...currentLines(row)]) },
      { runs: stacked(row.proposed.flatMap((one, at) => proposedLines(one, at, row))) },
      { runs: [{ text: reasonsSaid(row) }] },
      { runs: [{ text: askersSaid(row) }] },
    ]),
    widths: [2, 14, 14, 8, 7],
    parted: true,
  };
}

function currentLines({ current }: ComparisonRow): Run[][] {
  if (!current.length) return [[{ text: '(chưa quy định)', italic: true }]];
  return current.map(({ label, words }) => [{ text: `${label} ${words}`.trim() }]);
}

function proposedLines(one: Proposed, at: number, row: ComparisonRow): Run[][] {
  const [first] = one.what;
  const whole = first === 'came' || first === 'gone' ? first : null;
  const head = one.number > 0 ? [[{ text: `${alternativeSaid(one)}:`, bold: true, italic: true }]] : [];
  const also = one.what.filter((what) => what !== 'changed' && what !== 'renumbered' && what !== 'came');
  return [
    ...(at && row.proposed.length > 1 ? [[{ text: '' }]] : []),
    ...head,
    ...(also.length ? [[{ text: `(${also.map((what) => WHAT[what]).join(', ')})`, italic: true }]] : []),
    ...one.lines.map((line) => lineRuns(line, whole)),
  ];
}

function reasonsSaid({ reasons, proposed }: ComparisonRow): string {
  return reasons
    .map(({ amendment, drafter, words }) => {
      const number = proposed.find(({ by }) => by.includes(amendment))?.number;
      return `${number ? `Phương án ${number}: ` : ''}${words.trim()} (${drafter})`;
    })
    .join('\n');
}

const askersSaid = ({ asked }: ComparisonRow) =>
  [askedSaid(asked), namesSaid(asked)].filter(Boolean).join('\n');

/** The table as a sheet: a row for each alternative. */
export function comparisonSheets({ title, statute, rows }: Comparison): WrittenSheet[] {
  const head = ['Điều, khoản', 'Quy định hiện hành', 'Phương án', 'Thay đổi', 'Nội dung đề xuất'];
  return [
    {
      name: 'So sánh',
      about: [`So sánh ${statute} hiện hành và nội dung đề xuất`, title],
      head: [[...head, 'Lý do', 'Đơn vị kiến nghị', 'Số ý kiến', 'Số đơn vị'].map((text) => ({ text }))],
      widths: [16, 40, 13, 11, 40, 28, 20, 8, 8],
      rows: rows.flatMap((row) =>
        row.proposed.map((one) => [
          row.name,
          row.current.map(({ label, words }) => `${label} ${words}`.trim()).join('\n'),
          one.number ? alternativeSaid(one) : '',
          one.what.map((what) => WHAT[what]).join(', '),
          one.what[0] === 'gone'
            ? ''
            : one.lines.map(({ label, pieces }) => `${label} ${newWords(pieces)}`.trim()).join('\n'),
          reasonsSaid(row),
          ...[namesSaid(row.asked), row.asked.voices, row.asked.units],
        ]),
      ),
    },
  ];
}
