import type { Day } from '#kernel/day';
import type { Tx } from '#platform/db';
import { conflict, forbidden, invalid, notFound } from '#kernel/problem';
import { audit, lineOf, mayLead, maySee, unitsAs, type Acting } from '#organisation';
import { isDone, periodOn, periodsOf, type Fact } from '../facts.ts';
import { ruled } from '../permissions.ts';
import { factsOf, findReport, getUndertaking, insertReturn, lockReport, lockSubject } from '../store.ts';
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
  const found = await findReport(tx, command.id);
  if (!found) throw notFound();
  const subject = await lockSubject(tx, found.undertaking_id);
  const report = await lockReport(tx, command.id);
  const { actor, today } = acting;
  const row = await getUndertaking(tx, report.undertaking_id);
  const rules = await ruled(tx, row, today);
  const line = await lineOf(tx, report.unit_id, today);
  if (report.submissions === 0 && !actor.units.includes(report.unit_id)) throw notFound();
  if (
    !maySee(actor, {
      ...rules,
      ownerUnitId: report.unit_id,
      ownerLine: line,
      audience: 'own',
      addressedLines: [],
    })
  )
    throw notFound();
  if (!mayLead(actor, line, 'editor')) throw forbidden('delivery.superior-returns');
  if (!report.open_submission) throw conflict('delivery.nothing-submitted');
  const holdsOn = command.holdsOn ?? today;
  const facts = await factsOf(tx, subject.id);
  const claims = facts.filter((fact) => fact.fact === 'claimed' && fact.sourceId === report.open_submission);
  mustHoldLater(holdsOn, { facts: claims, today });
  const byUnitId = unitsAs(actor, 'editor').find((unit) => line.slice(1).includes(unit))!;
  await insertReturn(tx, {
    submissionId: report.open_submission,
    byUnitId,
    reason: command.reason,
    holdsOn,
    acting,
  });
  const wanted: Wanted[] = claims
    .filter((claim) => {
      const state = periodOn(
        periodsOf(facts.filter((fact) => fact.milestoneId === claim.milestoneId)),
        holdsOn,
      )?.state;
      return state !== undefined && isDone(state) && state !== 'verified';
    })
    .map((claim) => ({
      fact: 'returned',
      milestoneId: claim.milestoneId,
      holdsOn,
      reason: command.reason,
      byUnitId,
      sourceId: report.open_submission,
    }));
  if (wanted.length) await recordFacts(tx, subject, { wanted, acting });
  await audit(tx, acting, {
    act: 'delivery.return',
    unitId: byUnitId,
    subject: ['report', report.id],
    detail: { reason: command.reason, submission: report.open_submission },
  });
  return { id: report.id };
}

// Returned on a day before its claims hold, a report would be open again while its claims still counted.
function mustHoldLater(holdsOn: Day, { facts, today }: { facts: Fact[]; today: Day }): void {
  const refuse = (code: string) => invalid(code, [{ field: 'holdsOn', code }]);
  if (holdsOn > today) throw refuse('delivery.in-the-future');
  if (facts.some((fact) => fact.holdsOn > holdsOn)) throw refuse('delivery.return-before-claim');
}
