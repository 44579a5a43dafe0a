// The figures of a section of many reports as a workbook: the totals, and each unit's part.
import { vietnameseDay } from '#kernel/day';
import { Problem } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { WrittenSheet } from '#platform/tables';
import { unitNames, type Actor } from '#organisation';
import { Figures, placesOf, RollUp } from '#review';
import { sheetOf, sheetOfMany } from '../figure-sheet.ts';
import { submittedIn, type Read } from '../store.ts';
import { figuresAcross, tableOf } from './reading.ts';

/** How many cells one file holds: some two seconds of the server. */
const MOST_CELLS = 200_000;

/**
 * The sheets of a section's figures over submitted reports.
 * @throws Problem 404, `reports.too-many-figures` where fewer units must be chosen
 */
export async function rolledSheets(
  db: Db | Tx,
  actor: Actor,
  asked: Read & { sectionId: string },
): Promise<{ name: string; sheets: WrittenSheet[] }> {
  const { review, section, table, years } = await tableOf(db, actor, asked);
  const submitted = await submittedIn(db, actor, asked);
  const name = `${section.number} ${section.title}`.trim();
  if (submitted.length * table.rows.length * (placesOf(table, years).length + 3) > MOST_CELLS)
    throw new Problem('reports.too-many-figures', 422);
  const totals = new RollUp(table, years);
  const parts: { unitId: string; version: number; figures: Figures }[] = [];
  for await (const { report, figures } of figuresAcross(db, actor, { ...asked, table, years })) {
    totals.add(figures, report.holdsOn);
    parts.push({ unitId: report.unitId, version: report.version, figures });
  }
  const total = new Figures(table, years, totals.totals());
  const names = await unitNames(
    db,
    parts.map(({ unitId }) => unitId),
    asked.day,
  );
  const about = [name, review.title, `${parts.length} báo cáo đã nộp đến ngày ${vietnameseDay(asked.day)}`];
  const each = parts.map(({ unitId, version, figures }) => ({
    figures,
    cells: [names.get(unitId)?.name ?? '', version],
  }));
  const heads = ['Đơn vị', 'Phiên bản'];
  return {
    name,
    sheets: [
      sheetOf(total, { name: 'Tổng hợp', about }),
      ...(each.length ? [sheetOfMany(each, { name: 'Từng đơn vị', about, heads })] : []),
    ],
  };
}
