// Comments as units write and send them, with what was answered.
import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { unaccented } from '#kernel/vietnamese';
import { readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { sightOf, type Acting, type Actor } from '#organisation';
import type { CommentContent, SORTS } from '../contract.ts';
import type { CommentState, Outcome } from '../standing.ts';

/** One answer to a comment. */
export interface Answered {
  outcome: Outcome;
  explanation: string;
  holdsOn: Day;
  recordedBy: string | null;
}

/** A comment with what happened to it. */
export interface Comment extends CommentContent {
  id: string;
  consultationId: string;
  unitId: string;
  revision: number;
  illustrative: boolean;
  sentOn: Day | null;
  sentAt: string | null;
  takenBack: { holdsOn: Day; reason: string } | null;
  answers: Answered[];
}

/** Some comments, in the order asked for. */
export async function commentsBy(db: Db | Tx, ids: string[]): Promise<Comment[]> {
  if (!ids.length) return [];
  const rows = await db
    .selectFrom('consultation.comment as m')
    .leftJoin('consultation.sent as s', 's.comment_id', 'm.id')
    .leftJoin('consultation.taken_back as b', 'b.comment_id', 'm.id')
    .selectAll('m')
    .select(['s.holds_on as sent_on', 's.recorded_at as sent_at', 'b.holds_on as back_on', 'b.reason'])
    .where('m.id', 'in', ids)
    .orderBy('m.id')
    .execute();
  const told = await db
    .selectFrom('consultation.answer')
    .selectAll()
    .where('comment_id', 'in', ids)
    .orderBy('comment_id')
    .orderBy('number')
    .execute();
  const answers = Map.groupBy(told, (row) => row.comment_id);
  const found = new Map(
    rows.map((row): [string, Comment] => [
      row.id,
      {
        ...{ id: row.id, consultationId: row.consultation_id, unitId: row.unit_id, place: row.place },
        ...{ provision: row.provision, words: row.words, grounds: row.grounds, revision: row.revision },
        ...{ kind: row.kind as Comment['kind'], field: row.field as Comment['field'] },
        ...{ illustrative: row.illustrative, sentOn: row.sent_on, sentAt: row.sent_at },
        takenBack: row.back_on === null ? null : { holdsOn: row.back_on, reason: row.reason ?? '' },
        answers: (answers.get(row.id) ?? []).map((one) => ({
          ...{ outcome: one.outcome as Outcome, explanation: one.explanation },
          ...{ holdsOn: one.holds_on, recordedBy: one.recorded_by },
        })),
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** @throws 404 where there is none */
export async function getComment(db: Db | Tx, id: string): Promise<Comment> {
  const [found] = await commentsBy(db, [id]);
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would change it wait for this transaction. @throws 404 */
export async function lockComment(tx: Tx, id: string): Promise<Comment> {
  await tx.selectFrom('consultation.comment').select('id').where('id', '=', id).forUpdate().execute();
  return getComment(tx, id);
}

/** Whether the actor may see the comment `m` of the consultation `c`: the SQL of `ownedComment` in permissions. */
function commentSight(actor: Actor) {
  return sightOf(actor, {
    owner: sql.ref('m.unit_id'),
    submitted: sql`exists (select from consultation.sent x where x.comment_id = m.id)`,
    audience: sql`'own'`,
    addressed: sql`select c.unit_id union all select q.unit_id from consultation.asked q where q.consultation_id = c.id
      and exists (select from consultation.event p where p.consultation_id = c.id and p.fact = 'published')`,
  });
}

const STATE = sql`case when b.comment_id is not null then 'withdrawn' when s.comment_id is null then 'draft'
  else coalesce(w.outcome, 'open') end`;

// Comments of the day with how they stand: the SQL of `commentOn`.
const standing = (
  day: Day,
) => sql`consultation.comment m join consultation.consultation c on c.id = m.consultation_id
  left join consultation.sent s on s.comment_id = m.id and s.holds_on <= ${day}::date
  left join consultation.taken_back b on b.comment_id = m.id and b.holds_on <= ${day}::date
  left join lateral (select n.outcome from consultation.answer n where n.comment_id = m.id and n.holds_on <= ${day}::date
    order by n.number desc limit 1) w on true`;

/** Which comments of a consultation are asked for. */
export interface CommentsAsked {
  consultation: string;
  day: Day;
  unit?: string | undefined;
  level?: string | undefined;
  kind?: string | undefined;
  place?: number | undefined;
  /** Where none is named: all but those withdrawn. */
  state?: CommentState | undefined;
  q?: string | undefined;
}

const like = (word: string) => `%${word.replace(/[%_\\]/g, '\\$&')}%`;

function narrowed({ day, unit, level, kind, place, state, q = '' }: CommentsAsked): RawBuilder<unknown> {
  const words = unaccented(q).split(/\s+/).filter(Boolean);
  return sql.join(
    [
      state ? sql`${STATE} = ${state}` : sql`${STATE} <> 'withdrawn'`,
      ...(kind ? [sql`m.kind = ${kind}`] : []),
      ...(place === undefined ? [] : [sql`coalesce(m.place, 0) = ${place}`]),
      ...(level ? [sql`coalesce(s.level, u.level) = ${level}`] : []),
      ...words.map((word) => sql`m.search like ${like(word)}`),
      ...(unit
        ? [
            sql`m.unit_id in (select t.unit_id from organisation.ancestry t where t.ancestor_id = ${unit}::uuid
              and t.valid_from <= ${day}::date and ${day}::date < t.valid_to)`,
          ]
        : []),
    ],
    sql` and `,
  );
}

const PLACES: Record<(typeof SORTS)[number], RawBuilder<string>> = {
  place: sql`lpad(coalesce(m.place, 0)::text, 6, '0') || ' ' || u.name_key`,
  newest: sql`to_char(date '9999-12-31' - coalesce(s.holds_on, '9999-12-31'), 'FM0000000')`,
  unit: sql`u.name_key`,
  kind: sql`m.kind || ' ' || u.name_key`,
};

/** Comments of a consultation within sight, in an order of reading. */
export async function listComments(
  db: Db | Tx,
  actor: Actor,
  {
    sort = 'place',
    limit,
    cursor,
    ...asked
  }: CommentsAsked & {
    sort?: (typeof SORTS)[number] | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<{ id: string; at: string }[]> {
  const after = cursor ? readCursor(cursor, 2) : null;
  const at = sql`(${PLACES[sort]}) collate "C"`;
  const { rows } = await sql<{ id: string; at: string }>`
    select m.id, ${at} as at from ${standing(asked.day)}
    join lateral (select v.name_key, v.level from organisation.unit_version v where v.unit_id = m.unit_id
      order by (v.valid_from <= ${asked.day}::date) desc, v.valid_from desc limit 1) u on true
    where m.consultation_id = ${asked.consultation}::uuid and ${narrowed(asked)} and ${commentSight(actor)}
      ${after ? sql`and (${at}, m.id) > (${after[0]}::text, ${after[1]}::uuid)` : sql``}
    order by ${at}, m.id limit ${limit}`.execute(db);
  return rows;
}

/** Comments that were sent and stand on the day, within sight: how many on each place, and how many without an answer. */
export async function countComments(
  db: Db | Tx,
  actor: Actor,
  { ids, day }: { ids: string[]; day: Day },
): Promise<{ id: string; place: number | null; comments: number; open: number }[]> {
  if (!ids.length) return [];
  const { rows } = await sql<{ id: string; place: number | null; comments: number; open: number }>`
    select c.id, m.place, count(*)::int as comments, count(*) filter (where w.outcome is null)::int as open
    from ${standing(day)}
    where c.id = any (${ids}::uuid[]) and s.comment_id is not null and b.comment_id is null and ${commentSight(actor)}
    group by c.id, m.place order by c.id, m.place`.execute(db);
  return rows;
}

/** Consultations of some units with comments that were sent by the day and have no answer; since when the first one waits. */
export async function unanswered(
  db: Db | Tx,
  units: string[],
  day: Day,
): Promise<{ id: string; since: Day; comments: number }[]> {
  if (!units.length) return [];
  const { rows } = await sql<{ id: string; since: Day; comments: number }>`
    select c.id, min(s.holds_on)::text as since, count(*)::int as comments from ${standing(day)}
    where c.unit_id = any (${units}::uuid[]) and s.comment_id is not null and b.comment_id is null and w.outcome is null
    group by c.id order by 2, c.id`.execute(db);
  return rows;
}

/** What some units sent by the day, the last first, and how much it is in all. */
export async function sentBy(
  db: Db | Tx,
  units: string[],
  { day, limit }: { day: Day; limit: number | null },
): Promise<{ ids: string[]; count: number }> {
  const { rows } = await sql<{ id: string; all: number }>`
    select m.id, count(*) over ()::int as "all" from consultation.comment m join consultation.sent s on s.comment_id = m.id and s.holds_on <= ${day}::date
    where m.unit_id = any (${units}::uuid[]) order by s.recorded_at desc, m.id desc limit ${limit}::int`.execute(
    db,
  );
  return { ids: rows.map(({ id }) => id), count: rows[0]?.all ?? 0 };
}

/** What is kept of a comment's content. */
export const columnsOfComment = (content: CommentContent) => ({
  ...{ place: content.place, provision: content.provision, kind: content.kind, field: content.field },
  ...{ words: content.words, grounds: content.grounds },
  search: unaccented(`${content.words} ${content.grounds} ${content.provision}`),
});

/** Writes a new comment. */
export async function insertComment(
  tx: Tx,
  { content, ...one }: { id: string; consultationId: string; unitId: string; content: CommentContent },
  { actor, now }: Acting,
): Promise<void> {
  await tx
    .insertInto('consultation.comment')
    .values({
      ...{
        id: one.id,
        consultation_id: one.consultationId,
        unit_id: one.unitId,
        ...columnsOfComment(content),
      },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}

/** Writes a draft anew. */
export async function updateComment(
  tx: Tx,
  { id, revision, content }: { id: string; revision: number; content: CommentContent },
): Promise<void> {
  await tx
    .updateTable('consultation.comment')
    .set({ ...columnsOfComment(content), revision })
    .where('id', '=', id)
    .execute();
}

const recorded = ({ actor, now, today }: Acting) => ({
  ...{ holds_on: today, recorded_at: now.toISOString(), recorded_by: actor.id },
});

/** Records that a comment was sent, by a unit of a level. */
export async function insertSent(tx: Tx, one: { id: string; level: string }, acting: Acting): Promise<void> {
  const values = { comment_id: one.id, level: one.level, ...recorded(acting) };
  await tx.insertInto('consultation.sent').values(values).execute();
}

/** Records that a comment was withdrawn. */
export async function insertTakenBack(
  tx: Tx,
  one: { id: string; reason: string },
  acting: Acting,
): Promise<void> {
  const values = { comment_id: one.id, reason: one.reason, ...recorded(acting) };
  await tx.insertInto('consultation.taken_back').values(values).execute();
}

/** Records what was answered. */
export async function insertAnswer(
  tx: Tx,
  { id, ...answer }: { id: string; number: number; outcome: Outcome; explanation: string },
  acting: Acting,
): Promise<void> {
  await tx
    .insertInto('consultation.answer')
    .values({ comment_id: id, ...answer, ...recorded(acting) })
    .execute();
}
