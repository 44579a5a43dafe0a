import { conflict, notFound } from '#kernel/problem';
import type { Day } from '#kernel/day';
import { invalid } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { mustSee, type Acting, type Actor } from '#organisation';
import { isInside, owned } from './permissions.ts';
import { mayFollow, standingOf, type ReportFact } from './standing.ts';
import { getReport, lockReport, type Report } from './store.ts';

/** A report. @throws 404 where it may not be seen */
export async function seen(db: Db | Tx, actor: Actor, id: string): Promise<Report> {
  const report = await getReport(db, id);
  mustSee(actor, await owned(db, report, actor));
  return report;
}

/** A report whose draft the actor may know. @throws 404 elsewhere, also for those who may read what was submitted */
export async function seenInside(db: Db | Tx, actor: Actor, id: string): Promise<Report> {
  const report = await seen(db, actor, id);
  if (!isInside(actor, report)) throw notFound();
  return report;
}

/** A report under a lock. @throws 404 where it may not be seen */
export async function taken(tx: Tx, id: string, { actor }: Acting): Promise<Report> {
  const report = await lockReport(tx, id);
  mustSee(actor, await owned(tx, report, actor));
  return report;
}

/** @throws Problem 409 where the report does not stand so that this may be done with it */
export function mustAllow(report: Report, fact: ReportFact, day: Day): void {
  const state = standingOf(report.events, day);
  if (!mayFollow(fact, state)) throw conflict('reports.cannot-follow', { state });
}

/**
 * The day on which an act holds: today where none is named.
 * @throws Problem where it has not come, or lies before what was done with the report last
 */
export function dayOf(asked: Day | undefined, { events }: Pick<Report, 'events'>, { today }: Acting): Day {
  const day = asked ?? today;
  const last = events.at(-1)?.holdsOn;
  const field = 'holdsOn';
  if (day > today) throw invalid('reports.in-the-future', [{ field, code: 'reports.in-the-future' }]);
  if (last && day < last)
    throw invalid('reports.before', [{ field, code: 'reports.before', values: { day: last } }], {
      day: last,
    });
  return day;
}
