// Passages as they are listed, with every answer that was made with each.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { badCursor, page, readCursor } from '#platform/http';
import type { Db } from '#platform/db';
import { maySee, mayWrite, personNames, type Actor } from '#organisation';
import type { Passages, UsePage, UseRow } from '../contract.ts';
import { passageOn, usesIn, type Passage } from '../passage.ts';
import { ownedDrive, seenDrive } from '../permissions.ts';
import { happenedBy } from '../proposal.ts';
import { allDrives, passagesOf, proposalsOf, type Drive, type Proposal } from '../store.ts';

interface Asked {
  id: string;
  day: Day;
}

/** The passages of a drive's unit, as they read on the day; those out of use last. @throws Problem 404 */
export async function passageList(
  db: Db,
  actor: Actor,
  { id, day }: Asked,
): Promise<Static<typeof Passages>> {
  const drive = await seenDrive(db, actor, id);
  const passages = await passagesOf(db, drive.unitId);
  const uses = await usesOf(db, actor, { drive, passages, day });
  const names = await personNames(
    db,
    passages.flatMap(({ revisions }) => revisions.flatMap(({ recordedBy }) => recordedBy ?? [])),
  );
  const rows = passages.flatMap((passage) => {
    const now = passageOn(passage, day);
    if (!now) return [];
    const of = uses.filter(({ passageId }) => passageId === passage.id);
    const shown = ({ recordedBy, retired: _, ...read }: typeof now) => ({
      ...read,
      by: (recordedBy && names.get(recordedBy)) ?? null,
    });
    const former = passage.revisions.filter(({ revision }) => revision < now.revision).toReversed();
    return {
      ...{ id: passage.id, illustrative: passage.illustrative, retired: now.retired, ...shown(now) },
      former: former.map(shown),
      ...{ uses: of.length, changed: of.filter(({ changed }) => changed).length },
    };
  });
  return {
    rows: rows.toSorted((a, b) => Number(a.retired) - Number(b.retired)),
    can: { keep: mayWrite(actor, drive.unitId, 'editor') },
  };
}

/** The answers that were made with a passage, the newest first. @throws Problem 404 */
export async function usePage(
  db: Db,
  actor: Actor,
  {
    passageId,
    id,
    day,
    limit,
    cursor,
  }: Asked & { passageId: string; limit: number; cursor?: string | undefined },
): Promise<Static<typeof UsePage>> {
  const drive = await seenDrive(db, actor, id);
  const passages = (await passagesOf(db, drive.unitId)).filter((one) => one.id === passageId);
  if (!passages.length) throw notFound();
  const uses = await usesOf(db, actor, { drive, passages, day });
  const [answer, proposalId] = cursor ? readCursor(cursor, 2) : [];
  const after = uses.findIndex((use) => use.answer === answer && use.proposal.id === proposalId);
  if (cursor && after < 0) throw badCursor();
  const rows = uses.slice(after + 1, after + 2 + limit).map(({ passageId: _, ...use }) => use);
  return page(rows, limit, (use) => [use.answer, use.proposal.id]);
}

type Use = UseRow & { passageId: string };

// In every drive of the unit that the actor sees: a passage is the unit's, not the drive's.
async function usesOf(
  db: Db,
  actor: Actor,
  { drive: { unitId }, passages, day }: { drive: Drive; passages: Passage[]; day: Day },
): Promise<Use[]> {
  const uses: Use[] = [];
  for (const drive of await allDrives(db)) {
    if (drive.unitId !== unitId || !maySee(actor, await ownedDrive(db, drive, actor))) continue;
    for (const proposal of await proposalsOf(db, { drive: drive.id }))
      uses.push(...usesAt(proposal, { drive, passages, day }));
  }
  return uses.toSorted((a, b) => b.holdsOn.localeCompare(a.holdsOn) || a.proposal.number - b.proposal.number);
}

function usesAt(
  { id, number, title, facts }: Proposal,
  { drive, passages, day }: { drive: Drive; passages: Passage[]; day: Day },
): Use[] {
  const answers = happenedBy(facts, 'answered', day);
  return answers.flatMap((answer) =>
    usesIn(answer.detail, passages).map(({ id: passageId, revision, changed }) => ({
      ...{ answer: answer.number, passageId, revision, changed, holdsOn: answer.holdsOn },
      proposal: { id, number, title },
      drive: { id: drive.id, title: drive.title },
      former: answer !== answers.at(-1),
    })),
  );
}
