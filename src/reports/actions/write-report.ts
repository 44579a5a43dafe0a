import { newId } from '#kernel/id';
import { conflict, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { dutyOf, outlineNow, reviewSeen } from '#review';
import { mustWriteFor } from '../permissions.ts';
import { isOpen, standingOf } from '../standing.ts';
import {
  findReport,
  insertOutlineSeen,
  insertReport,
  updateReport,
  type Report,
  type ReportKind,
} from '../store.ts';
import { taken } from '../taken.ts';

/** What begins a report. */
export interface Beginning {
  reviewId: string;
  unitId: string;
  kind: ReportKind;
  title: string;
  sections?: string[] | undefined;
}

/**
 * Begins a unit's report on a review: of a unit that must report, or of the one that holds the review. A summary names the
 * sections that it condenses.
 * @throws Problem `reports.not-yours`, `reports.not-issued`, `reports.owes-none`, `reports.begun`, `reports.no-such-section`
 */
export async function beginReport(tx: Tx, command: Beginning, acting: Acting): Promise<{ id: string }> {
  const { reviewId, unitId, kind, title } = command;
  const review = await reviewSeen(tx, acting.actor, reviewId);
  mustWriteFor(acting.actor, unitId);
  if (!review.issue) throw conflict('reports.not-issued');
  const duty = await dutyOf(tx, { reviewId, unitId, day: acting.today });
  if (!duty && review.unitId !== unitId)
    throw invalid('reports.owes-none', [{ field: 'unitId', code: 'reports.owes-none' }]);
  const campaignId = reviewId;
  if (await findReport(tx, { campaignId, unitId, kind })) throw conflict('reports.begun');
  const sections = kind === 'summary' ? await chosen(tx, reviewId, command.sections ?? []) : null;
  const id = newId(acting.now.getTime());
  const obligationId = kind === 'full' ? (duty?.id ?? null) : null;
  const { illustrative } = review;
  await insertReport(
    tx,
    { id, campaignId, unitId, obligationId, kind, title, sections, illustrative },
    acting,
  );
  await insertOutlineSeen(tx, { reportId: id, number: (await outlineNow(tx, campaignId)).number }, acting);
  await audit(tx, acting, {
    act: 'reports.begin',
    unitId,
    subject: ['report', id],
    detail: { review: reviewId, kind, title },
  });
  return { id };
}

/**
 * Gives a draft another title, or a summary other sections; what was written in those left out is kept.
 * @throws Problem `reports.not-yours`, `reports.closed`, `reports.no-such-section`
 */
export async function reviseReport(
  tx: Tx,
  command: { id: string; title: string; sections?: string[] | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const report = await taken(tx, command.id, acting);
  mustWriteFor(acting.actor, report.unitId);
  mustBeOpen(report, acting);
  const { title } = command;
  const sections =
    report.kind === 'summary'
      ? await chosen(tx, report.campaignId, command.sections ?? report.sections ?? [])
      : null;
  await updateReport(tx, report.id, { title, sections });
  await audit(tx, acting, {
    act: 'reports.revise',
    unitId: report.unitId,
    subject: ['report', report.id],
    detail: { title, sections },
  });
  return { id: report.id };
}

/** @throws Problem 409 where the report is not its writers' at present */
export function mustBeOpen({ events }: Report, { today }: Acting): void {
  const state = standingOf(events, today);
  if (!isOpen(state)) throw conflict('reports.closed', { state });
}

async function chosen(tx: Tx, reviewId: string, sections: string[]): Promise<string[]> {
  const { outline } = await outlineNow(tx, reviewId);
  const known = new Set(outline.sections.map(({ id }) => id));
  const errors = sections.flatMap((id, n) =>
    known.has(id) ? [] : [{ field: `sections.${n}`, code: 'reports.no-such-section', values: { id } }],
  );
  if (!sections.length)
    errors.push({ field: 'sections', code: 'reports.no-such-section', values: { id: '' } });
  if (errors.length) throw invalid('reports.no-such-section', errors, { id: errors[0]!.values.id });
  return sections;
}
