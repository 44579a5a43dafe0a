// What inspection asks of people: to carry inspections through, to answer, to receive what was concluded.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  childrenOf,
  unitNames,
  unitsAs,
  type Actor,
  type Asking,
  type AsksOfPeople,
  type Occasion,
  type SentUp,
  type Task,
} from '#organisation';
import { askedBy } from '../asked.ts';
import { returnStanding } from '../inspection.ts';
import {
  answeredBy,
  answersSentBy,
  askingOf,
  conclusionsToReceive,
  inspectionsAround,
  inspectionsBy,
  inspectionsOpenFor,
  inspectionsSentBy,
  objectionsSentBy,
  objectionsToAnswer,
  standing,
  type Inspection,
} from '../store.ts';
import { newsOf } from './news.ts';

const pageOf = (id: string) => `/inspection/inspections/${id}`;
const conclusionPage = (id: string) => `/inspection/conclusions/${id}`;

async function tasks(db: Db | Tx, actor: Actor, asking: Asking): Promise<Task[]> {
  return [...(await inspections(db, actor, asking)), ...(await conclusions(db, actor, asking))];
}

async function inspections(db: Db | Tx, actor: Actor, { day, limit }: Asking): Promise<Task[]> {
  const writing = unitsAs(actor, 'editor');
  const approvers = await approversOf(db, actor, day);
  const asked = { units: writing, approving: [...approvers.keys()], day, limit };
  const { ids, count } = await inspectionsOpenFor(db, asked);
  const open = await inspectionsBy(db, ids);
  const asking = await askingOf(db, ids);
  const answered = new Set(
    (await answeredBy(db, { ids, day })).map((one) => `${one.inspectionId} ${one.unitId}`),
  );
  const names = await unitNames(
    db,
    open.map((one) => one.unitId),
    day,
  );
  const named = open
    .filter((one) => isThere(one, day))
    .flatMap((one): Task[] => {
      const now = standing(one, day);
      const back = returnStanding(one.facts, day);
      const silent = one.visited
        .map(({ unitId }) => unitId)
        .filter((unit) => writing.includes(unit) && asking.has(one.id) && !answered.has(`${one.id} ${unit}`));
      return askedBy({
        ...{ standing: now, day, ownerUnitId: one.unitId, silent },
        returned: back !== undefined,
        writes: writing.includes(one.unitId),
        approver: now.sent ? (approvers.get(one.unitId) ?? null) : null,
        sentOn:
          one.facts.findLast(({ fact, holdsOn }) => fact === 'submitted' && holdsOn <= day)?.holdsOn ?? null,
      }).map(({ ask, ...asks }) => ({
        ...asks,
        key: `inspection.${ask.replace('inspection-', '')}:${one.id}`,
        kind: ask,
        title: one.title,
        detail: ask === 'inspection-mend' ? (back?.reason ?? '') : '',
        to: ask === 'inspection-answer' ? `${pageOf(one.id)}/answers/${asks.unitId}` : pageOf(one.id),
        unitName: names.get(one.unitId)?.name ?? '',
        state: null,
      }));
    });
  // Of those behind it is not known what they ask; they are told as inspections.
  return [...named, ...restOf('inspection-rest', actor, count - ids.length)];
}

// Those that are not named, in the list of inspections.
function restOf(kind: string, { units }: Actor, count: number): Task[] {
  if (count <= 0) return [];
  const about = { title: '', detail: '', to: '/inspection', unitId: units[0]!, unitName: '' };
  const rest = { count, late: 0 };
  return [
    {
      ...about,
      key: `inspection.rest:${kind}`,
      kind,
      since: null,
      dueOn: null,
      late: false,
      state: null,
      rest,
    },
  ];
}

// What was begun later than the day is not there on it.
function isThere({ facts }: Inspection, day: Day): boolean {
  return facts.length === 0 || facts.some(({ holdsOn }) => holdsOn <= day);
}

// For whom the actor may approve, and in whose name: their own units, and those directly below them.
async function approversOf(db: Db | Tx, actor: Actor, day: Day): Promise<Map<string, string>> {
  const approvers = new Map<string, string>();
  const leading = unitsAs(actor, 'leader');
  for (const unit of leading)
    for (const child of await childrenOf(db, unit, day)) approvers.set(child.id, unit);
  for (const unit of leading) approvers.set(unit, unit);
  return approvers;
}

async function conclusions(db: Db | Tx, actor: Actor, { day, limit }: Asking): Promise<Task[]> {
  const asked = { units: unitsAs(actor, 'editor'), day, limit };
  const toReceive = await conclusionsToReceive(db, asked);
  const toAnswer = await objectionsToAnswer(db, asked);
  const waiting = [
    ...toReceive.rows.map((one) => ({
      ...{ ...one, key: `inspection.receive:${one.id}`, kind: 'conclusion-receive', about: one.unitId },
    })),
    ...toAnswer.rows.map((one) => ({
      ...{
        ...one,
        key: `inspection.objection:${one.objectionId}`,
        kind: 'objection-answer',
        about: one.byUnitId,
      },
    })),
  ];
  const names = await unitNames(
    db,
    waiting.map((one) => one.about),
    day,
  );
  const named = waiting.map(({ key, kind, id, number, title, unitId, since, about }) => ({
    ...{ key, kind, title, unitId, since },
    detail: number,
    to: conclusionPage(id),
    unitName: names.get(about)?.name ?? '',
    dueOn: null,
    late: false,
    state: null,
  }));
  return [
    ...named,
    ...restOf('conclusion-receive', actor, toReceive.count - toReceive.rows.length),
    ...restOf('objection-answer', actor, toAnswer.count - toAnswer.rows.length),
  ];
}

async function sent(db: Db | Tx, actor: Actor, { day, limit }: Asking): Promise<SentUp> {
  const asked = { units: actor.units, day, limit };
  const answers = await answersSentBy(db, asked);
  const approvals = await inspectionsSentBy(db, asked);
  const objections = await objectionsSentBy(db, asked);
  const all = [
    ...answers.rows.map((one) => ({ ...one, to: pageOf(one.id) })),
    ...approvals.rows.map((one) => ({ ...one, to: pageOf(one.id) })),
    ...objections.rows.map((one) => ({ ...one, to: conclusionPage(one.id) })),
  ];
  const names = await unitNames(
    db,
    all.map((one) => one.unitId),
    day,
  );
  const rows = all.map(({ title, to, unitId, sentAt, holdsOn, outcome, reason }) => ({
    ...{ title, to, sentAt, holdsOn, outcome, reason },
    unitName: names.get(unitId)?.name ?? '',
  }));
  return { rows, count: answers.count + approvals.count + objections.count };
}

async function occasions(
  db: Db | Tx,
  actor: Actor,
  { from, day }: { from: Day; day: Day },
): Promise<Occasion[]> {
  const around = await inspectionsBy(db, await inspectionsAround(db, { units: actor.units, from }));
  const inForce = around.filter((one) => {
    const { state, endsOn, announced } = standing(one, day);
    const told = announced || actor.units.includes(one.unitId);
    return told && ['approved', 'announced', 'open', 'concluded'].includes(state) && endsOn >= from;
  });
  const names = await unitNames(
    db,
    inForce.flatMap((one) => [one.unitId, ...one.visited.map(({ unitId }) => unitId)]),
    day,
  );
  const name = (id: string) => names.get(id)?.name ?? '';
  return inForce.map((one) => {
    const { startsOn, endsOn } = standing(one, day);
    // A unit inspected learns here of nobody else that is.
    const others = one.visited.map(({ unitId }) => unitId);
    const seen = actor.units.includes(one.unitId)
      ? others
      : others.filter((unit) => actor.units.includes(unit));
    return {
      key: `inspection.days:${one.id}`,
      kind: one.form,
      title: one.title,
      detail: [name(one.unitId), ...(seen.length ? [seen.map(name).join('; ')] : [])].join(' → '),
      to: pageOf(one.id),
      startsOn,
      endsOn,
    };
  });
}

/** What inspection asks of people. */
export const inspectionAsks: AsksOfPeople = { tasks, sent, news: newsOf, occasions };
