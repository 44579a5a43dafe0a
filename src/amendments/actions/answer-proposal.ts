// Answers to the voices of proposals, one or many at once. Many are written all or not at all, and everything that is in the way is told
// with the proposal it concerns.
import { conflict, forbidden, invalid, Problem } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import type { AnswerBody, AnswersBody, TellBody } from '../contract.ts';
import type { Passage } from '../passage.ts';
import { mayAnswer, mustDecide, seenDrive } from '../permissions.ts';
import { standingOn } from '../proposal.ts';
import { lockProposals, passagesOf, type Drive, type Proposal } from '../store.ts';
import { takenProposal, type TakenProposal } from '../taken.ts';
import { happened } from './decide-proposal.ts';

/**
 * Writes the answer to a proposal's voices, in a new version, with the passages that it was made with.
 * @throws Problem 404, `amendments.dropped`, `amendments.not-drafter`, `amendments.answered-meanwhile`, `amendments.no-such-passage`,
 * `amendments.passage-retired`
 */
export async function answerProposal(
  tx: Tx,
  { id, ...answer }: AnswerBody & { id: string },
  acting: Acting,
): Promise<{ id: string }> {
  const of = await takenProposal(tx, id, acting);
  const fault = inTheWay(answer, { ...of, passages: await passagesOf(tx, of.drive.unitId) }, acting);
  if (fault) throw fault;
  await answered(tx, { ...of, answer }, acting);
  return { id };
}

/**
 * Writes the answers to several proposals of a drive, all of them or none; each is a version of its own.
 * @throws Problem 404; `amendments.answers-refused` with whatever is in the way of each, a conflict where one was answered anew meanwhile
 */
export async function answerProposals(
  tx: Tx,
  { driveId, items }: AnswersBody & { driveId: string },
  acting: Acting,
): Promise<{ id: string; count: number }> {
  const drive = await seenDrive(tx, acting.actor, driveId);
  const proposals = await inDrive(tx, drive, items);
  const passages = await passagesOf(tx, drive.unitId);
  const faults = items.flatMap((answer, n) => {
    const { number } = proposals[n]!;
    const twice = items.findIndex(({ proposal }) => proposal === answer.proposal) !== n;
    const fault = twice
      ? invalid('amendments.answered-twice')
      : inTheWay(answer, { proposal: proposals[n]!, drive, passages }, acting);
    return fault ? [{ fault, field: `items.${n}.words`, number }] : [];
  });
  const statuses = faults.map(({ fault }) => fault.status);
  if (faults.length)
    throw new Problem('amendments.answers-refused', statuses.includes(409) ? 409 : statuses[0]!, {
      values: { count: faults.length },
      errors: faults.map(({ fault, field, number }) => ({ field, code: fault.code, values: { number } })),
    });
  for (const [n, { proposal: _, ...answer }] of items.entries())
    await answered(tx, { proposal: proposals[n]!, drive, answer }, acting);
  return { id: driveId, count: items.length };
}

/**
 * Tells the voices of several proposals what was decided and the answer, as the person had them before their eyes. One line of the audit
 * trail stands for all of it, so that each unit hears of it once.
 * @throws Problem 404, `amendments.leader-decides`, `amendments.changed-since` with the numbers of those that stand otherwise by now
 */
export async function tellProposals(
  tx: Tx,
  { driveId, items }: TellBody & { driveId: string },
  acting: Acting,
): Promise<{ id: string; count: number }> {
  const drive = await seenDrive(tx, acting.actor, driveId);
  mustDecide(acting.actor, drive);
  const proposals = await inDrive(tx, drive, items);
  const otherwise = proposals.filter(({ id, facts }, n) => {
    const { state, decision, answer, toTell } = standingOn(facts, acting.today);
    const seen = items[n]!;
    const same = decision?.number === seen.decision && answer?.number === seen.answer;
    const again = items.findIndex(({ proposal }) => proposal === id) !== n;
    return !toTell || !same || again || state === 'dropped';
  });
  if (otherwise.length)
    throw conflict('amendments.changed-since', {
      numbers: otherwise.map(({ number }) => number).join(', '),
    });
  for (const [n, { decision, answer }] of items.entries()) {
    const fact = { kind: 'told' as const, detail: { decision, answer }, act: 'amendments.told-together' };
    await happened(tx, { proposal: proposals[n]!, drive, ...fact }, acting);
  }
  await audit(tx, acting, {
    act: 'amendments.tell-many',
    unitId: drive.unitId,
    subject: ['amendment-drive', driveId],
    detail: { proposals: proposals.map(({ id }) => id) },
  });
  return { id: driveId, count: items.length };
}

// The proposals of the items in their order, each under a lock.
async function inDrive(tx: Tx, drive: Drive, items: { proposal: string }[]): Promise<Proposal[]> {
  const found = new Map(
    (
      await lockProposals(
        tx,
        items.map(({ proposal }) => proposal),
      )
    ).map((one) => [one.id, one]),
  );
  const missing = items.flatMap(({ proposal }, n) =>
    found.get(proposal)?.driveId === drive.id
      ? []
      : [{ field: `items.${n}.proposal`, code: 'amendments.other-drive' }],
  );
  if (missing.length) throw invalid('amendments.other-drive', missing);
  return items.map(({ proposal }) => found.get(proposal)!);
}

// Why an answer may not be written, if so. A passage out of use stays in an answer that had it.
function inTheWay(
  { passages: uses = [], after }: AnswerBody,
  { proposal, drive, passages }: TakenProposal & { passages: Passage[] },
  { actor, today }: Acting,
): Problem | null {
  const { state, answer } = standingOn(proposal.facts, today);
  const had = answer?.detail.passages ?? [];
  const { number } = proposal;
  if (state === 'dropped') return conflict('amendments.dropped');
  if (!mayAnswer(actor, drive, proposal)) return forbidden('amendments.not-drafter');
  if (after !== undefined && after !== (answer?.number ?? 0))
    return conflict('amendments.answered-meanwhile', { number });
  for (const { id, revision } of uses) {
    const passage = passages.find((one) => one.id === id);
    if (!passage?.revisions.some((one) => one.revision === revision && !one.retired))
      return invalid('amendments.no-such-passage');
    if (passage.revisions.at(-1)!.retired && !had.some((one) => one.id === id))
      return conflict('amendments.passage-retired');
  }
  return null;
}

async function answered(
  tx: Tx,
  { answer, ...of }: TakenProposal & { answer: AnswerBody },
  acting: Acting,
): Promise<void> {
  const { words, passages: uses = [] } = answer;
  const passages = [...new Map(uses.map((use) => [use.id, use])).values()];
  await happened(tx, { ...of, kind: 'answered', detail: { words: words.trim(), passages } }, acting);
}
