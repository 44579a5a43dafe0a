// What the server says, in types alone: the shapes themselves stay on the server.
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';

export type Inspection = shape.InspectionView;
export type InspectionRow = shape.InspectionRow;
export type ListedInspection = Static<typeof shape.ListedInspection>;
export type InspectionPage = Static<typeof shape.InspectionPage>;
export type VisitRow = shape.VisitRow;
export type FindingRow = shape.FindingRow;
export type SampleRow = shape.SampleRow;
export type SamplePage = Static<typeof shape.SamplePage>;
export type Sample = Static<typeof shape.SampleView>;
export type SampleCheck = Static<typeof shape.SampleCheck>;
export type DisciplineReply = Static<typeof shape.DisciplineReply>;
export type { Rejection, WaitingClaim } from '#delivery/ui';
export type Finding = Static<typeof shape.FindingView>;
export type Plan = shape.PlanView;
export type PlanRow = shape.PlanRow;
export type PlanPage = Static<typeof shape.PlanPage>;
export type Conclusion = shape.ConclusionView;
export type Issued = Static<typeof shape.IssuedView>;
export type Figures = shape.Figures;
export type FiguresReply = Static<typeof shape.FiguresReply>;
export type InspectionContent = shape.InspectionContent;
export type PlanContent = shape.PlanContent;
export type AnswerContent = shape.AnswerContent;
export type FindingBody = shape.FindingBody;
export type Clash = Static<typeof shape.Clash>;
