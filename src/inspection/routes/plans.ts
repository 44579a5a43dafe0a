import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, change, Id, read } from '#organisation';
import { actOnPlan, createPlan, revisePlan, withdrawPlan } from '../actions/write-plan.ts';
import { listPlansPage, readPlan } from '../answers/plans.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });
const PlanDone = Type.Object({ id: Id, inspections: Type.Integer() });

const onPlan = (name: 'submit' | 'approve' | 'announce', summary: string) =>
  act({
    path: `/inspection-plans/:id/${name}`,
    verb: `inspection.${name}-plan`,
    summary,
    contract: { params: byId, body: shape.OnDay, reply: PlanDone },
    act: ({ tx, params, body, ...acting }) => actOnPlan(tx, { id: params.id, act: name, ...body }, acting),
  });

/** Plans of inspection. */
export const planRoutes: Route[] = [
  read({
    path: '/inspection-plans',
    verb: 'inspection.plans',
    summary: 'Plans within sight, with how their inspections stand on a day',
    contract: { query: shape.PlanQuery, reply: shape.PlanPage },
    answer: async ({ db, actor, query: { asOf, limit = 100, ...query }, today }) =>
      listPlansPage(db, actor, { ...query, limit, day: asOf ?? today }),
  }),
  read({
    path: '/inspection-plans/:id',
    verb: 'inspection.view-plan',
    summary: 'A plan with its inspections, as they stood on a day',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.PlanView },
    answer: async ({ db, actor, params, query, today }) =>
      readPlan(db, actor, { id: params.id, day: query.asOf ?? today, today }),
  }),
  act({
    path: '/inspection-plans',
    verb: 'inspection.begin-plan',
    summary: 'Begin a plan of a unit that inspects',
    status: 201,
    contract: { body: shape.NewPlan, reply: shape.Created },
    act: ({ tx, body, ...acting }) => createPlan(tx, body, acting),
  }),
  change({
    path: '/inspection-plans/:id',
    verb: 'inspection.revise-plan',
    summary: 'Write a plan anew (If-Match tells two people apart)',
    contract: { params: byId, body: shape.PlanContent, reply: shape.Saved },
    change: ({ tx, params, body, ifMatch, ...acting }) =>
      revisePlan(tx, { id: params.id, revision: ifMatch, content: body }, acting),
  }),
  onPlan('submit', 'Send the drafts of a plan for approval'),
  onPlan('approve', 'Approve the inspections of a plan: from that day they are counted'),
  onPlan('announce', 'Announce the approved inspections of a plan to the units inspected'),
  act({
    path: '/inspection-plans/:id/return',
    verb: 'inspection.return-plan',
    summary: 'Return what was sent for approval, with a reason',
    contract: { params: byId, body: shape.Reason, reply: PlanDone },
    act: ({ tx, params, body, ...acting }) =>
      actOnPlan(tx, { id: params.id, act: 'return', ...body }, acting),
  }),
  act({
    path: '/inspection-plans/:id/withdraw',
    verb: 'inspection.withdraw-plan',
    summary: 'Take a plan back before any of it was sent for approval, with a reason',
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      withdrawPlan(tx, { id: params.id, reason: body.reason }, acting),
  }),
];
