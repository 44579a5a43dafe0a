import type { Tx } from '#platform/db';
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { conflict, forbidden, invalid, notFound } from '#kernel/problem';
import { audit, mayWrite, type Acting } from '#organisation';
import type { ReportContent } from '../contract.ts';
import { factsOf, findPeriod, findReport, insertSubmission, lockReport, lockSubject } from '../store.ts';
import { isDone, mayFollow, periodOn, periodsOf } from '../facts.ts';
import { recordFacts, type Wanted } from './record-facts.ts';

/**
 * The unit's leader sends the report up. What is sent is fixed; its claims become facts on the day on which each holds, and
 * the unit's work counts as claimed done until inspection confirms it.
 */
export async function submitReport(
  tx: Tx,
  command: { id: string; revision: number | null },
  acting: Acting,
): Promise<{ id: string }> {
  const found = await findReport(tx, command.id);
  if (!found || !acting.actor.units.includes(found.unit_id)) throw notFound();
  if (!mayWrite(acting.actor, found.unit_id, 'leader')) throw forbidden('delivery.leader-submits');
  const subject = await lockSubject(tx, found.undertaking_id);
  const report = await lockReport(tx, command.id);
  if (report.withdrawn_at) throw conflict('delivery.report-withdrawn');
  if (report.open_submission) throw conflict('delivery.report-submitted');
  if (command.revision !== null && command.revision !== report.revision)
    throw conflict('delivery.changed-meanwhile', { revision: report.revision });
  if ((await findPeriod(tx, subject.id, acting.today))?.state === 'cancelled')
    throw conflict('delivery.cancelled');
  const content = report.content;
  mustHaveContent(content, acting.today);
  const id = newId(acting.now.getTime());
  await insertSubmission(tx, { id, reportId: report.id, number: report.submissions + 1, content, acting });
  const wanted = await claimed(tx, {
    undertakingId: subject.id,
    content,
    unitId: report.unit_id,
    submissionId: id,
  });
  if (wanted.length) await recordFacts(tx, subject, { wanted, acting });
  await audit(tx, acting, {
    act: 'delivery.submit',
    unitId: report.unit_id,
    subject: ['report', report.id],
    detail: { submission: id, claims: wanted.length },
  });
  return { id: report.id };
}

function mustHaveContent(content: ReportContent, today: Day): void {
  if (content.holdsOn > today)
    throw invalid('delivery.in-the-future', [{ field: 'holdsOn', code: 'delivery.in-the-future' }]);
  const claims = content.claims.some((claim) => claim.done);
  if (!content.narrative.trim() && !claims && content.actuals.length === 0)
    throw invalid('delivery.report-empty', [{ field: 'narrative', code: 'delivery.report-empty' }]);
  if (claims && content.evidence.length === 0 && !content.narrative.trim())
    throw invalid('delivery.evidence-needed', [{ field: 'evidence', code: 'delivery.evidence-needed' }]);
}

// Work reported on has begun; what is claimed done twice stays claimed once.
async function claimed(
  tx: Tx,
  from: { undertakingId: string; content: ReportContent; unitId: string; submissionId: string },
): Promise<Wanted[]> {
  const facts = await factsOf(tx, from.undertakingId);
  const stateOf = (milestoneId: string | null, day: string) =>
    periodOn(periodsOf(facts.filter((fact) => fact.milestoneId === milestoneId)), day)?.state ?? null;
  const wanted: Wanted[] = [];
  for (const { milestoneId, done, doneOn } of from.content.claims) {
    const holdsOn = doneOn ?? from.content.holdsOn;
    const state = stateOf(milestoneId, holdsOn);
    if (done && !(state && isDone(state)))
      wanted.push({
        fact: 'claimed',
        milestoneId,
        holdsOn,
        byUnitId: from.unitId,
        sourceId: from.submissionId,
      });
  }
  const whole = stateOf(null, from.content.holdsOn);
  const begins = !wanted.some((fact) => fact.milestoneId === null) && mayFollow('started', whole);
  if (begins)
    wanted.unshift({
      fact: 'started',
      milestoneId: null,
      holdsOn: from.content.holdsOn,
      byUnitId: from.unitId,
      sourceId: from.submissionId,
    });
  return wanted;
}
