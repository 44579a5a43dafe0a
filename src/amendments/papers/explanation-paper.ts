// The acceptance-and-explanation report on paper: the counts, then proposal by proposal with every voice, then those in no proposal;
// and as sheets. Pure.
import { headingMark, type Block, type Form } from '#platform/documents';
import type { WrittenSheet } from '#platform/tables';
import type { Explained, Explanation } from './explanation.ts';
import type { PaperVoice } from './material.ts';
import { cell, named, say } from './looks.ts';
import { askedSaid, FATE, LEVEL, OUTCOME } from './words.ts';

/** The blocks of the report. */
export function* explanationBlocks(of: Explanation, form: Form): Generator<Block> {
  const { all, counts, proposals, open, statute } = of;
  let parts = 0;
  const part = (text: string): Block => ({
    ...{ kind: 'heading', level: 1 },
    runs: [{ text: `${headingMark(form, 1, (parts += 1))} ${text}` }],
  });
  yield part('Tình hình chung');
  yield say(
    `Đến thời điểm báo cáo, có ${all} ý kiến về ${statute}, được tổng hợp thành ${proposals.length} kiến nghị.`,
  );
  yield {
    kind: 'table',
    head: [[cell('Kết quả'), cell('Số ý kiến')]],
    rows: [...counts.map(({ fate, voices }) => [FATE[fate], voices] as const), ['Tổng số', all] as const].map(
      ([word, voices]) => [cell(word), { ...cell(String(voices)), align: 'right' as const }],
    ),
    widths: [4, 1],
  };
  if (proposals.length) yield part('Tiếp thu, giải trình từng kiến nghị');
  for (const one of proposals) yield* proposalBlocks(one, form);
  if (open.length) {
    yield part('Ý kiến chưa tổng hợp');
    yield voiceTable(open);
  }
}

function* proposalBlocks(one: Explained, form: Form): Generator<Block> {
  yield {
    ...{ kind: 'heading', level: 2 },
    runs: [{ text: `${headingMark(form, 2, one.number)} ${one.title}` }],
  };
  if (one.provision) yield named('Về:', `${one.provision}.`);
  if (one.summary) yield say(one.summary);
  if (one.asked.voices) yield named('Ý kiến:', `${askedSaid(one.asked)}.`);
  yield named('Kết quả:', `${resultSaid(one)}.`);
  if (one.explanation) yield named('Lý do:', one.explanation);
  if (one.answer) yield named('Trả lời:', one.answer);
  if (one.voices.length) yield voiceTable(one.voices);
}

function resultSaid({ outcome, horizon, decidedBy }: Explained): string {
  if (!outcome) return 'chờ quyết định';
  const until = horizon ? ` (${horizon})` : '';
  return `${OUTCOME[outcome].toLocaleLowerCase('vi')}${until}${decidedBy ? `, theo quyết định của ${decidedBy}` : ''}`;
}

const voiceTable = (voices: PaperVoice[]): Block => ({
  kind: 'table',
  head: [[cell('TT'), cell('Đơn vị'), cell('Cấp'), cell('Nội dung ý kiến')]],
  rows: voices.map(({ unit, level, words }, n) => [
    { ...cell(String(n + 1)), align: 'center' },
    ...[cell(unit), cell(LEVEL[level]), cell(words)],
  ]),
  widths: [1, 4, 2, 9],
});

/** The report as sheets: the counts, and a row for each voice in each proposal. */
export function explanationSheets({
  title,
  statute,
  all,
  counts,
  proposals,
  open,
}: Explanation): WrittenSheet[] {
  const about = [`Tiếp thu, giải trình ý kiến về ${statute}`, title];
  const head = ['Đơn vị', 'Cấp', 'Nội dung ý kiến', 'Kiến nghị số', 'Nội dung kiến nghị', 'Điều, khoản'];
  return [
    {
      ...{ name: 'Tổng hợp', about, head: [[{ text: 'Kết quả' }, { text: 'Số ý kiến' }]], widths: [60, 14] },
      rows: [...counts.map(({ fate, voices }) => [FATE[fate], voices]), ['Tổng số', all]],
    },
    {
      ...{ name: 'Từng ý kiến', about },
      head: [[...head, 'Kết quả', 'Cấp quyết định', 'Lý do', 'Trả lời'].map((text) => ({ text }))],
      widths: [20, 9, 44, 8, 26, 14, 15, 14, 26, 30],
      rows: [
        ...proposals.flatMap((one) => [
          ...one.voices.map((voice) => [...voiceCells(voice), ...proposalCells(one)]),
          ...(one.asked.unseen
            ? [[`(${one.asked.unseen} ý kiến ngoài phạm vi được xem)`, '', '', ...proposalCells(one)]]
            : []),
        ]),
        ...open.map((voice) => [...voiceCells(voice), '', '', '', FATE.open, '', '', '']),
      ],
    },
  ];
}

const voiceCells = ({ unit, level, words }: PaperVoice) => [unit, LEVEL[level], words];
const proposalCells = (one: Explained) => [
  ...[one.number, one.title, one.provision],
  one.outcome ? [OUTCOME[one.outcome], one.horizon].filter(Boolean).join(': ') : FATE.waiting,
  ...[one.decidedBy, one.explanation, one.answer],
];
