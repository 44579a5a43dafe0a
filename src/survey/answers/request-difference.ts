import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { versionsApart } from '#reports';
import type { RequestDifference } from '../contract.ts';
import { followsRequest, reportOf, seenRequest } from './requests.ts';

const NOTHING: RequestDifference = { reportId: null, from: null, to: null, rows: [] };

/**
 * What became of a report because it was asked to be completed: the newest version since the conclusion against the one that was
 * heard, section by section. For the units that asked and were asked; nothing before there are two. @throws 404
 */
export async function readRequestDifference(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<RequestDifference> {
  const { request } = await seenRequest(db, actor, { id, day });
  const report = followsRequest(actor, request) ? await reportOf(db, request) : null;
  const to = report?.later.at(-1)?.number;
  if (!report || report.heard === null || to === undefined || to === report.heard) return NOTHING;
  const { id: reportId, heard: from } = report;
  const rows = await versionsApart(db, { reportId, from, to });
  return {
    ...{ reportId, from, to },
    rows: rows.map((one) => ({ ...one, asked: request.sections.includes(one.sectionId) })),
  };
}
