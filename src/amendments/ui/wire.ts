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
export type OwnVoicePage = Static<typeof shape.OwnVoicePage>;
export type OwnVoice = OwnVoicePage['rows'][number];

export const OUTCOMES = [
  ...(['accept', 'accept-in-part', 'later-congress', 'settle-in-regulation', 'not-accept'] as const),
];
