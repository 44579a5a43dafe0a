// What the server says, in types alone: the shapes themselves stay on the server.
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';

export type Delegation = shape.DelegationView;
export type DelegationRow = shape.DelegationRow;
export type DelegationPage = Static<typeof shape.DelegationPage>;
export type DelegationContent = shape.DelegationContent;
export type Member = Static<typeof shape.Member>;
export type Session = shape.SessionView;
export type SessionRow = shape.SessionRow;
export type SessionPage = Static<typeof shape.SessionPage>;
export type SessionContent = shape.SessionContent;
export type Prompt = shape.Prompt;
export type PromptRow = shape.PromptRow;
export type PromptPage = Static<typeof shape.PromptPage>;
export type SessionClash = shape.SessionClash;
export type Minutes = shape.MinutesView;
export type MinutesContent = shape.MinutesContent;
export type MinutesDocument = shape.MinutesDocument;
export type MinutesDifference = shape.MinutesDifference;
export type Attendee = shape.Attendee;
export type Statement = shape.Statement;
export type ValuedInsight = shape.ValuedInsight;
export type HeardReport = NonNullable<shape.HeardView['report']>;
export type HeardReply = shape.HeardView;
export type Approved = Static<typeof shape.ApprovedView>;
