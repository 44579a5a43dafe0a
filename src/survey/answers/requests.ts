import type { Static } from 'typebox';
import { notFound } from '#kernel/problem';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { findUnit, mayWrite, personNames, unitNames, type Actor, type NamedUnit } from '#organisation';
import { undertakingsByIds } from '#delivery';
import { findReport, laterVersions } from '#reports';
import { outlineNow } from '#review';
import type { EvidenceList, EvidenceRow, RequestList, RequestRow, RequestView } from '../contract.ts';
import { hasEnded } from '../request.ts';
import { sessionOn } from '../session.ts';
import {
  deeperSessions,
  evidenceOf,
  findInstead,
  getConclusion,
  getDelegation,
  getRequest,
  getSession,
  handedSince,
  requestsOf,
  saidAt,
  sessionsBy,
  type SurveyRequest,
  type Tied,
} from '../store.ts';
import { contributionsFor } from './contributions.ts';
import { seenSessions } from './sessions.ts';

/** Requests as rows, those within the actor's sight, with their obligations as they stood on the day. */
export async function rowsOfRequests(
  db: Db | Tx,
  actor: Actor,
  { requests, day }: { requests: SurveyRequest[]; day: Day },
): Promise<RequestRow[]> {
  const ids = requests.map(({ id }) => id);
  const told = new Map((await undertakingsByIds(db, actor, { ids, day })).map((one) => [one.id, one]));
  const rows: RequestRow[] = [];
  for (const { id, kind, sessionId, unitId } of requests) {
    const one = told.get(id);
    if (!one) continue;
    const { title, owner: unit, state, late, dueOn, doneOn } = one;
    const successor = unit.standing ? null : await heirOf(db, { unitId, day: actor.day });
    rows.push({ id, kind, sessionId, title, unit, state, late, dueOn, doneOn, successor });
  }
  return rows;
}

// The unit that answers for one that no longer stands, itself standing.
async function heirOf(db: Db | Tx, { unitId, day }: { unitId: string; day: Day }): Promise<NamedUnit | null> {
  let unit = await findUnit(db, unitId, day);
  while (unit && !unit.standing && unit.parentId) unit = await findUnit(db, unit.parentId, day);
  if (!unit || unit.id === unitId) return null;
  return (await unitNames(db, [unit.id], day)).get(unit.id) ?? null;
}

/** What was asked for at sessions or by a conclusion, within sight. */
export async function listRequests(
  db: Db | Tx,
  actor: Actor,
  { of, day }: { of: Parameters<typeof requestsOf>[1]; day: Day },
): Promise<Static<typeof RequestList>> {
  return {
    asOf: day,
    rows: await rowsOfRequests(db, actor, { requests: await requestsOf(db, of), day }),
  };
}

/** A request within sight. @throws 404 */
export async function seenRequest(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<{ request: SurveyRequest; row: RequestRow }> {
  const request = await getRequest(db, id);
  const [row] = await rowsOfRequests(db, actor, { requests: [request], day });
  if (!row) throw notFound();
  return { request, row };
}

/** Whether somebody is of the unit that asks or the one asked: to them the report and the evidence are open. */
export function followsRequest(actor: Actor, { byUnitId, unitId }: SurveyRequest): boolean {
  return actor.units.includes(byUnitId) || actor.units.includes(unitId);
}

/** A request with what it points to, as of a day. @throws 404 */
export async function readRequest(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<RequestView> {
  const { request, row } = await seenRequest(db, actor, { id, day });
  const conclusion = await getConclusion(db, request.conclusionId);
  const session = await getSession(db, request.sessionId);
  const titles = await sectionTitles(db, session.delegationId);
  const follows = followsRequest(actor, request);
  const deeper = await seenSessions(db, actor, await sessionsBy(db, await deeperSessions(db, id)));
  const [conference] = request.conferenceId ? await sessionsBy(db, [request.conferenceId]) : [];
  const replacedBy = (await findInstead(db, id))?.id ?? null;
  const evidence = follows ? await evidenceOf(db, { request: id }) : [];
  const writes = mayWrite(actor, request.byUnitId, 'editor');
  const open = !hasEnded(row.state);
  return {
    ...row,
    asOf: day,
    conclusion: { id: conclusion.id, symbol: conclusion.symbol, holdsOn: conclusion.holdsOn },
    session: { id: session.id, title: session.title },
    delegationId: session.delegationId,
    sections: request.sections.map((one) => ({ id: one, title: titles.get(one) ?? one })),
    report: follows ? await reportOf(db, request) : null,
    conference: conference ? { id: conference.id, title: conference.title } : null,
    contributions: await contributionsFor(db, actor, { requestId: id, day }),
    deeper: deeper.map((one) => ({ id: one.id, title: one.title, ...stateAndDay(one, day) })),
    evidence: await rowsOfEvidence(db, { tied: evidence, titles }),
    statements: writes
      ? await stillUntied(db, { sessions: deeper.map((one) => one.id), tied: evidence })
      : [],
    ...{ insteadOf: request.insteadOf, replacedBy },
    can: {
      imposeAnew: writes && open && replacedBy === null && !row.unit.standing,
      deepen: writes && open,
      addEvidence: writes,
    },
  };
}

const stateAndDay = (session: Parameters<typeof sessionOn>[0], day: Day) => {
  const { state, heldOn } = sessionOn(session, day);
  return { state, heldOn };
};

async function sectionTitles(db: Db | Tx, delegationId: string): Promise<Map<string, string>> {
  const { campaignId } = await getDelegation(db, delegationId);
  const { outline } = await outlineNow(db, campaignId);
  return new Map(outline.sections.map(({ id, number, title }) => [id, `${number} ${title}`.trim()]));
}

/** The report that a request wants completed: the version heard, and those that came after the conclusion. */
export async function reportOf(db: Db | Tx, request: SurveyRequest): Promise<RequestView['report']> {
  if (request.kind !== 'complete-report') return null;
  const { delegationId } = await getSession(db, request.sessionId);
  const { campaignId } = await getDelegation(db, delegationId);
  const asked = { campaignId, unitId: request.unitId, kind: 'full' as const };
  const reportId = request.reportId ?? (await findReport(db, asked));
  if (!reportId) return null;
  const since = (await getConclusion(db, request.conclusionId)).recordedAt;
  const beyond = request.reportVersion ?? 0;
  const submitted = await laterVersions(db, { reportId, beyond, since });
  const handed = await handedSince(db, { reportId, beyond, since });
  const later = [
    ...submitted.map(({ number, submittedOn: on }) => ({ number, on, how: 'submitted' as const })),
    ...handed.map((one) => ({ ...one, how: 'handed' as const })),
  ];
  return { id: reportId, heard: request.reportVersion, later: later.toSorted((a, b) => a.number - b.number) };
}

async function rowsOfEvidence(
  db: Db | Tx,
  { tied, titles }: { tied: Tied[]; titles: Map<string, string> },
): Promise<EvidenceRow[]> {
  const people = await personNames(
    db,
    tied.flatMap(({ recordedBy }) => recordedBy ?? []),
  );
  return tied.map(({ recordedBy, sessionId, sessionTitle: title, number: _, field: _field, ...one }) => ({
    ...one,
    session: { id: sessionId, title },
    section: one.sectionId === null ? null : (titles.get(one.sectionId) ?? one.sectionId),
    by: people.get(recordedBy ?? '') ?? null,
  }));
}

async function stillUntied(
  db: Db | Tx,
  { sessions, tied }: { sessions: string[]; tied: Tied[] },
): Promise<RequestView['statements']> {
  const known = new Set(tied.map((one) => `${one.sessionId} ${one.statementId}`));
  return (await saidAt(db, sessions))
    .filter((one) => !known.has(`${one.sessionId} ${one.statementId}`))
    .map(({ number: _, ...one }) => one);
}

/** The evidence at a report, or at one of its sections, for the units that asked and those asked; nothing for others. */
export async function listEvidence(
  db: Db | Tx,
  actor: Actor,
  { report, section }: { report: string; section?: string | undefined },
): Promise<Static<typeof EvidenceList>> {
  const tied = await evidenceOf(db, { report, section, units: actor.units });
  const [first] = tied;
  if (!first) return { rows: [] };
  const { sessionId } = await getRequest(db, first.requestId);
  const titles = await sectionTitles(db, (await getSession(db, sessionId)).delegationId);
  return { rows: await rowsOfEvidence(db, { tied, titles }) };
}
