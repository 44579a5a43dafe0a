import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, Id, read } from '#organisation';
import { adoptVersion, enterStatute, withdrawVersion } from './actions/adopt-version.ts';
import { differences } from './answers/differences.ts';
import { readingOf } from './answers/reading.ts';
import { statutePage, statuteView } from './answers/statutes.ts';
import { versionView } from './answers/version.ts';
import * as shape from './contract.ts';

const byId = Type.Object({ id: Id });
const asOf = Type.Object({ asOf: AsOf });

const reads: Route[] = [
  read({
    path: '/statutes',
    verb: 'statute.list',
    summary: 'Statutes within sight, with the version in force on a day',
    contract: { query: shape.ListQuery, reply: shape.StatutePage },
    answer: async ({ db, actor, query: { asOf: day, limit = 100, cursor }, today }) =>
      statutePage(db, actor, { day: day ?? today, limit, cursor }),
  }),
  read({
    path: '/statutes/:id',
    verb: 'statute.view',
    summary: 'One statute with its versions and the acts that made them',
    contract: { params: byId, query: asOf, reply: shape.StatuteView },
    answer: async ({ db, actor, params, query, today }) =>
      statuteView(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/statute-versions/:id',
    verb: 'statute.version',
    summary: 'The text of a version, provision by provision, its references leading to where they point',
    contract: { params: byId, query: asOf, reply: shape.VersionView },
    answer: async ({ db, actor, params, query, today }) =>
      versionView(db, actor, { id: params.id, day: query.asOf ?? today }),
  }),
  read({
    path: '/statute-versions/:id/differences',
    verb: 'statute.differences',
    summary: 'What became of each provision since another version, word by word',
    contract: { params: byId, query: shape.DifferenceQuery, reply: shape.Differences },
    answer: async ({ db, actor, params, query }) => differences(db, actor, { id: params.id, ...query }),
  }),
];

const writes = (dataFolder: string): Route[] => [
  act({
    path: '/statutes/read',
    verb: 'statute.read',
    summary: 'A text as it would be read, with what was not understood; nothing is written',
    contract: { body: shape.Source, reply: shape.Reading },
    act: ({ tx, body, ...acting }) => readingOf(tx, { source: body, dataFolder }, acting),
  }),
  act({
    path: '/statutes',
    verb: 'statute.enter',
    summary: 'Enter the text of a directive as a statute, in its first version',
    status: 201,
    contract: { body: shape.NewStatute, reply: shape.Saved },
    act: ({ tx, body, ...acting }) => enterStatute(tx, { ...body, dataFolder }, acting),
  }),
  act({
    path: '/statutes/:id/versions',
    verb: 'statute.adopt',
    summary: 'Record the text that an act adopted, and from when it is in force',
    status: 201,
    contract: { params: byId, body: shape.NewVersion, reply: shape.Saved },
    act: ({ tx, params, body, ...acting }) =>
      adoptVersion(tx, { id: params.id, ...body, dataFolder }, acting),
  }),
  act({
    path: '/statute-versions/:id/withdraw',
    verb: 'statute.withdraw-version',
    summary: 'Take a version back that was entered by mistake, with a reason',
    contract: { params: byId, body: shape.Reason, reply: shape.Done },
    act: ({ tx, params, body, ...acting }) =>
      withdrawVersion(tx, { id: params.id, reason: body.reason }, acting),
  }),
];

/** The room's table of routes; `dataFolder` is where uploaded files are kept. */
export function statuteRoutes({ dataFolder }: { dataFolder: string }): Route[] {
  return [...reads, ...writes(dataFolder)];
}
