import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';

/** The files of a directive, detached ones too, in the order in which they came. */
export async function attachmentsOf(db: Db | Tx, id: string) {
  return db
    .selectFrom('directives.attachment')
    .selectAll()
    .where('directive_id', '=', id)
    .orderBy('recorded_at')
    .orderBy('file_id')
    .execute();
}

/** The directives that a file is or was attached to. */
export async function directivesWithFile(db: Db | Tx, fileId: string) {
  return db
    .selectFrom('directives.attachment')
    .selectAll()
    .where('file_id', '=', fileId)
    .orderBy('directive_id')
    .execute();
}

/** Attaches a file. */
export async function insertAttachment(
  tx: Tx,
  { id, fileId }: { id: string; fileId: string },
  { now, actor }: Acting,
): Promise<void> {
  await tx
    .insertInto('directives.attachment')
    .values({ directive_id: id, file_id: fileId, recorded_at: now.toISOString(), recorded_by: actor.id })
    .execute();
}

/** Records that a file was detached. */
export async function endAttachment(
  tx: Tx,
  { id, fileId }: { id: string; fileId: string },
  { reason, acting }: { reason: string; acting: Acting },
): Promise<void> {
  await tx
    .updateTable('directives.attachment')
    .set({ withdrawn_at: acting.now.toISOString(), withdrawn_by: acting.actor.id, withdrawn_reason: reason })
    .where('directive_id', '=', id)
    .where('file_id', '=', fileId)
    .execute();
}
