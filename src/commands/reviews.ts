import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Problem } from '#kernel/problem';
import { writeWorkbook } from '#platform/tables';
import { readMatrix, reviewByCode, type Figures, type MatrixNumbers } from '#review';
import { sealedReport, type SealedReport } from '#reports';
import { actingOn, dayOf, onWorkspace, say, unitByCode } from './terminal.ts';

const HEADS = ['level', 'unit', 'name', 'expected', 'received', 'on time', 'returned', 'accepted', 'late'];

/** `review status`: who has reported by a day: all together, by level, and by unit. */
export async function status(options: { review: string; asOf?: string; json?: boolean }): Promise<void> {
  const given = dayOf(options.asOf);
  await onWorkspace(async (database) => {
    const { actor, today: day } = await actingOn(database, given);
    const { id } = await reviewByCode(database.db, actor, { code: options.review, day });
    const { whole, levels, rows } = await readMatrix(database.db, actor, { id, day });
    const told = [
      line(whole, null, null),
      ...levels.map(({ level, numbers }) => line(numbers, level, null)),
      ...rows.flatMap(({ unit, levels: each }) =>
        Object.entries(each).map(([level, numbers]) => line(numbers, level, unit)),
      ),
    ];
    if (options.json) return say(JSON.stringify(told));
    for (const cells of [HEADS, ...told.map((one) => Object.values(one))])
      say(cells.map((cell) => cell ?? '').join('\t'));
  });
}

// The order is that of the heads.
function line(
  { expected, received, onTime, returned, accepted, late }: MatrixNumbers,
  level: string | null,
  unit: { code: string; name: string } | null,
) {
  const of = { level, unit: unit?.code ?? null, name: unit?.name ?? null };
  return { ...of, expected, received, onTime, returned, accepted, late };
}

interface Exported {
  review: string;
  unit: string;
  kind: 'full' | 'summary';
  format: 'json' | 'xlsx';
  out: string;
  asOf?: string;
}

/** `report export`: the version of a unit's report that stands on a day, as a file. */
export async function exportReport({ review, unit, kind, format, out, asOf }: Exported): Promise<void> {
  const given = dayOf(asOf);
  await onWorkspace(async (database) => {
    const { actor, today: day } = await actingOn(database, given);
    const { id: reviewId } = await reviewByCode(database.db, actor, { code: review, day });
    const { id: unitId } = await unitByCode(database, unit, day);
    const sealed = await sealedReport(database.db, actor, { reviewId, unitId, kind, day });
    await write(resolve(out), format === 'json' ? sealed.document : await workbookOf(sealed));
    say(`version ${sealed.version}\t${sealed.checksum}`);
  });
}

async function workbookOf({ tables }: SealedReport): Promise<Buffer> {
  if (!tables.length) throw new Problem('reports.no-tables', 422);
  return writeWorkbook(tables.map(({ name, figures }) => ({ name, rows: rowsOf(figures) })));
}

function rowsOf(figures: Figures) {
  const { places, table } = figures;
  const heads = places.map(({ column: { group, label }, year }) =>
    [...(group ? [group] : []), label, ...(year === null ? [] : [year])].join(' · '),
  );
  return [
    ['', ...heads],
    ...table.rows.map((row) => [row.label, ...places.map((place) => figures.at(row, place))]),
  ];
}

// No file is written over.
async function write(file: string, content: string | Buffer): Promise<void> {
  await writeFile(file, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    const exists = error.code === 'EEXIST';
    throw new Problem(exists ? 'platform.file-exists' : 'platform.unwritable-file', exists ? 409 : 422, {
      values: { file },
    });
  });
}
