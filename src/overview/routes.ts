import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { findSetting, readWorkspace, sampleSignIns } from '#platform/workspace';
import { AsOf, read, searchUnits, seatOf, unitNames, unitsAs, type Actor } from '#organisation';
import { searchDirectives } from '#directives';
import { searchUndertakings } from '#delivery';
import { searchReports } from '#reports';
import { searchReviews } from '#review';
import { Hits, Me, SampleSignIns, SignInWays, Tour } from './contract.ts';
import type { Static } from 'typebox';

/** The room's table of routes: reads across the other rooms, and the ways to sign in that it is told. */
export function overviewRoutes(ways: Static<typeof SignInWays>): Route[] {
  return [
    ...readings,
    read({
      path: '/sign-in-ways',
      verb: 'overview.sign-in-ways',
      summary: 'How one can sign in besides address and password',
      open: true,
      contract: { reply: SignInWays },
      answer: async () => ways,
    }),
  ];
}

const readings: Route[] = [
  read({
    path: '/me',
    verb: 'overview.me',
    summary: 'Who is signed in, in which posts, in which workspace',
    contract: { reply: Me },
    answer: async ({ db, actor, today }) => {
      const workspace = await readWorkspace(db);
      const seat = seatOf(actor);
      const names = await unitNames(db, [seat], today);
      return {
        person: { id: actor.id, name: actor.name },
        posts: seatFirst(actor, seat).map(({ id, unitId, unitName, title, role }) => ({
          id,
          unitId,
          unitName,
          title,
          role,
        })),
        seat: { id: seat, name: names.get(seat)?.name ?? '' },
        workspace: { name: workspace.name, sample: workspace.sample, today, notice: workspace.notice },
        can: rights(actor),
      };
    },
  }),
  read({
    path: '/sample-sign-ins',
    verb: 'overview.sample-sign-ins',
    summary: 'The sample accounts; none in a real workspace',
    open: true,
    contract: { reply: SampleSignIns },
    answer: async ({ db }) => ({ rows: await sampleSignIns(db) }),
  }),
  read({
    path: '/tour',
    verb: 'overview.tour',
    summary: 'The guided tour of a sample workspace',
    open: true,
    contract: { reply: Tour },
    answer: async ({ db }) => ({
      rows: (await findSetting<Static<typeof Tour>['rows']>(db, 'sample.tour')) ?? [],
    }),
  }),
  read({
    path: '/search',
    verb: 'overview.search',
    summary:
      'Finds undertakings, directives, reviews, reports and units by words, with or without diacritics',
    contract: {
      query: Type.Object({ q: Type.String({ minLength: 1, maxLength: 200 }), asOf: AsOf }),
      reply: Hits,
    },
    answer: async ({ db, actor, query, today }) => {
      const asked = { q: query.q, day: query.asOf ?? today, limit: 8 };
      const found = await Promise.all([
        searchUndertakings(db, actor, asked),
        searchDirectives(db, actor, asked),
        searchReviews(db, actor, asked),
        searchReports(db, actor, asked),
        searchUnits(db, actor, asked),
      ]);
      return { rows: found.flat() };
    },
  }),
];

function seatFirst({ posts }: Actor, seat: string): Actor['posts'] {
  return [...posts.filter((post) => post.unitId === seat), ...posts.filter((post) => post.unitId !== seat)];
}

function rights(actor: Actor): Record<string, boolean> {
  return {
    edit: unitsAs(actor, 'editor').length > 0,
    lead: unitsAs(actor, 'leader').length > 0,
    inspect: unitsAs(actor, 'inspector').length > 0,
    administer: unitsAs(actor, 'administrator').length > 0,
  };
}
