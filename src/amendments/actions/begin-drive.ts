import { newId } from '#kernel/id';
import { forbidden, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, mayWrite, type Acting } from '#organisation';
import { seenVersion } from '#statute';
import type { NewDrive } from '../contract.ts';
import { insertDrive } from '../store.ts';

/**
 * Begins work on a statute in one of its versions, in a unit's name.
 * @throws Problem 404 where the version may not be seen; `amendments.leader-decides`; `amendments.version-withdrawn`
 */
export async function beginDrive(
  tx: Tx,
  { illustrative = false, ...begun }: NewDrive & { illustrative?: boolean },
  acting: Acting,
): Promise<{ id: string }> {
  const { statute, version } = await seenVersion(tx, acting.actor, begun.versionId);
  if (!mayWrite(acting.actor, begun.unitId, 'leader')) throw forbidden('amendments.leader-decides');
  if (version.withdrawn)
    throw invalid('amendments.version-withdrawn', [
      { field: 'versionId', code: 'amendments.version-withdrawn' },
    ]);
  const id = newId(acting.now.getTime());
  const { unitId, title } = begun;
  const drive = { id, statuteId: statute.id, baseVersionId: version.id, unitId, title, illustrative };
  await insertDrive(tx, drive, acting);
  await audit(tx, acting, {
    act: 'amendments.begin',
    unitId,
    subject: ['amendment-drive', id],
    detail: { statute: statute.id, version: version.id, title },
  });
  return { id };
}
