import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { mustSee, personNames, unitNames, unitsAs, type Actor } from '#organisation';
import { undertakingNames } from '#delivery';
import type { ContributionPage, ContributionRow, ContributionView, RequestView } from '../contract.ts';
import { contributionOn } from '../contribution.ts';
import { canWithContribution, ownedContribution, takesContributions } from '../permissions-concluding.ts';
import {
  contributionsBy,
  getContribution,
  getSession,
  listContributions,
  sessionsBy,
  type Contribution,
  type ContributionsAsked,
} from '../store.ts';
import { seenSession } from './sessions.ts';

/** Contributions within sight, the newest first; of a session with those in whose name one may add to them. @throws 404 */
export async function contributionsPage(
  db: Db | Tx,
  actor: Actor,
  asked: ContributionsAsked & { limit: number; cursor?: string | undefined },
): Promise<Static<typeof ContributionPage>> {
  const session = asked.session === undefined ? null : await seenSession(db, actor, asked.session);
  const ids = await listContributions(db, actor, { ...asked, limit: asked.limit + 1 });
  const { rows, nextCursor } = page(ids, asked.limit, (id) => [id]);
  const contributions = await contributionsBy(db, rows);
  const open = session !== null && takesContributions(session, actor.day);
  const units = open ? await unitNames(db, unitsAs(actor, 'editor'), actor.day) : new Map();
  const standing = [...units.values()].filter((unit) => unit.standing);
  return {
    rows: await rowsOf(db, actor, { contributions, day: asked.day }),
    nextCursor,
    units: standing,
    can: { create: standing.length > 0 },
  };
}

// What others read is what was submitted last.
function wordsFor(actor: Actor, one: Contribution) {
  if (actor.units.includes(one.unitId)) return one;
  return one.events.findLast(({ content }) => content !== null)?.content ?? one;
}

async function rowsOf(
  db: Db | Tx,
  actor: Actor,
  { contributions, day }: { contributions: Contribution[]; day: Day },
): Promise<ContributionRow[]> {
  const sessions = new Map(
    (
      await sessionsBy(
        db,
        contributions.map(({ sessionId }) => sessionId),
      )
    ).map(({ id, title }) => [id, title]),
  );
  const units = await unitNames(
    db,
    contributions.map(({ unitId }) => unitId),
    day,
  );
  return contributions.map((one) => {
    const { title, authors, field } = wordsFor(actor, one);
    return {
      ...{ id: one.id, unit: units.get(one.unitId)!, title, authors, field, illustrative: one.illustrative },
      invited: one.invitation?.name ?? null,
      session: { id: one.sessionId, title: sessions.get(one.sessionId) ?? '' },
      state: contributionOn(one.events, day),
      since: one.events.findLast(({ holdsOn }) => holdsOn <= day)?.holdsOn ?? null,
    };
  });
}

/** Contributions that answer a request, within sight. */
export async function contributionsFor(
  db: Db | Tx,
  actor: Actor,
  { requestId, day }: { requestId: string; day: Day },
): Promise<RequestView['contributions']> {
  const ids = await listContributions(db, actor, { day, request: requestId, limit: 100 });
  const rows = await rowsOf(db, actor, { contributions: await contributionsBy(db, ids), day });
  return rows.map(({ id, title, state }) => ({ id, title, state }));
}

/** A contribution that the actor may see. @throws 404 */
export async function seenContribution(db: Db | Tx, actor: Actor, id: string): Promise<Contribution> {
  const one = await getContribution(db, id);
  mustSee(actor, await ownedContribution(db, { one, session: await getSession(db, one.sessionId) }, actor));
  return one;
}

/** A contribution as its reader may know it on a day. @throws 404 */
export async function readContribution(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<ContributionView> {
  const one = await seenContribution(db, actor, id);
  const session = await getSession(db, one.sessionId);
  const [row] = await rowsOf(db, actor, { contributions: [one], day });
  const { abstract, insights, fileId, fileName, requestId } = wordsFor(actor, one);
  const request =
    requestId === null ? undefined : (await undertakingNames(db, actor, [requestId])).get(requestId);
  const people = await personNames(
    db,
    one.events.flatMap(({ recordedBy }) => recordedBy ?? []),
  );
  return {
    ...row!,
    ...{ asOf: day, abstract, insights, revision: one.revision },
    file: fileId === null ? null : { id: fileId, name: fileName ?? '' },
    request: request ? { id: request.id, title: request.title } : null,
    events: one.events.map(({ fact, holdsOn, reason, recordedBy }) => ({
      ...{ fact, holdsOn, reason },
      by: recordedBy === one.invitation?.id ? one.invitation!.name : (people.get(recordedBy ?? '') ?? null),
    })),
    can: canWithContribution(actor, { one, session }),
  };
}
