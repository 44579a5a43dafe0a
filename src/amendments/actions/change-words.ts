import { conflict } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { insertWordChange, wordChangesOf } from '../store.ts';
import { takenDrive } from '../taken.ts';
import { holds, tidyLine, type WordChange } from '../word-lists.ts';

/**
 * Adds a line to a drive's word lists or takes one away; undone by the contrary.
 * @throws Problem 404, `amendments.not-yours`, `amendments.no-words`, `amendments.one-word`, `amendments.words-there`, `amendments.words-gone`
 */
export async function changeWords(
  tx: Tx,
  { driveId, list, verb, ...said }: WordChange & { driveId: string },
  acting: Acting,
): Promise<{ id: string }> {
  const drive = await takenDrive(tx, driveId, acting);
  const line = tidyLine({ list, ...said });
  const changes = await wordChangesOf(tx, drive.id);
  if (holds(changes, { list, line }) === (verb === 'add'))
    throw conflict(verb === 'add' ? 'amendments.words-there' : 'amendments.words-gone');
  const change = { drive: drive.id, number: changes.length + 1, list, line, verb };
  const id = await insertWordChange(tx, change, acting);
  await audit(tx, acting, {
    act: 'amendments.change-words',
    unitId: drive.unitId,
    subject: ['amendment-drive', drive.id],
    detail: { list, line, verb },
  });
  return { id };
}
