// What the server says, in types alone: the shapes themselves stay on the server.
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';

export type DrivePage = Static<typeof shape.DrivePage>;
export type DriveRow = Static<typeof shape.DriveBrief>;
export type Drive = Static<typeof shape.DriveView>;
export type Voice = shape.VoiceShape;
export type OpenVoices = Static<typeof shape.OpenVoices>;
export type Suggestions = shape.Suggestions;
export type WordLists = shape.WordLists;
export type GroupingQuality = shape.GroupingQuality;
export type Group = Suggestions['groups'][number];
export type Membership = Static<typeof shape.MembershipShape>;
export type SentencesOf = Static<typeof shape.Sentences>;
export type StepRows = Static<typeof shape.Steps>;
export type ProposalPage = Static<typeof shape.ProposalPage>;
export type ProposalRow = shape.ProposalBrief;
export type Proposal = Static<typeof shape.ProposalView>;
export type MemberPage = Static<typeof shape.MemberPage>;
export type Desk = shape.Desk;
export type DeskRow = shape.DeskRow;
export type Passages = Static<typeof shape.Passages>;
export type Passage = shape.PassageShape;
export type UsePage = Static<typeof shape.UsePage>;
export type UseRow = shape.UseRow;
export type AnswerVersions = Static<typeof shape.AnswerVersions>;
export type AnswerVersion = AnswerVersions['rows'][number];
export type AnswerChanges = Static<typeof shape.AnswerChanges>;
export type OwnVoicePage = Static<typeof shape.OwnVoicePage>;
export type OwnVoice = OwnVoicePage['rows'][number];
export type AmendmentPage = Static<typeof shape.AmendmentPage>;
export type AmendmentRow = shape.AmendmentRow;
export type Amendment = shape.AmendmentView;
export type ToldChange = shape.ToldChange;
export type ChangeSent = shape.ChangeSent;
export type Piece = shape.PieceShape;
export type WorkingText = shape.WorkingText;
export type WorkingProvision = WorkingText['provisions'][number];
export type ConflictPage = Static<typeof shape.ConflictPage>;
export type Conflict = shape.ConflictShape;
export type Trial = shape.Trial;
export type Drafts = Static<typeof shape.Drafts>;

export const AMENDMENT_STATES = ['drafted', 'submitted', 'returned', 'withdrawn', 'adopted'] as const;
export type Comparison = Static<typeof shape.ComparisonShape>;
export type Consolidated = Static<typeof shape.ConsolidatedShape>;
export type Explanation = Static<typeof shape.ExplanationShape>;
export type Issues = Static<typeof shape.IssuesShape>;
export type PaperContent = Comparison | Consolidated | Explanation | Issues;
export type PaperPiece = shape.PieceShape;
export type PaperLine = Comparison['rows'][number]['proposed'][number]['lines'][number];
export type PaperVoice = NonNullable<Explanation['open']>[number];
export type Asked = Comparison['rows'][number]['asked'];
export type Reasons = Comparison['rows'][number]['reasons'];
export type IssuedPapers = Static<typeof shape.IssuedPapers>;
export type IssuedPaper = Static<typeof shape.IssuedPaperView>;

export const OUTCOMES = [
  ...(['accept', 'accept-in-part', 'later-congress', 'settle-in-regulation', 'not-accept'] as const),
];

export const QUEUES = [...(['pending', 'written', 'told'] as const)];
