// The city's draft summary report as the delegation hears it, and its next version with what was asked for.
import type { Tx } from '#platform/db';
import type { Acting } from '#organisation';
import { approveReport, beginReport, keepWriting, reopenReport, sharedOf, submitReport } from '#reports';
import type { Told } from './reports/district.ts';
import { summaryOf, SUMMARY_SECTIONS } from './reports/summary.ts';
import { insight, paragraph } from './reports/writing.ts';
import { COMPLETED } from './surveys.ts';
import type { Day } from './types.ts';

/** Who writes, and on what. */
export interface Writing {
  tx: Tx;
  as: (role: 'leader' | 'editor', day: Day) => Promise<Acting>;
  unitId: string;
  /** The review that the centre holds. */
  reviewId: string;
  /** Programme 01, of which the draft counts. */
  core: string;
  asOf: Day;
}

/** Writes the draft and lets its leader approve it; answers the report, whose first version is the one to be heard. */
export async function draftReport(writing: Writing): Promise<string> {
  const { tx, as, unitId, reviewId } = writing;
  const editor = await as('editor', '2024-08-05');
  const title =
    'Báo cáo tóm tắt công tác xây dựng Đảng nhiệm kỳ 2020 - 2025 và 15 năm thi hành Điều lệ Đảng của Đảng bộ Thành phố';
  const begun = { reviewId, unitId, kind: 'summary' as const, sections: SUMMARY_SECTIONS, title };
  const { id } = await beginReport(tx, begun, editor);
  await write(tx, { id, told: toldBy(writing) }, editor);
  await approve(writing, { id, on: '2024-08-06' });
  return id;
}

/** Adds what the conclusion asks for and sends the report up. */
export async function completeReport(writing: Writing, id: string): Promise<void> {
  const { tx, as } = writing;
  const { on, added } = COMPLETED;
  const reason = 'Hoàn thiện theo Thông báo kết luận của Đoàn khảo sát.';
  await reopenReport(tx, { id, reason }, await as('leader', '2024-08-20'));
  const told = toldBy(writing).flatMap(({ sectionId, content }): Told[] => {
    const [kind, words, provision] = added[sectionId] ?? [];
    if (!kind) return [];
    const mark = insight(`${sectionId}-bo-sung`, kind, [words!, provision!]);
    const paragraphs = [...content.text!.content!, paragraph([mark])];
    return [{ sectionId, content: { text: { type: 'doc', content: paragraphs }, figures: {} } }];
  });
  await write(tx, { id, told }, await as('editor', '2024-10-10'));
  await approve(writing, { id, on });
  await submitReport(tx, { id }, await as('editor', on));
}

const toldBy = ({ unitId, core, asOf }: Writing) => summaryOf({ city: unitId, core, asOf });

async function write(tx: Tx, { id, told }: { id: string; told: Told[] }, acting: Acting): Promise<void> {
  for (const { sectionId, content } of told)
    await keepWriting(tx, { reportId: id, sectionId, state: sharedOf(content), content }, acting);
}

async function approve({ tx, as }: Writing, { id, on }: { id: string; on: Day }): Promise<void> {
  const gaps = 'Dự thảo, còn hoàn thiện sau buổi làm việc.';
  await approveReport(tx, { id, gaps }, await as('leader', on));
}
