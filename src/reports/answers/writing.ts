// What only the people of a unit see of their draft: former wordings, differences, comments.
import type { Static } from 'typebox';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { mayWrite, personNames, type Actor } from '#organisation';
import type { Comments, CommentView, Difference, Wordings, WordingText } from '../contract.ts';
import { differenceBetween } from '../difference.ts';
import { isOpen, standingOf } from '../standing.ts';
import { commentsOf, contentsOf, findWording, getVersion, wordingsOf } from '../store.ts';
import { seen, seenInside } from '../taken.ts';
import { outlineFor } from './outline.ts';
import { readable, readVersionOf } from './reports.ts';

/** How a section read before, the newest first. @throws 404 outside the unit */
export async function readWordings(
  db: Db | Tx,
  actor: Actor,
  { id, section }: { id: string; section: string },
): Promise<Static<typeof Wordings>> {
  await seenInside(db, actor, id);
  const rows = await wordingsOf(db, id, section);
  const people = await personNames(
    db,
    rows.flatMap(({ changedBy }) => changedBy ?? []),
  );
  return {
    rows: rows.map(({ changedBy, ...row }) => ({ ...row, by: people.get(changedBy ?? '') ?? null })),
  };
}

/** One former wording of a section. @throws 404 */
export async function readWording(
  db: Db | Tx,
  actor: Actor,
  { id, section, number }: { id: string; section: string; number: number },
): Promise<Static<typeof WordingText>> {
  await seenInside(db, actor, id);
  const content = await findWording(db, { reportId: id, sectionId: section, number });
  if (!content) throw notFound();
  return { number, content };
}

/** What a version, or the draft where no later one is named, changed against a version. @throws 404 */
export async function readDifference(
  db: Db | Tx,
  actor: Actor,
  { id, from, to }: { id: string; from: number; to?: number | undefined },
): Promise<Static<typeof Difference>> {
  const report = await seen(db, actor, id);
  const may = readable(actor, report);
  if (!may(from) || (to !== undefined && !may(to))) throw notFound();
  await getVersion(db, id, from);
  if (to === undefined) await seenInside(db, actor, id);
  const { outline } = await outlineFor(db, actor, report);
  const { contents: before } = await readVersionOf(db, actor, { id, number: from });
  const after =
    to === undefined
      ? await contentsOf(db, id)
      : (await readVersionOf(db, actor, { id, number: to })).contents;
  // Sections that a later outline left out still differ.
  const order = new Set([
    ...outline.sections.map((section) => section.id),
    ...Object.keys(before),
    ...Object.keys(after),
  ]);
  return { from, to: to ?? null, sections: differenceBetween(before, after, [...order]) };
}

/** What the unit's people say to each other about the draft. @throws 404 outside the unit */
export async function readComments(db: Db | Tx, actor: Actor, id: string): Promise<Static<typeof Comments>> {
  const report = await seenInside(db, actor, id);
  const comments = await commentsOf(db, id);
  const people = await personNames(
    db,
    comments.flatMap(({ recordedBy, answers }) =>
      [recordedBy ?? [], answers.map((one) => one.recordedBy ?? [])].flat(2),
    ),
  );
  const nameOf = (person: string | null) => people.get(person ?? '') ?? null;
  const may = mayWrite(actor, report.unitId, 'editor') && isOpen(standingOf(report.events, actor.day));
  return {
    rows: comments.map(({ recordedBy, reportId: _, answers, ...one }): CommentView => ({
      ...one,
      by: nameOf(recordedBy),
      outcome: answers.findLast(({ outcome }) => outcome !== null)?.outcome ?? null,
      answers: answers.map(({ recordedBy: by, ...answer }) => ({ ...answer, by: nameOf(by) })),
    })),
    can: { comment: may, answer: may },
  };
}
