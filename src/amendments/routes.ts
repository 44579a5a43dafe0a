import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { Id, read } from '#organisation';
import { voicesOn, wordsOn } from './answers/voices.ts';
import * as shape from './contract.ts';
import { amendmentRoutes } from './routes/amendments.ts';
import { deskRoutes } from './routes/desk.ts';
import { driveRoutes } from './routes/drives.ts';
import { listRoutes } from './routes/lists.ts';
import { paperRoutes } from './routes/papers.ts';
import { proposalRoutes } from './routes/proposals.ts';

const byId = Type.Object({ id: Id });
const ofProvision = Type.Object({ id: Id, provision: Type.String({ maxLength: 200 }) });

/** The room's table of routes. */
export const amendmentsRoutes = ({ dataFolder }: { dataFolder: string }): Route[] => [
  read({
    path: '/statute-versions/:id/voices',
    verb: 'amendments.voices',
    summary:
      'How many recommendations, difficulties and others sit on each provision, from how many units and levels',
    contract: { params: byId, query: shape.VoicesQuery, reply: shape.Voices },
    answer: async ({ db, actor, params, query, today }) =>
      voicesOn(db, actor, { versionId: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/statute-versions/:id/voices/:provision',
    verb: 'amendments.words',
    summary: 'The words on a provision and those below it, with where each was said',
    contract: { params: ofProvision, query: shape.VoiceQuery, reply: shape.VoicePage },
    answer: async ({ db, actor, params, query: { asOf, limit = 100, cursor }, today }) =>
      wordsOn(db, actor, {
        ...{ versionId: params.id, provision: params.provision, day: asOf ?? today },
        ...{ limit, cursor },
      }),
  }),
  ...driveRoutes,
  ...deskRoutes,
  ...listRoutes,
  ...proposalRoutes,
  ...amendmentRoutes,
  ...paperRoutes(dataFolder),
];
