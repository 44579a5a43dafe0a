import { Type } from 'typebox';
import { invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { PageQuery, type Route } from '#platform/http';
import { addPerson } from './actions/add-person.ts';
import { appoint } from './actions/appoint.ts';
import { endPost } from './actions/end-post.ts';
import { importReorganisation, isOpen, previewReorganisation } from './actions/import-reorganisation.ts';
import { importUnits, previewUnits } from './actions/import-units.ts';
import { recordAct, type Follow } from './actions/record-act.ts';
import { act, isSystem, read, type Actor } from './actor.ts';
import { outcomeViews, previewAct, readAct, readActs, readSuccessions } from './answers/acts.ts';
import { readPeople, readPerson } from './answers/people.ts';
import { readUnit, readUnits, readUnitThread } from './answers/units.ts';
import * as shape from './contract.ts';
import { uploadedFile } from './uploaded.ts';

/** What the room needs from others: to let the counts follow a change of the tree, and where uploaded files are kept. */
export interface OrganisationHands {
  follow: Follow;
  dataFolder: string;
}

const byId = Type.Object({ id: shape.Id });
const asOf = Type.Object({ asOf: shape.AsOf });

/** The room's table of routes. */
export function organisationRoutes(hands: OrganisationHands): Route[] {
  return [...unitRoutes(), ...actRoutes(hands), ...importRoutes(hands), ...peopleRoutes()];
}

function unitRoutes(): Route[] {
  return [
    read({
      path: '/units',
      verb: 'organisation.list',
      summary:
        'One level of the tree as of a day (below `parent`, or the tops), or a flat list of the units that fit',
      contract: { query: shape.UnitQuery, reply: shape.UnitPage },
      answer: ({ db, actor, query, today }) => readUnits(db, actor, { query, today }),
    }),
    read({
      path: '/units/:id',
      verb: 'organisation.view',
      summary:
        'One unit as of a day: its line, what is below it, who holds posts, where it came from and what came of it',
      contract: { params: byId, query: asOf, reply: shape.UnitView },
      answer: ({ db, actor, params, query, today }) =>
        readUnit(db, actor, { id: params.id, day: query.asOf ?? today, today }),
    }),
    read({
      path: '/units/:id/thread',
      verb: 'organisation.thread',
      summary: 'What a unit came of and stands under, and what came of it and stands below',
      contract: { params: byId, query: asOf, reply: shape.UnitThread },
      answer: ({ db, actor, params, query, today }) =>
        readUnitThread(db, actor, { id: params.id, day: query.asOf ?? today, today }),
    }),
  ];
}

function actRoutes({ follow }: OrganisationHands): Route[] {
  return [
    read({
      path: '/acts',
      verb: 'organisation.acts',
      summary: 'Foundings, renamings, mergers and other acts that touched a unit in sight, the newest first',
      contract: { query: Type.Object({ ...PageQuery, unit: Type.Optional(shape.Id) }), reply: shape.ActPage },
      answer: ({ db, actor, query }) => readActs(db, actor, query),
    }),
    read({
      path: '/acts/:id',
      verb: 'organisation.view-act',
      summary: 'One act with the units in sight that it changed, before and after',
      contract: { params: byId, query: Type.Object(PageQuery), reply: shape.ActView },
      answer: ({ db, actor, params, query }) => readAct(db, actor, { id: params.id, ...query }),
    }),
    read({
      path: '/acts/:id/successions',
      verb: 'organisation.view-successions',
      summary: 'Which units, in sight, one act let take the place of which',
      contract: { params: byId, query: Type.Object(PageQuery), reply: shape.SuccessionPage },
      answer: ({ db, actor, params, query }) => readSuccessions(db, actor, { id: params.id, ...query }),
    }),
    act({
      path: '/acts',
      verb: 'organisation.record',
      summary: 'Record an act of the organisation on a day, or with `preview` see what it would do',
      contract: { body: shape.ActBody, reply: shape.ActReply },
      act: async ({ tx, body, actor, now, today }) => {
        const { preview = false, successions = [], ...rest } = body;
        const asked = { ...rest, successions };
        if (preview) return previewAct(tx, asked, { actor, now, today });
        const { id, founded, outcome, slice } = await recordAct(
          tx,
          { act: asked, follow },
          { actor, now, today },
        );
        return {
          id,
          founded: Object.fromEntries(founded),
          problems: [],
          changes: outcomeViews({ slice, outcome }, asked.holdsOn),
        };
      },
    }),
  ];
}

function importRoutes({ follow, dataFolder }: OrganisationHands): Route[] {
  const fileOf = (tx: Tx, actor: Actor, id: string) => uploadedFile(tx, actor, { id, dataFolder });
  return [
    act({
      path: '/unit-imports/preview',
      verb: 'organisation.preview-units',
      summary: 'What each row of an uploaded CSV or XLSX of units would do; nothing is written',
      contract: { body: shape.UnitImportBody, reply: shape.UnitImportReply },
      act: async ({ tx, body: { file, under = null, ...body }, actor, now, today }) =>
        previewUnits(tx, { ...(await fileOf(tx, actor, file)), under, ...body }, { actor, now, today }),
    }),
    act({
      path: '/unit-imports',
      verb: 'organisation.import-units',
      summary: 'Import units from an uploaded CSV or XLSX as one act',
      contract: { body: shape.UnitImportBody, reply: shape.UnitImportReply },
      act: async ({ tx, body: { file, under = null, ...body }, actor, now, today }) => {
        const outcome = await importUnits(
          tx,
          { ...(await fileOf(tx, actor, file)), under, ...body, follow },
          { actor, now, today },
        );
        if (outcome.counts.error && !body.skipErrors)
          throw rowsAtFault(outcome.rows.flatMap((row) => row.problems));
        return outcome;
      },
    }),
    act({
      path: '/reorganisation-imports/preview',
      verb: 'organisation.preview-reorganisation',
      summary: 'What an uploaded table of old and new communes comes to; nothing is written',
      contract: { body: shape.ReorganisationBody, reply: shape.ReorganisationReply },
      act: async ({ tx, body: { file, ...body }, actor, now, today }) =>
        previewReorganisation(tx, { ...(await fileOf(tx, actor, file)), ...body }, { actor, now, today }),
    }),
    act({
      path: '/reorganisation-imports',
      verb: 'organisation.import-reorganisation',
      summary: 'Run an uploaded table of old and new communes as one act',
      contract: { body: shape.ReorganisationBody, reply: shape.ReorganisationReply },
      act: async ({ tx, body: { file, ...body }, actor, now, today }) => {
        const outcome = await importReorganisation(
          tx,
          { ...(await fileOf(tx, actor, file)), ...body, follow },
          { actor, now, today },
        );
        if (isOpen(outcome) && !body.skipErrors) throw rowsAtFault(outcome.problems);
        return outcome;
      },
    }),
  ];
}

function rowsAtFault(
  problems: { row: number; column: string; code: string; values: Record<string, string | number> }[],
) {
  const errors = problems
    .slice(0, 200)
    .map(({ row, column, code, values }) => ({ field: `rows.${row}.${column}`, code, values }));
  return invalid('organisation.import.rows-at-fault', errors, { count: problems.length });
}

function peopleRoutes(): Route[] {
  return [
    read({
      path: '/people',
      verb: 'organisation.people',
      summary: 'People of one’s own units, and of those one administers, with the posts they hold on a day',
      contract: {
        query: Type.Object({
          ...PageQuery,
          q: Type.Optional(Type.String({ maxLength: 200 })),
          unit: Type.Optional(shape.Id),
          asOf: shape.AsOf,
        }),
        reply: shape.PeoplePage,
      },
      answer: ({ db, actor, query: { asOf: day, ...query }, today }) =>
        readPeople(db, actor, { ...query, day: day ?? today }),
    }),
    read({
      path: '/people/:id',
      verb: 'organisation.view-person',
      summary: 'One person with every post, former ones too',
      contract: { params: byId, reply: shape.PersonView },
      answer: ({ db, actor, params }) => readPerson(db, actor, params.id),
    }),
    act({
      path: '/people',
      verb: 'organisation.add-person',
      summary: 'Add a person, still without a post',
      status: 201,
      contract: { body: shape.PersonBody, reply: shape.Created },
      act: ({ tx, body, ...acting }) => addPerson(tx, body, acting),
    }),
    act({
      path: '/people/:id/posts',
      verb: 'organisation.appoint',
      summary: 'Give a person a post in a unit from a day on',
      status: 201,
      contract: { params: byId, body: shape.PostBody, reply: shape.Created },
      act: ({ tx, params, body, ...acting }) => appoint(tx, { personId: params.id, ...body }, acting),
    }),
    act({
      path: '/posts/:id/end',
      verb: 'organisation.end-post',
      summary: 'End a post on a day',
      contract: {
        params: byId,
        body: Type.Object({ endsOn: Type.Optional(shape.DayText) }, { additionalProperties: false }),
        reply: shape.Created,
      },
      act: ({ tx, params, body, ...acting }) => endPost(tx, { id: params.id, ...body }, acting),
    }),
  ];
}
