// The text that a drive works on, on a day: its last draft with every amendment made in it that was handed in and not decided against.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { getStatute, Naming, type Statute, type StatuteText } from '#statute';
import { amendmentOn, outsideOf } from '../amending.ts';
import type { AmendmentStanding, Choice, Outside, Wording } from '../amending.ts';
import type { Amendment } from '../changing/amendment.ts';
import type { Applied } from '../changing/applied.ts';
import { merged, type Conflict, type Seeking } from '../changing/conflicts.ts';
import { standingOn } from '../proposal.ts';
import {
  amendmentsOf,
  choicesOn,
  draftsOn,
  formerWordings,
  proposalsOf,
  textOfDraft,
  type AmendmentRecord,
  type Draft,
  type Drive,
  type Proposal,
} from '../store.ts';

/** An amendment with where it stands on the day, and the wording that others than its unit read. */
export interface StandingAmendment {
  record: AmendmentRecord;
  standing: AmendmentStanding;
  /** Null before it was handed in. */
  read: Wording | null;
  outside: Outside | null;
}

/** Everything of a drive's amendments on a day. */
export interface Amending {
  drive: Drive;
  day: Day;
  statute: Statute;
  /** Null as long as the text is the base version's. */
  draft: Draft | null;
  drafts: Draft[];
  text: StatuteText;
  proposals: Map<string, Proposal>;
  choices: Map<string, Choice>;
  all: StandingAmendment[];
}

/** What is known of a drive's amendments on a day; nothing is made in the text yet. */
export async function amendingOn(db: Db | Tx, drive: Drive, day: Day): Promise<Amending> {
  const statute = await getStatute(db, drive.statuteId);
  const drafts = await draftsOn(db, drive.id, day);
  const draft = drafts.at(-1) ?? null;
  const text = await textOfDraft(db, drive, draft?.number ?? 0);
  const proposals = new Map((await proposalsOf(db, { drive: drive.id })).map((one) => [one.id, one]));
  const choices = await choicesOn(db, drive.id, day);
  const records = await amendmentsOf(db, { drive: drive.id });
  const standings = records.map(({ facts }) => amendmentOn(facts, day));
  const earlier = records.filter(({ revision }, n) => ![null, revision].includes(standings[n]!.read));
  const formers = await formerWordings(
    db,
    earlier.map(({ id }) => id),
  );
  const all = records.map((record, n): StandingAmendment => {
    const standing = standings[n]!;
    const read = wordingOf(record, formers.get(record.id) ?? [], standing.read);
    const proposal = proposals.get(read?.proposalId ?? '');
    const of = proposal && {
      choice: choices.get(proposal.id) ?? null,
      ...outcomeOf(proposal, day),
    };
    const { alternative } = read ?? record;
    return { record, standing, read, outside: outsideOf({ ...standing, alternative }, of ?? null) };
  });
  return { drive, day, statute, draft, drafts, text, proposals, choices, all };
}

function outcomeOf({ facts }: Proposal, day: Day) {
  const { decision, state } = standingOn(facts, day);
  return { outcome: decision?.detail.outcome ?? null, dropped: state === 'dropped' };
}

function wordingOf(record: AmendmentRecord, formers: Wording[], revision: number | null): Wording | null {
  if (revision === null) return null;
  return revision === record.revision ? record : (formers.find((one) => one.revision === revision) ?? null);
}

/** An amendment as the rules of changing see it: by its number, with its proposal's. */
export function asAmendment(
  { proposals }: Pick<Amending, 'proposals'>,
  number: number | string,
  { proposalId, alternative, changes }: Pick<Wording, 'proposalId' | 'alternative' | 'changes'>,
): Amendment {
  const proposal = proposals.get(proposalId ?? '');
  return { id: String(number), changes, ...(proposal && { proposal: String(proposal.number), alternative }) };
}

/** How conflicts are sought in a statute. */
export const seekingIn = ({ names, title, language }: Statute): Seeking => ({
  ours: [title, ...names],
  repealed: language === 'vi' ? '(được bãi bỏ)' : '(repealed)',
});

/** The amendments that go into the text. */
export function inText(amending: Amending): Amendment[] {
  return amending.all.flatMap(({ record, read, outside }) =>
    outside === null && read ? [asAmendment(amending, record.number, read)] : [],
  );
}

/** The text with the amendments made in it and all conflicts. */
export type Merged = Applied & { conflicts: Conflict[] };

/** Makes the amendments in the text. */
export function mergedText(amending: Amending, amendments = inText(amending)): Merged {
  return merged(amending.text, amendments, seekingIn(amending.statute));
}

/** How provisions are called: of the text, else of what amendments bring into it. */
export function callingIn(text: StatuteText, provisions: Applied['provisions'] = []) {
  const known = new Set(text.provisions.map(({ id }) => id));
  const [was, is] = [new Naming(text.provisions), new Naming(provisions)];
  return (id: string, language: 'vi' | 'en'): string =>
    known.has(id) ? was.nameOf(id, language) : is.nameOf(id, language) || id;
}
