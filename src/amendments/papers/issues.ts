// The list of issues for decision: proposals that are not decided, with what speaks for and against and every alternative in its wording.
// Pure.
import { Naming } from '#statute';
import { byName } from '../changing/amendment.ts';
import { doersOf, whatOf, type ComparedLine, type What } from './comparison.ts';
import { alone, askedFor, type Asked, type PaperAmendment, type PaperMaterial } from './material.ts';

/** An alternative in its wording. */
export interface IssueAlternative {
  number: number;
  name: string;
  chosen: boolean;
  reasons: { amendment: string; drafter: string; words: string }[];
  lines: (ComparedLine & { name: string; what: What[] })[];
}

/** A proposal to be decided. */
export interface Issue {
  id: string;
  number: number;
  title: string;
  provision: string;
  summary: string;
  state: 'collected' | 'under-study';
  for: string[];
  against: string[];
  asked: Asked;
  alternatives: IssueAlternative[];
}

/** The list. */
export interface Issues {
  title: string;
  statute: string;
  issues: Issue[];
}

/** Makes the list, by number. */
export function issuesOf(material: PaperMaterial): Issues {
  const naming = new Naming(material.base.provisions);
  const { language } = material.statute;
  const said = (side: 'for' | 'against', all: { side: string; words: string }[]) =>
    all.filter((one) => one.side === side).map(({ words }) => words);
  return {
    ...{ title: material.title, statute: material.statute.title },
    issues: material.proposals.flatMap((one) => {
      const { id, number, title, summary, state, provision } = one;
      if (state === 'decided') return [];
      return [
        {
          ...{ id, number, title, summary, state },
          provision: provision && naming.nameOf(provision, language),
          ...{ for: said('for', one.arguments), against: said('against', one.arguments) },
          ...{ asked: askedFor([one]), alternatives: alternativesOf(material, id) },
        },
      ];
    }),
  };
}

function alternativesOf(material: PaperMaterial, proposal: string): IssueAlternative[] {
  const own = material.amendments.filter((one) => one.proposal === proposal);
  const named = Map.groupBy(own, ({ alternative }) => alternative);
  return [...named].map(([name, some], n) => {
    const amendments = some.toSorted((a, b) => byName(a.id, b.id));
    return {
      ...{ number: n + 1, name, chosen: amendments.some(({ chosen }) => chosen) },
      reasons: amendments.map(({ id, drafter, reason }) => ({ amendment: id, drafter, words: reason })),
      lines: linesOf(material, amendments),
    };
  });
}

// What is adopted stands in the text, the others are made alone.
function linesOf(material: PaperMaterial, some: PaperAmendment[]): IssueAlternative['lines'] {
  const own = new Set(some.map(({ id }) => id));
  const waiting = some.filter(({ adopted }) => !adopted);
  const { provisions } = waiting.length ? alone(material, waiting) : material.applied;
  const naming = new Naming(provisions);
  return provisions
    .filter((one) => doersOf(one).some((name) => own.has(name)))
    .map((one) => ({
      ...{ label: one.label, labelWas: one.renumbered?.from ?? null, pieces: one.pieces },
      ...{ name: naming.nameOf(one.id, material.statute.language), what: whatOf(one) },
    }));
}
