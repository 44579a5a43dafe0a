import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, DayText, Id, read } from '#organisation';
import { attachFile, detachFile } from './actions/attach-file.ts';
import { registerDirective } from './actions/register-directive.ts';
import { relateDirective, withdrawRelation } from './actions/relate-directive.ts';
import { reviseDirective } from './actions/revise-directive.ts';
import { withdrawDirective } from './actions/withdraw-directive.ts';
import { readDirective } from './answers/directive.ts';
import { listPage } from './answers/list.ts';
import { readThread } from './answers/thread.ts';
import { warningsFor } from './answers/warnings.ts';
import * as shape from './contract.ts';
import { disseminationRoutes } from './routes/dissemination.ts';
import { issuersOf } from './store.ts';

const byId = Type.Object({ id: Id });
const asOf = Type.Object({ asOf: AsOf });

/** The room's table of routes. */
export const directivesRoutes: Route[] = [
  read({
    path: '/directives',
    verb: 'directives.list',
    summary: 'The registry within sight, as it stood on a day',
    contract: { query: shape.ListQuery, reply: shape.DirectivePage },
    answer: async ({ db, actor, query, today }) => {
      const {
        asOf: day = today,
        sort = query.q ? 'closest' : 'date',
        order = sort === 'date' ? 'desc' : 'asc',
        limit = 100,
        cursor,
        ...filter
      } = query;
      return listPage(db, actor, {
        filter: { ...filter, day },
        order: { sort, descending: order === 'desc' },
        limit,
        cursor,
      });
    },
  }),
  read({
    path: '/directives/issuers',
    verb: 'directives.issuers',
    summary: 'Who issued the directives within sight',
    contract: { reply: shape.Issuers },
    answer: async ({ db, actor }) => ({ rows: await issuersOf(db, actor) }),
  }),
  read({
    path: '/directives/same-number',
    verb: 'directives.same-number',
    summary:
      'Directives within sight that carry the same number by the same issuer, before one is entered twice',
    contract: {
      query: Type.Object({
        number: Type.String({ minLength: 1, maxLength: 60 }),
        issuer: Type.String({ minLength: 1, maxLength: 300 }),
        issuedOn: DayText,
        except: Type.Optional(Id),
      }),
      reply: shape.Warnings,
    },
    answer: async ({ db, actor, query: { except, ...entry } }) => ({
      warnings: await warningsFor(db, actor, { ...entry, id: except }),
    }),
  }),
  read({
    path: '/directives/:id',
    verb: 'directives.view',
    summary: 'One directive in its revision in force, with relations, files and former revisions',
    contract: { params: byId, query: asOf, reply: shape.DirectiveView },
    answer: async ({ db, actor, params, query, today }) =>
      readDirective(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/directives/:id/thread',
    verb: 'directives.thread',
    summary: 'What a directive rests on and what rests on it, a few steps far',
    contract: { params: byId, query: asOf, reply: shape.ThreadReply },
    answer: async ({ db, actor, params, query, today }) =>
      readThread(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  act({
    path: '/directives',
    verb: 'directives.register',
    summary: 'Enter a directive in a unit’s registry; warnings name entries that look the same',
    status: 201,
    contract: { body: shape.NewDirective, reply: shape.Saved },
    act: ({ tx, body, ...acting }) => registerDirective(tx, body, acting),
  }),
  change({
    path: '/directives/:id',
    verb: 'directives.revise',
    summary: 'Write a new revision (If-Match names the one it is based on)',
    contract: { params: byId, body: shape.Content, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseDirective(tx, { id: params.id, revision: ifMatch, content: body }, acting),
  }),
  act({
    path: '/directives/:id/withdraw',
    verb: 'directives.withdraw',
    summary: 'Take an entry out of the registry, with a reason',
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      withdrawDirective(tx, { id: params.id, reason: body.reason }, acting),
  }),
  act({
    path: '/directives/:id/relations',
    verb: 'directives.relate',
    summary: 'Say that a directive concretises, is based on, amends or replaces another',
    status: 201,
    contract: { params: byId, body: shape.NewRelation, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => relateDirective(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/directives/:id/relations/:relationId/withdraw',
    verb: 'directives.withdraw-relation',
    summary: 'Take a relation back, with a reason',
    contract: { params: Type.Object({ id: Id, relationId: Id }), body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      withdrawRelation(tx, { ...params, reason: body.reason }, acting),
  }),
  act({
    path: '/directives/:id/attachments',
    verb: 'directives.attach',
    summary: 'Put an uploaded file to a directive',
    status: 201,
    contract: { params: byId, body: shape.NewAttachment, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => attachFile(tx, { id: params.id, fileId: body.fileId }, acting),
  }),
  act({
    path: '/directives/:id/attachments/:fileId/withdraw',
    verb: 'directives.detach',
    summary: 'Take a file off a directive, with a reason',
    contract: { params: Type.Object({ id: Id, fileId: Id }), body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => detachFile(tx, { ...params, reason: body.reason }, acting),
  }),
  ...disseminationRoutes,
];
