// Plays the work on the sample statute through the room's acts: the subcommittee begins it, consolidates what the reviews said of each
// provision, has answers drafted, decides and tells. Wishes, decisions and answers are written for the sample and marked illustrative.
import { sql } from 'kysely';
import type { Tx } from '#platform/db';
import { actorOfPerson, findUnitByCode, type Acting } from '#organisation';
import {
  addPassage,
  answerProposal,
  assignProposal,
  beginDrive,
  createProposal,
  decideProposal,
  placedIn,
  shiftVoices,
  tellVoices,
  VOICES,
} from '#amendments';
import { voicesAbout, type VoiceRow } from '#insights';
import { campaignsAbout } from '#review';
import { textOfVersion, type Provision } from '#statute';
import { loadChanges } from './load-changes.ts';
import type { Cast } from './stage.ts';
import { answerOf, PASSAGES, type Kept } from './statute/passages.ts';
import type { Decision, Proposal } from './statute/proposal.ts';
import { PROPOSALS } from './statute/proposals.ts';
import type { Recommendation } from './statute/recommendations.ts';
import type { Day } from './types.ts';

const SUBCOMMITTEE = 'tieu-ban-dieu-le';
const BEGUN = '2024-06-03' as Day;
const HELD = '2024-08-05' as Day;
const HORIZONS = {
  'this-congress': 'Đại hội XIV',
  'to-2030': 'Đại hội XV (2030)',
  'to-2045': 'Đến năm 2045',
};

interface Of {
  cast: Cast;
  directiveId: string;
  versionId: string;
  /** What units said of the statute when they were asked, by the page on which it is read. */
  said: Map<string, Recommendation>;
}

/** Loads the work; answers how many proposals it holds. */
export async function loadAmendments(tx: Tx, { cast, directiveId, versionId, said }: Of): Promise<number> {
  const on = async (day: Day): Promise<Acting> => {
    const actor = await actorOfPerson(tx, cast.person(SUBCOMMITTEE, 'leader', day), day);
    if (!actor) throw new Error(`nobody leads ${SUBCOMMITTEE} on ${day}`);
    return { actor, now: new Date(`${day}T03:00:00.000Z`), today: day };
  };
  const begun = { versionId, unitId: cast.unit(SUBCOMMITTEE), title: 'Sửa đổi, bổ sung Điều lệ mẫu' };
  const { id: driveId } = await beginDrive(tx, { ...begun, illustrative: true }, await on(BEGUN));
  const held = await on(HELD);
  const { provisions } = await textOfVersion(tx, versionId);
  const about = [directiveId, ...(await campaignsAbout(tx, directiveId))];
  const voices = await voicesAbout(tx, held.actor, { about, day: HELD, kinds: VOICES });
  const placing = new Placing(provisions, voices, said);
  const made: [Proposal, string][] = [];
  const kept = await passages(tx, driveId, held);
  for (const proposal of PROPOSALS) {
    const { number: _, provision, title, summary } = proposal;
    const at = placing.idOf(provision);
    const content = { provision: at, title, summary, arguments: argumentsOf(proposal) };
    const { id } = await createProposal(tx, { driveId, illustrative: true, ...content }, held);
    const puts = [...placing.take(at), ...placing.ofThemes(proposal.themes)].map((insight) => ({
      proposal: id,
      insight,
      from: 0,
      to: -1,
    }));
    if (puts.length) await shiftVoices(tx, { driveId, kind: 'confirm', puts, takes: [] }, held);
    await studied(tx, { id, proposal }, held);
    made.push([proposal, id]);
    if (proposal.decision) await answered(tx, { id, decision: proposal.decision, kept }, held);
  }
  const drafted = { cast, driveId, versionId, proposals: made, subcommittee: SUBCOMMITTEE };
  await loadChanges(tx, drafted, held);
  await sql`update amendments.proposal set illustrative = true`.execute(tx);
  return PROPOSALS.length;
}

const argumentsOf = ({ for: pro, against }: Proposal) => [
  ...pro.map((words) => ({ side: 'for' as const, words })),
  ...against.map((words) => ({ side: 'against' as const, words })),
];

async function studied(
  tx: Tx,
  { id, proposal }: { id: string; proposal: Proposal },
  held: Acting,
): Promise<void> {
  if (proposal.state === 'collected') return;
  const drafter = await findUnitByCode(tx, proposal.drafter, HELD);
  const dueOn = proposal.due.replace('2025', '2024') as Day;
  if (drafter) await assignProposal(tx, { id, drafterUnitId: drafter.id, dueOn }, held);
  const { decision } = proposal;
  if (!decision) return;
  const { outcome, explanation, horizon } = decision;
  const until = horizon ? HORIZONS[horizon] : outcome === 'later-congress' ? HORIZONS['to-2030'] : '';
  const decided = { outcome, explanation, horizon: until, decidedBy: 'Tiểu ban Điều lệ (minh họa)' };
  await decideProposal(tx, { id, ...decided }, held);
}

async function passages(tx: Tx, driveId: string, held: Acting): Promise<Kept> {
  const kept: Partial<Kept> = {};
  for (const [name, said] of Object.entries(PASSAGES))
    kept[name as keyof Kept] = await addPassage(tx, { driveId, illustrative: true, ...said }, held);
  return kept as Kept;
}

interface Answered {
  id: string;
  decision: Decision;
  kept: Kept;
}

// What waits for a regulation was written and not told yet; what is left to a later congress is still to be answered. An answer that
// declines was told in one line first.
async function answered(tx: Tx, { id, decision, kept }: Answered, held: Acting): Promise<void> {
  const { outcome, explanation } = decision;
  if (outcome === 'later-congress') return;
  const tell = () => tellVoices(tx, { id }, held);
  if (outcome === 'not-accept') {
    await answerProposal(tx, { id, words: explanation }, held);
    await tell();
  }
  await answerProposal(tx, { id, ...answerOf(decision, kept) }, held);
  if (outcome !== 'settle-in-regulation') await tell();
}

const SHARE = 0.45;

// A voice of a review goes to the first proposal on just the provision that it names; of those who were asked about the statute some
// are placed by what they wish, the rest is left for people.
class Placing {
  readonly #provisions: Provision[];
  readonly #left = new Map<string, string>();
  readonly #themes = new Map<string, string[]>();

  constructor(provisions: Provision[], voices: VoiceRow[], said: Map<string, Recommendation>) {
    this.#provisions = provisions;
    const placed = placedIn(provisions, [...new Set(voices.map(({ provision }) => provision))]);
    for (const { id, provision, opens } of voices) {
      const theme = said.get(opens)?.themes[0];
      const at = placed.get(provision);
      if (theme) this.#themes.set(theme, [...(this.#themes.get(theme) ?? []), id]);
      else if (at) this.#left.set(id, at);
    }
  }

  idOf(path: string): string {
    return placedIn(this.#provisions, [path]).get(path) ?? '';
  }

  take(at: string): string[] {
    const taken = [...this.#left].filter(([, place]) => place === at).map(([id]) => id);
    for (const id of taken) this.#left.delete(id);
    return taken;
  }

  ofThemes(themes: string[]): string[] {
    return themes.flatMap((theme) => {
      const voices = this.#themes.get(theme) ?? [];
      return voices.slice(0, Math.ceil(voices.length * SHARE));
    });
  }
}
