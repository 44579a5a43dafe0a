// The word lists of a drive, with who changed what.
import type { Db } from '#platform/db';
import { mayWrite, personNames, type Actor } from '#organisation';
import type { WordLists } from '../contract.ts';
import { seenDrive } from '../permissions.ts';
import { wordChangesOf } from '../store.ts';
import { linesOf } from '../word-lists.ts';

/** The lists as they stand. @throws Problem 404 */
export async function wordLists(db: Db, actor: Actor, { id }: { id: string }): Promise<WordLists> {
  const drive = await seenDrive(db, actor, id);
  const changes = await wordChangesOf(db, id);
  const names = await personNames(
    db,
    changes.flatMap(({ by }) => by ?? []),
  );
  const later = new Set<string>();
  const told = changes.toReversed().map(({ by, ...change }) => {
    const key = `${change.list} ${change.line.toLowerCase()}`;
    const standing = !later.has(key);
    later.add(key);
    return { ...change, standing, by: (by && names.get(by)) ?? null };
  });
  return {
    lines: linesOf(changes),
    changes: told,
    can: { edit: mayWrite(actor, drive.unitId, 'editor') },
  };
}
