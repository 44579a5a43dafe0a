import { conflict, invalid, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { findFile } from '#platform/files';
import { audit, type Acting } from '#organisation';
import { mustEdit, ruled } from '../permissions.ts';
import { attachmentsOf, endAttachment, getDirective, insertAttachment, lockDirective } from '../store.ts';

/** Puts an uploaded file to a directive of the unit in whose name it was uploaded. */
export async function attachFile(
  tx: Tx,
  command: { id: string; fileId: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { id, fileId } = command;
  await lockDirective(tx, id);
  const entry = await getDirective(tx, id);
  mustEdit(acting.actor, await ruled(tx, entry, acting.actor));
  if (entry.withdrawn) throw conflict('directives.withdrawn');
  await putFile(tx, { id, ownerUnitId: entry.owner_unit_id, fileId, field: 'fileId' }, acting);
  await audit(tx, acting, {
    act: 'directives.attach',
    unitId: entry.owner_unit_id,
    subject: ['directive', id],
    detail: { fileId },
  });
  return { id: fileId };
}

/**
 * Writes the attachment. A file of another unit is answered like none: whoever may attach a file may make it readable,
 * so knowing its identifier must not be enough.
 */
export async function putFile(
  tx: Tx,
  command: { id: string; ownerUnitId: string; fileId: string; field: string },
  acting: Acting,
): Promise<void> {
  const { id, ownerUnitId, fileId, field } = command;
  const file = await findFile(tx, fileId);
  if (file?.unitId !== ownerUnitId)
    throw invalid('directives.no-such-file', [{ field, code: 'directives.no-such-file' }]);
  const there = (await attachmentsOf(tx, id)).find((one) => one.file_id === fileId);
  if (there) throw conflict(there.withdrawn_at ? 'directives.was-detached' : 'directives.already-attached');
  await insertAttachment(tx, { id, fileId }, acting);
}

/** Takes a file off a directive, with a reason; from then on only the owner's unit can read it there. */
export async function detachFile(
  tx: Tx,
  command: { id: string; fileId: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { id, fileId, reason } = command;
  await lockDirective(tx, id);
  const entry = await getDirective(tx, id);
  mustEdit(acting.actor, await ruled(tx, entry, acting.actor));
  if (entry.withdrawn) throw conflict('directives.withdrawn');
  const there = (await attachmentsOf(tx, id)).find((one) => one.file_id === fileId);
  if (!there) throw notFound();
  if (there.withdrawn_at) throw conflict('directives.was-detached');
  await endAttachment(tx, { id, fileId }, { reason: reason.trim(), acting });
  await audit(tx, acting, {
    act: 'directives.detach',
    unitId: entry.owner_unit_id,
    subject: ['directive', id],
    detail: { fileId, reason },
  });
  return { id: fileId };
}
