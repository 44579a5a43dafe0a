// Papers as they were issued.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { PutOut } from '#reports';
import type { PaperIssuing } from '../contract.ts';
import type { PaperKind } from '../papers/paper.ts';

/** A paper as it was issued, without what it says. */
export interface IssuedPaper extends PutOut {
  id: string;
  driveId: string;
  kind: PaperKind;
  number: string;
  holdsOn: Day;
  checksum: string;
  signing: PaperIssuing['signing'];
  recipients: PaperIssuing['recipients'];
  byUnitId: string;
  by: string | null;
}

const COLUMNS = [
  ...(['id', 'drive_id', 'kind', 'number', 'symbol', 'holds_on', 'checksum', 'signing'] as const),
  ...(['recipients', 'letterhead', 'files', 'by_unit_id', 'recorded_by'] as const),
];

function papers(db: Db | Tx) {
  return db.selectFrom('amendments.issued_paper').select(COLUMNS);
}

type Row = Awaited<ReturnType<ReturnType<typeof papers>['executeTakeFirstOrThrow']>>;

const asPaper = (row: Row): IssuedPaper => ({
  ...{ id: row.id, driveId: row.drive_id, kind: row.kind as PaperKind, number: row.number },
  ...{ symbol: row.symbol, holdsOn: row.holds_on, checksum: row.checksum, byUnitId: row.by_unit_id },
  ...{ signing: row.signing as never, recipients: row.recipients as never, by: row.recorded_by },
  ...{ letterhead: row.letterhead as never, files: row.files as never },
});

/** The papers that were issued of a drive, the newest first. */
export async function papersOf(db: Db | Tx, driveId: string): Promise<IssuedPaper[]> {
  const rows = await papers(db)
    .where('drive_id', '=', driveId)
    .orderBy('holds_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(asPaper);
}

/** @throws Problem 404 */
export async function getPaper(db: Db | Tx, id: string): Promise<IssuedPaper> {
  const row = await papers(db).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return asPaper(row);
}

/** What an issued paper says, as the very text that was sealed. */
export async function documentOfPaper(db: Db | Tx, id: string): Promise<string> {
  const { document } = await db
    .selectFrom('amendments.issued_paper')
    .select('document')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return document;
}

/** Keeps a paper as it is issued. */
export async function insertPaper(
  tx: Tx,
  one: Omit<IssuedPaper, 'by'> & { document: string },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('amendments.issued_paper')
    .values({
      ...{ id: one.id, drive_id: one.driveId, kind: one.kind, number: one.number, symbol: one.symbol },
      ...{ holds_on: one.holdsOn, document: one.document, checksum: one.checksum },
      ...{ signing: json(one.signing), recipients: json(one.recipients) },
      ...{ letterhead: json(one.letterhead), files: json(one.files), by_unit_id: one.byUnitId },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** The drive of which a file is an issued paper; undefined where it is none. */
export async function driveOfPaperFile(db: Db | Tx, fileId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.drive_id as id from amendments.issued_paper p, jsonb_each_text(p.files) f
    where f.value = ${fileId} limit 1`.execute(db);
  return rows[0]?.id;
}
