// What an uploaded tracker would do, and the imports that were made.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { page, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { personNames, unitNames, type Acting, type Actor } from '#organisation';
import type { BatchPage, BatchView, ImportedRow, PreviewReply, SheetView } from '../contract.ts';
import { previewUndertakings, type ImportCommand } from '../actions/import-undertakings.ts';
import { mayImport, rememberedAs } from '../actions/weighing-scales.ts';
import { said } from '../imports/headings.ts';
import type { Layout } from '../imports/layout.ts';
import type { RowOutcome } from '../imports/outcome.ts';
import { cellName } from '../imports/row.ts';
import type { SourceRow } from '../imports/source.ts';
import { unclearTexts } from '../imports/unclear.ts';
import { batchesOf, findBatch, mappingsOf, type Batch } from '../store.ts';

/** How many rows and unclear texts are told at a time, and how many first rows are shown of a sheet. */
const SHOWN = { rows: 1000, names: 200, samples: 6 };

type Asked = Omit<ImportCommand, 'tell' | 'onSheet' | 'under'> & {
  under: string;
  outcome?: RowOutcome['outcome'] | undefined;
  from?: number | undefined;
};

/** Every row's outcome, some hundreds at a time; nothing is written. */
export async function previewTracker(db: Db | Tx, asked: Asked, acting: Acting): Promise<PreviewReply> {
  const { outcome, from = 0, ...command } = asked;
  const sheets: Static<typeof SheetView>[] = [];
  const layouts: Layout[] = [];
  const rows: ImportedRow[] = [];
  const [names, states] = [unclearTexts('names'), unclearTexts('states')];
  let fitting = 0;
  const counts = await previewUndertakings(
    db,
    {
      ...command,
      onSheet: (sheet, layout, head) => {
        layouts.push(layout);
        if (sheets.length < 50) sheets.push(sheetView(sheet, layout, head));
      },
      tell: (row) => {
        names.hear(row.problems);
        states.hear(row.problems);
        if (outcome && row.outcome !== outcome) return;
        if (fitting >= from && rows.length < SHOWN.rows) rows.push(row);
        fitting += 1;
      },
    },
    acting,
  );
  const [unclear, words] = [names.told(SHOWN.names), states.told(SHOWN.names)];
  return {
    counts,
    sheets,
    unclear: { total: unclear.total, names: unclear.texts },
    unclearStates: {
      total: words.total,
      words: words.texts.map(({ text, rows: at }) => ({ text, rows: at })),
    },
    rows,
    next: fitting > from + rows.length ? from + rows.length : null,
    mapping: rememberedAs(layouts, { asked: command, mappings: await mappingsOf(db, asked.under) }),
    can: { import: mayImport(acting, asked.under) },
  };
}

function sheetView(
  sheet: string,
  { mapped, below }: Layout,
  head: readonly SourceRow[],
): Static<typeof SheetView> {
  return {
    sheet,
    columns: mapped.map(({ at, heading, meaning }) => ({
      at,
      letters: cellName(at, 0).slice(0, -1),
      heading,
      meaning,
    })),
    rows: head.slice(below, below + SHOWN.samples).map(({ row, cells }) => ({
      row,
      cells: mapped.map(({ at }) => said(cells[at]).slice(0, 200)),
    })),
  };
}

/** One page of the imports of the actor's own units, the newest first. */
export async function readBatches(
  db: Db | Tx,
  actor: Actor,
  { limit = 100, cursor, today }: { limit?: number | undefined; cursor?: string | undefined; today: Day },
): Promise<Static<typeof BatchPage>> {
  const before = cursor ? (readCursor(cursor, 2) as [string, string]) : null;
  const cut = page(await batchesOf(db, actor.units, { limit: limit + 1, before }), limit, (batch) => [
    batch.recordedAt,
    batch.id,
  ]);
  return { rows: await batchViews(db, actor, { batches: cut.rows, today }), nextCursor: cut.nextCursor };
}

/** One import. @throws 404 where it is not of the actor's own units */
export async function readBatch(
  db: Db | Tx,
  actor: Actor,
  { id, today }: { id: string; today: Day },
): Promise<BatchView> {
  const batch = await findBatch(db, id);
  if (!batch || !actor.units.includes(batch.unitId)) throw notFound();
  return (await batchViews(db, actor, { batches: [batch], today }))[0]!;
}

async function batchViews(
  db: Db | Tx,
  actor: Actor,
  { batches, today }: { batches: Batch[]; today: Day },
): Promise<BatchView[]> {
  const units = await unitNames(
    db,
    batches.map(({ unitId }) => unitId),
    today,
  );
  const people = await personNames(
    db,
    batches.flatMap(({ recordedBy }) => recordedBy ?? []),
  );
  return batches.map(({ unitId, recordedBy, ...batch }) => ({
    ...batch,
    unit: units.get(unitId)!,
    by: recordedBy ? (people.get(recordedBy) ?? null) : null,
    can: { undo: batch.undoneAt === null && mayImport({ actor }, unitId) },
  }));
}
