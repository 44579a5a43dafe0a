// The questions of counting. The arithmetic is in the database's functions (migrations, delivery-counts): they keep their
// plans for the length of a connection, which matters when the answer takes a tenth of a millisecond.
import { sql, type RawBuilder } from 'kysely';
import { addMonths, endOfMonth, type Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { NUMBERS, zero, type Count } from '../count.ts';
import type { OtherKind, State, UndertakingKind } from '../facts.ts';

/** What is counted, on one day: all that the subtree of a unit owns, narrowed by the rest. */
export interface Question {
  unit: string;
  day: Day;
  /** A programme, scheme or item: it and everything below it. */
  under?: string | null;
  /** Work alone where none is named. */
  kind?: UndertakingKind | 'milestone' | OtherKind | null;
  field?: string | null;
  /** Level of the owning unit on the day. */
  level?: string | null;
}

/** The numbers of a count as the database's functions answer them, in the order of `NUMBERS`. */
export function countFrom(numbers: number[] | null | undefined): Count {
  const count = zero();
  if (numbers) NUMBERS.forEach((number, n) => (count[number] = numbers[n]!));
  return count;
}

/** The count of a subtree on a day, from the kept numbers where the question is kept. */
export async function countOn(db: Db | Tx, question: Question): Promise<Count> {
  return one(db, sql`delivery.count_on(${asked(question)})`);
}

/** The same count read from the periods, whatever is kept. */
export async function readCount(db: Db | Tx, question: Question): Promise<Count> {
  return one(db, readSql(question));
}

/** The same count folded from the events alone. */
export async function recount(db: Db | Tx, { unit, day, kind, under, field }: Question): Promise<Count> {
  return one(
    db,
    sql`delivery.recount(${unit}::uuid, ${day}::date, ${kind ?? null}::delivery.kind, ${under ?? null}::uuid, ${field ?? null}::text)`,
  );
}

function readSql({ unit, day, kind, under, field, level }: Question): RawBuilder<unknown> {
  return sql`delivery.read_count(${unit}::uuid, ${day}::date, ${kind ?? null}::delivery.kind, ${under ?? null}::uuid, ${field ?? null}::text, ${level ?? null}::text)`;
}

function asked({ unit, day, under, kind, field, level }: Question): RawBuilder<unknown> {
  return sql`${unit}::uuid, ${day}::date, ${under ?? null}::uuid, ${kind ?? null}::delivery.kind, ${field ?? null}::text, ${level ?? null}::text`;
}

async function one(db: Db | Tx, call: RawBuilder<unknown>): Promise<Count> {
  const { rows } = await sql<{ numbers: number[] }>`select ${call} as numbers`.execute(db);
  return countFrom(rows[0]?.numbers);
}

/** The counts of each unit directly below on the day; the unit's own undertakings stand under its own id. */
export async function childCounts(db: Db | Tx, question: Question): Promise<Map<string, Count>> {
  const { rows } = await sql<{ unit_id: string; numbers: number[] }>`
    select * from delivery.child_counts(${asked(question)}) order by unit_id`.execute(db);
  return new Map(rows.map((row) => [row.unit_id, countFrom(row.numbers)]));
}

/** The counts on the last day of each month from the month of `day` to that of `until`. */
export async function monthSeries(
  db: Db | Tx,
  question: Question & { until: Day },
): Promise<{ day: Day; count: Count }[]> {
  const { unit, day, until, under, kind, field } = question;
  const { rows } = await sql<{ month: Day; numbers: number[] }>`
    select * from delivery.month_changes(${unit}::uuid, ${day}::date, ${until}::date, ${under ?? null}::uuid, ${kind ?? null}::delivery.kind, ${field ?? null}::text)
    order by month`.execute(db);
  const changes = new Map(rows.map((row) => [row.month, row.numbers]));
  const sum = NUMBERS.map(() => 0);
  return monthsBetween(day, until).map((first) => {
    changes.get(first)?.forEach((change, n) => (sum[n]! += change));
    return { day: endOfMonth(first), count: countFrom(sum) };
  });
}

function monthsBetween(from: Day, until: Day): Day[] {
  const months: Day[] = [];
  for (let month = `${from.slice(0, 7)}-01`; month <= until; month = addMonths(month, 1)) months.push(month);
  return months;
}

type KindBelow = 'scheme' | 'item' | 'milestone';

/**
 * For each of some undertakings, the counts of what lies below it (itself not counted) that the subtree of a unit owns, by
 * kind: of whole programmes as any other question, of the rest by walking down from it.
 */
export async function countsBelow(
  db: Db | Tx,
  { ids, unit, day }: { ids: string[]; unit: string; day: Day },
): Promise<Map<string, Record<KindBelow, Count>>> {
  const { rows } = await sql<{ top: string; kind: KindBelow; numbers: number[] }>`
    select * from delivery.counts_below(${ids}::uuid[], ${unit}::uuid, ${day}::date) order by top, kind`.execute(
    db,
  );
  const found = new Map<string, Record<KindBelow, Count>>();
  for (const { top, kind, numbers } of rows) {
    const counts = found.get(top) ?? { scheme: zero(), item: zero(), milestone: zero() };
    counts[kind] = countFrom(numbers);
    found.set(top, counts);
  }
  return found;
}

/** An undertaking or milestone whose state, or lateness, is another on one day than on another. */
export interface Changed {
  subject_id: string;
  undertaking_id: string;
  kind: UndertakingKind | 'milestone';
  unit_id: string;
  title: string;
  was: State | null;
  is: State | null;
  was_late: boolean;
  is_late: boolean;
}

/** What changed in a subtree between two days, by identifier, at most `limit` after the cursor. */
export async function changedBetween(
  db: Db | Tx,
  question: Question & { until: Day; after: string | null; limit: number },
): Promise<Changed[]> {
  const { unit, day, until, under, kind, field, level, after, limit } = question;
  const at = (on: Day) => sql`
    select p.subject_id, p.undertaking_id, p.kind, p.unit_id, p.state, delivery.is_open(p.state) and coalesce(p.due_on < ${on}::date, false) as late
    from organisation.ancestry a join delivery.period p on p.unit_id = a.unit_id and p.valid_from <= ${on}::date and ${on}::date < p.valid_to
    where a.ancestor_id = ${unit}::uuid and a.valid_from <= ${on}::date and ${on}::date < a.valid_to
      and (p.kind = ${kind ?? null}::delivery.kind or (${kind ?? null}::delivery.kind is null and p.kind < 'milestone'))
      and (${under ?? null}::uuid is null or exists (select from delivery.undertaking x where x.id = p.undertaking_id and x.path @> array[${under ?? null}::uuid])) and (${field ?? null}::text is null or p.field = ${field ?? null})
      and (${level ?? null}::text is null or exists (select from organisation.unit_version v where v.unit_id = p.unit_id and v.valid_from <= ${on}::date and ${on}::date < v.valid_to and v.level = ${level ?? null}))`;
  const { rows } = await sql<Changed>`
    select coalesce(b.subject_id, a.subject_id) as subject_id, coalesce(b.undertaking_id, a.undertaking_id) as undertaking_id, coalesce(b.kind, a.kind) as kind,
      coalesce(b.unit_id, a.unit_id) as unit_id, coalesce(m.title, u.title) as title, a.state as was, b.state as is, coalesce(a.late, false) as was_late, coalesce(b.late, false) as is_late
    from (${at(day)}) a full join (${at(until)}) b on b.subject_id = a.subject_id
    join delivery.undertaking u on u.id = coalesce(b.undertaking_id, a.undertaking_id)
    left join delivery.milestone m on m.id = coalesce(b.subject_id, a.subject_id)
    where (a.state is distinct from b.state or coalesce(a.late, false) <> coalesce(b.late, false))
      and (${after}::uuid is null or coalesce(b.subject_id, a.subject_id) > ${after}::uuid)
    order by 1 limit ${limit}`.execute(db);
  return rows;
}
