// What consultations ask of people: units asked to comment by the last day, those who asked to answer what came in.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  unitNames,
  unitsAs,
  type Actor,
  type Asking,
  type AsksOfPeople,
  type News,
  type SentUp,
  type Task,
  type Told,
} from '#organisation';
import { commentOn, standingOn } from '../standing.ts';
import {
  askedUnits,
  commentsBy,
  consultationsBy,
  owedBy,
  sentBy,
  unanswered,
  type Consultation,
} from '../store.ts';

const pageOf = ({ id }: Pick<Consultation, 'id'>) => `/consultations/${id}`;

async function tasks(db: Db | Tx, actor: Actor, { day }: Asking): Promise<Task[]> {
  const units = unitsAs(actor, 'editor');
  const [owed, waiting] = [await owedBy(db, units, day), await unanswered(db, units, day)];
  const all = await consultationsBy(db, [...new Set([...owed, ...waiting].map(({ id }) => id))]);
  const found = new Map(all.map((one) => [one.id, one]));
  const names = await unitNames(
    db,
    all.map(({ unitId }) => unitId),
    day,
  );
  const task = (one: Consultation, kind: string, unitId: string) => ({
    ...{ key: `consultation.${kind}:${one.id}:${unitId}`, kind: `consultation-${kind}`, title: one.title },
    ...{ detail: '', unitId, unitName: names.get(one.unitId)?.name ?? '', late: false, state: null },
  });
  return [
    ...owed.flatMap(({ id, unitId }): Task[] => {
      const one = found.get(id);
      const { state, closesOn } = standingOn(one?.events ?? [], day);
      if (!one || state !== 'open') return [];
      return [{ ...task(one, 'comment', unitId), to: pageOf(one), since: null, dueOn: closesOn }];
    }),
    ...waiting.flatMap(({ id, since }): Task[] => {
      const one = found.get(id);
      const to = `/consultations/${id}/comments?state=open`;
      return one ? [{ ...task(one, 'answer', one.unitId), to, since, dueOn: null }] : [];
    }),
  ];
}

async function sent(db: Db | Tx, actor: Actor, asking: Asking): Promise<SentUp> {
  const { day } = asking;
  const { ids, count } = await sentBy(db, actor.units, asking);
  const comments = await commentsBy(db, ids);
  const all = await consultationsBy(db, [...new Set(comments.map((one) => one.consultationId))]);
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  const names = await unitNames(
    db,
    comments.map(({ unitId }) => unitId),
    day,
  );
  const rows = comments.map((one) => ({
    ...{ title: titles.get(one.consultationId) ?? '', to: `/consultations/comments/${one.id}` },
    ...{ unitName: names.get(one.unitId)?.name ?? '', sentAt: one.sentAt!, holdsOn: one.sentOn! },
    outcome: `comment-${commentOn(one, day)}`,
    reason: one.answers.findLast(({ holdsOn }) => holdsOn <= day)?.explanation ?? null,
  }));
  return { rows, count };
}

const TO_ASKED: Record<string, string> = {
  'consultation.open': 'consultation-opened',
  'consultation.extend': 'consultation-extended',
  'consultation.close': 'consultation-closed',
  'consultation.publish': 'consultation-published',
};
const OF_COMMENT: Record<string, string> = {
  'consultation.send-comment': 'comment-sent',
  'consultation.withdraw-comment': 'comment-withdrawn',
  'consultation.answer-comment': 'comment-answered',
};

async function news(db: Db | Tx, told: Told, day: Day): Promise<News[]> {
  const { act, subjectId } = told;
  if (subjectId === null) return [];
  if (TO_ASKED[act]) return toAsked(db, { ...told, subjectId, kind: TO_ASKED[act] }, day);
  const kind = OF_COMMENT[act];
  const [comment] = kind ? await commentsBy(db, [subjectId]) : [];
  const [one] = comment ? await consultationsBy(db, [comment.consultationId]) : [];
  if (!kind || !comment || !one || comment.sentOn === null) return [];
  const unitId = kind === 'comment-answered' ? comment.unitId : one.unitId;
  const to = `/consultations/comments/${comment.id}`;
  return [{ kind, unitId, title: one.title, detail: comment.words, to, dueOn: null }];
}

async function toAsked(
  db: Db | Tx,
  { subjectId, detail, kind }: Told & { subjectId: string; kind: string },
  day: Day,
): Promise<News[]> {
  const [one] = await consultationsBy(db, [subjectId]);
  if (!one) return [];
  const { state, closesOn } = standingOn(one.events, day);
  const { reason } = detail;
  const about = {
    ...{ kind, title: one.title, detail: typeof reason === 'string' ? reason : '', to: pageOf(one) },
    dueOn: state === 'closed' ? null : closesOn,
  };
  return (await askedUnits(db, subjectId)).map((unitId) => ({ ...about, unitId }));
}

/** What consultations ask of people; nothing takes place by them. */
export const consultationAsks: AsksOfPeople = {
  ...{ tasks, sent, news },
  occasions: () => Promise.resolve([]),
};
