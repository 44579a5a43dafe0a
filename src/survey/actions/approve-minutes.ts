import type { Day } from '#kernel/day';
import { canonicalText, checksumOf } from '#kernel/canonical';
import { conflict, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, unitNames, type Acting } from '#organisation';
import { heardReport } from '#reports';
import type { MinutesDocument } from '../contract.ts';
import { BLANK, faultsOf } from '../minutes.ts';
import { mustLead } from '../permissions.ts';
import { approvedOf, findMinutes, handedOf, insertApproved, insertEvent, type Session } from '../store.ts';
import { mayFollow, sessionOn, type SessionFact } from '../session.ts';
import { takenSession } from '../taken.ts';
import { tellMinutes } from '../telling-insights.ts';
import { mustHaveCome } from './write-delegation.ts';

/**
 * The leader approves the minutes: what they say is sealed and never changes, and every statement becomes one of the record,
 * those of a kind also insights of the review.
 * @throws Problem `survey.leader-decides`, `survey.cannot-follow`, `survey.minutes-unsound` with every fault: no statement,
 * one without words, one without a speaker, one of somebody who was not present
 */
export async function approveMinutes(
  tx: Tx,
  command: { id: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string; number: number }> {
  const { session, holdsOn } = await takenFor('minuted', tx, { command, acting });
  const { id, unitId } = session;
  const content = (await findMinutes(tx, id))?.content ?? BLANK;
  const faults = faultsOf(content);
  if (faults.length)
    throw invalid(
      'survey.minutes-unsound',
      faults.map(({ code, at }) => ({ field: 'statements', code, values: { at: placesText(at) } })),
    );
  const { heldOn } = sessionOn(session, acting.today);
  const host = (await unitNames(tx, [session.hostUnitId], heldOn)).get(session.hostUnitId)!;
  const document: MinutesDocument = {
    ...{ format: 1, title: session.title, kind: session.kind, heldOn, place: session.place },
    host: { id: host.id, name: host.name },
    heard: await heardNow(tx, session, acting),
    ...{ agenda: session.agenda, ...content },
  };
  const text = canonicalText(document);
  const number = ((await approvedOf(tx, id)).at(-1)?.number ?? 0) + 1;
  const checksum = checksumOf(text);
  await insertApproved(tx, { sessionId: id, number, text, checksum, document, holdsOn }, acting);
  await happened(tx, { session, fact: 'minuted', holdsOn, reason: null }, acting);
  await tellMinutes(tx, { session, number, document, holdsOn }, acting);
  await audit(tx, acting, {
    act: 'survey.approve-minutes',
    unitId,
    subject: ['survey-session', id],
    detail: { number, checksum, statements: content.statements.length, holdsOn },
  });
  return { id, number };
}

/**
 * The leader takes an approval back before anything was concluded from it: the minutes are typed on, and what was approved stays.
 * @throws Problem `survey.leader-decides`, `survey.cannot-follow`
 */
export async function reopenMinutes(
  tx: Tx,
  command: { id: string; reason: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const { session, holdsOn } = await takenFor('reopened', tx, { command, acting });
  const { reason } = command;
  await happened(tx, { session, fact: 'reopened', holdsOn, reason }, acting);
  await audit(tx, acting, {
    act: 'survey.reopen-minutes',
    unitId: session.unitId,
    subject: ['survey-session', session.id],
    detail: { reason, holdsOn },
  });
  return { id: session.id };
}

/** More places than anybody reads in a sentence. */
const NAMED = 20;

function placesText(at: number[]): string {
  return at.slice(0, NAMED).join(', ') + (at.length > NAMED ? ' …' : '');
}

interface Asked {
  command: { id: string; holdsOn?: Day | undefined };
  acting: Acting;
}

// The session under a lock, and the day on which the act holds.
async function takenFor(fact: SessionFact, tx: Tx, { command, acting }: Asked) {
  const session = await takenSession(tx, command.id, acting);
  mustLead(acting.actor, session.unitId);
  const { state } = sessionOn(session, acting.today);
  if (!mayFollow(fact, state)) throw conflict('survey.cannot-follow', { state });
  const holdsOn = command.holdsOn ?? acting.today;
  mustHaveCome(holdsOn, acting);
  const { heldOn } = sessionOn(session, acting.today);
  const last = session.events.at(-1)!.holdsOn;
  const day = last > heldOn ? last : heldOn;
  if (holdsOn < day)
    throw invalid('survey.before', [{ field: 'holdsOn', code: 'survey.before', values: { day } }], { day });
  return { session, holdsOn };
}

async function heardNow(tx: Tx, { id }: Session, { actor }: Acting): Promise<MinutesDocument['heard']> {
  const handed = (await handedOf(tx, id)).findLast(({ report }) => report !== null)?.report;
  if (!handed) return null;
  const { reportId, version, checksum } = await heardReport(tx, actor, {
    reportId: handed.id,
    version: handed.version,
  });
  return { reportId, version, checksum };
}

async function happened(
  tx: Tx,
  {
    session,
    fact,
    holdsOn,
    reason,
  }: { session: Session; fact: SessionFact; holdsOn: Day; reason: string | null },
  acting: Acting,
): Promise<void> {
  const byUnitId = session.unitId;
  const times = { heldOn: null, startsAt: null, endsAt: null };
  await insertEvent(tx, { sessionId: session.id, byUnitId, fact, holdsOn, reason, ...times }, acting);
}
