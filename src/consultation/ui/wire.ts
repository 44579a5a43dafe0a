// What the server says, in types alone: the shapes themselves stay on the server.
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';

export type Consultation = shape.ConsultationView;
export type ConsultationRow = shape.ConsultationRow;
export type ConsultationPage = Static<typeof shape.ConsultationPage>;
export type Content = shape.Content;
export type Comment = shape.CommentView;
export type CommentRow = shape.CommentRow;
export type CommentPage = Static<typeof shape.CommentPage>;
export type CommentContent = shape.CommentContent;
export type Outcome = Static<typeof shape.Answer>['outcome'];
