import { conflict, forbidden, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, mayWrite, type Acting } from '#organisation';
import { adoptText } from '#statute';
import { amendmentOn } from '../amending.ts';
import { amendingOn, asAmendment, mergedText, type Amending } from '../answers/working.ts';
import { rebased, type Rebased } from '../changing/rebasing.ts';
import type { AdoptBody, EnactBody } from '../contract.ts';
import { mustDecide, seenDrive } from '../permissions.ts';
import {
  draftsOn,
  insertAmendmentFact,
  insertDraft,
  insertDraftWithdrawal,
  insertEnactment,
  lockDrive,
  reviseTo,
  formerWordings,
  textBeforeDraft,
  textOfDraft,
  type AmendmentRecord,
  type Revised,
} from '../store.ts';

/** What became of the amendments that were not adopted. */
interface Adopted {
  id: string;
  number: number;
  /** How many go on as they are or at their new places; how many are left to somebody's hand. */
  carried: number;
  byHand: number;
}

/**
 * Takes amendments into the text: the drive goes on from a new draft, and every other amendment is carried over onto it; what cannot be is
 * listed at it.
 * @throws Problem 404, `amendments.leader-decides`, `amendments.not-in-text` (per amendment), `amendments.still-conflicts`
 */
export async function adoptAmendments(
  tx: Tx,
  { driveId, title, amendments: ids }: AdoptBody & { driveId: string },
  acting: Acting,
): Promise<Adopted> {
  mustDecide(acting.actor, await seenDrive(tx, acting.actor, driveId));
  const amending = await amendingOn(tx, await lockDrive(tx, driveId), acting.today);
  const adopted = takenIn(amending, ids);
  const made = mergedText(
    amending,
    adopted.map((record) => asAmendment(amending, record.number, record)),
  );
  const open = made.conflicts.filter((one) => one.open).length + made.unapplied.length;
  if (open) throw conflict('amendments.still-conflicts', { count: open });
  const { id, number } = await insertDraft(tx, { driveId, title: title.trim(), text: made.text }, acting);
  for (const amendment of adopted)
    await insertAmendmentFact(tx, { amendment, kind: 'adopted', detail: { draft: number } }, acting);
  const told = await carriedOver(tx, { amending, adopted, now: made.text, draft: number }, acting);
  await audit(tx, acting, {
    act: 'amendments.adopt',
    unitId: amending.drive.unitId,
    subject: ['amendment-drive', driveId],
    detail: { draft: number, title, amendments: adopted.map((one) => one.number), ...told },
  });
  return { id, number, ...told };
}

function takenIn({ all }: Amending, ids: string[]): AmendmentRecord[] {
  const byId = new Map(all.map((one) => [one.record.id, one]));
  const wrong = ids.flatMap((id, n) =>
    byId.get(id)?.outside === null ? [] : [{ field: `amendments.${n}`, code: 'amendments.not-in-text' }],
  );
  if (wrong.length) throw invalid('amendments.not-in-text', wrong);
  return ids.map((id) => byId.get(id)!.record);
}

interface Carrying {
  amending: Amending;
  adopted: AmendmentRecord[];
  now: Amending['text'];
  draft: number;
}

// Every amendment that may still come to something gets a wording on the new text, drafts of units included. One whose changes stay as
// they are keeps its wording.
async function carriedOver(
  tx: Tx,
  { amending, adopted, now, draft }: Carrying,
  acting: Acting,
): Promise<Pick<Adopted, 'carried' | 'byHand'>> {
  const taken = new Set(adopted);
  const rest = amending.all
    .map(({ record }) => record)
    .filter((one) => !taken.has(one) && amendmentOn(one.facts, acting.today).state !== 'adopted');
  const onto = rebased(
    amending.text,
    rest.map((one) => asAmendment(amending, one.number, one)),
    now,
  );
  const fates = fatesIn(onto);
  let [carried, byHand] = [0, 0];
  for (const before of rest) {
    const { changes, left, shifted } = fates.get(String(before.number)) ?? NOTHING;
    if (left.length) byHand += 1;
    else carried += 1;
    if (!shifted && !left.length) continue;
    const { proposalId, alternative, reason, sources } = before;
    const content = { proposalId, alternative, reason, sources, changes };
    const to = { ...content, draft, byHand: [...before.byHand, ...left], unitId: null };
    await carriedTo(tx, { before, to }, acting);
  }
  return { carried, byHand };
}

// What was handed in is read in the new wording from now on.
async function carriedTo(
  tx: Tx,
  revised: { before: AmendmentRecord; to: Revised },
  acting: Acting,
): Promise<void> {
  const { before: amendment } = revised;
  const revision = await reviseTo(tx, revised, acting);
  if (amendmentOn(amendment.facts, acting.today).state === 'submitted')
    await insertAmendmentFact(tx, { amendment, kind: 'reworded', detail: { revision } }, acting);
}

interface Fate {
  changes: AmendmentRecord['changes'];
  left: AmendmentRecord['byHand'];
  shifted: boolean;
}

const NOTHING: Fate = { changes: [], left: [], shifted: true };

function fatesIn({ amendments, carried, byHand }: Rebased): Map<string, Fate> {
  const fates = new Map(
    amendments.map(({ id, changes }): [string, Fate] => [id, { changes, left: [], shifted: false }]),
  );
  const of = (id: string): Fate => {
    const there = fates.get(id) ?? { changes: [], left: [], shifted: true };
    fates.set(id, there);
    return there;
  };
  for (const { amendment, how } of carried) if (how !== 'unchanged') of(amendment).shifted = true;
  for (const { amendment, change: _, ...left } of byHand) of(amendment).left.push(left);
  return fates;
}

/**
 * Takes the last draft back, with a reason: the amendments that went into it stand in the text before it again, and the others go back to
 * what they were, unless somebody wrote them anew since; those are carried over onto it.
 * @throws Problem 404, `amendments.leader-decides`, `amendments.no-draft`, `amendments.enacted-already`
 */
export async function takeDraftBack(
  tx: Tx,
  { driveId, reason }: { driveId: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  mustDecide(acting.actor, await seenDrive(tx, acting.actor, driveId));
  const amending = await amendingOn(tx, await lockDrive(tx, driveId), acting.today);
  const { draft, drive } = amending;
  if (!draft) throw conflict('amendments.no-draft');
  if (draft.versionId) throw conflict('amendments.enacted-already');
  const { number } = draft;
  await insertDraftWithdrawal(tx, { draftId: draft.id, reason: reason.trim() }, acting);
  const released = amending.all.filter(({ standing }) => standing.adoptedIn === number);
  for (const { record: amendment } of released)
    await insertAmendmentFact(tx, { amendment, kind: 'released', detail: { draft: number } }, acting);
  const restored = await asBefore(tx, { amending, draft: number }, acting);
  const adopted = [...released.map(({ record }) => record), ...restored];
  const now = await textBeforeDraft(tx, drive, number);
  await carriedOver(tx, { amending, adopted, now, draft: amending.drafts.at(-2)?.number ?? 0 }, acting);
  await audit(tx, acting, {
    act: 'amendments.take-draft-back',
    unitId: drive.unitId,
    subject: ['amendment-drive', driveId],
    detail: { draft: number, reason, amendments: released.map(({ record }) => record.number) },
  });
  return { id: draft.id };
}

// Those whose newest wording is the one that the adoption carried over get the one before it; answers them.
async function asBefore(
  tx: Tx,
  { amending, draft }: { amending: Amending; draft: number },
  acting: Acting,
): Promise<AmendmentRecord[]> {
  const carried = amending.all
    .map(({ record }) => record)
    .filter((one) => one.unitId === null && one.draft === draft);
  const formers = await formerWordings(
    tx,
    carried.map(({ id }) => id),
  );
  for (const before of carried) {
    const { proposalId, alternative, changes, reason, sources, byHand, ...former } = formers
      .get(before.id)!
      .at(-1)!;
    const content = { proposalId, alternative, changes, reason, sources };
    await carriedTo(tx, { before, to: { ...content, byHand, draft: former.draft, unitId: null } }, acting);
  }
  return carried;
}

/**
 * Records that an act made the last draft the statute's text in force from a day.
 * @throws Problem 404, `amendments.leader-decides`, `amendments.no-draft`, `amendments.enacted-already`, and what the statute may refuse
 */
export async function enactDraft(
  tx: Tx,
  { driveId, ...act }: EnactBody & { driveId: string },
  acting: Acting,
): Promise<{ id: string; versionId: string }> {
  const seen = await seenDrive(tx, acting.actor, driveId);
  if (!mayWrite(acting.actor, seen.unitId, 'leader')) throw forbidden('amendments.leader-decides');
  const drive = await lockDrive(tx, driveId);
  const draft = (await draftsOn(tx, driveId, acting.today)).at(-1);
  if (!draft) throw conflict('amendments.no-draft');
  if (draft.versionId) throw conflict('amendments.enacted-already');
  const text = await textOfDraft(tx, drive, draft.number);
  const { versionId } = await adoptText(tx, { id: drive.statuteId, act, text }, acting);
  await insertEnactment(tx, { draftId: draft.id, versionId }, acting);
  await audit(tx, acting, {
    act: 'amendments.enact',
    unitId: drive.unitId,
    subject: ['amendment-drive', driveId],
    detail: { draft: draft.number, version: versionId, act: act.actNumber },
  });
  return { id: draft.id, versionId };
}
