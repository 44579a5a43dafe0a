import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import {
  answerComment,
  beginComment,
  reviseComment,
  sendComment,
  withdrawComment,
} from './actions/comment.ts';
import {
  closeConsultation,
  extendConsultation,
  openConsultation,
  publishComments,
} from './actions/open-consultation.ts';
import {
  createConsultation,
  reviseConsultation,
  withdrawConsultation,
} from './actions/write-consultation.ts';
import { commentsPage, readComment } from './answers/comments.ts';
import { consultationsPage, readConsultation } from './answers/consultations.ts';
import * as shape from './contract.ts';

const byId = Type.Object({ id: Id });
const onDay = Type.Object({ asOf: AsOf });

const ofConsultations: Route[] = [
  read({
    path: '/consultations',
    verb: 'consultation.list',
    summary: 'Consultations within sight, the newest first; drafts only of one’s own unit',
    contract: { query: shape.ConsultationQuery, reply: shape.ConsultationPage },
    answer: async ({ db, actor, query: { asOf, limit = 100, ...query }, today }) =>
      consultationsPage(db, actor, { ...query, limit, day: asOf ?? today }),
  }),
  read({
    path: '/consultations/:id',
    verb: 'consultation.view',
    summary: 'A consultation with its draft, paragraph by paragraph',
    contract: { params: byId, query: onDay, reply: shape.ConsultationView },
    answer: async ({ db, actor, params, query, today }) =>
      readConsultation(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  act({
    path: '/consultations',
    verb: 'consultation.create',
    summary: 'Begin a consultation within a review: a draft of the unit that holds the review',
    status: 201,
    contract: { body: shape.NewConsultation, reply: shape.Created },
    act: ({ tx, body, ...acting }) => createConsultation(tx, body, acting),
  }),
  change({
    path: '/consultations/:id',
    verb: 'consultation.revise',
    summary: 'Write a draft anew (If-Match tells two people apart)',
    contract: { params: byId, body: shape.Content, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseConsultation(tx, { id: params.id, revision: ifMatch, content: body }, acting),
  }),
  act({
    path: '/consultations/:id/withdraw',
    verb: 'consultation.withdraw',
    summary: 'Take a draft back, with a reason',
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => withdrawConsultation(tx, { id: params.id, ...body }, acting),
  }),
];

const opened: Route[] = [
  act({
    path: '/consultations/:id/open',
    verb: 'consultation.open',
    summary: 'The leader opens it: the draft is fixed, and which units are asked',
    contract: {
      params: byId,
      reply: Type.Object({ id: Id, asked: Type.Integer() }),
    },
    act: ({ tx, params, ...acting }) => openConsultation(tx, { id: params.id }, acting),
  }),
  act({
    path: '/consultations/:id/extend',
    verb: 'consultation.extend',
    summary: 'Give it a later last day, with a reason',
    contract: { params: byId, body: shape.Extension, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => extendConsultation(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/consultations/:id/close',
    verb: 'consultation.close',
    summary: 'End it before its last day, with a reason',
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => closeConsultation(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/consultations/:id/publish',
    verb: 'consultation.publish',
    summary: 'Let every unit asked read the comments of all, with their answers',
    contract: { params: byId, reply: shape.Done },
    act: ({ tx, params, ...acting }) => publishComments(tx, { id: params.id }, acting),
  }),
];

const ofComments: Route[] = [
  read({
    path: '/consultations/:id/comments',
    verb: 'consultation.list-comments',
    summary: 'Comments within sight: one’s own unit’s with drafts, others’ as they were sent',
    contract: { params: byId, query: shape.CommentQuery, reply: shape.CommentPage },
    answer: async ({ db, actor, params, query: { asOf, limit = 100, ...query }, today }) =>
      commentsPage(db, actor, { ...query, consultation: params.id, limit, day: asOf ?? today }),
  }),
  read({
    path: '/consultation-comments/:id',
    verb: 'consultation.view-comment',
    summary: 'A comment with the paragraph that it is about and its answers',
    contract: { params: byId, query: onDay, reply: shape.CommentView },
    answer: async ({ db, actor, params, query, today }) =>
      readComment(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  act({
    path: '/consultation-comments',
    verb: 'consultation.begin-comment',
    summary: 'Begin a comment: a draft of a unit that is asked',
    status: 201,
    contract: { body: shape.NewComment, reply: shape.Created },
    act: ({ tx, body, ...acting }) => beginComment(tx, body, acting),
  }),
  change({
    path: '/consultation-comments/:id',
    verb: 'consultation.revise-comment',
    summary: 'Write a draft of a comment anew (If-Match tells two people apart)',
    contract: { params: byId, body: shape.CommentContent, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseComment(tx, { id: params.id, revision: ifMatch, content: body }, acting),
  }),
  act({
    path: '/consultation-comments/:id/send',
    verb: 'consultation.send-comment',
    summary: 'The leader sends a comment: an insight of the review from then on',
    contract: { params: byId, reply: shape.Done },
    act: ({ tx, params, ...acting }) => sendComment(tx, { id: params.id }, acting),
  }),
  act({
    path: '/consultation-comments/:id/withdraw',
    verb: 'consultation.withdraw-comment',
    summary: 'Withdraw a comment, with a reason; what was sent stays to be read as withdrawn',
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => withdrawComment(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/consultation-comments/:id/answer',
    verb: 'consultation.answer-comment',
    summary: 'Say what becomes of a comment, and why',
    contract: {
      params: byId,
      body: shape.Answer,
      reply: Type.Object({ id: Id, number: Type.Integer() }),
    },
    act: ({ tx, params, body, ...acting }) => answerComment(tx, { id: params.id, ...body }, acting),
  }),
];

/** The room's table of routes. */
export const consultationRoutes: Route[] = [...ofConsultations, ...opened, ...ofComments];
