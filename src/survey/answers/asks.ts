// What surveys ask of people: hosts to prepare, the delegation's leaders to approve minutes; sessions on calendars.
import { addDays, type Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  unitNames,
  unitsAs,
  type Actor,
  type Asking,
  type AsksOfPeople,
  type News,
  type Occasion,
  type SentUp,
  type Task,
  type Told,
} from '#organisation';
import { askedBy } from '../asked.ts';
import { isAnnounced } from '../permissions.ts';
import { sessionOn } from '../session.ts';
import {
  handedBy,
  preparedBy,
  sessionsAround,
  sessionsBy,
  sessionsOpenFor,
  typedOf,
  type Session,
} from '../store.ts';
import { concludingNews, concludingTasks, contributionsSent } from './concluding-asks.ts';

const pageOf = ({ id }: Pick<Session, 'id'>) => `/surveys/sessions/${id}`;

async function tasks(db: Db | Tx, actor: Actor, { day }: Asking): Promise<Task[]> {
  const units = unitsAs(actor, 'editor');
  const sessions = await sessionsBy(db, await sessionsOpenFor(db, { units, day }));
  const ids = sessions.map(({ id }) => id);
  const [prepared, typed] = [await preparedBy(db, ids, day), await typedOf(db, ids)];
  const names = await unitNames(
    db,
    sessions.flatMap(({ unitId, hostUnitId }) => [unitId, hostUnitId]),
    day,
  );
  return sessions.flatMap((one) =>
    askedBy({
      ...{ ...sessionOn(one, day), day, hostUnitId: one.hostUnitId, unitId: one.unitId },
      ...{ writesFor: units, leads: unitsAs(actor, 'leader') },
      ...{ sending: prepared.get(one.id) ?? null, typed: typed.has(one.id) },
    }).map(({ ask, about, ...asks }) => ({
      ...{ ...asks, key: `survey.${ask}:${one.id}`, kind: ask, title: one.title, detail: one.place },
      ...{ to: ask === 'minutes-approve' ? `${pageOf(one)}/minutes` : pageOf(one) },
      ...{ unitName: names.get(about)?.name ?? '', state: null },
    })),
  );
}

async function sent(db: Db | Tx, actor: Actor, { day, limit }: Asking): Promise<SentUp> {
  const all = await handedBy(db, actor.units, day);
  const rows = all.slice(0, limit ?? undefined);
  const sessions = new Map(
    (
      await sessionsBy(
        db,
        rows.map(({ sessionId }) => sessionId),
      )
    ).map((one) => [one.id, one]),
  );
  const names = await unitNames(
    db,
    rows.map(({ unitId }) => unitId),
    day,
  );
  const handed = rows.flatMap(({ sessionId, unitId, sentAt, holdsOn }) => {
    const session = sessions.get(sessionId);
    const unitName = names.get(unitId)?.name ?? '';
    const outcome = { outcome: 'handed', reason: null };
    return session
      ? [{ title: session.title, to: pageOf(session), unitName, sentAt, holdsOn, ...outcome }]
      : [];
  });
  return { rows: handed, count: all.length };
}

const TO_HOST: Record<string, string> = {
  'survey.announce': 'survey-announced',
  'survey.reschedule': 'survey-rescheduled',
  'survey.cancel': 'survey-cancelled',
  'survey.send-prompts': 'survey-prompts',
  'survey.approve-minutes': 'survey-minutes',
};

async function news(db: Db | Tx, { act, subjectId, detail }: Told, day: Day): Promise<News[]> {
  const kind = act === 'survey.hand-in' ? 'survey-handed' : TO_HOST[act];
  const [session] = kind && subjectId !== null ? await sessionsBy(db, [subjectId]) : [];
  if (!kind || !session || !isAnnounced(session)) return [];
  const { reason } = detail;
  const unitId = act === 'survey.hand-in' ? session.unitId : session.hostUnitId;
  const about = { title: session.title, to: pageOf(session), dueOn: sessionOn(session, day).heldOn };
  return [{ kind, unitId, detail: typeof reason === 'string' ? reason : session.place, ...about }];
}

async function occasions(
  db: Db | Tx,
  actor: Actor,
  { from, day }: { from: Day; day: Day },
): Promise<Occasion[]> {
  const around = await sessionsBy(db, await sessionsAround(db, { units: actor.units, from }));
  const names = await unitNames(
    db,
    around.flatMap(({ unitId, hostUnitId }) => [unitId, hostUnitId]),
    day,
  );
  return around.flatMap((one) => {
    const { state, heldOn } = sessionOn(one, day);
    if (state === 'draft' || state === 'cancelled' || heldOn < from) return [];
    // The delegation's own people are on their way before it.
    const travels = actor.units.includes(one.unitId) ? one.travelDays : 0;
    const detail = [names.get(one.unitId)?.name, names.get(one.hostUnitId)?.name].join(' → ');
    return [
      {
        ...{ key: `survey.session:${one.id}`, kind: `survey-${one.kind}`, title: one.title, detail },
        ...{ to: pageOf(one), startsOn: addDays(heldOn, -travels), endsOn: heldOn },
      },
    ];
  });
}

/** What surveys ask of people: before and at sessions, then what follows from their minutes. */
export const surveyAsks: AsksOfPeople = {
  tasks: async (db, actor, asking) => [
    ...(await tasks(db, actor, asking)),
    ...(await concludingTasks(db, actor, asking.day)),
  ],
  async sent(db, actor, asking) {
    const handed = await sent(db, actor, asking);
    const contributed = await contributionsSent(db, actor, asking);
    return { rows: [...handed.rows, ...contributed.rows], count: handed.count + contributed.count };
  },
  news: async (db, told, day) => [...(await news(db, told, day)), ...(await concludingNews(db, told))],
  occasions,
};
