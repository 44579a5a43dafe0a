import { isDoneState } from './standing.ts';
import type { Content, Evidence, Milestone, Undertaking } from '../undertaking/wire.ts';

/** The claim about the undertaking as a whole, among the claims about milestones. */
export const WHOLE = 'whole';

export interface ClaimGiven {
  done: boolean;
  doneOn: string | null;
}

/** A progress report as it is being written. */
export interface ReportForm {
  holdsOn: string;
  narrative: string;
  /** By milestone, `WHOLE` for the undertaking. */
  claims: Record<string, ClaimGiven>;
  /** By indicator. */
  actuals: Record<string, number>;
  evidence: Evidence[];
}

/** A report with nothing in it yet. */
export function blankReport(day: string): ReportForm {
  return { holdsOn: day, narrative: '', claims: {}, actuals: {}, evidence: [] };
}

/** A report as the server keeps it, for writing on. */
export function formOf({ holdsOn, narrative, claims, actuals, evidence }: Content): ReportForm {
  return {
    holdsOn,
    narrative,
    claims: Object.fromEntries(
      claims.map(({ milestoneId, done, doneOn }) => [milestoneId ?? WHOLE, { done, doneOn: doneOn ?? null }]),
    ),
    actuals: Object.fromEntries(actuals.map(({ indicatorId, value }) => [indicatorId, value])),
    evidence,
  };
}

/** What is sent to the server; keys in a fixed order, so that equal reports are equal texts. */
export function contentOf({ holdsOn, narrative, claims, actuals, evidence }: ReportForm): Content {
  const claimed = Object.keys(claims)
    .toSorted()
    .filter((key) => claims[key]!.done);
  return {
    holdsOn,
    narrative,
    claims: claimed.map((key) => ({
      milestoneId: key === WHOLE ? null : key,
      done: true,
      doneOn: claims[key]!.doneOn,
    })),
    actuals: Object.keys(actuals)
      .toSorted()
      .map((indicatorId) => ({ indicatorId, value: actuals[indicatorId]! })),
    evidence,
  };
}

/** What a claim is about, by its key. */
export function subjectOf(key: string, undertaking: Undertaking): Milestone | Undertaking | undefined {
  return key === WHOLE ? undertaking : undertaking.milestones.find(({ id }) => id === key);
}

/** A completion that will count once the report is submitted. */
export interface WillCount {
  key: string;
  title: string;
  day: string;
  late: boolean;
}

/** The claims that will change a count: done, and not counted as done already. */
export function willCount(form: ReportForm, undertaking: Undertaking): WillCount[] {
  return contentOf(form).claims.flatMap(({ milestoneId, doneOn }) => {
    const subject = subjectOf(milestoneId ?? WHOLE, undertaking);
    if (!subject || isDoneState(subject.state)) return [];
    const day = doneOn ?? form.holdsOn;
    return [
      { key: subject.id, title: subject.title, day, late: subject.dueOn !== null && day > subject.dueOn },
    ];
  });
}
