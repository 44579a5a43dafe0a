import type { Day } from '#kernel/day';
import type { Tx } from '#platform/db';
import { conflict, forbidden, invalid, notFound } from '#kernel/problem';
import { audit, lineOf, mayLead, mustSee, unitsAs, type Acting } from '#organisation';
import { periodOn, periodsOf, type Fact } from '../facts.ts';
import { ruled, ruledReport } from '../permissions.ts';
import {
  factsOf,
  findReport,
  getUndertaking,
  insertReturn,
  lockReport,
  lockSubject,
  type RecordedFact,
  type Report,
} from '../store.ts';
import { recordFacts, type Wanted } from './record-facts.ts';

/**
 * A superior sends a submitted report back with a reason. Its text stays as it was submitted; the unit's draft opens again.
 * What the report claimed and inspection has not confirmed is returned with it.
 */
export async function returnReport(
  tx: Tx,
  command: { id: string; reason: string; holdsOn?: string | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const { id, reason, holdsOn = acting.today } = command;
  const found = await findReport(tx, id);
  if (!found) throw notFound();
  const subject = await lockSubject(tx, found.undertaking_id);
  const report = await lockReport(tx, id);
  const line = await mustReturn(tx, report, acting);
  const submissionId = report.open_submission;
  if (!submissionId) throw conflict('delivery.nothing-submitted');
  const facts = await factsOf(tx, subject.id);
  const claims = facts.filter((fact) => fact.fact === 'claimed' && fact.sourceId === submissionId);
  mustHoldLater(holdsOn, { facts: claims, today: acting.today });
  const byUnitId = unitsAs(acting.actor, 'editor').find((unit) => line.slice(1).includes(unit))!;
  await insertReturn(tx, { submissionId, byUnitId, reason, holdsOn, acting });
  const wanted = openOf(claims, { facts, holdsOn }).map(({ milestoneId }): Wanted => ({
    fact: 'returned',
    milestoneId,
    holdsOn,
    reason,
    byUnitId,
    sourceId: submissionId,
  }));
  if (wanted.length) await recordFacts(tx, subject, { wanted, acting });
  await audit(tx, acting, {
    act: 'delivery.return',
    unitId: byUnitId,
    subject: ['report', id],
    detail: { reason, submission: submissionId },
  });
  return { id };
}

// Whoever may not see the report is told that there is none; whoever sees it and is no superior's editor, that they may not.
async function mustReturn(tx: Tx, report: Report, { actor, today }: Acting): Promise<string[]> {
  const thing = await ruled(tx, await getUndertaking(tx, report.undertaking_id), today);
  const line = await lineOf(tx, report.unit_id, today);
  mustSee(actor, ruledReport(report, { line, thing }));
  if (!mayLead(actor, line, 'editor')) throw forbidden('delivery.superior-returns');
  return line;
}

// The claims that stand unconfirmed on the day of the return.
function openOf(
  claims: RecordedFact[],
  { facts, holdsOn }: { facts: RecordedFact[]; holdsOn: Day },
): RecordedFact[] {
  return claims.filter((claim) => {
    const own = facts.filter((fact) => fact.milestoneId === claim.milestoneId);
    return periodOn(periodsOf(own), holdsOn)?.state === 'claimed';
  });
}

// Returned on a day before its claims hold, a report would be open again while its claims still counted.
function mustHoldLater(holdsOn: Day, { facts, today }: { facts: Fact[]; today: Day }): void {
  const refuse = (code: string) => invalid(code, [{ field: 'holdsOn', code }]);
  if (holdsOn > today) throw refuse('delivery.in-the-future');
  if (facts.some((fact) => fact.holdsOn > holdsOn)) throw refuse('delivery.return-before-claim');
}
