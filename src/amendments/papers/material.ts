// What the papers of a drive are made of: the text in force, the amendments, the proposals that they answer and the voices behind these,
// as far as whoever reads sees where a voice was said; of the others the number alone. Pure.
import type { Day } from '#kernel/day';
import type { Level } from '#organisation';
import type { AknChange, StatuteText } from '#statute';
import type { Change } from '../changing/amendment.ts';
import { applied, type Applied } from '../changing/applied.ts';
import type { Outcome } from '../proposal.ts';
import { composed } from './composed.ts';

/** An act by its name and its days. */
export interface NamedAct {
  number: string;
  title: string;
  issuer: string;
  adoptedOn: Day;
  inForceFrom: Day;
  /** The bases that it names, a line each; empty where nobody entered them. */
  bases: string;
}

/** An act that made the text or changed it. */
export interface PaperAct extends NamedAct {
  changes: AknChange[];
}

/** An amendment as it is drafted. */
export interface PaperAmendment {
  /** Its number as text, as in `by` of pieces. */
  id: string;
  /** The proposal that it answers; null where it answers none. */
  proposal: string | null;
  alternative: string;
  changes: Change[];
  reason: string;
  /** The name of the unit that drafted it. */
  drafter: string;
  /** Of several alternatives this one goes into the text. */
  chosen: boolean;
  /** It is in the draft already. */
  adopted: boolean;
  /** The act that made that draft the text in force; null before. */
  act: NamedAct | null;
}

/** Somebody's words. */
export interface PaperVoice {
  id: string;
  unit: string;
  level: Level;
  words: string;
  /** Where it was said, as an address of the application. */
  source: string;
}

/** A proposal with its voices. */
export interface PaperProposal {
  id: string;
  number: number;
  /** The identity of a provision of the base; '' for the whole. */
  provision: string;
  title: string;
  summary: string;
  arguments: { side: 'for' | 'against'; words: string }[];
  state: 'collected' | 'under-study' | 'decided';
  outcome: Outcome | null;
  explanation: string;
  answer: string;
  horizon: string;
  decidedBy: string;
  voices: PaperVoice[];
  /** Voices that the reader does not see, by identifier. */
  unseen: string[];
}

/** Everything that a paper is made of. */
export interface PaperMaterial {
  /** Of the work. */
  title: string;
  statute: { title: string; code: string; language: 'vi' | 'en'; acts: PaperAct[] };
  /** The text in force. */
  base: StatuteText;
  /** What was adopted into drafts so far, one after another; the text of the last draft, to which what is not adopted refers. */
  adopted: Applied[];
  /** Of each of these the act that made it the text in force; null before. */
  adoptedBy: (NamedAct | null)[];
  text: StatuteText;
  /** Everything adopted or not contested, as if made in the text in force at once. */
  applied: Applied;
  amendments: PaperAmendment[];
  proposals: PaperProposal[];
  /** Voices on the text that are in no proposal. */
  open: PaperVoice[];
}

/** Some amendments that are not adopted, made alone in the last draft, as if made in the text in force. */
export function alone({ adopted, text }: PaperMaterial, some: PaperAmendment[]): Applied {
  const amendments = some.map(({ id, changes }) => ({ id, changes }));
  return composed(adopted, applied(text, amendments));
}

/** One of several alternatives of a proposal that is not decided between. */
export interface Alternative {
  proposal: string;
  /** Its place among the alternatives, from 1. */
  number: number;
  name: string;
  amendments: PaperAmendment[];
}

/** The alternatives that still stand side by side: of proposals with several of which none is chosen. */
export function alternativesIn(amendments: PaperAmendment[]): Alternative[] {
  const proposals = Map.groupBy(
    amendments.filter(({ proposal }) => proposal !== null),
    ({ proposal }) => proposal!,
  );
  return [...proposals].flatMap(([proposal, some]) => {
    const named = Map.groupBy(some, ({ alternative }) => alternative);
    if (named.size < 2 || some.some(({ chosen, adopted }) => chosen || adopted)) return [];
    return [...named].map(([name, own], n) => ({ proposal, number: n + 1, name, amendments: own }));
  });
}

const MOST_NAMES = 5;

/** How many voices, from how many units and levels; each voice once. */
export interface Asked {
  voices: number;
  units: number;
  /** The first of them, those with most voices. */
  names: string[];
  levels: { level: Level; voices: number }[];
  unseen: number;
}

/** Who asked for some proposals: a voice in several of them counts once. */
export function askedFor(proposals: Pick<PaperProposal, 'voices' | 'unseen'>[]): Asked {
  const voices = new Map(proposals.flatMap((one) => one.voices).map((voice) => [voice.id, voice]));
  const unseen = new Set(proposals.flatMap((one) => one.unseen)).size;
  const levels = Map.groupBy(voices.values(), ({ level }) => level);
  const units = [...Map.groupBy(voices.values(), ({ unit }) => unit)].toSorted(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  );
  return {
    voices: voices.size + unseen,
    units: units.length,
    names: units.slice(0, MOST_NAMES).map(([unit]) => unit),
    levels: [...levels].map(([level, some]) => ({ level, voices: some.length })),
    unseen,
  };
}
