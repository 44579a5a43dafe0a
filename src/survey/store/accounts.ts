// The reports of delegations, as they are written and as they were issued.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { PutOut } from '#reports';
import type { AccountContent, Issuing } from '../contract.ts';

/** What was written of a delegation's report; undefined before the first word. */
export async function findAccount(
  db: Db | Tx,
  delegationId: string,
): Promise<{ content: AccountContent; revision: number } | undefined> {
  const row = await db
    .selectFrom('survey.account')
    .select(['content', 'revision'])
    .where('delegation_id', '=', delegationId)
    .executeTakeFirst();
  return row && { content: row.content as unknown as AccountContent, revision: row.revision };
}

/** Writes a delegation's report. */
export async function writeAccount(
  tx: Tx,
  one: { delegationId: string; content: AccountContent; revision: number },
  { actor, now }: Acting,
): Promise<void> {
  const { delegationId, content, revision } = one;
  const values = { content: json(content), revision, changed_at: now.toISOString(), changed_by: actor.id };
  await tx
    .insertInto('survey.account')
    .values({ delegation_id: delegationId, ...values })
    .onConflict((conflict) => conflict.column('delegation_id').doUpdateSet(values))
    .execute();
}

/** A delegation's report as it was issued. */
export interface IssuedAccount extends PutOut {
  delegationId: string;
  holdsOn: Day;
  document: string;
  checksum: string;
  recipients: Issuing['recipients'];
}

/** The issued report of a delegation; undefined before. */
export async function findIssuedAccount(
  db: Db | Tx,
  delegationId: string,
): Promise<IssuedAccount | undefined> {
  const row = await db
    .selectFrom('survey.account_issue')
    .selectAll()
    .where('delegation_id', '=', delegationId)
    .executeTakeFirst();
  return (
    row && {
      ...{ delegationId, holdsOn: row.holds_on, symbol: row.symbol, document: row.document },
      ...{ checksum: row.checksum, recipients: row.recipients as never },
      ...{ letterhead: row.letterhead as never, files: row.files as never },
    }
  );
}

/** Issues a delegation's report, byte for byte as it will be read. */
export async function insertIssuedAccount(
  tx: Tx,
  one: IssuedAccount & { number: string; signing: Issuing['signing'] },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('survey.account_issue')
    .values({
      ...{ delegation_id: one.delegationId, number: one.number, symbol: one.symbol },
      ...{ holds_on: one.holdsOn, document: one.document, checksum: one.checksum },
      ...{ signing: json(one.signing), recipients: json(one.recipients) },
      ...{ letterhead: json(one.letterhead), files: json(one.files) },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** The delegation whose report was issued as a file; undefined where none was. */
export async function accountOfFile(db: Db | Tx, fileId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select a.delegation_id as id from survey.account_issue a, jsonb_each_text(a.files) f where f.value = ${fileId} limit 1`.execute(
    db,
  );
  return rows[0]?.id;
}
