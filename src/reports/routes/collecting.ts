import { Type } from 'typebox';
import { conflict, notFound } from '#kernel/problem';
import type { Route } from '#platform/http';
import { Id, read, word } from '#organisation';
import { collecting } from '../collecting.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** How far the collecting of reports into one document has come, and stopping it. */
export const collectingRoutes: Route[] = [
  read({
    path: '/collecting-progress/:id',
    verb: 'reports.collecting-progress',
    summary: 'How far a document of collected reports has come, by the name that its asker made up',
    open: true,
    contract: { params: byId, reply: shape.CollectingProgress },
    answer: async ({ params }) => {
      const progress = collecting.find(params.id);
      if (!progress) throw notFound();
      return progress;
    },
  }),
  word({
    path: '/collecting-progress/:id/stop',
    verb: 'reports.stop-collecting',
    summary: 'Stop a document of collected reports under way, by the name that its asker made up',
    open: true,
    contract: { params: byId, reply: shape.Done },
    hear: async ({ params: { id } }) => {
      if (!collecting.stop(id, conflict('reports.stopped'))) throw notFound();
      return { id };
    },
  }),
];
