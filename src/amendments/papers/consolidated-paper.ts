// The consolidated text on paper: the acts at the head, the text clean with notes or with what goes and comes marked. Pure.
import type { Block, Run } from '#platform/documents';
import type { WrittenSheet } from '#platform/tables';
import type { ProvisionKind } from '#statute';
import { newWords } from '../changing/pieces.ts';
import { withEffect, type Consolidated, type ConsolidatedLine } from './consolidated.ts';
import { say, wordRuns } from './looks.ts';

/** The blocks of the paper: clean with notes, or with marks. */
export function* consolidatedBlocks(of: Consolidated, marked: boolean): Generator<Block> {
  yield* actBlocks(of);
  const before = linesIn(of.before);
  const opening = marked ? [] : marksOf(of.opening, of.notes);
  for (const [n, line] of before.entries()) {
    const runs = [{ text: line }, ...(n === before.length - 1 ? opening : [])];
    yield { kind: 'paragraph', runs, ...(line.length < 90 ? { align: 'center' } : {}) };
  }
  if (!before.length && opening.length) yield { kind: 'paragraph', runs: opening };
  for (const one of of.lines) yield* marked ? markedBlocks(one) : cleanBlocks(one, of.notes);
  const after = linesIn(of.after);
  for (const [n, line] of after.entries())
    yield {
      kind: 'paragraph',
      runs: [{ text: line }, ...(n === after.length - 1 ? closing(of, marked) : [])],
    };
  if (!after.length && !marked && of.closing.length) yield { kind: 'paragraph', runs: closing(of, marked) };
}

const linesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const closing = ({ closing: marks, notes }: Consolidated, marked: boolean): Run[] =>
  marked ? [] : marksOf(marks, notes);
const marksOf = (numbers: number[], notes: string[]): Run[] =>
  numbers.map((n) => ({ text: '', note: notes[n - 1]! }));

function* actBlocks({ acts, title, statute, draft }: Consolidated): Generator<Block> {
  const [first, ...others] = acts;
  if (first)
    yield say(`${statute} theo ${withEffect(first)}${others.length ? ', được sửa đổi, bổ sung bởi:' : '.'}`);
  for (const [n, act] of others.entries())
    yield say(`- ${withEffect(act)}${n === others.length - 1 ? '.' : ';'}`);
  if (draft) yield say(`Nội dung sửa đổi, bổ sung trong dự thảo này: ${title}.`);
}

type Level = 1 | 2 | 3;
const LEVELS: Partial<Record<ProvisionKind, Level>> = { part: 1, chapter: 1, section: 2, article: 3 };
/** An article whose first words are longer is one without a heading. */
const LONGEST_HEADING = 200;

// Paragraphs of runs: the first may be a heading, a part or chapter with its number on a line of its own.
function* written({ kind, label }: ConsolidatedLine, labelRuns: Run[], words: Run[]): Generator<Block> {
  const paragraphs: Run[][] = [[]];
  for (const run of words)
    for (const [n, text] of run.text.split('\n').entries()) {
      if (n) paragraphs.push([]);
      const last = n === run.text.split('\n').length - 1;
      const { note: _, ...bare } = run;
      if (text || (last && run.note)) paragraphs.at(-1)!.push({ ...(last ? run : bare), text });
    }
  const level = LEVELS[kind];
  const [head = [], ...more] = paragraphs;
  const long = head.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_HEADING;
  if (level === 1)
    yield { kind: 'heading', level, label, runs: [...head, ...labelRuns.filter(({ note }) => note)] };
  else {
    const runs = [...labelRuns, ...(label ? [{ text: ' ' }] : []), ...head];
    yield level && !long ? { kind: 'heading', level, runs } : { kind: 'paragraph', runs };
  }
  for (const runs of more) if (runs.length) yield { kind: 'paragraph', runs };
}

function* cleanBlocks(one: ConsolidatedLine, notes: string[]): Generator<Block> {
  if (one.stands === 'removed') return;
  const label = [{ text: one.label }, ...marksOf(one.notes, notes)];
  if (one.stands === 'repealed') return yield* written(one, label, [{ text: '(được bãi bỏ)' }]);
  const words = one.pieces.flatMap(({ kind, text, notes: numbers }): Run[] => [
    ...(kind === 'out' ? [] : [{ text }]),
    ...marksOf(numbers, notes),
  ]);
  yield* written(one, label, words);
}

function* markedBlocks(one: ConsolidatedLine): Generator<Block> {
  const look: Partial<Run> =
    one.stands === 'came'
      ? { bold: true, underline: true }
      : one.stands === 'removed'
        ? { strike: true }
        : {};
  const label: Run[] = [
    ...(one.labelWas === null ? [] : [{ text: one.labelWas, strike: true }, { text: ' ' }]),
    { text: one.label, ...(one.labelWas === null ? look : { bold: true, underline: true }) },
  ];
  const by = one.by.length ? [{ text: ` [${one.by.join(', ')}]`, superscript: true }] : [];
  yield* written(one, label, [...wordRuns(one.pieces), ...by]);
}

/** The clean text as sheets: the acts that made it, and a row for each provision with what its notes say. */
export function consolidatedSheets(of: Consolidated): WrittenSheet[] {
  const about = [`Văn bản hợp nhất ${of.statute}`, of.draft ? `Dự thảo: ${of.title}` : of.title];
  const noted = (numbers: number[]) => [...new Set(numbers)].map((n) => of.notes[n - 1]!).join('\n');
  const rows = of.lines
    .filter(({ stands }) => stands !== 'removed')
    .map(({ label, stands, pieces, notes }) => [
      label,
      stands === 'repealed' ? '(được bãi bỏ)' : newWords(pieces),
      noted([...notes, ...pieces.flatMap((piece) => piece.notes)]),
    ]);
  const around = (words: string, notes: number[]) =>
    words.trim() || notes.length ? [['', words.trim(), noted(notes)]] : [];
  return [
    {
      ...{ name: 'Văn bản hợp nhất', about, widths: [16, 90, 50] },
      head: [['Điều, khoản, điểm', 'Nội dung', 'Ghi chú'].map((text) => ({ text }))],
      rows: [...around(of.before, of.opening), ...rows, ...around(of.after, of.closing)],
    },
    {
      ...{ name: 'Văn bản sửa đổi', about, widths: [16, 60, 34, 16, 16] },
      head: [['Số, ký hiệu', 'Tên', 'Cơ quan ban hành', 'Ngày', 'Hiệu lực từ'].map((text) => ({ text }))],
      rows: of.acts.map(({ number, title, issuer, adoptedOn, inForceFrom }) => [
        ...[number, title, issuer],
        ...[{ day: adoptedOn }, { day: inForceFrom }],
      ]),
    },
  ];
}
