// The figures of a section of many reports as a workbook: the totals, and each unit's part.
import { vietnameseDay } from '#kernel/day';
import { Problem } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { WrittenSheet } from '#platform/tables';
import { unitNames, type Actor } from '#organisation';
import { Figures, rolledUp } from '#review';
import { sheetOf, sheetOfMany } from '../figure-sheet.ts';
import { figuresIn, type Read } from '../store.ts';
import { asPart, tableOf } from './reading.ts';

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
  const said = await figuresIn(db, actor, asked);
  const name = `${section.number} ${section.title}`.trim();
  const parts = said.map((one) => ({ ...one, figures: new Figures(table, years, one.figures) }));
  const total = new Figures(table, years, rolledUp(table, years, said.map(asPart)));
  if (said.length * table.rows.length * (total.places.length + 3) > MOST_CELLS)
    throw new Problem('reports.too-many-figures', 422);
  const names = await unitNames(
    db,
    said.map(({ unitId }) => unitId),
    asked.day,
  );
  const about = [name, review.title, `${said.length} báo cáo đã nộp đến ngày ${vietnameseDay(asked.day)}`];
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
