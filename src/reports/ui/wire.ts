// What the server says, in types alone: the shapes themselves stay on the server.
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';
import type { SectionContent as Content } from '../text/together.ts';

export type Report = shape.ReportView;
export type ReportRow = shape.ReportRow;
export type ReportPage = Static<typeof shape.ReportPage>;
export type ReportText = shape.ReportText;
export type Gap = Report['gaps'][number];
export type Wordings = Static<typeof shape.Wordings>;
export type WordingText = Static<typeof shape.WordingText>;
export type Difference = Static<typeof shape.Difference>;
export type SectionDifference = shape.SectionDifference;
export type Changes = shape.OutlineChanges;
export type Left = shape.LeftBehind;
export type Comments = Static<typeof shape.Comments>;
export type Comment = shape.CommentView;
export type SectionContent = Content;
export type ReadingPage = Static<typeof shape.ReadingPage>;
export type ReadingRow = shape.ReadingRow;
export type RollUp = shape.RollUp;
export type Parts = shape.Parts;
export type InsightPage = Static<typeof shape.InsightPage>;
export type InsightRow = shape.InsightRow;
export type PlacedDocument = shape.PlacedShape;
export type Letterhead = Static<typeof shape.LetterheadView>;
export type Sources = Static<typeof shape.Sources>;
export type { TextNode } from '../text/words.ts';
