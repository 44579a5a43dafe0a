import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, Id, read } from '#organisation';
import { changeWords } from '../actions/change-words.ts';
import { groupingQuality } from '../answers/quality.ts';
import { wordLists } from '../answers/words.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** What suggestions are made by, and how good they are. */
export const listRoutes: Route[] = [
  read({
    path: '/amendment-drives/:id/words',
    verb: 'amendments.words-of-drive',
    summary: 'The word lists by which voices are compared, with who changed what',
    contract: { params: byId, reply: shape.WordLists },
    answer: async ({ db, actor, params }) => wordLists(db, actor, params),
  }),
  act({
    path: '/amendment-drives/:id/words',
    verb: 'amendments.change-words',
    summary: 'Add a line to a word list, or take one away; undone by the contrary',
    status: 201,
    contract: { params: byId, body: shape.WordChangeBody, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) => changeWords(tx, { driveId: params.id, ...body }, acting),
  }),
  read({
    path: '/amendment-drives/:id/quality',
    verb: 'amendments.quality',
    summary:
      'How well the grouping agrees with labelled sets and with what people placed, and where it does not',
    contract: { params: byId, query: Type.Object({ asOf: AsOf }), reply: shape.GroupingQuality },
    answer: async ({ db, actor, params, query, today }) =>
      groupingQuality(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
];
