// What a report still lacks, judged by what it says and not by a button: sections without words, figures that are missing or
// break a rule, kinds of insight that the outline asks for and nobody wrote down. Pure.
import { Figures, type InsightKind, type Outline, type Section } from '#review';
import { insightsIn, plainOf } from './text/words.ts';
import type { SectionContent } from './text/together.ts';

/** Something that is missing in a section. */
export interface Gap {
  sectionId: string;
  code: 'no-words' | 'no-insight' | 'no-provision' | 'figures-missing' | 'figures-wrong' | 'no-figures';
  /** How many cells or insights; 1 where there is nothing to count. */
  count: number;
  /** The kind of insight that is missing. */
  kind: InsightKind | null;
}

/** What a report lacks against an outline, section by section. */
export function gapsIn(
  { sections }: Outline,
  contents: Record<string, SectionContent>,
  years: number[],
): Gap[] {
  return sections.flatMap((section) => gapsOf(section, contents[section.id], years));
}

/** What one section lacks. */
export function gapsOf(section: Section, content: SectionContent | undefined, years: number[]): Gap[] {
  const gap = (code: Gap['code'], count = 1, kind: InsightKind | null = null): Gap => ({
    ...{ sectionId: section.id, code, count, kind },
  });
  const text = content?.text ?? null;
  if (section.kind === 'text') return plainOf(text) ? [] : [gap('no-words')];
  if (section.kind === 'insights') {
    const insights = insightsIn(text);
    const missing = (section.insights?.kinds ?? []).filter(
      (kind) => !insights.some((one) => one.kind === kind),
    );
    const nowhere = section.insights?.provision ? insights.filter(({ provision }) => !provision.trim()) : [];
    return [
      ...missing.map((kind) => gap('no-insight', 1, kind)),
      ...(nowhere.length ? [gap('no-provision', nowhere.length)] : []),
    ];
  }
  return section.table ? gapsInTable(new Figures(section.table, years, content?.figures ?? {}), gap) : [];
}

function gapsInTable(figures: Figures, gap: (code: Gap['code'], count?: number) => Gap): Gap[] {
  const faults = figures.faults();
  const missing = faults.filter(({ code }) => code === 'missing').length;
  const wrong = faults.length - missing;
  const { asked, filled } = figures.entered();
  return [
    ...(asked && !filled ? [gap('no-figures')] : missing ? [gap('figures-missing', missing)] : []),
    ...(wrong ? [gap('figures-wrong', wrong)] : []),
  ];
}

/** How much of a report is there: sections that lack nothing, of those that are to be answered. */
export function shareOf({ sections }: Outline, gaps: Gap[]): { whole: number; asked: number } {
  const lacking = new Set(gaps.map(({ sectionId }) => sectionId));
  const asked = sections.filter(({ kind }) => kind !== 'group');
  return { asked: asked.length, whole: asked.filter(({ id }) => !lacking.has(id)).length };
}
