import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, Id, read } from '#organisation';
import { seeOutline } from '../actions/see-outline.ts';
import { readOutlineChanges } from '../answers/outline-changes.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** What a change of the outline means for a draft. */
export const outlineChangeRoutes: Route[] = [
  read({
    path: '/report-drafts/:id/outline-changes',
    verb: 'reports.view-outline-changes',
    summary:
      'What the outline changed since the unit looked at it, and what of the draft has no place in it now',
    contract: { params: byId, reply: shape.OutlineChanges },
    answer: async ({ db, actor, params }) => readOutlineChanges(db, actor, params.id),
  }),
  act({
    path: '/report-drafts/:id/outline-changes',
    verb: 'reports.see-outline',
    summary: 'Say for the unit that it has looked at the changes of the outline, up to a version',
    contract: { params: byId, body: shape.OutlineSeen, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => seeOutline(tx, { id: params.id, ...body }, acting),
  }),
];
