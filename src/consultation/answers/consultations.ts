import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import { page, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { personNames, unitNames, unitsAs, type Actor } from '#organisation';
import { reviewSeen, reviewsIssuedBy } from '#review';
import type { ConsultationPage, ConsultationRow, ConsultationView } from '../contract.ts';
import { textOf } from '../draft.ts';
import { canWithConsultation, commentingUnits } from '../permissions.ts';
import { standingOn } from '../standing.ts';
import {
  consultationsBy,
  consultationsOfFile,
  countComments,
  heardBy,
  listConsultations,
  type Consultation,
} from '../store.ts';
import { seenConsultation } from '../taken.ts';

/** What may be out of sight. */
async function unlessHidden<T>(reading: Promise<T>): Promise<T | null> {
  return reading.catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
}

/** Consultations within sight, the newest first, with the reviews in which the actor may begin one. */
export async function consultationsPage(
  db: Db | Tx,
  actor: Actor,
  asked: { day: Day; limit: number; cursor?: string | undefined },
): Promise<Static<typeof ConsultationPage>> {
  const { limit, cursor, day } = asked;
  const reviews = await reviewsIssuedBy(db, unitsAs(actor, 'editor'), actor.day);
  const before = cursor ? String(readCursor(cursor, 1)[0]) : undefined;
  const found = await listConsultations(db, actor, { limit: limit + 1, before });
  const { rows, nextCursor } = page(found, limit, (id) => [id]);
  const names = await unitNames(
    db,
    reviews.map(({ unitId }) => unitId),
    day,
  );
  return {
    rows: await rowsOf(db, actor, { all: await consultationsBy(db, rows), day }),
    nextCursor,
    reviews: reviews.map(({ id, title, unitId }) => ({ id, title, unit: names.get(unitId)! })),
    can: { create: reviews.length > 0 },
  };
}

async function rowsOf(
  db: Db | Tx,
  actor: Actor,
  { all, day }: { all: Consultation[]; day: Day },
): Promise<ConsultationRow[]> {
  const ids = all.map(({ id }) => id);
  const counted = Map.groupBy(await countComments(db, actor, { ids, day }), ({ id }) => id);
  const names = await unitNames(
    db,
    all.map(({ unitId }) => unitId),
    day,
  );
  return all.map((one) => {
    const { state, closesOn } = standingOn(one.events, day);
    const cells = counted.get(one.id) ?? [];
    return {
      ...{ id: one.id, unit: names.get(one.unitId)!, title: one.title, state },
      opensOn: one.events.find(({ fact }) => fact === 'opened')?.holdsOn ?? one.opensOn,
      ...{ closesOn: closesOn ?? one.closesOn, illustrative: one.illustrative },
      comments: cells.reduce((sum, { comments }) => sum + comments, 0),
      open: cells.reduce((sum, { open }) => sum + open, 0),
    };
  });
}

/** A consultation as its reader may know it on a day. @throws 404 */
export async function readConsultation(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<ConsultationView> {
  const one = await seenConsultation(db, actor, id);
  const [row] = await rowsOf(db, actor, { all: [one], day });
  const review = await unlessHidden(reviewSeen(db, actor, one.reviewId));
  const inside = actor.units.includes(one.unitId);
  const commenting = await commentingUnits(db, actor, one);
  const people = await personNames(
    db,
    one.events.flatMap(({ recordedBy }) => recordedBy ?? []),
  );
  return {
    ...row!,
    ...{ asOf: day, purpose: one.purpose, revision: one.revision, text: textOf(one.paragraphs) },
    review: review && { id: review.id, title: review.title },
    ...(await draftOf(db, actor, { one, day })),
    file: one.fileId === null ? null : { id: one.fileId, name: one.fileName ?? '' },
    asks: inside ? await asksOf(db, one, day) : { units: [], within: null, levels: [] },
    heard: inside && row!.state !== 'draft' ? await heardBy(db, id, day) : null,
    published: standingOn(one.events, day).published,
    events: one.events.map(({ recordedBy, ...event }) => ({
      ...event,
      by: people.get(recordedBy ?? '') ?? null,
    })),
    units: [...(await unitNames(db, commenting, day)).values()],
    can: { ...canWithConsultation(actor, one), comment: commenting.length > 0 },
  };
}

async function draftOf(
  db: Db | Tx,
  actor: Actor,
  { one, day }: { one: Consultation; day: Day },
): Promise<Pick<ConsultationView, 'paragraphs' | 'whole'>> {
  const cells = await countComments(db, actor, { ids: [one.id], day });
  const at = new Map(cells.map(({ place, comments }) => [place, comments]));
  return {
    paragraphs: one.paragraphs.map((each) => ({ ...each, comments: at.get(each.place) ?? 0 })),
    whole: at.get(null) ?? 0,
  };
}

// Whom it asks is named to those who ask: units do not learn of each other by it.
async function asksOf(db: Db | Tx, { asks }: Consultation, day: Day): Promise<ConsultationView['asks']> {
  const { units, within, levels } = asks;
  const names = await unitNames(db, [...units, ...(within === null ? [] : [within])], day);
  return {
    units: units.flatMap((unit) => names.get(unit) ?? []),
    within: within === null ? null : (names.get(within) ?? null),
    levels,
  };
}

/** Whether a file is the draft of a consultation that the actor may see. */
export async function mayReadDraftFile(
  db: Db,
  actor: Actor,
  { fileId }: { fileId: string; today: Day },
): Promise<boolean> {
  for (const id of await consultationsOfFile(db, fileId))
    if (await unlessHidden(seenConsultation(db, actor, id))) return true;
  return false;
}
