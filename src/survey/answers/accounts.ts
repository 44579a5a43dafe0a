import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { mustSee, unitNames, type Actor } from '#organisation';
import { outlineFrom } from '../account.ts';
import type { AccountDocument, AccountView, DelegationAccount, RequestRow } from '../contract.ts';
import { isInside } from '../permissions.ts';
import { canWithAccount, ownedAccount } from '../permissions-concluding.ts';
import { sessionOn } from '../session.ts';
import {
  findAccount,
  findIssuedAccount,
  getDelegation,
  requestsOf,
  saidAt,
  sessionsOf,
  type IssuedAccount,
  type Said,
  type Session,
} from '../store.ts';
import { seenDelegation } from './delegations.ts';
import { rowsOfRequests } from './requests.ts';

/** What sessions left behind: the statements of their approved minutes, and their requests as they stand on the day. */
export async function gatheredFor(
  db: Db | Tx,
  actor: Actor,
  { sessions, day }: { sessions: Session[]; day: Day },
): Promise<{ said: Said[]; requests: RequestRow[] }> {
  const ids = sessions.map(({ id }) => id);
  const minuted = sessions.filter((one) => ['minuted', 'concluded'].includes(sessionOn(one, day).state));
  const said = await saidAt(
    db,
    minuted.map(({ id }) => id),
  );
  const requests = await requestsOf(db, { sessions: ids });
  return { said, requests: await rowsOfRequests(db, actor, { requests, day }) };
}

/** Whether a delegation within sight has reported, for whoever may read it. @throws 404 */
export async function readDelegationAccount(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<Static<typeof DelegationAccount>> {
  const one = await seenDelegation(db, actor, id);
  const issued = await findIssuedAccount(db, id);
  return {
    issued: issued ? { symbol: issued.symbol, holdsOn: issued.holdsOn } : null,
    can: canWithAccount(actor, { one, written: (await findAccount(db, id)) !== undefined, issued }),
  };
}

/** The issued report of a delegation that the actor may see, and the draft for its unit. @throws 404 */
export async function seenAccount(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<{ issued: IssuedAccount | undefined }> {
  const one = await getDelegation(db, id);
  const issued = await findIssuedAccount(db, id);
  mustSee(actor, await ownedAccount(db, { one, issued }, actor));
  return { issued };
}

/** The report of a delegation: as it is written for its unit, as it was issued for others. @throws 404 */
export async function readAccount(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<AccountView> {
  const { issued } = await seenAccount(db, actor, id);
  const one = await getDelegation(db, id);
  const draft = await findAccount(db, id);
  const inside = isInside(actor, one);
  const sessions = inside ? await sessionsOf(db, id) : [];
  const { said, requests } = await gatheredFor(db, actor, { sessions, day });
  const hosts = sessions.map(({ hostUnitId }) => hostUnitId);
  const units = await unitNames(db, [one.unitId, ...hosts], day);
  const held = sessions
    .map((session) => ({ session, ...sessionOn(session, day) }))
    .filter(({ state }) => ['held', 'minuted', 'concluded'].includes(state))
    .map(({ session, heldOn }) => ({
      ...{ title: session.title, heldOn, host: units.get(session.hostUnitId)?.name ?? '' },
    }));
  const outline = { sessions: held, said, requests: requests.map((request) => request.id) };
  return {
    ...{ delegation: { id, title: one.title }, unit: units.get(one.unitId)!, asOf: day },
    revision: draft?.revision ?? 0,
    content: inside ? (draft?.content ?? outlineFrom(outline)) : null,
    statements: said.map(({ number: _, ...statement }) => statement),
    requests,
    issued: issued ? issuedView(issued) : null,
    can: canWithAccount(actor, { one, written: draft !== undefined, issued }),
  };
}

const issuedView = ({ symbol, holdsOn, letterhead, checksum, document, files }: IssuedAccount) => ({
  ...{ symbol, holdsOn, rule: letterhead.rule, checksum, files },
  document: JSON.parse(document) as AccountDocument,
});
