// The comparison table: each provision that changes as it stands and as it is proposed, alternatives side by side, why, and who asked.
// A provision that comes or goes brings what stands below it into its row. Pure.
import { Naming } from '#statute';
import type { Applied, AppliedProvision } from '../changing/applied.ts';
import { byName, wordsOf } from '../changing/amendment.ts';
import type { Piece } from '../changing/pieces.ts';
import {
  alone,
  alternativesIn,
  askedFor,
  type Alternative,
  type Asked,
  type PaperMaterial,
} from './material.ts';

/** A provision within a row: its number, the one it had where that changes, and its words in pieces. */
export interface ComparedLine {
  label: string;
  labelWas: string | null;
  pieces: Piece[];
}

/** What is proposed for a provision: by an alternative of a proposal, or (number 0) by what is made in the text. */
export interface Proposed {
  number: number;
  name: string;
  by: string[];
  what: What[];
  lines: ComparedLine[];
}

export type What = 'came' | 'gone' | 'moved' | 'renumbered' | 'changed';

/** A row of the table. */
export interface ComparisonRow {
  provision: string;
  name: string;
  /** As it stands, a line for each provision; empty for what comes. */
  current: { label: string; words: string }[];
  proposed: Proposed[];
  reasons: { amendment: string; drafter: string; words: string }[];
  proposals: { id: string; number: number; title: string }[];
  asked: Asked;
}

/** The table. */
export interface Comparison {
  title: string;
  statute: string;
  rows: ComparisonRow[];
}

/** Compares the text in force with what is proposed. */
export function comparisonOf(material: PaperMaterial): Comparison {
  const alternatives = alternativesIn(material.amendments);
  const places = new Map(material.applied.provisions.map(({ id }, n) => [id, n]));
  const found = new Map<string, Found>();
  const add = (made: Applied, alternative: Alternative | null) => {
    const own = new Set(alternative?.amendments.map(({ id }) => id));
    let place = -1;
    for (const group of groupsOf(made.provisions)) {
      place = places.get(group.before ?? '') ?? place;
      if (alternative && !group.provisions.some((one) => doersOf(one).some((name) => own.has(name))))
        continue;
      const [{ id, came, kind }] = group.provisions as [AppliedProvision];
      // What alternatives of one proposal bring to one place stands side by side.
      const key = alternative && came ? `${alternative.proposal} ${group.before} ${kind}` : id;
      const row = found.get(key) ?? { at: places.get(id) ?? place + 0.5, made, group, proposed: [] };
      row.proposed.push({ alternative, group });
      found.set(key, row);
    }
  };
  add(material.applied, null);
  for (const one of alternatives) add(alone(material, one.amendments), one);
  const rows = [...found.values()].sort((a, b) => a.at - b.at);
  const telling = new Telling(material);
  return {
    ...{ title: material.title, statute: material.statute.title },
    rows: rows.map((row) => telling.row(row)),
  };
}

interface Group {
  /** The provision before it in the text. */
  before: string | null;
  provisions: AppliedProvision[];
}

interface Found {
  at: number;
  made: Applied;
  group: Group;
  proposed: { alternative: Alternative | null; group: Group }[];
}

// Provisions that change; what comes or goes with the provision above it stands in its group.
function groupsOf(provisions: AppliedProvision[]): Group[] {
  const groups: Group[] = [];
  const within = new Map<string, Group>();
  let before: string | null = null;
  for (const one of provisions) {
    const whole = one.came ? 'came' : one.gone ? 'gone' : null;
    const above = whole && one.under !== null ? within.get(`${whole} ${one.under}`) : undefined;
    const group = above ?? { before, provisions: [] };
    if (!above && whatOf(one).length) groups.push(group);
    group.provisions.push(one);
    if (whole) within.set(`${whole} ${one.id}`, group);
    before = one.id;
  }
  return groups;
}

/** What is done to a provision. */
export function whatOf({ came, gone, moved, renumbered, pieces }: AppliedProvision): What[] {
  if (came) return ['came'];
  if (gone) return ['gone'];
  return [
    ...(pieces.some(({ kind }) => kind !== 'same') ? (['changed'] as const) : []),
    ...(moved ? (['moved'] as const) : []),
    ...(renumbered ? (['renumbered'] as const) : []),
  ];
}

/** The amendments that did something to a provision. */
export function doersOf({ came, gone, moved, renumbered, pieces }: AppliedProvision): string[] {
  const all = [came, gone?.by, moved, renumbered?.by, ...pieces.map(({ by }) => by)];
  return [...new Set(all.flatMap((one) => one ?? []))].toSorted(byName);
}

class Telling {
  readonly #material: PaperMaterial;
  readonly #base: Map<string, PaperMaterial['base']['provisions'][number]>;
  readonly #names: Naming;
  readonly #namesIn = new Map<Applied, Naming>();

  constructor(material: PaperMaterial) {
    this.#material = material;
    this.#base = new Map(material.base.provisions.map((one) => [one.id, one]));
    this.#names = new Naming(material.base.provisions);
  }

  row({ made, group, proposed }: Found): ComparisonRow {
    const [first] = group.provisions as [AppliedProvision];
    const shown = proposed.map(({ alternative, group: own }): Proposed => ({
      ...{ number: alternative?.number ?? 0, name: alternative?.name ?? '' },
      by: [...new Set(own.provisions.flatMap(doersOf))].toSorted(byName),
      what: whatOf(own.provisions[0]!),
      lines: own.provisions.map(({ label, renumbered, pieces }) => {
        return { label, labelWas: renumbered?.from ?? null, pieces };
      }),
    }));
    const doers = new Set(shown.flatMap(({ by }) => by));
    const amendments = this.#material.amendments
      .filter(({ id }) => doers.has(id))
      .toSorted((a, b) => byName(a.id, b.id));
    const answered = new Set(amendments.map(({ proposal }) => proposal));
    const proposals = this.#material.proposals.filter(({ id }) => answered.has(id));
    const { language } = this.#material.statute;
    const names = this.#base.has(first.id) ? this.#names : this.#naming(made);
    return {
      ...{ provision: first.id, name: names.nameOf(first.id, language), current: this.#current(proposed) },
      proposed: shown,
      reasons: amendments.map(({ id, drafter, reason }) => ({ amendment: id, drafter, words: reason })),
      proposals: proposals.map(({ id, number, title }) => ({ id, number, title })),
      asked: askedFor(proposals),
    };
  }

  #naming(made: Applied): Naming {
    const naming = this.#namesIn.get(made) ?? new Naming(made.provisions);
    this.#namesIn.set(made, naming);
    return naming;
  }

  // As much as any of what is proposed touches.
  #current(proposed: Found['proposed']): ComparisonRow['current'] {
    const touched = new Set(proposed.flatMap(({ group }) => group.provisions.map(({ id }) => id)));
    return [...this.#base.values()]
      .filter(({ id }) => touched.has(id))
      .map((one) => ({ label: one.label, words: wordsOf(one) }));
  }
}
