import { newId } from '#kernel/id';
import { conflict } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import type { PassageBody } from '../contract.ts';
import type { PassageRevision } from '../passage.ts';
import { mustConsolidate, seenDrive } from '../permissions.ts';
import { insertPassage, insertPassageRevision, lockPassage } from '../store.ts';

interface Saved {
  id: string;
  revision: number;
}

/** Keeps a passage for the answers of the drive's unit. @throws Problem 404, `amendments.not-yours` */
export async function addPassage(
  tx: Tx,
  { driveId, illustrative = false, ...content }: PassageBody & { driveId: string; illustrative?: boolean },
  acting: Acting,
): Promise<Saved> {
  const { unitId } = await keptDrive(tx, driveId, acting);
  const id = newId(acting.now.getTime());
  await insertPassage(tx, { id, unitId, illustrative });
  const revision = { ...tidied(content), revision: 1, retired: false };
  return revised(tx, { id, unitId, verb: 'add-passage', ...revision }, acting);
}

/**
 * Writes a passage anew; how it read before stays, and so do the answers made with it. `seen` is the revision that the person had before
 * their eyes.
 * @throws Problem 404, `amendments.not-yours`, `amendments.passage-changed`, `amendments.passage-retired`
 */
export async function revisePassage(
  tx: Tx,
  { driveId, id, seen, ...content }: PassageBody & { driveId: string; id: string; seen: number },
  acting: Acting,
): Promise<Saved> {
  const { unitId } = await keptDrive(tx, driveId, acting);
  const { revision } = await standing(tx, { id, unitId });
  if (revision !== seen) throw conflict('amendments.passage-changed', { revision });
  const next = { ...tidied(content), revision: revision + 1, retired: false };
  return revised(tx, { id, unitId, verb: 'revise-passage', ...next }, acting);
}

/** Takes a passage out of use: no new answer takes it up. @throws Problem 404, `amendments.not-yours`, `amendments.passage-retired` */
export async function retirePassage(
  tx: Tx,
  { driveId, id }: { driveId: string; id: string },
  acting: Acting,
): Promise<Saved> {
  const { unitId } = await keptDrive(tx, driveId, acting);
  const { title, words, revision } = await standing(tx, { id, unitId });
  const last = { title, words, revision: revision + 1, retired: true };
  return revised(tx, { id, unitId, verb: 'retire-passage', ...last }, acting);
}

async function keptDrive(tx: Tx, id: string, { actor }: Acting) {
  const drive = await seenDrive(tx, actor, id);
  mustConsolidate(actor, drive);
  return drive;
}

async function standing(tx: Tx, of: { id: string; unitId: string }): Promise<PassageRevision> {
  const last = (await lockPassage(tx, of)).revisions.at(-1)!;
  if (last.retired) throw conflict('amendments.passage-retired');
  return last;
}

const tidied = ({ title, words }: PassageBody) => ({ title: title.trim(), words: words.trim() });

type Revised = { id: string; unitId: string; verb: string } & Omit<PassageRevision, 'holdsOn' | 'recordedBy'>;

async function revised(tx: Tx, { unitId, verb, ...next }: Revised, acting: Acting): Promise<Saved> {
  await insertPassageRevision(tx, next, acting);
  const { id, revision, title } = next;
  await audit(tx, acting, {
    act: `amendments.${verb}`,
    unitId,
    subject: ['answer-passage', id],
    detail: { revision, title },
  });
  return { id, revision };
}
