// What replies say may be done is what the acts then allow: over generated scenes, for every verb of every `can`, by people
// in every role. The acts are done, so that the things pass through all their states.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { ATTEMPTS, type Attempt } from './attempts.ts';
import { generatedScene, sceneFor, type Scene, type ScenePerson } from './scene/scene.ts';
import type { Reply, Session } from './session.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let accounts: { id: string; session: Session }[];
beforeAll(async () => {
  world = await openWorld('2024-08-07');
  accounts = await Promise.all(['một', 'hai', 'ba', 'bốn'].map((_name, n) => world.account(`account-${n}`)));
});
afterAll(() => world.close());

type Family = keyof typeof ATTEMPTS;
const ask = fc.record({
  person: fc.nat(99),
  thing: fc.nat(999),
  verb: fc.nat(99),
  /** Whether a verb that is allowed is taken, the one least met so far: most are not allowed. */
  willing: fc.boolean(),
  family: fc.constantFrom<Family>(
    ...Array<'undertakings'>(5).fill('undertakings'),
    'milestones',
    'milestones',
    'facts',
    'progress-reports',
    'progress-reports',
    'directives',
    'directives',
    'directives',
    'dissemination',
    'studies',
    'study-requests',
    'units',
    'claims',
    'samples',
    'drawn',
    'discipline',
    'discipline-rows',
  ),
});
// Beside somebody at random there are always a leader where the first undertaking lies, an inspector above all and an
// administrator: what only they may do would seldom be met otherwise.
const scenes = generatedScene.map((plan) => {
  const leader = [{ unit: plan.works[0]!.owner, role: 'leader' as const }];
  const inspector = [{ unit: 0, role: 'inspector' as const }];
  const [, , somebody, other] = plan.posts;
  const administrator = [{ unit: other![0]!.unit, role: 'administrator' as const }];
  return { ...plan, posts: [leader, inspector, somebody!, administrator] };
});

type Ask = typeof ask extends fc.Arbitrary<infer A> ? A : never;

const tally: Record<string, { allowed: number; refused: number }> = {};
let days = 0;

/** Days of acts of the structure, each after all before it. */
function nextDay(): string {
  return new Date(Date.UTC(2025, 0, 1 + ++days)).toISOString().slice(0, 10);
}

async function fileOf(unit: string): Promise<string> {
  const id = newId();
  const recorded_at = '2024-08-07T03:00:00Z';
  const row = {
    id,
    checksum: '0'.repeat(64),
    name: 'a.txt',
    media_type: 'text/plain',
    size: 1,
    unit_id: unit,
  };
  await world.database.db
    .insertInto('platform.file')
    .values({ ...row, recorded_at })
    .execute();
  return id;
}

/** The things of a family, with those that the acts of this scene made. */
interface Things {
  scene: Scene;
  made: Record<string, string[]>;
}

// Milestones and facts are parts of undertakings.
function keptAs(family: Family): string {
  return family === 'milestones' || family === 'facts' ? 'undertakings' : family;
}

type View = Attempt['view'];

/** A row with the verb; where it is allowed and the asker is willing, such a one. */
function rowIn(rows: View[], { verb, one }: { verb: string; one: Ask }): View {
  const having = rows.filter((row) => verb in row.can);
  const allowed = having.filter((row) => row.can[verb]);
  const some = one.willing && allowed.length ? allowed : having;
  return some[one.thing % some.length] ?? null;
}

/** What is read in lists, not as a thing of its own. */
const LISTED: Partial<Record<Family, (things: Things, one: Ask, session: Session) => Promise<View>>> = {
  async dissemination({ scene }, one, session) {
    const person = scene.people.find((somebody) => somebody.session === session)!;
    const ids = scene.things
      .filter(({ family, seenBy }) => family === 'directives' && seenBy(person))
      .map(({ id }) => id);
    const id = ids[one.thing % ids.length];
    const { status, body } = await session.get(`/directives/${id}/dissemination`);
    return status === 200 ? { ...body, of: id } : null;
  },
  async 'study-requests'(things, one, session) {
    const view = await LISTED.dissemination!(things, one, session);
    return view && rowIn(view.requests, { verb: 'withdraw', one });
  },
  async claims(_things, one, session) {
    return rowIn((await session.read('/claims?limit=500')).rows, { verb: 'verify', one });
  },
  async samples({ scene }, _one, session) {
    const units = scene.things.filter(({ family }) => family === 'units').map(({ id }) => id);
    return { ...(await session.read('/inspection-samples')), units };
  },
  // Of the few claims of a scene seldom one was drawn before: whoever may draw does so now.
  async drawn({ scene }, one, session) {
    const person = scene.people.find((somebody) => somebody.session === session)!;
    const units = scene.things.filter(({ family }) => family === 'units').map(({ id }) => id);
    const view = { ...(await session.read('/inspection-samples')), units };
    if (view.can.draw) await ATTEMPTS.samples['draw']!({ person, view } as Attempt);
    const rows: View[] = [];
    for (const { id } of (await session.read('/inspection-samples?limit=5')).rows)
      rows.push(...(await session.read(`/inspection-samples/${id}`)).rows);
    const row = rowIn(rows, { verb: 'verify', one });
    return row && { ...row, undertaking: { id: row.id } };
  },
  async discipline(_things, _one, session) {
    return session.read('/discipline');
  },
  async 'discipline-rows'(_things, one, session) {
    return rowIn((await session.read('/discipline')).rows, { verb: 'enter', one });
  },
};

function idsOf({ scene, made }: Things, family: Family, person: ScenePerson): string[] {
  const kept = keptAs(family);
  return [
    ...scene.things.filter((one) => one.family === kept && one.seenBy(person)).map((one) => one.id),
    ...(made[kept] ?? []),
  ];
}

// What the sent content does not allow, whoever sends it: a claim that cannot follow the state it meets, a sample of nothing.
const OF_CONTENT = ['delivery.cannot-follow', 'inspection.nothing-to-draw', 'inspection.not-below'];

// An import tells row by row for which the right is lacking; what lies above a new undertaking is a field of it.
const OF_FIELDS = [
  'organisation.not-administrator',
  'delivery.cancelled',
  'directives.study-unseen',
  'directives.nobody-to-study',
];
const forRight = ({ status, body }: Reply) =>
  [403, 404, 409].includes(status) || OF_FIELDS.includes(body.errors?.[0]?.code);

function mustAgree(can: boolean, reply: Reply, context: string): void {
  if (!can) return expect(forRight(reply), context).toBe(true);
  const content = [409, 422].includes(reply.status) && OF_CONTENT.includes(reply.body.code);
  if (!content) expect(reply.status, context).toBeLessThan(300);
}

/** The thing, or the line of a list, that is asked about, as the person reads it. */
async function viewOf(things: Things, one: Ask, person: ScenePerson): Promise<View> {
  const { family } = one;
  const listed = LISTED[family];
  if (listed) return listed(things, one, person.session);
  const ids = idsOf(things, family, person);
  const id = ids[one.thing % ids.length];
  if (!id) return null;
  const { status, body } = await person.session.get(
    `/${keptAs(family)}/${id}${family === 'facts' ? '/history' : ''}`,
  );
  if (status !== 200) return null;
  if (family !== 'facts') return body;
  const fact = rowIn(body.rows, { verb: 'withdraw', one });
  return fact && { ...fact, of: id };
}

async function check(things: Things, one: Ask, person: ScenePerson): Promise<void> {
  const { family } = one;
  const view = await viewOf(things, one, person);
  if (!view) return; // out of sight: sight.test.ts
  const can: Record<string, boolean> = family === 'milestones' ? view.milestones[0].can : view.can;
  const tries = ATTEMPTS[family];
  expect(Object.keys(can).toSorted(), family).toEqual(Object.keys(tries).toSorted());
  const seldom = (name: string) => tally[`${family}.${name}`]?.allowed ?? 0;
  const allowed = Object.keys(tries).filter((name) => can[name]);
  const rarest = one.willing && allowed.toSorted((a, b) => seldom(a) - seldom(b))[0];
  const verb = rarest || Object.keys(tries)[one.verb % Object.keys(tries).length]!;
  const attempt: Attempt = { person, view, fileOf, nextDay, others: idsOf(things, 'directives', person) };
  const reply = await tries[verb]!(attempt);
  const roles = person.posts.map((post) => post.role).join();
  const state = JSON.stringify({ state: view.state, draft: view.draft, status: view.status });
  const context = `${family} ${verb} can ${can[verb]} as ${roles} ${state} → ${reply?.status} ${reply?.text}`;
  if (!reply) return expect(can[verb] && family === 'progress-reports', context).toBeFalsy();
  mustAgree(can[verb]!, reply, context);
  const told = (tally[`${family}.${verb}`] ??= { allowed: 0, refused: 0 });
  told[can[verb] ? 'allowed' : 'refused'] += 1;
  if (reply.status === 201 && verb === 'addBelow') (things.made['undertakings'] ??= []).push(reply.body.id);
  if (reply.status === 201 && verb === 'report') (things.made['progress-reports'] ??= []).push(reply.body.id);
}

function unmet(): string[] {
  const verbs = Object.entries(ATTEMPTS).flatMap(([family, tries]) =>
    Object.keys(tries).map((verb) => `${family}.${verb}`),
  );
  return verbs.filter((verb) => !tally[verb]?.allowed || !tally[verb]?.refused);
}

/** Scenes of which so much is asked, of any family or of some alone. */
function agreeing(times: number, families?: Family[]) {
  const one = families
    ? fc.record({ one: ask, family: fc.constantFrom(...families) })
    : fc.record({ one: ask });
  const asks = fc.array(one, { minLength: times, maxLength: times });
  return fc.asyncProperty(scenes, asks, async (plan, some) => {
    const scene = await sceneFor(world, accounts, plan);
    const things: Things = { scene, made: {} };
    for (const { one, ...narrowed } of some)
      await check(things, { ...one, ...narrowed }, scene.people[one.person % scene.people.length]!);
  });
}

test('can.<verb> is true exactly where the act is then allowed, for generated trees, people, things and verbs', async () => {
  await fc.assert(agreeing(90), { numRuns: 30, endOnFailure: true });
  // Chance may leave out what is rare: of that alone is asked in more scenes, until each verb was allowed and was refused.
  for (let more = 0; more < 40 && unmet().length; more++) {
    const families = unmet().map((verb) => verb.split('.')[0] as Family);
    await fc.assert(agreeing(30, families), { numRuns: 1, endOnFailure: true });
  }
  console.log(`can: ${JSON.stringify(tally)}`);
  expect(unmet()).toEqual([]);
}, 1_200_000);

test('a unit’s draft is taken back by its editors alone: whoever else of the unit sees it may not', async () => {
  const editor = world.as('city.editor');
  const body = {
    kind: 'programme',
    parentId: null,
    ownerUnitId: world.units.city,
    title: 'Dự thảo',
    field: 'economy',
  };
  const { id } = await editor.create('/undertakings', body);
  for (const other of ['city.viewer', 'city.administrator'] as const) {
    expect((await world.as(other).read(`/undertakings/${id}`)).can.withdraw).toBe(false);
    await world
      .as(other)
      .refused(`/undertakings/${id}/withdraw`, { body: { reason: 'Thôi' }, as: [403, 'delivery.not-yours'] });
  }
  await editor.done(`/undertakings/${id}/withdraw`, { reason: 'Thôi' });
});
