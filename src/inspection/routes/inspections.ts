import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import { actOnInspection } from '../actions/act-on-inspection.ts';
import { saveAnswers, submitAnswers } from '../actions/answer-questions.ts';
import { keepMinutes } from '../actions/keep-minutes.ts';
import { addFinding, reviseFinding, withdrawFinding } from '../actions/write-finding.ts';
import { createInspection, reviseInspection, withdrawInspection } from '../actions/write-inspection.ts';
import { clashesWith } from '../answers/clashes.ts';
import { readInspection } from '../answers/inspection.ts';
import { listPage } from '../answers/rows.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });
const byUnit = Type.Object({ id: Id, unitId: Id });

const onDay = (name: 'submit' | 'approve' | 'announce' | 'open', summary: string) =>
  act({
    path: `/inspections/:id/${name}`,
    verb: `inspection.${name}`,
    summary,
    contract: { params: byId, body: shape.OnDay, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      actOnInspection(tx, { id: params.id, act: name, ...body }, acting),
  });

const withReason = (name: 'return' | 'cancel', summary: string) =>
  act({
    path: `/inspections/:id/${name}`,
    verb: `inspection.${name}`,
    summary,
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      actOnInspection(tx, { id: params.id, act: name, ...body }, acting),
  });

/** Inspections: lists, one in full, and every act on them. */
export const inspectionsRoutes: Route[] = [
  read({
    path: '/inspections',
    verb: 'inspection.list',
    summary:
      'Inspections and supervisions within sight, as they stood on a day: those under way and to come first, the latest first',
    contract: { query: shape.InspectionQuery, reply: shape.InspectionPage },
    answer: async ({ db, actor, query, today }) => {
      const {
        asOf: day = today,
        sort = 'standing',
        order,
        limit = 100,
        cursor,
        found = false,
        ...filter
      } = query;
      return listPage(db, actor, {
        filter: { ...filter, day },
        order: { sort, descending: order ? order === 'desc' : sort === 'standing' },
        limit,
        cursor,
        found,
      });
    },
  }),
  read({
    path: '/inspections/:id',
    verb: 'inspection.view',
    summary: 'One inspection in full, as it stood on a day',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.InspectionView },
    answer: async ({ db, actor, params, query, today }) =>
      readInspection(db, actor, { id: params.id, day: query.asOf ?? today, today }),
  }),
  read({
    path: '/inspection-clashes',
    verb: 'inspection.clashes',
    summary: 'Inspections within sight that visit one of the units in the same weeks',
    contract: { query: shape.ClashQuery, reply: shape.ClashReply },
    answer: async ({ db, actor, query: { units, from, to, except = null }, today }) => ({
      rows: await clashesWith(db, actor, {
        visits: { units, startsOn: from, endsOn: to, except },
        day: today,
      }),
    }),
  }),
  act({
    path: '/inspections',
    verb: 'inspection.plan',
    summary: 'Write a new inspection, in a plan or alone',
    status: 201,
    contract: { body: shape.NewInspection, reply: shape.Created },
    act: ({ tx, body, ...acting }) => createInspection(tx, body, acting),
  }),
  change({
    path: '/inspections/:id',
    verb: 'inspection.revise',
    summary: 'Write an inspection anew before it is announced (If-Match tells two people apart)',
    contract: { params: byId, body: shape.InspectionContent, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseInspection(tx, { id: params.id, revision: ifMatch, content: body }, acting),
  }),
  onDay('submit', 'Send a draft for approval'),
  onDay('approve', 'Approve it: from that day it is counted'),
  onDay('announce', 'Announce it to the units inspected, with its questions'),
  onDay('open', 'Open it: the team is at work'),
  withReason('return', 'Return what was sent for approval, with a reason'),
  withReason('cancel', 'Cancel an approved inspection, with a reason'),
  act({
    path: '/inspections/:id/reschedule',
    verb: 'inspection.reschedule',
    summary: 'Set other days, with a reason; the former stay in its history',
    contract: { params: byId, body: shape.Reschedule, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      actOnInspection(tx, { id: params.id, act: 'reschedule', ...body }, acting),
  }),
  act({
    path: '/inspections/:id/withdraw',
    verb: 'inspection.withdraw',
    summary: 'Take a draft back, with a reason',
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      withdrawInspection(tx, { id: params.id, reason: body.reason }, acting),
  }),
  change({
    path: '/inspections/:id/answers/:unitId',
    verb: 'inspection.save-answers',
    summary: 'Save the draft of a unit’s answer (If-Match 0 where there is none yet)',
    contract: { params: byUnit, body: shape.AnswerContent, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      saveAnswers(tx, { ...params, revision: ifMatch, content: body }, acting),
  }),
  act({
    path: '/inspections/:id/answers/:unitId/submit',
    verb: 'inspection.submit-answers',
    summary: 'Submit a unit’s answer to the unit that inspects',
    contract: { params: byUnit, reply: shape.Done },
    act: ({ tx, params, ...acting }) => submitAnswers(tx, params, acting),
  }),
  act({
    path: '/inspections/:id/minutes',
    verb: 'inspection.minute',
    summary: 'Write minutes of a working session, or a correction of some',
    status: 201,
    contract: { params: byId, body: shape.MinutesBody, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => keepMinutes(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/inspections/:id/findings',
    verb: 'inspection.find',
    summary: 'Write a finding: the inspecting unit’s draft until the conclusion',
    status: 201,
    contract: { params: byId, body: shape.FindingBody, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => addFinding(tx, { id: params.id, ...body }, acting),
  }),
  change({
    path: '/findings/:id',
    verb: 'inspection.revise-finding',
    summary: 'Write a finding anew (If-Match tells two people apart)',
    contract: { params: byId, body: shape.FindingBody, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      reviseFinding(tx, { id: params.id, revision: ifMatch, body }, acting),
  }),
  act({
    path: '/findings/:id/withdraw',
    verb: 'inspection.withdraw-finding',
    summary: 'Take a finding out before the conclusion',
    contract: { params: byId, reply: shape.Done },
    act: ({ tx, params, ...acting }) => withdrawFinding(tx, params.id, acting),
  }),
];
