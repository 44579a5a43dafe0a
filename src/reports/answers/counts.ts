// Live figures: a count with its question, answered as its writer may ask it.
import { isDay } from '#kernel/day';
import { notFound, Problem } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Acting } from '#organisation';
import { answerCount } from '#delivery';
import { countsIn, type CitedCount } from '../text/words.ts';
import type { SectionContent } from '../text/together.ts';

/** What a count that cannot be answered any more says. */
const UNKNOWN = '—';

/**
 * The numbers of every count that some texts cite, as they are now for their days: what `frozen` writes into a version. One
 * that its approver may not ask, or whose undertaking is gone, is a dash.
 */
export async function citedCounts(
  db: Db | Tx,
  { actor, today }: Pick<Acting, 'actor' | 'today'>,
  contents: SectionContent[],
): Promise<(count: CitedCount) => string> {
  const values = new Map<string, string>();
  for (const count of contents.flatMap(({ text }) => countsIn(text))) {
    const key = keyOf(count);
    if (!values.has(key)) values.set(key, await shown(db, { actor, today }, count));
  }
  return (count) => values.get(keyOf(count)) ?? UNKNOWN;
}

const keyOf = ({ value: _, ...question }: CitedCount) => JSON.stringify(question);

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KINDS = ['programme', 'scheme', 'item', 'milestone'];

// A text can be written by any program: what it asks may be no question.
function isQuestion({
  unit,
  under,
  kind,
  asOf,
}: Pick<CitedCount, 'unit' | 'under' | 'kind' | 'asOf'>): boolean {
  return ID.test(unit) && (under === '' || ID.test(under)) && KINDS.includes(kind) && isDay(asOf);
}

async function shown(
  db: Db | Tx,
  { actor, today }: Pick<Acting, 'actor' | 'today'>,
  { unit, under, kind, asOf, shows }: CitedCount,
): Promise<string> {
  try {
    if (!isQuestion({ unit, under, kind, asOf })) throw notFound();
    const query = { asOf, unit, ...(under ? { under } : {}), kind: kind as never };
    const { count, done } = await answerCount(db, actor, { query, today });
    return shows === 'total'
      ? String(count.total)
      : shows === 'late'
        ? String(count.late)
        : `${done}/${count.total}`;
  } catch (error) {
    if (error instanceof Problem) return UNKNOWN;
    throw error;
  }
}
