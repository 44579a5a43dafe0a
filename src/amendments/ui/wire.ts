// What the server says, in types alone: the shapes themselves stay on the server.
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';

export type DrivePage = Static<typeof shape.DrivePage>;
export type DriveRow = Static<typeof shape.DriveBrief>;
export type Drive = Static<typeof shape.DriveView>;
export type Voice = shape.VoiceShape;
export type OpenVoices = Static<typeof shape.OpenVoices>;
export type Suggestions = shape.Suggestions;
export type Group = Suggestions['groups'][number];
export type Steps = Static<typeof shape.Steps>;
export type ProposalPage = Static<typeof shape.ProposalPage>;
export type ProposalRow = shape.ProposalBrief;
export type Proposal = Static<typeof shape.ProposalView>;
export type MemberPage = Static<typeof shape.MemberPage>;
export type OwnVoicePage = Static<typeof shape.OwnVoicePage>;
export type OwnVoice = OwnVoicePage['rows'][number];
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
