// What the server says, in types alone: the shapes themselves stay on the server.
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';
import type * as spread from '../contract/dissemination.ts';

export type Directive = shape.DirectiveView;
export type DirectiveRow = shape.DirectiveRow;
export type DirectivePage = shape.DirectivePage;
export type Brief = shape.Brief;
export type Content = shape.Content;
export type RelationKind = shape.RelationKind;
export type Standing = shape.Standing;
export type Stop = shape.Station;
export type ThreadReply = Static<typeof shape.ThreadReply>;
export type Relation = Static<typeof shape.RelationView>;
export type Attachment = Static<typeof shape.AttachmentView>;
export type Former = Static<typeof shape.Former>;
export type Warning = shape.Warning;
export type Saved = Static<typeof shape.Saved>;
export type Dissemination = spread.Dissemination;
export type StudyNumbers = spread.StudyNumbers;
export type Study = spread.StudyView;
export type StudyRow = spread.StudyRow;
export type StudyPage = Static<typeof spread.StudyPage>;
export type StudyUnitRow = Static<typeof spread.StudyUnitRow>;
export type StudyUnitPage = Static<typeof spread.StudyUnitPage>;
