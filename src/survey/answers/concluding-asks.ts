// What surveys ask once a session was minuted: to conclude, to judge contributions and to complete them; and what is then told.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  unitNames,
  unitsAs,
  type Actor,
  type Asking,
  type News,
  type Sent,
  type SentUp,
  type Task,
  type Told,
} from '#organisation';
import { contributionOn } from '../contribution.ts';
import { sessionOn } from '../session.ts';
import {
  contributionsBy,
  contributionsOf,
  findConclusion,
  findIssuedAccount,
  getDelegation,
  getRequest,
  requestsOf,
  sessionsBy,
  sessionsOpenFor,
  type Contribution,
} from '../store.ts';

/** Conclusions to write, contributions to judge and to complete, as things stood on the day. */
export async function concludingTasks(db: Db | Tx, actor: Actor, day: Day): Promise<Task[]> {
  const units = unitsAs(actor, 'editor');
  const sessions = await sessionsBy(db, await sessionsOpenFor(db, { units, day }));
  const minuted = sessions.filter(
    (one) => units.includes(one.unitId) && sessionOn(one, day).state === 'minuted',
  );
  const open = await contributionsBy(db, await contributionsOf(db, units));
  const held = new Map(
    (
      await sessionsBy(
        db,
        open.map(({ sessionId }) => sessionId),
      )
    ).map((one) => [one.id, one]),
  );
  const bare = { dueOn: null, late: false, state: null };
  const asked = [
    ...minuted.map((one) => ({
      ...{
        ...bare,
        key: `survey.conclude:${one.id}`,
        kind: 'conclusion-write',
        title: one.title,
        detail: '',
      },
      ...{ to: `/surveys/sessions/${one.id}/concluding`, unitId: one.unitId, about: one.hostUnitId },
      since:
        one.events.findLast(({ fact, holdsOn }) => fact === 'minuted' && holdsOn <= day)?.holdsOn ?? null,
    })),
    ...open.flatMap((one) => {
      const session = held.get(one.sessionId);
      const found = session && askedOf(one, { holder: session.unitId, units, day });
      if (!found) return [];
      const since = one.events.findLast(({ holdsOn }) => holdsOn <= day)!.holdsOn;
      return [
        {
          ...{ ...bare, ...found, key: `survey.${found.kind}:${one.id}`, title: one.title, since },
          ...{ detail: session.title, to: `/surveys/contributions/${one.id}`, about: one.unitId },
        },
      ];
    }),
  ];
  const names = await unitNames(
    db,
    asked.map(({ about }) => about),
    day,
  );
  return asked.map(({ about, ...task }) => ({ ...task, unitName: names.get(about)?.name ?? '' }));
}

function askedOf(
  one: Contribution,
  { holder, units, day }: { holder: string; units: string[]; day: Day },
): { kind: string; unitId: string } | null {
  const state = contributionOn(one.events, day);
  if (state === 'submitted' && units.includes(holder)) return { kind: 'contribution-judge', unitId: holder };
  if (one.invitation !== null) return null;
  if (state === 'returned' && units.includes(one.unitId))
    return { kind: 'contribution-complete', unitId: one.unitId };
  return null;
}

/** What the actor's units contributed until the day, the newest first. */
export async function contributionsSent(db: Db | Tx, actor: Actor, { day, limit }: Asking): Promise<SentUp> {
  const all = await contributionsBy(db, await contributionsOf(db, actor.units));
  const own = all.filter(({ unitId, invitation }) => !invitation && actor.units.includes(unitId));
  const names = await unitNames(
    db,
    own.map(({ unitId }) => unitId),
    day,
  );
  const sent = own.flatMap((one): Sent[] => {
    const [sent, last] = [
      one.events.findLast(({ fact, holdsOn }) => fact === 'submitted' && holdsOn <= day),
      one.events.findLast(({ holdsOn }) => holdsOn <= day),
    ];
    if (!sent || !last) return [];
    const { recordedAt: sentAt, holdsOn } = sent;
    return [
      {
        ...{ title: one.title, to: `/surveys/contributions/${one.id}`, sentAt, holdsOn, outcome: last.fact },
        ...{ unitName: names.get(one.unitId)?.name ?? '', reason: last.reason },
      },
    ];
  });
  const newest = sent.toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : a.sentAt > b.sentAt ? -1 : 0));
  return { rows: newest.slice(0, limit ?? undefined), count: sent.length };
}

type Tell = (db: Db | Tx, about: Told & { subjectId: string }) => Promise<News[]>;

const toAll = (units: string[], news: Omit<News, 'unitId'>): News[] =>
  [...new Set(units)].map((unitId) => ({ ...news, unitId }));

const TELLS: Record<string, Tell> = {
  async 'survey.conclude'(db, { subjectId }) {
    const [session] = await sessionsBy(db, [subjectId]);
    const one = await findConclusion(db, subjectId);
    if (!session || !one) return [];
    const asked = (await requestsOf(db, { conclusion: one.id })).map(({ unitId }) => unitId);
    const told = [session.hostUnitId, ...asked, ...one.recipients.flatMap(({ unitId }) => unitId ?? [])];
    const news = { kind: 'survey-concluded', title: session.title, detail: one.symbol, dueOn: null };
    return toAll(told, { ...news, to: `/surveys/conclusions/${one.id}` });
  },
  async 'survey.impose-anew'(db, { subjectId, detail }) {
    const { unitId, sessionId } = await getRequest(db, subjectId);
    const [session] = await sessionsBy(db, [sessionId]);
    const news = { kind: 'survey-asked-anew', title: session?.title ?? '', detail: String(detail['reason']) };
    return toAll([unitId], { ...news, to: `/surveys/requests/${subjectId}`, dueOn: String(detail['dueOn']) });
  },
  async 'survey.issue-account'(db, { subjectId }) {
    const issued = await findIssuedAccount(db, subjectId);
    const { title } = await getDelegation(db, subjectId);
    const told = (issued?.recipients ?? []).flatMap(({ unitId }) => unitId ?? []);
    const news = { kind: 'survey-reported', title, detail: issued?.symbol ?? '', dueOn: null };
    return toAll(told, { ...news, to: `/surveys/delegations/${subjectId}/account` });
  },
  'survey.submit-contribution': (db, told) => ofContribution(db, told, 'contribution-submitted'),
  'survey.return-contribution': (db, told) => ofContribution(db, told, 'contribution-returned'),
  'survey.accept-contribution': (db, told) => ofContribution(db, told, 'contribution-accepted'),
};

async function ofContribution(
  db: Db | Tx,
  { subjectId, detail }: Told & { subjectId: string },
  kind: string,
): Promise<News[]> {
  const [one] = await contributionsBy(db, [subjectId]);
  const [session] = one ? await sessionsBy(db, [one.sessionId]) : [];
  if (!one || !session) return [];
  // What becomes of a paper its unit is told; the invited read it at their address.
  if (one.invitation && kind !== 'contribution-submitted') return [];
  const { reason } = detail;
  const words = typeof reason === 'string' ? reason : session.title;
  const unitId = kind === 'contribution-submitted' ? session.unitId : one.unitId;
  const to = `/surveys/contributions/${one.id}`;
  return [{ kind, unitId, title: one.title, detail: words, to, dueOn: null }];
}

/** What was concluded, asked anew, contributed, judged or reported, for the units that it concerns. */
export async function concludingNews(db: Db | Tx, told: Told): Promise<News[]> {
  const { subjectId } = told;
  const tell = TELLS[told.act];
  return tell && subjectId !== null ? tell(db, { ...told, subjectId }) : [];
}
