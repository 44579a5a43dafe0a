// The outline that a report answers: the newest of its review, or for a summary the sections that it is made of.
import type { Db, Tx } from '#platform/db';
import { outlineNow, outlineOf, reviewSeen, type Outline } from '#review';
import type { Actor } from '#organisation';
import type { ReportFormat } from '../contract.ts';
import type { Report } from '../store.ts';

/** An outline with its number and the years that its figures run over. */
export interface AnsweredOutline {
  number: number;
  outline: Outline;
  years: number[];
}

/** The outline that a draft answers now. */
export async function outlineFor(
  db: Db | Tx,
  actor: Actor,
  report: Pick<Report, 'campaignId' | 'sections'>,
): Promise<AnsweredOutline> {
  const review = await reviewSeen(db, actor, report.campaignId);
  const { number, outline } = await outlineNow(db, report.campaignId);
  return { number, outline: cut(outline, report.sections), years: yearsOf(review) };
}

/** The outline that a version answered. */
export async function outlineBehind(
  db: Db | Tx,
  actor: Actor,
  { report, number }: { report: Report; number: number },
): Promise<AnsweredOutline> {
  const review = await reviewSeen(db, actor, report.campaignId);
  const outline = await outlineOf(db, report.campaignId, number);
  return { number, outline: cut(outline, report.sections), years: yearsOf(review) };
}

/** In which formats a report goes out: its figures too where it is asked for any. */
export function formatsOf({ outline: { sections } }: Pick<AnsweredOutline, 'outline'>): ReportFormat[] {
  return sections.some(({ table }) => table) ? ['docx', 'pdf', 'xlsx'] : ['docx', 'pdf'];
}

/** The years of a review. */
export function yearsOf({ fromYear, toYear }: { fromYear: number; toYear: number }): number[] {
  return Array.from({ length: toYear - fromYear + 1 }, (_, n) => fromYear + n);
}

// A summary holds words: what is a table or a list in the outline is condensed into text.
function cut({ sections }: Outline, chosen: string[] | null): Outline {
  if (!chosen) return { sections };
  const known = new Map(sections.map((section) => [section.id, section]));
  return {
    sections: chosen.flatMap((id, n) => {
      const section = known.get(id);
      return section
        ? [
            {
              ...section,
              number: String(n + 1),
              under: null,
              kind: 'text' as const,
              table: null,
              insights: null,
            },
          ]
        : [];
    }),
  };
}
