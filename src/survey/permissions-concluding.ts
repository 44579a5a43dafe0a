// Who may do what once a session was held: the conclusion is drafted inside and issued by the leader; units asked and
// recipients then see it like the host.
import type { Db, Tx } from '#platform/db';
import { addressedLines, lineOf, mayWrite, type Actor, type Owned } from '#organisation';
import { isConcludable } from './request.ts';
import { sessionOn } from './session.ts';
import type { Conclusion, Session, SurveyRequest } from './store.ts';

/** An issued conclusion as the rules see it: for the host, the units asked, and whoever it was sent to. */
export async function ownedConclusion(
  db: Db | Tx,
  { one, session, asked }: { one: Conclusion; session: Session; asked: SurveyRequest[] },
  actor: Actor,
): Promise<Owned> {
  const told = [
    session.hostUnitId,
    ...asked.map(({ unitId }) => unitId),
    ...one.recipients.flatMap(({ unitId }) => unitId ?? []),
  ];
  return {
    ownerUnitId: one.byUnitId,
    ownerLine: await lineOf(db, one.byUnitId, actor.day),
    submitted: true,
    audience: 'own',
    addressedLines: await addressedLines(db, told, actor.day),
  };
}

/** The verbs on a session's conclusion; it says nothing more once it was issued. */
export function canWithConclusion(actor: Actor, session: Session, issued: boolean) {
  const { state } = sessionOn(session, actor.day);
  const open = !issued && isConcludable(state);
  return {
    edit: open && mayWrite(actor, session.unitId, 'editor'),
    issue: open && state === 'minuted' && mayWrite(actor, session.unitId, 'leader'),
  };
}
