// Amendments in their wording now and before, what happened to them, and which wordings of proposals were chosen.
import type { Selectable } from 'kysely';
import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import { notFound } from '#kernel/problem';
import { json, type Db, type Tx } from '#platform/db';
import type { AmendmentsAmendmentFormer } from '#platform/db';
import type { Acting } from '#organisation';
import type { AmendmentContent, AmendmentFact, Choice, Wording } from '../amending.ts';

/** An amendment in its newest wording, with what happened to it. */
export interface AmendmentRecord extends Wording {
  id: string;
  driveId: string;
  number: number;
  drafterUnitId: string;
  illustrative: boolean;
  facts: AmendmentFact[];
}

type Of = { drive: string } | { ids: string[] };

/** Amendments of a drive by number, or some of them. */
export async function amendmentsOf(db: Db | Tx, of: Of): Promise<AmendmentRecord[]> {
  let asked = db.selectFrom('amendments.amendment').selectAll();
  if ('drive' in of) asked = asked.where('drive_id', '=', of.drive);
  else if (of.ids.length) asked = asked.where('id', 'in', of.ids);
  else return [];
  const rows = await asked.orderBy('number').orderBy('id').execute();
  const facts = await factsOf(db, of);
  return rows.map((row) => ({
    ...{ id: row.id, driveId: row.drive_id, number: row.number, drafterUnitId: row.drafter_unit_id },
    ...{ illustrative: row.illustrative, facts: facts.get(row.id) ?? [], ...wordingOf(row) },
  }));
}

type Row = Omit<Selectable<AmendmentsAmendmentFormer>, 'amendment_id'>;

const wordingOf = (row: Row): Wording => ({
  ...{ revision: row.revision, proposalId: row.proposal_id, alternative: row.alternative, draft: row.draft },
  changes: row.changes as unknown as Wording['changes'],
  sources: row.sources as unknown as Wording['sources'],
  byHand: row.by_hand as unknown as Wording['byHand'],
  ...{ reason: row.reason, unitId: row.revised_by_unit, at: row.changed_at, by: row.changed_by },
});

async function factsOf(db: Db | Tx, of: Of): Promise<Map<string, AmendmentFact[]>> {
  const rows = await db
    .selectFrom('amendments.amendment_fact as f')
    .innerJoin('amendments.amendment as a', 'a.id', 'f.amendment_id')
    .select(['f.amendment_id', 'f.number', 'f.kind', 'f.holds_on', 'f.detail', 'f.recorded_by'])
    .where((row) => ('drive' in of ? row('a.drive_id', '=', of.drive) : row('a.id', 'in', of.ids)))
    .orderBy('f.amendment_id')
    .orderBy('f.number')
    .execute();
  const facts = new Map<string, AmendmentFact[]>();
  for (const { amendment_id: id, holds_on: holdsOn, recorded_by: recordedBy, ...row } of rows) {
    const fact = { ...row, holdsOn, recordedBy } as unknown as AmendmentFact;
    facts.set(id, [...(facts.get(id) ?? []), fact]);
  }
  return facts;
}

/** @throws Problem 404 */
export async function getAmendment(db: Db | Tx, id: string): Promise<AmendmentRecord> {
  const [found] = await amendmentsOf(db, { ids: [id] });
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would change the amendment wait. @throws Problem 404 */
export async function lockAmendment(tx: Tx, id: string): Promise<AmendmentRecord> {
  await tx.selectFrom('amendments.amendment').select('id').where('id', '=', id).forUpdate().execute();
  return getAmendment(tx, id);
}

/** Former wordings of some amendments, the first first. */
export async function formerWordings(db: Db | Tx, ids: string[]): Promise<Map<string, Wording[]>> {
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('amendments.amendment_former')
    .selectAll()
    .where('amendment_id', 'in', ids)
    .orderBy('amendment_id')
    .orderBy('revision')
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.amendment_id);
  return new Map([...grouped].map(([id, all]) => [id, all.map(wordingOf)]));
}

/** What an amendment needs beside its content. */
export interface NewAmendment {
  id: string;
  driveId: string;
  number: number;
  drafterUnitId: string;
  draft: number;
  illustrative: boolean;
}

/** The number of the next amendment of a drive that is locked. */
export async function nextNumber(tx: Tx, driveId: string): Promise<number> {
  const last = await tx
    .selectFrom('amendments.amendment')
    .select((row) => row.fn.max('number').as('number'))
    .where('drive_id', '=', driveId)
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

const columnsOf = ({ proposalId, alternative, changes, reason, sources }: AmendmentContent) => ({
  ...{ proposal_id: proposalId, alternative, changes: json(changes), reason, sources: json(sources) },
});

/** Writes amendments in their first wording. */
export async function insertAmendments(
  tx: Tx,
  rows: (NewAmendment & AmendmentContent)[],
  { actor, now }: Acting,
): Promise<void> {
  const moment = now.toISOString();
  for (let n = 0; n < rows.length; n += 500)
    await tx
      .insertInto('amendments.amendment')
      .values(
        rows.slice(n, n + 500).map((row) => ({
          ...{ id: row.id, drive_id: row.driveId, number: row.number, drafter_unit_id: row.drafterUnitId },
          ...{ draft: row.draft, illustrative: row.illustrative, revised_by_unit: row.drafterUnitId },
          ...columnsOf(row),
          ...{ recorded_at: moment, recorded_by: actor.id, changed_at: moment, changed_by: actor.id },
        })),
      )
      .execute();
}

/** What a new revision is. */
export type Revised = AmendmentContent & Pick<Wording, 'draft' | 'byHand' | 'unitId'>;

/** Writes an amendment anew, how it read before stays; answers the revision. */
export async function reviseTo(
  tx: Tx,
  { before, to }: { before: AmendmentRecord; to: Revised },
  { actor, now }: Acting,
): Promise<number> {
  await tx
    .insertInto('amendments.amendment_former')
    .values({
      ...{ amendment_id: before.id, revision: before.revision, draft: before.draft },
      ...columnsOf(before),
      ...{ by_hand: json(before.byHand), revised_by_unit: before.unitId },
      ...{ changed_at: before.at, changed_by: before.by },
    })
    .execute();
  const revision = before.revision + 1;
  await tx
    .updateTable('amendments.amendment')
    .set({
      ...columnsOf(to),
      ...{ draft: to.draft, by_hand: json(to.byHand), revision, revised_by_unit: to.unitId },
      ...{ changed_at: now.toISOString(), changed_by: actor.id },
    })
    .where('id', '=', before.id)
    .execute();
  return revision;
}

/** Writes what happened to an amendment. */
export async function insertAmendmentFact(
  tx: Tx,
  { amendment, ...fact }: { amendment: AmendmentRecord } & Pick<AmendmentFact, 'kind' | 'detail'>,
  { actor, now, today }: Acting,
): Promise<void> {
  const number = (amendment.facts.at(-1)?.number ?? 0) + 1;
  await tx
    .insertInto('amendments.amendment_fact')
    .values({
      ...{ id: newId(now.getTime()), amendment_id: amendment.id, number, kind: fact.kind },
      ...{ holds_on: today, detail: json(fact.detail), recorded_at: now.toISOString() },
      recorded_by: actor.id,
    })
    .execute();
}

/** Which wording of each proposal of a drive was chosen, on a day. */
export async function choicesOn(db: Db | Tx, driveId: string, day: Day): Promise<Map<string, Choice>> {
  const rows = await db
    .selectFrom('amendments.choice as c')
    .innerJoin('amendments.proposal as p', 'p.id', 'c.proposal_id')
    .select(['c.proposal_id', 'c.number', 'c.alternative', 'c.reason', 'c.holds_on'])
    .where('p.drive_id', '=', driveId)
    .where('c.holds_on', '<=', day)
    .orderBy('c.proposal_id')
    .orderBy('c.number')
    .execute();
  const chosen = new Map<string, Choice>();
  for (const { proposal_id: id, alternative, reason, holds_on: holdsOn } of rows)
    if (alternative === null) chosen.delete(id);
    else chosen.set(id, { alternative, reason, holdsOn });
  return chosen;
}

/** Writes a choice, or with null that it was taken back. */
export async function insertChoice(
  tx: Tx,
  chosen: { proposalId: string; alternative: string | null; reason: string },
  { actor, now, today }: Acting,
): Promise<void> {
  const { proposalId, alternative, reason } = chosen;
  const last = await tx
    .selectFrom('amendments.choice')
    .select((row) => row.fn.max('number').as('number'))
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst();
  await tx
    .insertInto('amendments.choice')
    .values({
      ...{ id: newId(now.getTime()), proposal_id: proposalId, number: (last?.number ?? 0) + 1 },
      ...{ alternative, reason, holds_on: today, recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}
