// The acceptance-and-explanation report: what was done with every voice and why, by proposal; those that wait are said to wait. Every
// voice is counted once, so that the parts add up to all. Pure.
import { Naming } from '#statute';
import { OUTCOMES, type Outcome } from '../proposal.ts';
import { askedFor, type Asked, type PaperMaterial, type PaperProposal, type PaperVoice } from './material.ts';

/** What became of a voice: an outcome, several (in several proposals), none yet in a proposal, none in any. */
export const FATES = [...OUTCOMES, 'several', 'waiting', 'open'] as const;
export type Fate = (typeof FATES)[number];

/** A proposal in the report. */
export interface Explained {
  id: string;
  number: number;
  title: string;
  provision: string;
  summary: string;
  outcome: Outcome | null;
  horizon: string;
  decidedBy: string;
  explanation: string;
  answer: string;
  asked: Asked;
  voices: PaperVoice[];
}

/** The report. */
export interface Explanation {
  title: string;
  statute: string;
  /** All voices, and by what became of them. */
  all: number;
  counts: { fate: Fate; voices: number }[];
  proposals: Explained[];
  open: PaperVoice[];
}

/** Makes the report. */
export function explanationOf(material: PaperMaterial): Explanation {
  const fates = fatesOf(material);
  const naming = new Naming(material.base.provisions);
  const { language } = material.statute;
  const numbers = Map.groupBy(fates.values(), (fate) => fate);
  return {
    ...{ title: material.title, statute: material.statute.title, all: fates.size, open: material.open },
    counts: FATES.map((fate) => ({ fate, voices: numbers.get(fate)?.length ?? 0 })),
    proposals: material.proposals.map((one) => {
      const { id, number, title, summary, outcome, horizon, decidedBy, explanation, answer, voices } = one;
      return {
        ...{ id, number, title, summary, outcome, horizon, decidedBy, explanation, answer, voices },
        provision: one.provision && naming.nameOf(one.provision, language),
        asked: askedFor([one]),
      };
    }),
  };
}

/** What became of each voice, by identifier; those that the reader does not see included. */
export function fatesOf({ proposals, open }: Pick<PaperMaterial, 'proposals' | 'open'>): Map<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const one of proposals)
    for (const id of membersOf(one)) {
      const before = fates.get(id);
      const fate = one.outcome ?? 'waiting';
      fates.set(id, before === undefined || before === fate ? fate : 'several');
    }
  for (const { id } of open) if (!fates.has(id)) fates.set(id, 'open');
  return fates;
}

const membersOf = ({ voices, unseen }: PaperProposal) => new Set([...voices.map(({ id }) => id), ...unseen]);
