// Amendments as they are listed and shown: what they change, where they stand, what is contradicted and what waits for a hand.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import { badCursor, page, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { mayWrite, personNames, unitNames, type Actor, type NamedUnit } from '#organisation';
import type { Wording } from '../amending.ts';
import { applied } from '../changing/applied.ts';
import type { AmendmentPage, AmendmentQuery, AmendmentRow, AmendmentView } from '../contract.ts';
import { isOwn, mayPass, seenAmendment, seenDrive } from '../permissions.ts';
import { formerWordings, getDrive, textBeforeDraft } from '../store.ts';
import { changeTold, leftTold, obstacleTold, touchedBy, type Within } from './told-changes.ts';
import { amendingOn, asAmendment, callingIn, mergedText, seekingIn } from './working.ts';
import type { Amending, Merged, StandingAmendment } from './working.ts';

type Asked = Omit<Static<typeof AmendmentQuery>, 'asOf' | 'limit'> & { id: string; day: Day; limit: number };

/** How many changes of an amendment a list tells. */
const TOLD = 3;

/** What an actor reads of an amendment: its unit the newest wording, others the one handed in; nothing where there is none. */
function wordingFor(actor: Actor, { record, read }: StandingAmendment): Wording | null {
  return isOwn(actor, record) ? record : read;
}

/** The amendments of a drive within sight by number, narrowed. @throws Problem 404 */
export async function amendmentPage(
  db: Db,
  actor: Actor,
  { id, day, limit, cursor, ...narrowing }: Asked,
): Promise<Static<typeof AmendmentPage>> {
  const drive = await seenDrive(db, actor, id);
  const amending = await amendingOn(db, drive, day);
  const made = mergedText(amending);
  const counts = openConflicts(made);
  const wanted = unaccented(narrowing.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const shown = amending.all.filter((one) => {
    const wording = wordingFor(actor, one);
    return wording !== null && isAsked(one, wording, { ...narrowing, wanted, counts });
  });
  const after = cursor ? shown.findIndex(({ record }) => record.id === readCursor(cursor, 1)[0]) : -1;
  if (cursor && after < 0) throw badCursor();
  const cut = page(shown.slice(after + 1, after + 2 + limit), limit, ({ record }) => [record.id]);
  const within = withinOf(amending, made);
  const names = await unitNames(
    db,
    cut.rows.map(({ record }) => record.drafterUnitId),
    day,
  );
  const rows = cut.rows.map((one) =>
    rowOf(one, { wording: wordingFor(actor, one)!, amending, within, counts, names }),
  );
  return { rows, nextCursor: cut.nextCursor, total: shown.length };
}

interface Narrowing extends Pick<Asked, 'state' | 'proposal' | 'provision' | 'drafter' | 'needs'> {
  wanted: string[];
  counts: Map<string, number>;
}

function isAsked(
  { record, standing }: StandingAmendment,
  wording: Wording,
  { state, proposal, provision, drafter, needs, wanted, counts }: Narrowing,
): boolean {
  if (state ? standing.state !== state : standing.state === 'withdrawn') return false;
  if (proposal && wording.proposalId !== proposal) return false;
  if (drafter && record.drafterUnitId !== drafter) return false;
  if (needs === 'hand' && !wording.byHand.length) return false;
  if (needs === 'decision' && !counts.get(String(record.number))) return false;
  if (!provision && !wanted.length) return true;
  const said = JSON.stringify(wording.changes);
  if (provision && !said.includes(JSON.stringify(provision))) return false;
  const words = unaccented(`${record.number} ${wording.reason} ${said}`);
  return wanted.every((word) => words.includes(word));
}

/** How many conflicts wait for a decision, by the number of the amendment. */
export function openConflicts({ conflicts }: Merged): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { open, sides } of conflicts)
    if (open)
      for (const name of new Set(sides.flatMap(({ amendment }) => amendment ?? [])))
        counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The text that changes are told within. */
export function withinOf({ text, statute }: Amending, made?: Pick<Merged, 'provisions'>): Within {
  return { text, calling: callingIn(text, made?.provisions), language: statute.language };
}

interface Rowing {
  wording: Wording;
  amending: Amending;
  within: Within;
  counts: Map<string, number>;
  names: Map<string, NamedUnit>;
}

function rowOf(
  { record, standing, outside }: StandingAmendment,
  { wording, amending, within, counts, names }: Rowing,
): AmendmentRow {
  const proposal = amending.proposals.get(wording.proposalId ?? '');
  return {
    ...{ id: record.id, number: record.number, alternative: wording.alternative, state: standing.state },
    proposal: proposal ? { id: proposal.id, number: proposal.number, title: proposal.title } : null,
    ...{ drafter: names.get(record.drafterUnitId)!, outside, reason: wording.reason },
    changes: wording.changes.slice(0, TOLD).map((one) => changeTold(one, within)),
    ...{ all: wording.changes.length, byHand: wording.byHand.length },
    conflicts: counts.get(String(record.number)) ?? 0,
  };
}

/** One amendment: what it makes of the text, how it came to read so, and what may be done. @throws Problem 404 */
export async function amendmentView(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<AmendmentView> {
  const { amendment } = await seenAmendment(db, actor, id);
  const drive = await getDrive(db, amendment.driveId);
  const amending = await amendingOn(db, drive, day);
  const one = amending.all.find(({ record }) => record.id === id)!;
  const wording = wordingFor(actor, one) ?? amendment;
  const own = asAmendment(amending, amendment.number, wording);
  // What was adopted is told within the text that it was made in.
  const { adoptedIn } = one.standing;
  const text = adoptedIn === null ? amending.text : await textBeforeDraft(db, drive, adoptedIn);
  const alone = applied(text, [own], seekingIn(amending.statute));
  const within = withinOf({ ...amending, text }, alone);
  const counts = openConflicts(mergedText(amending));
  const history = await historyOf(db, { actor, one, wording, within, day });
  const names = await unitNames(db, [amendment.drafterUnitId], day);
  const choice = amending.choices.get(wording.proposalId ?? '') ?? null;
  return {
    ...rowOf(one, { wording, amending, within, counts, names }),
    ...{ driveId: drive.id, illustrative: amendment.illustrative, revision: wording.revision },
    changes: wording.changes.map((change) => changeTold(change, within)),
    kept: wording.changes as AmendmentView['kept'],
    sources: wording.sources,
    left: wording.byHand.map((left) => leftTold(left, amendment.number, within.calling)),
    unapplied: alone.unapplied.map((obstacle) => obstacleTold(obstacle, within.calling)),
    provisions: touchedBy([own], within),
    ...history,
    choice,
    can: {
      ...mayPass(actor, drive, amendment),
      choose: mayWrite(actor, drive.unitId, 'leader') && wording.proposalId !== null,
    },
  };
}

interface Telling {
  actor: Actor;
  one: StandingAmendment;
  wording: Wording;
  within: Within;
  day: Day;
}

// Wordings that its unit wrote before it was handed in are its own to read.
async function historyOf(
  db: Db | Tx,
  { actor, one: { record, read }, wording, within, day }: Telling,
): Promise<Pick<AmendmentView, 'history' | 'facts'>> {
  const formers = (await formerWordings(db, [record.id])).get(record.id) ?? [];
  const handedIn = new Set(
    record.facts.flatMap(({ detail, holdsOn }) =>
      'revision' in detail && holdsOn <= day ? [detail.revision] : [],
    ),
  );
  const shown = [...formers, record]
    .filter(({ revision }) => revision <= wording.revision)
    .filter(({ revision }) => isOwn(actor, record) || (read !== null && handedIn.has(revision)))
    .toReversed();
  const facts = record.facts.filter(({ holdsOn }) => holdsOn <= day);
  const people = await personNames(
    db,
    [...shown.map(({ by }) => by), ...facts.map(({ recordedBy }) => recordedBy)].flatMap((by) => by ?? []),
  );
  const units = await unitNames(
    db,
    shown.flatMap(({ unitId }) => unitId ?? []),
    day,
  );
  return {
    history: shown.map(({ revision, reason, changes, unitId, by, at }) => ({
      ...{ revision, reason, at, unit: units.get(unitId ?? '') ?? null },
      changes: changes.slice(0, 50).map((change) => changeTold(change, within)),
      by: people.get(by ?? '') ?? null,
    })),
    facts: facts.map(({ kind, holdsOn, detail, recordedBy }) => ({
      ...{ kind, holdsOn, reason: 'reason' in detail ? detail.reason : '' },
      by: people.get(recordedBy ?? '') ?? null,
    })),
  };
}
