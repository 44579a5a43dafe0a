// What a recorded act of delivery means for the units it concerns. Each unit named here sees the thing by the rules of
// sight: it is the owner, the one that was charged, or the one whose report it is.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { News, Told } from '#organisation';
import { chargedByBatch, findComment, findPeriod, findReport, findUndertaking, leadOf } from '../store.ts';

type About = (db: Db | Tx, told: Told & { subjectId: string }, day: Day) => Promise<News[]>;

const ABOUT: Record<string, About> = {
  'delivery.assign': async (db, { subjectId, detail }, day) => {
    const thing = await nameOf(db, subjectId, day);
    if (!thing || typeof detail['unitId'] !== 'string') return [];
    return [{ ...thing, kind: detail['part'] === 'lead' ? 'lead' : 'support', unitId: detail['unitId'] }];
  },
  // A tracker charges a unit with many at once: that is one piece of news.
  'delivery.import': async (db, { subjectId }, day) =>
    (await chargedByBatch(db, subjectId, day)).map(({ unitId, file, count, titles, dueOn }) => ({
      ...{ kind: 'tracked', unitId, title: file, to: '/my-work', dueOn },
      detail: `${count}: ${titles.join('; ')}${count > titles.length ? ' …' : ''}`,
    })),
  'delivery.return': async (db, { subjectId, detail }, day) => {
    const report = await findReport(db, subjectId);
    const thing = report && (await nameOf(db, report.undertaking_id, day));
    if (!thing) return [];
    const reason = typeof detail['reason'] === 'string' ? detail['reason'] : '';
    const to = `/progress-reports/${report.id}`;
    return [{ ...thing, kind: 'returned', unitId: report.unit_id, detail: reason, to }];
  },
  'delivery.verify': async (db, { subjectId, detail }, day) => {
    const thing = await nameOf(db, subjectId, day);
    if (!thing) return [];
    const kind = detail['verdict'] === 'confirmed' ? 'verified' : 'rejected';
    const units = [thing.ownerId, (await leadOf(db, subjectId, day)) ?? thing.ownerId];
    return [...new Set(units)].map((unitId) => ({ ...thing, kind, unitId }));
  },
  'delivery.comment': async (db, { subjectId, detail }, day) => {
    const thing = await nameOf(db, subjectId, day);
    const comment = typeof detail['comment'] === 'string' && (await findComment(db, detail['comment']));
    if (!thing || !comment) return [];
    const to = comment.report_id ? `/progress-reports/${comment.report_id}` : thing.to;
    return [{ ...thing, kind: 'commented', unitId: comment.asked_unit_id, detail: comment.text, to }];
  },
};

/** What an act of delivery tells units: assigned, alone or by a tracker, returned, confirmed or not, commented on. */
export async function newsOf(db: Db | Tx, told: Told, day: Day): Promise<News[]> {
  const { act, subjectId } = told;
  const about = ABOUT[act];
  if (!about || subjectId === null) return [];
  const news = await about(db, { ...told, subjectId }, day);
  // To the unit that did it, it is no news.
  return news.filter((one) => one.unitId !== told.unitId);
}

async function nameOf(db: Db | Tx, id: string, day: Day) {
  const row = await findUndertaking(db, id);
  if (!row?.issued_at || row.withdrawn_at) return null;
  return {
    title: row.title,
    detail: row.code ?? '',
    to: `/undertakings/${id}`,
    dueOn: (await findPeriod(db, id, day))?.due_on ?? null,
    ownerId: row.owner_unit_id,
  };
}
