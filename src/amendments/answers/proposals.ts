// Proposals as they are listed and shown: where they stand, how many voices from how many units.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { unaccented } from '#kernel/vietnamese';
import { badCursor, page, readCursor } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { unitNames, type Actor } from '#organisation';
import { Naming, textOfVersion } from '#statute';
import type { MemberPage, ProposalBrief, ProposalPage, ProposalQuery, ProposalView } from '../contract.ts';
import { canWithProposal, seenDrive, seenProposal } from '../permissions.ts';
import type { Membership } from '../membership.ts';
import { standingOn } from '../proposal.ts';
import {
  countUnits,
  countVoices,
  membersOf,
  proposalsOf,
  responsesTo,
  type Drive,
  type Proposal,
} from '../store.ts';
import { answersOf } from './answer-versions.ts';
import { placedIn, voicesAmong } from './material.ts';
import { shownVoices } from './shown.ts';

type Asked = Omit<Static<typeof ProposalQuery>, 'asOf' | 'limit'> & { id: string; day: Day; limit: number };

/** The proposals of a drive by number, narrowed. @throws Problem 404 */
export async function proposalPage(db: Db, actor: Actor, asked: Asked): Promise<Static<typeof ProposalPage>> {
  const drive = await seenDrive(db, actor, asked.id);
  const all = await briefsOf(db, {
    drive,
    proposals: await proposalsOf(db, { drive: drive.id }),
    day: asked.day,
  });
  const wanted = unaccented(asked.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const rows = all.filter(
    (one) =>
      (asked.state ? one.state === asked.state : one.state !== 'dropped') &&
      (!asked.drafter || one.drafter?.id === asked.drafter) &&
      wanted.every((word) => unaccented(`${one.number} ${one.title} ${one.provision}`).includes(word)),
  );
  const { cursor, limit } = asked;
  const after = cursor ? rows.findIndex(({ id }) => id === readCursor(cursor, 1)[0]) : -1;
  if (cursor && after < 0) throw badCursor();
  return {
    ...page(rows.slice(after + 1, after + 2 + limit), limit, ({ id }) => [id]),
    total: rows.length,
  };
}

interface Shown {
  drive: Drive;
  proposals: Proposal[];
  day: Day;
}

/** Proposals in short, in the order given, as they stand on the day. */
export async function briefsOf(db: Db | Tx, { drive, proposals, day }: Shown): Promise<ProposalBrief[]> {
  const ids = proposals.map(({ id }) => id);
  const voices = new Map<string, number>();
  for (const one of await countVoices(db, ids))
    voices.set(one.proposal, (voices.get(one.proposal) ?? 0) + one.voices);
  const units = await countUnits(db, ids);
  const naming = new Naming((await textOfVersion(db, drive.baseVersionId)).provisions);
  const standings = proposals.map(({ facts }) => standingOn(facts, day));
  const drafters = await unitNames(
    db,
    standings.flatMap(({ drafter }) => drafter?.drafterUnitId ?? []),
    day,
  );
  return proposals.map(({ id, number, title, provision }, n) => {
    const { state, drafter, decision, answer, told } = standings[n]!;
    const dueOn = drafter?.dueOn ?? null;
    return {
      ...{ id, number, title, provision: provision ? naming.nameOf(provision) : '', state },
      outcome: decision?.detail.outcome ?? null,
      ...{ voices: voices.get(id) ?? 0, units: units.get(id) ?? 0 },
      ...{ drafter: (drafter && drafters.get(drafter.drafterUnitId)) ?? null, dueOn },
      ...{ late: dueOn !== null && dueOn < day && !answer, answered: answer !== null, told: told !== null },
    };
  });
}

/** One proposal with its counts and its history. @throws Problem 404 */
export async function proposalView(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<Static<typeof ProposalView>> {
  const { proposal, drive } = await seenProposal(db, actor, id);
  const [brief] = await briefsOf(db, { drive, proposals: [proposal], day });
  const { decision, told, toTell } = standingOn(proposal.facts, day);
  const versions = await answersOf(db, { proposal, drive, day });
  const responses = await responsesTo(db, [id]);
  const names = await unitNames(
    db,
    responses.map(({ unitId }) => unitId),
    day,
  );
  const counts = (await countVoices(db, [id])) as Static<typeof ProposalView>['counts'];
  return {
    ...brief!,
    ...{ driveId: drive.id, provisionId: proposal.provision, summary: proposal.summary },
    ...{ arguments: proposal.arguments, revision: proposal.revision, illustrative: proposal.illustrative },
    decision: decision && { ...decision.detail, holdsOn: decision.holdsOn },
    answer: versions[0] ?? null,
    answers: versions.length,
    ...{ toldOn: told?.holdsOn ?? null, toTell },
    counts: counts.map(({ level, field, voices }) => ({ level, field, voices })),
    responses: responses.map(({ unitId, words, holdsOn }) => ({
      unit: names.get(unitId)!,
      ...{ words, holdsOn: holdsOn as Day },
    })),
    can: canWithProposal(actor, drive, proposal),
  };
}

/** The voices of a proposal, in words. @throws Problem 404 */
export async function memberPage(
  db: Db,
  actor: Actor,
  { id, day, limit, cursor }: { id: string; day: Day; limit: number; cursor?: string | undefined },
): Promise<Static<typeof MemberPage>> {
  const { drive } = await seenProposal(db, actor, id);
  const all = await membersOf(db, [id]);
  const voices = await voicesAmong(db, actor, { drive, day, ids: placedIn(all) });
  const byId = new Map(voices.map((one) => [one.id, one]));
  const members = all.filter(({ insight }) => byId.has(insight));
  // A voice may be in it by several of its sentences.
  const placeOf = ({ insight, from }: Membership) => [from, insight];
  const last = cursor && readCursor(cursor, 2).join();
  const after = last ? members.findIndex((one) => placeOf(one).join() === last) : -1;
  if (last && after < 0) throw badCursor();
  const cut = page(members.slice(after + 1, after + 2 + limit), limit, placeOf);
  const shown = await shownVoices(
    db,
    cut.rows.map(({ insight }) => byId.get(insight)!),
    day,
  );
  return {
    rows: cut.rows.map(({ from, to }, n) => ({ ...shown[n]!, from, to })),
    nextCursor: cut.nextCursor,
  };
}
