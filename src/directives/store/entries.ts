// Registry entries: the directive, its revisions, its withdrawal. The newest revision is the one in force.
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { Content } from '../contract.ts';
import { keyColumns } from '../directive.ts';

type Rows = Awaited<ReturnType<typeof revisionsOf>>;

/** A directive in its revision in force. */
export type Entry = Omit<Rows[number], 'directive_id'> & {
  id: string;
  owner_unit_id: string;
  illustrative: boolean;
  registered_at: string;
  withdrawn: boolean;
  withdrawal: { reason: string; recorded_at: string; recorded_by: string | null } | null;
};

/** The directive in its revision in force, withdrawn or not; undefined where there is none. Sight is the caller's business. */
export async function findDirective(db: Db | Tx, id: string): Promise<Entry | undefined> {
  const directive = await db
    .selectFrom('directives.directive')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!directive) return undefined;
  const { directive_id: _same, ...revision } = (await revisionsOf(db, id))[0]!;
  const withdrawal = await db
    .selectFrom('directives.withdrawal')
    .select(['reason', 'recorded_at', 'recorded_by'])
    .where('directive_id', '=', id)
    .executeTakeFirst();
  const { owner_unit_id, illustrative, recorded_at: registered_at } = directive;
  return {
    ...revision,
    id,
    owner_unit_id,
    illustrative,
    registered_at,
    withdrawn: withdrawal !== undefined,
    withdrawal: withdrawal ?? null,
  };
}

/** The same. @throws Problem 404 */
export async function getDirective(db: Db | Tx, id: string): Promise<Entry> {
  const entry = await findDirective(db, id);
  if (!entry) throw notFound();
  return entry;
}

/** Makes everybody else who would change the directive wait for this transaction. */
export async function lockDirective(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('directives.directive').select('id').where('id', '=', id).forUpdate().execute();
}

/** Every revision, the newest first. */
export async function revisionsOf(db: Db | Tx, id: string) {
  return db
    .selectFrom('directives.revision')
    .select([
      'directive_id',
      'revision',
      'number',
      'type',
      'issuer',
      'issued_on',
      'title',
      'summary',
      'fields',
      'audience',
      'recorded_at',
      'recorded_by',
    ])
    .where('directive_id', '=', id)
    .orderBy('revision', 'desc')
    .execute();
}

/** Writes the directive itself; its content is its first revision. */
export async function insertDirective(
  tx: Tx,
  one: { id: string; ownerUnitId: string; acting: Acting },
): Promise<void> {
  const { id, ownerUnitId, acting } = one;
  await tx
    .insertInto('directives.directive')
    .values({
      id,
      owner_unit_id: ownerUnitId,
      recorded_at: acting.now.toISOString(),
      recorded_by: acting.actor.id,
    })
    .execute();
}

/** Writes one revision. */
export async function insertRevision(
  tx: Tx,
  id: string,
  { revision, content, acting }: { revision: number; content: Content; acting: Acting },
): Promise<void> {
  const { issuedOn, ...rest } = content;
  await tx
    .insertInto('directives.revision')
    .values({
      directive_id: id,
      revision,
      ...rest,
      issued_on: issuedOn,
      ...keyColumns(content),
      recorded_at: acting.now.toISOString(),
      recorded_by: acting.actor.id,
    })
    .execute();
}

/** Records that the directive was withdrawn. */
export async function insertWithdrawal(
  tx: Tx,
  id: string,
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .insertInto('directives.withdrawal')
    .values({ directive_id: id, reason, recorded_at: acting.now.toISOString(), recorded_by: acting.actor.id })
    .execute();
}

/** A whole entry from elsewhere, with its identifier and its own moment of recording. */
export interface WholeDirective extends Content {
  id: string;
  ownerUnitId: string;
  illustrative: boolean;
  recordedAt: string;
  recordedBy: string | null;
}

/** Writes many entries, each in its first revision. */
export async function insertWhole(tx: Tx, rows: WholeDirective[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    const some = rows.slice(from, from + 500);
    const recorded = ({ recordedAt, recordedBy }: WholeDirective) => ({
      recorded_at: recordedAt,
      recorded_by: recordedBy,
    });
    await tx
      .insertInto('directives.directive')
      .values(
        some.map((row) => ({
          id: row.id,
          owner_unit_id: row.ownerUnitId,
          illustrative: row.illustrative,
          ...recorded(row),
        })),
      )
      .execute();
    await tx
      .insertInto('directives.revision')
      .values(
        some.map((row) => {
          const { number, type, issuer, issuedOn, title, summary, fields, audience } = row;
          return {
            directive_id: row.id,
            revision: 1,
            number,
            type,
            issuer,
            issued_on: issuedOn,
            title,
            summary,
            fields,
            audience,
            ...keyColumns(row),
            ...recorded(row),
          };
        }),
      )
      .execute();
  }
}
