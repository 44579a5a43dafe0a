import type { Static } from 'typebox';
import type * as shape from '../wire.ts';

export type Undertaking = Static<typeof shape.UndertakingView>;
/** An undertaking by name, with its state where it is known. */
export type Step = Pick<Undertaking, 'id' | 'kind' | 'code' | 'title'> &
  Partial<Pick<Undertaking, 'state' | 'late'>>;
export type Milestone = Static<typeof shape.MilestoneView>;
export type Indicator = Static<typeof shape.IndicatorView>;
export type Assignment = Static<typeof shape.AssignmentView>;
export type HistoryRow = Static<typeof shape.HistoryRow>;
export type ThreadReply = Static<typeof shape.ThreadReply>;
export type Station = Static<typeof shape.Station>;
export type Report = Static<typeof shape.ReportView>;
export type Submission = Static<typeof shape.SubmissionView>;
export type Evidence = Static<typeof shape.Evidence>;
export type Content = Static<typeof shape.ReportContent>;
export type Saved = Static<typeof shape.Saved>;
