// Amendments without a database: a thousand of them made in a statute of five hundred articles, with every conflict, against reading and
// writing the same text once; a large draft with thousands; hundreds of changed paragraphs. Every text is made up from a seed.
import { applied, changesOfParagraphs, merged, type Amendment, type Change } from '#amendments';
import { paragraphsCompared, readText, textOf, type Provision, type StatuteText } from '#statute';
import { chance } from './chance.ts';
import type { Row } from './report.ts';
import { quantile } from './timing.ts';

const WORDS =
  'đảng viên cấp ủy chi bộ nhiệm kỳ đại hội bầu cử tổ chức cơ sở quy định trách nhiệm quyền hạn kiểm tra giám sát kỷ luật khen thưởng cán bộ công tác sinh hoạt nghị quyết thực hiện lãnh đạo tập trung dân chủ thảo luận biểu quyết'.split(
    ' ',
  );
type Chance = () => number;
const below = (next: Chance, most: number) => Math.floor(next() * most);
const sentence = (next: Chance, words: number) =>
  Array.from({ length: words }, () => WORDS[below(next, WORDS.length)]!).join(' ');

/** A statute as plain text: articles of some clauses, some with points, and references from one to another. */
function statute(next: Chance, { articles, clauses }: { articles: number; clauses: number }): string {
  const lines: string[] = [];
  for (let n = 1; n <= articles; n += 1) {
    if (n % 25 === 1) lines.push(`Chương ${(n - 1) / 25 + 1}`, sentence(next, 4).toUpperCase());
    lines.push(`Điều ${n}. ${sentence(next, 6)}`);
    for (let k = 1; k <= clauses; k += 1) {
      const refers = next() < 0.2 ? ` theo khoản 1 Điều ${1 + below(next, articles)}` : '';
      lines.push(`${k}. ${sentence(next, 20 + below(next, 40))}${refers}.`);
      if (k === 2) lines.push(`a) ${sentence(next, 12)};`, `b) ${sentence(next, 12)}.`);
    }
  }
  return `${lines.join('\n\n')}\n`;
}

function identified(source: string): StatuteText {
  const { before, provisions, after } = readText(source);
  const under = (at: number | null) => (at === null ? null : String(at));
  return {
    before,
    after,
    provisions: provisions.map((one, n) => ({ ...one, id: String(n), under: under(one.under) })),
  };
}

/** Amendments of every kind, some of which meet. */
function amendmentsOf(next: Chance, { provisions }: StatuteText, count: number): Amendment[] {
  const clauses = provisions.filter(({ kind }) => kind === 'clause' || kind === 'point');
  const articles = provisions.filter(({ kind }) => kind === 'article');
  return Array.from({ length: count }, (_, n): Amendment => {
    const clause = clauses[below(next, clauses.length)]!;
    return {
      id: String(n + 1),
      changes: [oneOf(next, { clause, article: articles[below(next, articles.length)]!, n })],
    };
  });
}

function oneOf(
  next: Chance,
  { clause, article, n }: { clause: Provision; article: Provision; n: number },
): Change {
  const provision = clause.id;
  const kind = next();
  if (kind < 0.6) {
    const words = clause.text.split(' ');
    const from = below(next, Math.max(1, words.length - 3));
    const at = words.slice(0, from).join(' ').length + (from ? 1 : 0);
    const out = words.slice(from, from + 3).join(' ');
    return { kind: 'words', provision, words: out, by: sentence(next, 1 + below(next, 3)), from: at };
  }
  if (kind < 0.7)
    return { kind: 'replace', provision, text: clause.text.replace(/\S+ \S+/, sentence(next, 3)) };
  if (kind < 0.8) {
    const brought = { id: `n${n}`, kind: clause.kind, label: clause.label, text: sentence(next, 20) };
    return { kind: 'insert', spot: { after: provision }, provisions: [brought] };
  }
  if (kind < 0.9) return { kind: 'repeal', provision };
  if (kind < 0.95) return { kind: 'renumber', provision: article.id, label: `Điều ${1000 + n}.` };
  return { kind: 'move', provision, spot: { under: article.id } };
}

/** A statute of so many articles, and amendments of it: the same in every run. */
export const madeUpStatute = (articles: number): StatuteText =>
  identified(statute(chance(articles), { articles, clauses: 4 }));

/** So many amendments of a text, of every kind. */
export const madeUpAmendments = (text: StatuteText, count: number): Amendment[] =>
  amendmentsOf(chance(count), text, count);

/** Milliseconds of each work, all in turn so that what else the machine does meets all alike; the first turns only warm up. */
function milliseconds(...works: (() => unknown)[]): number[] {
  const times = works.map((): number[] => []);
  for (let turn = 0; turn < 24; turn += 1)
    for (const [n, work] of works.entries()) {
      const start = performance.now();
      work();
      if (turn >= 4) times[n]!.push(performance.now() - start);
    }
  return times.map((of) => quantile(of, 0.25));
}

/** Measures amendments and comparisons of texts. */
export function measureAmending(): Row[] {
  const next = chance(20260101);
  const source = statute(next, { articles: 500, clauses: 4 });
  const text = identified(source);
  const thousand = amendmentsOf(next, text, 1000);
  const [bound, made] = milliseconds(
    () => textOf(identified(source)),
    () => merged(text, thousand),
  );
  const conflicts = merged(text, thousand).conflicts.length;
  const draft = identified(statute(next, { articles: 490, clauses: 4 }));
  const many = amendmentsOf(next, draft, 2600);
  const before = Array.from({ length: 500 }, () => paragraph(next, 400));
  const after = before.map((one) => edited(next, one));
  const [old, now] = [before.slice(0, 40), after.slice(0, 40).filter((_, n) => n % 6 !== 2)];
  const row = (measure: string, value: number, limit: [number, number | null] = [1, null]): Row => ({
    ...{ measure, value, bound: limit[0], target: limit[1], unit: 'ms' },
  });
  const phrase: Change = { kind: 'phrase', phrase: 'đảng viên', by: 'hội viên' };
  return [
    row(`1,000 amendments in 500 articles, ${conflicts} conflicts; reading and writing them`, made!, [
      bound!,
      3,
    ]),
    row(
      `2,600 amendments in a draft of ${Math.round(textOf(draft).length / 1000)},000 letters, all conflicts`,
      milliseconds(() => merged(draft, many))[0]!,
    ),
    row(
      'a phrase throughout the same draft',
      milliseconds(() => applied(draft, [{ id: '1', changes: [phrase] }]))[0]!,
    ),
    row(
      '500 changed paragraphs of 200,000 letters, word by word (bound: 1.5 s)',
      milliseconds(() => paragraphsCompared(before, after))[0]!,
      [1500, 1],
    ),
    row('the same as typed changes', milliseconds(() => changesOfParagraphs([before, after], '1'))[0]!),
    row('40 paragraphs against 33', milliseconds(() => paragraphsCompared(old, now))[0]!),
  ];
}

function paragraph(next: Chance, letters: number): string {
  let words = '';
  while (words.length < letters)
    words += `${words && ' '}${WORDS[below(next, WORDS.length)]}${next() < 0.08 ? ',' : ''}`;
  return `${words.slice(0, letters)}.`;
}

function edited(next: Chance, one: string): string {
  return one
    .split(' ')
    .map((word) => (next() < 0.1 ? WORDS[below(next, WORDS.length)]! : word))
    .join(' ');
}
