// Answers to "how do things stand": each for a day, within the subtree that the asker may look down on.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { invalid, notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { page, readCursor } from '#platform/http';
import { childrenOf, mayLookInto, seatOf, unitNames, type Actor } from '#organisation';
import type { Changes, ChildCounts, CountReply, ProgrammeCounts, Series } from '../contract.ts';
import { done, zero, type Count } from '../count.ts';
import type { State } from '../facts.ts';
import {
  changedBetween,
  childCounts,
  countOn,
  countsBelow,
  countUndertakings,
  listUndertakings,
  monthSeries,
  type Question,
} from '../store.ts';
import { seen } from './undertaking.ts';

/** What a query asks, on the wire. */
export interface Asked {
  asOf?: string;
  unit?: string;
  under?: string;
  kind?: Question['kind'];
  field?: string;
  level?: string;
}

/**
 * The question of a query: the asker's own unit and the workspace's day where they are not named.
 * @throws 404 where the unit or the undertaking is outside the asker's sight
 */
export async function questionOf(
  db: Db | Tx,
  actor: Actor,
  { query, today }: { query: Asked; today: Day },
): Promise<Question> {
  const day = query.asOf ?? today;
  const unit = query.unit ?? seatOf(actor);
  if (!(await mayLookInto(db, actor, { unit, days: [day, today] }))) throw notFound();
  if (query.under) await seen(db, actor, { id: query.under, today });
  return {
    unit,
    day,
    under: query.under ?? null,
    kind: query.kind ?? null,
    field: query.field ?? null,
    level: query.level ?? null,
  };
}

/** One count. */
export async function readOne(db: Db | Tx, question: Question): Promise<Static<typeof CountReply>> {
  const units = await unitNames(db, [question.unit], question.day);
  return { asOf: question.day, unit: units.get(question.unit)!, count: await countOn(db, question) };
}

/** The counts of each unit directly below, with those that dissolved units left to it. */
export async function readChildren(db: Db | Tx, question: Question): Promise<Static<typeof ChildCounts>> {
  const children = await childrenOf(db, question.unit, question.day);
  const counts = await childCounts(db, question);
  const has = new Map(children.map((child) => [child.id, child.hasChildren]));
  const ids = [...new Set([...has.keys(), ...counts.keys()])].filter((id) => id !== question.unit);
  const units = await unitNames(db, [question.unit, ...ids], question.day);
  return {
    asOf: question.day,
    unit: units.get(question.unit)!,
    own: counts.get(question.unit) ?? zero(),
    rows: ids.map((id) => ({
      unit: units.get(id)!,
      hasChildren: has.get(id) ?? false,
      count: counts.get(id) ?? zero(),
    })),
  };
}

/** Every programme in sight with the counts of its schemes and items in the subtree. */
export async function readProgrammes(
  db: Db | Tx,
  actor: Actor,
  question: Question,
): Promise<Static<typeof ProgrammeCounts>> {
  const programmes = await listUndertakings(db, actor, {
    filter: { day: question.day, parent: 'none', kind: 'programme', drafts: false },
    order: { sort: 'position', descending: false },
    limit: 500,
  });
  const below = await countsBelow(db, {
    ids: programmes.map((one) => one.id),
    unit: question.unit,
    day: question.day,
  });
  return {
    asOf: question.day,
    rows: programmes.map((one) => ({
      id: one.id,
      code: one.code,
      title: one.title,
      core: one.core,
      schemes: below.get(one.id)?.scheme ?? zero(),
      items: below.get(one.id)?.item ?? zero(),
    })),
  };
}

/**
 * How the count grew from a day to the question's own, on the last day of each month; the month that has not ended by then
 * stands as it does on that day. @throws Problem `delivery.bad-span`
 */
export async function readSeries(db: Db | Tx, question: Question, from: Day): Promise<Static<typeof Series>> {
  const { unit, day: until } = question;
  if (until < from || Number(until.slice(0, 4)) - Number(from.slice(0, 4)) > 50)
    throw invalid('delivery.bad-span', [{ field: 'until', code: 'delivery.bad-span' }]);
  const units = await unitNames(db, [unit], until);
  const months = await monthSeries(db, { ...question, day: from, until });
  const ended = months.filter((point) => point.day <= until);
  const points =
    ended.length === months.length ? ended : [...ended, { day: until, count: await countOn(db, question) }];
  return { unit: units.get(unit)!, points };
}

/** How much open work of the subtree falls due within so many days after the day. */
export async function readDue(
  db: Db | Tx,
  actor: Actor,
  { question, within }: { question: Question; within: number },
): Promise<{ asOf: Day; due: number }> {
  const { unit, day, under, kind, field, level } = question;
  const filter = {
    day,
    unit,
    under: under ?? undefined,
    kind: kind ?? undefined,
    field: field ?? undefined,
    level: level ?? undefined,
    drafts: false,
    dueWithin: within,
  };
  return { asOf: day, due: await countUndertakings(db, actor, filter) };
}

/** The counts of a day and of the question's own, and a page of the very undertakings that changed between them. */
export async function readChanges(
  db: Db | Tx,
  question: Question,
  { from, cursor, limit }: { from: Day; cursor?: string | undefined; limit: number },
): Promise<Static<typeof Changes>> {
  const after = cursor ? String(readCursor(cursor, 1)[0]) : null;
  const changed = await changedBetween(db, {
    ...question,
    day: from,
    until: question.day,
    after,
    limit: limit + 1,
  });
  const { rows, nextCursor } = page(changed, limit, (row) => [row.subject_id]);
  const units = await unitNames(
    db,
    rows.map((row) => row.unit_id),
    question.day,
  );
  return {
    from: await countOn(db, { ...question, day: from }),
    to: await countOn(db, question),
    rows: rows.map((row) => ({
      id: row.subject_id,
      undertakingId: row.undertaking_id,
      kind: row.kind,
      title: row.title,
      owner: units.get(row.unit_id)!,
      from: row.was as State | null,
      to: row.is as State | null,
      wasLate: row.was_late,
      isLate: row.is_late,
    })),
    nextCursor,
  };
}

/** One count and how many of it are complete, for another room that cites it. @throws 404 as `questionOf` does */
export async function answerCount(
  db: Db | Tx,
  actor: Actor,
  asked: { query: Asked; today: Day },
): Promise<{ count: Count; done: number }> {
  const count = await countOn(db, await questionOf(db, actor, asked));
  return { count, done: done(count) };
}
