import type { Static } from 'typebox';
import { invalid } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { findFile } from '#platform/files';
import type { Evidence } from './contract.ts';

/**
 * What a unit names as evidence must be its own files: whoever may name a file may read it with what it stands in, so that
 * knowing its identifier is not enough.
 * @throws Problem `delivery.no-such-file` with the place of the first that is not
 */
export async function mustOwnFiles(
  db: Db | Tx,
  unitId: string,
  evidence: Static<typeof Evidence>[],
): Promise<void> {
  for (const [n, { fileId }] of evidence.entries()) {
    if (fileId && (await findFile(db, fileId))?.unitId !== unitId)
      throw invalid('delivery.no-such-file', [
        { field: `evidence.${n}.fileId`, code: 'delivery.no-such-file' },
      ]);
  }
}
