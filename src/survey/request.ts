// What a conclusion may ask for, and when it may be issued. Pure.
import type { Day } from '#kernel/day';
import type { FieldProblem } from '#kernel/problem';
import type { SessionState } from './session.ts';

export const REQUEST_KINDS = ['complete-report', 'contribute', 'survey', 'other'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** What is wrong with a conclusion on the day it is issued: it says nothing, or asks for something due before. */
export function problemsOfIssue(
  { assessment, requests }: { assessment: string[]; requests: { dueOn: Day }[] },
  holdsOn: Day,
): FieldProblem[] {
  if (!assessment.length && !requests.length)
    return [{ field: 'assessment', code: 'survey.empty-conclusion' }];
  const code = 'survey.request-due-before';
  return requests.flatMap(({ dueOn }, n) =>
    dueOn < holdsOn ? [{ field: `requests.${n}.dueOn`, code, values: { day: holdsOn } }] : [],
  );
}

/** Whether a session stands so that its conclusion may be drafted: it was held; it is issued once the minutes are approved. */
export function isConcludable(state: SessionState): boolean {
  return state === 'held' || state === 'minuted';
}

/** Whether an obligation needs nothing more: it was accepted or cancelled. */
export function hasEnded(state: string | null): boolean {
  return state === 'verified' || state === 'cancelled';
}

/** What a request lays upon its unit, with the notice that asks for it. */
export function obligationOf(
  asked: { unitId: string; words: string; detail: string; field: string; dueOn: Day },
  symbol: string,
) {
  const { unitId: ownerUnitId, words: title, field, dueOn } = asked;
  const summary = [`Thông báo kết luận số ${symbol}`, asked.detail].filter(Boolean).join('\n\n');
  return { ownerUnitId, title, summary, field, dueOn };
}
