// Drafts of a drive's text: each holds it as some adopted amendments left it. The base version counts as draft 0.
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import { textOfVersion, type StatuteText } from '#statute';
import type { Drive } from './drives.ts';

/** A draft without its text; with the version that an act made of it, if one did. */
export interface Draft {
  id: string;
  number: number;
  title: string;
  holdsOn: Day;
  at: string;
  by: string | null;
  versionId: string | null;
}

/** The drafts of a drive that stand on a day, the first first: those that were taken back are none. */
export async function draftsOn(db: Db | Tx, driveId: string, day: Day): Promise<Draft[]> {
  const rows = await db
    .selectFrom('amendments.draft as d')
    .leftJoin('amendments.enactment as e', 'e.draft_id', 'd.id')
    .leftJoin('amendments.draft_withdrawal as w', 'w.draft_id', 'd.id')
    .select(['d.id', 'd.number', 'd.title', 'd.holds_on', 'd.recorded_at', 'd.recorded_by', 'e.version_id'])
    .where('d.drive_id', '=', driveId)
    .where('d.holds_on', '<=', day)
    .where((row) => row.or([row('w.holds_on', 'is', null), row('w.holds_on', '>', day)]))
    .orderBy('d.number')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, title: row.title, holdsOn: row.holds_on },
    ...{ at: row.recorded_at, by: row.recorded_by, versionId: row.version_id },
  }));
}

/** The text of a draft of a drive; of draft 0 that of the base version. @throws Problem 404 */
export async function textOfDraft(db: Db | Tx, drive: Drive, number: number): Promise<StatuteText> {
  if (number === 0) return textOfVersion(db, drive.baseVersionId);
  const { text } = await db
    .selectFrom('amendments.draft')
    .select('text')
    .where('drive_id', '=', drive.id)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return text as unknown as StatuteText;
}

/** The text that a draft was made from. Only a last one is taken back, so that it is the nearest before it that was not. */
export async function textBeforeDraft(db: Db | Tx, drive: Drive, number: number): Promise<StatuteText> {
  const before = await db
    .selectFrom('amendments.draft as d')
    .leftJoin('amendments.draft_withdrawal as w', 'w.draft_id', 'd.id')
    .select((row) => row.fn.max('d.number').as('number'))
    .where('d.drive_id', '=', drive.id)
    .where('d.number', '<', number)
    .where('w.draft_id', 'is', null)
    .executeTakeFirst();
  return textOfDraft(db, drive, before?.number ?? 0);
}

/** Writes a draft under the next number of its drive, which is locked. */
export async function insertDraft(
  tx: Tx,
  { driveId, title, text }: { driveId: string; title: string; text: StatuteText },
  { actor, now, today }: Acting,
): Promise<{ id: string; number: number }> {
  const id = newId(now.getTime());
  const last = await tx
    .selectFrom('amendments.draft')
    .select((row) => row.fn.max('number').as('number'))
    .where('drive_id', '=', driveId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto('amendments.draft')
    .values({
      ...{ id, drive_id: driveId, number, title, text: json(text), holds_on: today },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
  return { id, number };
}

/** Writes that a draft was taken back. */
export async function insertDraftWithdrawal(
  tx: Tx,
  { draftId, reason }: { draftId: string; reason: string },
  { actor, now, today }: Acting,
): Promise<void> {
  await tx
    .insertInto('amendments.draft_withdrawal')
    .values({
      ...{ draft_id: draftId, reason, holds_on: today },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** Writes that an act made a version of a draft. */
export async function insertEnactment(
  tx: Tx,
  { draftId, versionId }: { draftId: string; versionId: string },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('amendments.enactment')
    .values({
      ...{ draft_id: draftId, version_id: versionId },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}
