// Proposals in their wording now and before, and what happened to them.
import { notFound } from '#kernel/problem';
import { newId } from '#kernel/id';
import { json, type Db, type Tx } from '#platform/db';
import type { Acting } from '#organisation';
import type { Fact } from '../proposal.ts';

/** What a proposal says. */
export interface ProposalContent {
  /** The identity of a provision of the base text; '' for the whole. */
  provision: string;
  title: string;
  summary: string;
  arguments: { side: 'for' | 'against'; words: string }[];
}

/** A proposal with what happened to it. */
export interface Proposal extends ProposalContent {
  id: string;
  driveId: string;
  number: number;
  revision: number;
  illustrative: boolean;
  facts: Fact[];
}

type Of = { drive: string } | { ids: string[] };

/** Proposals of a drive by number, or some of them in the order asked for. */
export async function proposalsOf(db: Db | Tx, of: Of): Promise<Proposal[]> {
  let asked = db.selectFrom('amendments.proposal').selectAll();
  if ('drive' in of) asked = asked.where('drive_id', '=', of.drive);
  else if (of.ids.length) asked = asked.where('id', 'in', of.ids);
  else return [];
  const rows = await asked.orderBy('number').orderBy('id').execute();
  const facts = await factsOf(
    db,
    rows.map(({ id }) => id),
  );
  const found = rows.map((row): Proposal => ({
    ...{ id: row.id, driveId: row.drive_id, number: row.number, provision: row.provision, title: row.title },
    ...{ summary: row.summary, revision: row.revision, illustrative: row.illustrative },
    arguments: row.arguments as unknown as Proposal['arguments'],
    facts: facts.get(row.id) ?? [],
  }));
  if ('drive' in of) return found;
  const byId = new Map(found.map((one) => [one.id, one]));
  return of.ids.flatMap((id) => byId.get(id) ?? []);
}

async function factsOf(db: Db | Tx, ids: string[]): Promise<Map<string, Fact[]>> {
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('amendments.fact')
    .selectAll()
    .where('proposal_id', 'in', ids)
    .orderBy('proposal_id')
    .orderBy('number')
    .execute();
  const told = rows.map((row) => ({
    proposal: row.proposal_id,
    fact: {
      ...{ number: row.number, holdsOn: row.holds_on, recordedBy: row.recorded_by },
      ...{ kind: row.kind, detail: row.detail },
    } as unknown as Fact,
  }));
  const grouped = Map.groupBy(told, ({ proposal }) => proposal);
  return new Map([...grouped].map(([id, all]) => [id, all.map(({ fact }) => fact)]));
}

/** @throws Problem 404 */
export async function getProposal(db: Db | Tx, id: string): Promise<Proposal> {
  const [found] = await proposalsOf(db, { ids: [id] });
  if (!found) throw notFound();
  return found;
}

/** Makes everybody else who would change the proposal wait. @throws Problem 404 */
export async function lockProposal(tx: Tx, id: string): Promise<Proposal> {
  await tx.selectFrom('amendments.proposal').select('id').where('id', '=', id).forUpdate().execute();
  return getProposal(tx, id);
}

/** Makes everybody else who would change any of some proposals wait; locked in one order, so that no two wait for each other. */
export async function lockProposals(tx: Tx, ids: string[]): Promise<Proposal[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length)
    await tx
      .selectFrom('amendments.proposal')
      .select('id')
      .where('id', 'in', wanted)
      .orderBy('id')
      .forUpdate()
      .execute();
  return proposalsOf(tx, { ids: wanted });
}

/** Writes a proposal in its first wording, under the next number of its drive; answers the number. */
export async function insertProposal(
  tx: Tx,
  {
    id,
    driveId,
    illustrative = false,
    ...content
  }: ProposalContent & { id: string; driveId: string; illustrative?: boolean },
  { actor, now }: Acting,
): Promise<number> {
  const last = await tx
    .selectFrom('amendments.proposal')
    .select((row) => row.fn.max('number').as('number'))
    .where('drive_id', '=', driveId)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const moment = now.toISOString();
  await tx
    .insertInto('amendments.proposal')
    .values({
      ...{ id, drive_id: driveId, number, illustrative, ...wording(content) },
      ...{ recorded_at: moment, recorded_by: actor.id, changed_at: moment, changed_by: actor.id },
    })
    .execute();
  return number;
}

const wording = ({ arguments: pleas, ...content }: ProposalContent) => ({
  ...content,
  arguments: json(pleas),
});

/** Writes a proposal anew; how it read before stays. */
export async function updateProposal(
  tx: Tx,
  { before, content }: { before: Proposal; content: ProposalContent },
  { actor, now }: Acting,
): Promise<void> {
  const { id, revision } = before;
  const { provision, title, summary, arguments: pleas } = before;
  const changed = await tx
    .selectFrom('amendments.proposal')
    .select(['changed_at', 'changed_by'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('amendments.proposal_former')
    .values({
      ...{ proposal_id: id, revision, ...wording({ provision, title, summary, arguments: pleas }) },
      ...changed,
    })
    .execute();
  await tx
    .updateTable('amendments.proposal')
    .set({
      ...wording(content),
      ...{ revision: revision + 1, changed_at: now.toISOString(), changed_by: actor.id },
    })
    .where('id', '=', id)
    .execute();
}

/** Writes what happened to a proposal; answers its number. */
export async function insertFact(
  tx: Tx,
  { proposal, kind, detail }: { proposal: Proposal } & Pick<Fact, 'kind' | 'detail'>,
  { actor, now, today }: Acting,
): Promise<number> {
  const number = (proposal.facts.at(-1)?.number ?? 0) + 1;
  await tx
    .insertInto('amendments.fact')
    .values({
      ...{ id: newId(now.getTime()), proposal_id: proposal.id, number, kind, holds_on: today },
      ...{ detail: json(detail), recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
  return number;
}

/** What a unit said to an answer. */
export interface Response {
  unitId: string;
  words: string;
  holdsOn: string;
}

/** The responses to a proposal, by unit. */
export async function responsesTo(
  db: Db | Tx,
  proposalIds: string[],
): Promise<(Response & { proposalId: string })[]> {
  if (!proposalIds.length) return [];
  const rows = await db
    .selectFrom('amendments.response')
    .selectAll()
    .where('proposal_id', 'in', proposalIds)
    .orderBy('holds_on')
    .orderBy('unit_id')
    .execute();
  return rows.map((row) => ({
    ...{ proposalId: row.proposal_id, unitId: row.unit_id, words: row.words, holdsOn: row.holds_on },
  }));
}

/** Writes a response. */
export async function insertResponse(
  tx: Tx,
  { proposalId, unitId, words }: { proposalId: string; unitId: string; words: string },
  { actor, now, today }: Acting,
): Promise<void> {
  await tx
    .insertInto('amendments.response')
    .values({
      ...{ proposal_id: proposalId, unit_id: unitId, words, holds_on: today },
      ...{ recorded_at: now.toISOString(), recorded_by: actor.id },
    })
    .execute();
}
