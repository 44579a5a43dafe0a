// The note with which a report was sent back: a letter of the unit that takes it, with the sections at fault.
import type { Day } from '#kernel/day';
import { vietnameseDay } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Block, OfficialDocument } from '#platform/documents';
import type { Db, Tx } from '#platform/db';
import { unitNames, type Actor } from '#organisation';
import { formOf } from '../letterhead.ts';
import { getVersion, type Report } from '../store.ts';
import { letterheadOf } from './letterhead.ts';
import { outlineBehind } from './outline.ts';

/** The note of the n-th return, counted from 1. @throws 404 where there was none */
export async function returnNoteOf(
  db: Db | Tx,
  actor: Actor,
  { report, nth }: { report: Report; nth: number },
): Promise<OfficialDocument> {
  const event = report.events.filter(({ fact }) => fact === 'returned')[nth - 1];
  if (!event) throw notFound();
  const { byUnitId, version, holdsOn, reason, sections } = event;
  const { content } = await letterheadOf(db, byUnitId, holdsOn);
  const names = await unitNames(db, [report.unitId, byUnitId], holdsOn);
  const { outlineVersion } = await getVersion(db, report.id, version);
  const { outline } = await outlineBehind(db, actor, { report, number: outlineVersion });
  const titles = new Map(outline.sections.map(({ id, number, title }) => [id, `${number} ${title}`.trim()]));
  const unit = names.get(report.unitId)?.name ?? '';
  return {
    ...{ form: formOf(content, holdsOn), date: holdsOn, number: null, symbol: 'CV', type: null },
    abstract: `hoàn thiện ${lowered(report.title)}`,
    ...{ addressees: [unit], bases: [], authority: null, signsFor: null, position: '', signer: null },
    ...{ recipients: ['Như trên'], draft: false },
    body: blocks({ report, reason, submittedOn: submission(report, version), rows: sections ?? [], titles }),
  };
}

const lowered = (title: string) => title.replace(/^./, (letter) => letter.toLocaleLowerCase('vi'));

const submission = ({ events }: Report, version: number): Day =>
  events.findLast((one) => one.fact === 'submitted' && one.version === version)!.holdsOn;

interface Told {
  report: Report;
  reason: string | null;
  submittedOn: Day;
  rows: { sectionId: string; reason: string }[];
  titles: Map<string, string>;
}

function* blocks({ report, reason, submittedOn, rows, titles }: Told): Generator<Block> {
  const say = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
  yield say(
    `Qua xem xét ${lowered(report.title)} nộp ngày ${vietnameseDay(submittedOn)}, đề nghị đơn vị tiếp tục hoàn thiện như sau:`,
  );
  if (reason) yield say(reason);
  if (rows.length)
    yield {
      kind: 'table',
      head: [
        ['Mục', 'Nội dung cần bổ sung, hoàn thiện'].map((text) => ({
          runs: [{ text }],
          align: 'center' as const,
        })),
      ],
      rows: rows.map((row) => [
        { runs: [{ text: titles.get(row.sectionId) ?? row.sectionId }] },
        { runs: [{ text: row.reason }] },
      ]),
      widths: [2, 3],
    };
  yield say('Đề nghị đơn vị hoàn thiện và nộp lại báo cáo.');
}
