// The list of issues for decision on paper. Pure.
import { headingMark, type Block, type Form } from '#platform/documents';
import type { WrittenSheet } from '#platform/tables';
import { newWords } from '../changing/pieces.ts';
import type { Issue, IssueAlternative, Issues } from './issues.ts';
import { lineRuns, named, say } from './looks.ts';
import { alternativeSaid, askedSaid, namesSaid, WHAT } from './words.ts';

/** The blocks of the list. */
export function* issueBlocks({ issues, statute }: Issues, form: Form): Generator<Block> {
  yield say(
    issues.length
      ? `Trong quá trình chuẩn bị sửa đổi, bổ sung ${statute}, còn ${issues.length} vấn đề xin ý kiến quyết định như sau:`
      : `Không còn vấn đề nào về sửa đổi, bổ sung ${statute} phải xin ý kiến quyết định.`,
  );
  for (const [n, issue] of issues.entries()) yield* blocksOf(issue, n + 1, form);
}

function* blocksOf(issue: Issue, n: number, form: Form): Generator<Block> {
  yield { kind: 'heading', level: 1, runs: [{ text: `${headingMark(form, 1, n)} ${issue.title}` }] };
  if (issue.provision) yield named('Về:', `${issue.provision}.`);
  if (issue.asked.voices) yield named('Ý kiến:', `${askedSaid(issue.asked)}.`);
  if (issue.summary) yield say(issue.summary);
  yield* argued('Lý lẽ ủng hộ:', issue.for);
  yield* argued('Lý lẽ không ủng hộ:', issue.against);
  for (const one of issue.alternatives) yield* alternative(one, issue.alternatives.length > 1);
}

function* argued(word: string, words: string[]): Generator<Block> {
  if (!words.length) return;
  yield say(word, { bold: true });
  yield { kind: 'list', ordered: false, items: words.map((one) => [say(one)]) };
}

function* alternative(one: IssueAlternative, several: boolean): Generator<Block> {
  yield say(several ? `${alternativeSaid(one)}:` : 'Nội dung đề xuất:', { bold: true, italic: true });
  for (const line of one.lines) {
    const [first] = line.what;
    const whole = first === 'came' || first === 'gone' ? first : null;
    const what = line.what.map((word) => WHAT[word].toLocaleLowerCase('vi')).join(', ');
    yield {
      kind: 'paragraph',
      runs: [{ text: `${line.name} (${what}): `, italic: true }, ...lineRuns(line, whole)],
    };
  }
  for (const { drafter, words } of one.reasons) if (words) yield named(`Lý do (${drafter}):`, words);
}

/** The list as a sheet: a row for each alternative, one for an issue without any. */
export function issueSheets({ title, statute, issues }: Issues): WrittenSheet[] {
  const head = ['Số', 'Vấn đề', 'Điều, khoản', 'Nội dung', 'Lý lẽ ủng hộ', 'Lý lẽ không ủng hộ', 'Phương án'];
  const more = ['Nội dung đề xuất', 'Lý do', 'Đơn vị kiến nghị', 'Số ý kiến', 'Số đơn vị'];
  return [
    {
      name: 'Vấn đề xin ý kiến',
      about: [`Những vấn đề xin ý kiến quyết định về sửa đổi, bổ sung ${statute}`, title],
      head: [[...head, ...more].map((text) => ({ text }))],
      widths: [6, 32, 20, 40, 36, 36, 20, 55, 40, 34, 10, 10],
      rows: issues.flatMap((issue) => {
        const { number, title: name, provision, summary, asked } = issue;
        const said = [number, name, provision, summary, issue.for.join('\n'), issue.against.join('\n')];
        const askers = [namesSaid(asked), asked.voices, asked.units];
        const several = issue.alternatives.length > 1;
        const rows = issue.alternatives.map((one) => [
          ...said,
          several ? alternativeSaid(one) : '',
          one.lines.map(proposedSaid).join('\n'),
          one.reasons.flatMap(({ drafter, words }) => (words ? [`${words} (${drafter})`] : [])).join('\n'),
          ...askers,
        ]);
        return rows.length ? rows : [[...said, '', '', '', ...askers]];
      }),
    },
  ];
}

function proposedSaid({ name, what, label, pieces }: IssueAlternative['lines'][number]): string {
  const done = what.map((word) => WHAT[word].toLocaleLowerCase('vi')).join(', ');
  const words = what[0] === 'gone' ? '' : `${label} ${newWords(pieces)}`.trim();
  return `${name} (${done})${words && `: ${words}`}`;
}
