// A generated scene: a tree of units, people in posts, and things they own, made by the rooms' own actions. Beside it stands
// a second statement of rules 2 and 3, as plain as it can be said, to hold the server against.
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { newId } from '#kernel/id';
import { inTransaction, type Tx } from '#platform/db';
import type { Static } from 'typebox';
import { actorOfPerson, insertPeople, Kind, recordAct, ROLES, type Acting, type Role } from '#organisation';
import { followStructure } from '#delivery';
import { assignUndertaking } from '../src/delivery/actions/assign-undertaking.ts';
import { createUndertaking } from '../src/delivery/actions/create-undertaking.ts';
import { issueUndertaking } from '../src/delivery/actions/issue-undertaking.ts';
import { beginReport } from '../src/delivery/actions/save-report.ts';
import { submitReport } from '../src/delivery/actions/submit-report.ts';
import { registerDirective } from '../src/directives/actions/register-directive.ts';
import { withdrawDirective } from '../src/directives/actions/withdraw-directive.ts';
import type { Session } from './session.ts';
import { systemActing, type World } from './world.ts';

const FOUNDED = '2020-01-01';
const TODAY = '2024-08-07';

const audience = fc.constantFrom('own' as const, 'below' as const, 'all' as const);
const post = fc.record({ unit: fc.nat(99), role: fc.constantFrom<Role>(...ROLES) });
const work = fc.record({
  owner: fc.nat(99),
  issued: fc.boolean(),
  audience,
  assigned: fc.array(fc.nat(99), { maxLength: 2 }),
  report: fc.constantFrom('none' as const, 'draft' as const, 'submitted' as const),
});
const paper = fc.record({ owner: fc.nat(99), audience, withdrawn: fc.boolean() });

/** What a scene is made from; numbers name units modulo their count. */
export const generatedScene = fc.record({
  parents: fc.array(fc.nat(99), { minLength: 4, maxLength: 8 }),
  kinds: fc.array(fc.constantFrom<Static<typeof Kind>>('committee', 'inspection'), {
    minLength: 9,
    maxLength: 9,
  }),
  posts: fc.array(fc.array(post, { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 4 }),
  works: fc.array(work, { minLength: 4, maxLength: 6 }),
  papers: fc.array(paper, { minLength: 1, maxLength: 3 }),
});
type Plan = typeof generatedScene extends fc.Arbitrary<infer P> ? P : never;

/** A person of the scene with what their posts reach. */
export interface ScenePerson {
  session: Session;
  units: Set<string>;
  reach: Set<string>;
  above: Set<string>;
  /** The units of which they are administrator. */
  administers: Set<string>;
  isOf(units: string[]): boolean;
}

export interface SceneThing {
  family: string;
  id: string;
  title: string | null;
  /** For messages. */
  what: string;
  /** The units that own it or write in it. */
  units: string[];
  seenBy(person: ScenePerson): boolean;
  /** Units and people may be named on what they wrote and others may see: only their own room must be silent. */
  room?: string;
}

export interface Scene {
  /** A word that stands in every title. */
  mark: string;
  people: ScenePerson[];
  things: SceneThing[];
  ids: string[];
  unitsOutside(person: ScenePerson): string[];
}

/** Rules 2 and 3 in one sentence each. */
export function sees(
  person: ScenePerson,
  thing: { owner: string; submitted: boolean; audience: string; assigned: string[] },
  line: (unit: string) => string[],
): boolean {
  if (person.units.has(thing.owner)) return true;
  if (!thing.submitted) return false;
  const below = (unit: string) => line(unit).some((one) => person.reach.has(one));
  if (below(thing.owner) || thing.assigned.some(below)) return true;
  return thing.audience === 'all' || (thing.audience === 'below' && person.above.has(thing.owner));
}

interface Making {
  tx: Tx;
  plan: Plan;
  mark: string;
  ids: string[];
  line(unit: string): string[];
  clerks: Map<string, Acting>;
}

/** Makes the scene in the world's database and gives its people the accounts. */
export async function sceneFor(
  world: World,
  accounts: { id: string; session: Session }[],
  plan: Plan,
): Promise<Scene> {
  const mark = `m${randomBytes(6).toString('hex')}`;
  return inTransaction(world.database.db, async (tx) => {
    const { act, ids, line } = await growTree(tx, mark, plan);
    const { clerks, posts } = await appointClerks(tx, ids);
    const making: Making = { tx, plan, mark, ids, line, clerks };
    const people = await appointPeople(making, accounts);
    const things: SceneThing[] = [...structure(making, posts), ...acts(world, act)];
    for (const one of plan.works) things.push(...(await makeWork(making, one)));
    for (const one of plan.papers) things.push(await makePaper(making, one));
    return {
      mark,
      people,
      things,
      ids: [...ids, ...things.map((one) => one.id)],
      unitsOutside: (person) => ids.filter((id) => !person.units.has(id)),
    };
  });
}

async function growTree(tx: Tx, mark: string, { parents, kinds }: Plan) {
  const acting = await systemActing(tx as never);
  const up = [null, ...parents.map((parent, n) => parent % (n + 1))];
  const changes = up.map((parent, n) => ({
    found: {
      unit: `u${n}`,
      code: `${mark}-${n}`,
      name: `Đơn vị ${n}`,
      level: 'cell' as const,
      kind: kinds[n]!,
      fields: [],
      parent: parent === null ? null : `u${parent}`,
    },
  }));
  const act = { type: 'founding' as const, holdsOn: FOUNDED, directive: '01-QĐ', changes, successions: [] };
  const { id, founded } = await recordAct(tx, { act, follow: followStructure }, acting);
  const ids = up.map((_parent, n) => founded.get(`u${n}`)!);
  const parentOf = new Map(ids.map((id, n) => [id, up[n] === null ? null : ids[up[n]!]!]));
  const line = (unit: string): string[] => {
    const parent = parentOf.get(unit);
    return [unit, ...(parent ? line(parent) : [])];
  };
  return { act: id, ids, line };
}

async function appointClerks(tx: Tx, ids: string[]) {
  const acting = await systemActing(tx as never);
  const clerks = ids.map((unitId) => {
    const id = newId();
    return {
      id,
      name: 'Văn thư',
      email: `${id}@x.example`,
      posts: [{ id: newId(), unitId, title: 'Văn thư', role: 'leader' as const, from: FOUNDED }],
    };
  });
  await insertPeople(tx, clerks, acting);
  const now = new Date(`${TODAY}T05:00:00.000Z`);
  const actors = await Promise.all(
    clerks.map(
      async (clerk, n) =>
        [ids[n]!, { actor: (await actorOfPerson(tx, clerk.id, TODAY))!, now, today: TODAY }] as const,
    ),
  );
  return {
    clerks: new Map<string, Acting>(actors),
    posts: new Map(clerks.map((clerk, n) => [ids[n]!, clerk.posts[0]!.id])),
  };
}

async function appointPeople(
  { tx, plan, ids, line }: Making,
  accounts: { id: string; session: Session }[],
): Promise<ScenePerson[]> {
  await tx
    .updateTable('organisation.person')
    .set({ account_id: null })
    .where(
      'account_id',
      'in',
      accounts.map((one) => one.id),
    )
    .execute();
  const acting = await systemActing(tx as never);
  const people = plan.posts.map((posts, n) => {
    const id = newId();
    const held = posts.map(({ unit, role }) => ({
      unitId: ids[unit % ids.length]!,
      title: role,
      role,
      from: FOUNDED,
    }));
    return {
      person: { id, name: 'Người', email: `${id}@x.example`, accountId: accounts[n]!.id, posts: held },
      session: accounts[n]!.session,
    };
  });
  await insertPeople(
    tx,
    people.map((one) => one.person),
    acting,
  );
  return people.map(({ person: { posts }, session }): ScenePerson => {
    const units = new Set(posts.map((one) => one.unitId));
    const administers = new Set(posts.filter((one) => one.role === 'administrator').map((one) => one.unitId));
    const looksFrom = posts.map(({ unitId, role }) =>
      role === 'inspector' && plan.kinds[ids.indexOf(unitId)] === 'inspection'
        ? (line(unitId)[1] ?? unitId)
        : unitId,
    );
    return {
      session,
      units,
      administers,
      reach: new Set(looksFrom),
      above: new Set(posts.flatMap((one) => line(one.unitId).slice(1))),
      isOf: (some) => some.some((unit) => units.has(unit)),
    };
  });
}

/** The units themselves, their clerks and the posts these hold. */
function structure({ ids, line, clerks }: Making, posts: Map<string, string>): SceneThing[] {
  return ids.flatMap((unit, n): SceneThing[] => {
    const seesUnit = (person: ScenePerson) =>
      person.above.has(unit) || line(unit).some((one) => person.reach.has(one));
    const knowsClerk = (person: ScenePerson) =>
      person.units.has(unit) || line(unit).some((one) => person.administers.has(one));
    const clerk = { title: null, units: [unit], seenBy: knowsClerk, room: 'organisation' };
    return [
      {
        family: 'units',
        id: unit,
        title: null,
        what: `unit ${n}`,
        units: [unit],
        seenBy: seesUnit,
        room: 'organisation',
      },
      { ...clerk, family: 'people', id: clerks.get(unit)!.actor.id, what: `clerk of unit ${n}` },
      { ...clerk, family: 'posts', id: posts.get(unit)!, what: `post of the clerk of unit ${n}` },
    ];
  });
}

/** The act that founded the scene's tree, of which everybody in it sees a part, and the one of another tree. */
function acts({ act: other }: World, own: string): SceneThing[] {
  const act = { family: 'acts', title: null, units: [], room: 'organisation' };
  return [
    { ...act, id: own, what: 'the act of this tree', seenBy: () => true },
    { ...act, id: other, what: 'the act of another tree', seenBy: () => false },
  ];
}

async function makeWork(
  { tx, mark, ids, line, clerks }: Making,
  plan: Plan['works'][number],
): Promise<SceneThing[]> {
  const owner = ids[plan.owner % ids.length]!;
  const acting = clerks.get(owner)!;
  const title = `Việc ${mark} ${newId()}`;
  const { id } = await createUndertaking(
    tx,
    {
      kind: 'programme',
      parentId: null,
      ownerUnitId: owner,
      title,
      field: 'economy',
      audience: plan.audience,
      milestones: [{ title: 'Bước', dueOn: '2025-01-01' }],
    },
    acting,
  );
  const seen = { owner, submitted: plan.issued, audience: plan.audience, assigned: [] as string[] };
  const thing: SceneThing = {
    family: 'undertakings',
    id,
    title,
    what: `undertaking ${JSON.stringify(plan)}`,
    units: [owner],
    seenBy: (person) => sees(person, seen, line),
  };
  if (!plan.issued) return [thing];
  await issueUndertaking(tx, { id, holdsOn: '2024-01-02' }, acting);
  const assignments: SceneThing[] = [];
  const below = [...new Set(plan.assigned.map((n) => ids[n % ids.length]!))].filter((unit) =>
    line(unit).includes(owner),
  );
  for (const [n, unitId] of below.entries()) {
    const made = await assignUndertaking(tx, { id, unitId, part: n === 0 ? 'lead' : 'support' }, acting);
    seen.assigned.push(unitId);
    assignments.push({
      ...thing,
      family: 'assignments',
      id: made.id,
      title: null,
      what: `assignment ${JSON.stringify(plan)}`,
    });
  }
  const reporter = below[0] ?? owner;
  thing.units = [owner, reporter];
  const reports =
    plan.report === 'none'
      ? []
      : await makeReport(
          { tx, reporter, line, clerks },
          { thing, seen, submitted: plan.report === 'submitted' },
        );
  return [thing, ...assignments, ...reports];
}

async function makeReport(
  { tx, reporter, line, clerks }: Pick<Making, 'tx' | 'line' | 'clerks'> & { reporter: string },
  { thing, seen, submitted }: { thing: SceneThing; seen: { owner: string }; submitted: boolean },
): Promise<SceneThing[]> {
  const acting = clerks.get(reporter)!;
  const fileId = newId();
  await tx
    .insertInto('platform.file')
    .values({
      id: fileId,
      checksum: randomBytes(32).toString('hex'),
      name: 'a.txt',
      media_type: 'text/plain',
      size: 1,
      unit_id: reporter,
      recorded_at: acting.now.toISOString(),
    })
    .execute();
  const narrative = `Báo cáo ${newId()}`;
  const content = {
    holdsOn: TODAY,
    narrative,
    claims: [],
    actuals: [],
    evidence: [{ kind: 'file' as const, text: 'Biên bản', fileId }],
  };
  const { id } = await beginReport(tx, { undertakingId: thing.id, content }, acting);
  if (submitted) await submitReport(tx, { id, revision: null }, acting);
  const seenBy = (person: ScenePerson) => {
    const above = [...line(reporter), ...line(seen.owner)].some((unit) => person.reach.has(unit));
    return thing.seenBy(person) && (person.units.has(reporter) || (submitted && above));
  };
  const report: SceneThing = {
    family: 'progress-reports',
    id,
    title: narrative,
    what: `report ${submitted} on ${thing.what}`,
    units: [reporter],
    seenBy,
  };
  return [report, { ...report, family: 'files', id: fileId, title: null, what: `file of ${report.what}` }];
}

async function makePaper(
  { tx, mark, ids, line, clerks }: Making,
  plan: Plan['papers'][number],
): Promise<SceneThing> {
  const owner = ids[plan.owner % ids.length]!;
  const acting = clerks.get(owner)!;
  const title = `Văn bản ${mark} ${newId()}`;
  const { id } = await registerDirective(
    tx,
    {
      ownerUnitId: owner,
      number: '01-NQ',
      type: 'resolution',
      issuer: 'Đảng bộ',
      issuedOn: '2024-01-02',
      title,
      summary: '',
      fields: [],
      audience: plan.audience,
    },
    acting,
  );
  if (plan.withdrawn) await withdrawDirective(tx, { id, reason: 'Nhầm' }, acting);
  const seen = { owner, submitted: true, audience: plan.withdrawn ? 'own' : plan.audience, assigned: [] };
  return {
    family: 'directives',
    id,
    title,
    what: `directive ${JSON.stringify(plan)}`,
    units: [owner],
    seenBy: (person) => sees(person, seen, line),
  };
}
