// Sessions of study as people read them: in lists, and one with how it read before.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { filesOf } from '#platform/files';
import { maySee, personNames, unitNames, type Actor } from '#organisation';
import type { StudyPage, StudyRow, StudyView } from '../contract/dissemination.ts';
import { canWithStudy, ownedStudy } from '../permissions.ts';
import { countStudies, directiveNames, formerStudies, getStudy, listStudies, type Study } from '../store.ts';
import { askedOf, type DisseminationAsked } from './dissemination.ts';

/** Whether somebody may see a session; one that was taken back is its unit's alone. */
export async function seesStudy(db: Db | Tx, actor: Actor, { unitId, withdrawn }: Study): Promise<boolean> {
  if (withdrawn) return actor.units.includes(unitId);
  return maySee(actor, await ownedStudy(db, { unitId, audience: 'own' }, actor));
}

/** Sessions held by a day within a unit's subtree, the latest first. @throws Problem 404 */
export async function studiesPage(
  db: Db | Tx,
  actor: Actor,
  { limit, cursor, ...command }: DisseminationAsked & { limit: number; cursor?: string | undefined },
): Promise<Static<typeof StudyPage>> {
  const { directiveId, unit, day } = await askedOf(db, actor, command);
  const asked = { directiveId, unit, day };
  const found = await listStudies(db, actor, { ...asked, limit: limit + 1, cursor });
  const { rows, nextCursor } = page(found, limit, (row) => [row.heldOn, row.id]);
  return {
    rows: await rowsOf(db, rows, { actor, day }),
    nextCursor,
    total: await countStudies(db, actor, asked),
  };
}

async function rowsOf(
  db: Db | Tx,
  studies: Study[],
  { actor, day }: { actor: Actor; day: Day },
): Promise<StudyRow[]> {
  const names = await unitNames(
    db,
    studies.map(({ unitId }) => unitId),
    day,
  );
  const files = await filesOf(
    db,
    studies.flatMap(({ fileIds }) => fileIds),
  );
  return studies.map((study) => {
    const { id, unitId, heldOn, form, invited, present, materials, fileIds, note, illustrative } = study;
    return {
      ...{ id, unit: names.get(unitId)!, heldOn, form, invited, present, materials, note, illustrative },
      files: fileIds.map((fileId) => ({
        fileId,
        name: files.get(fileId)!.name,
        size: files.get(fileId)!.size,
      })),
      can: canWithStudy(actor, study),
    };
  });
}

/** One session with how it read before. @throws Problem 404 */
export async function readStudy(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<StudyView> {
  const study = await getStudy(db, id);
  if (!(await seesStudy(db, actor, study))) throw notFound();
  const former = await formerStudies(db, id);
  const people = await personNames(
    db,
    [study.changedBy, study.withdrawn?.by, ...former.map(({ changedBy }) => changedBy)].flatMap(
      (one) => one ?? [],
    ),
  );
  const nameOf = (person: string | null) => people.get(person ?? '') ?? null;
  const [row] = await rowsOf(db, [study], { actor, day });
  const { revision, recordedAt, changedAt, withdrawn, directiveId } = study;
  return {
    ...row!,
    directive: (await directiveNames(db, actor, [directiveId])).get(directiveId) ?? null,
    ...{ revision, recordedAt, changedAt, by: nameOf(study.changedBy) },
    withdrawn: withdrawn && { ...withdrawn, by: nameOf(withdrawn.by) },
    former: former.map(({ changedBy, ...one }) => ({ ...one, by: nameOf(changedBy) })),
  };
}
