// Who may do what with a report. Its unit's people write it and its leader lets it out; until it is submitted nobody else
// knows of it. The unit that takes it returns it (editors) or accepts it (leaders): acts of its own, never a word in it.
import type { Db, Tx } from '#platform/db';
import { forbidden } from '#kernel/problem';
import { lineOf, linesOf, mayWrite, type Actor, type Owned } from '#organisation';
import { isOpen, mayFollow, type ReportState } from './standing.ts';
import type { Report } from './store.ts';

/** A report as the rules see it. */
export async function owned(db: Db | Tx, report: Report, actor: Actor): Promise<Owned> {
  const sent = report.events.flatMap(({ toUnitId }) => toUnitId ?? []);
  const told = report.issues.flatMap(({ recipients }) => recipients.flatMap(({ unitId }) => unitId ?? []));
  const lines = await linesOf(db, [...new Set([...sent, ...told])], actor.day);
  return {
    ownerUnitId: report.unitId,
    ownerLine: await lineOf(db, report.unitId, actor.day),
    submitted: sent.length > 0 || report.issues.length > 0,
    audience: 'own',
    addressedLines: [...lines.values()],
  };
}

/** The unit that takes the report as it was submitted last. */
export function takerOf({ events }: Pick<Report, 'events'>): string | null {
  return events.findLast(({ toUnitId }) => toUnitId !== null)?.toUnitId ?? null;
}

/** Whether somebody belongs to the unit that owns the report, and may know its draft. */
export function isInside(actor: Actor, { unitId }: Pick<Report, 'unitId'>): boolean {
  return actor.units.includes(unitId);
}

/** What of a report an act needs to be allowed. */
export interface Standing {
  state: ReportState;
  /** Whether there is a unit into whose report it goes. */
  goesUp: boolean;
}

/** Every verb and whether it is allowed, for the buttons of a screen. */
export function canWith(actor: Actor, report: Report, { state, goesUp }: Standing) {
  const writes = mayWrite(actor, report.unitId, 'editor');
  const leads = mayWrite(actor, report.unitId, 'leader');
  const taker = takerOf(report);
  const takes = (role: 'editor' | 'leader') => taker !== null && mayWrite(actor, taker, role);
  const newest = report.events.findLast(({ fact }) => fact === 'approved')?.version;
  const out = report.issues.some(({ version }) => version === newest);
  return {
    write: writes && isOpen(state),
    approve: leads && mayFollow('approved', state),
    reopen: leads && mayFollow('reopened', state) && !out,
    submit: writes && goesUp && mayFollow('submitted', state),
    return: takes('editor') && mayFollow('returned', state),
    accept: takes('leader') && mayFollow('accepted', state),
    issue: leads && !isOpen(state) && !out,
    comment: writes && isOpen(state),
  };
}

/** Whether somebody may say for the unit that it has looked at a change of the outline. */
export function maySeeOutline(actor: Actor, { unitId }: Pick<Report, 'unitId'>): boolean {
  return mayWrite(actor, unitId, 'editor');
}

/** @throws Problem 403 where the actor may not write what the unit owns */
export function mustWriteFor(actor: Actor, unitId: string): void {
  if (!mayWrite(actor, unitId, 'editor')) throw forbidden('reports.not-yours');
}

/** @throws Problem 403 where the actor does not lead the unit */
export function mustLead(actor: Actor, unitId: string): void {
  if (!mayWrite(actor, unitId, 'leader')) throw forbidden('reports.leader-decides');
}
