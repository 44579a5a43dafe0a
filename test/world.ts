// A small world for tests through the real server: a city with two districts of two communes each, its inspection and its
// advisory body, people in every role with accounts of their own, on a clock that the test sets. One world per file.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction, type Database } from '#platform/db';
import { accountsIn } from '#platform/auth';
import { insertPeople, recordAct, systemActor, type Acting, type Founding, type Role } from '#organisation';
import { followStructure } from '#delivery';
import { openApplication, type Application, type ApplicationSettings } from '../src/app.ts';
import { portOf } from './address.ts';
import { filledDatabase, type TestDatabase } from './database.ts';
import { Session } from './session.ts';

const UNITS = ['city', 'north', 'south', 'n1', 'n2', 's1', 's2', 'checks', 'advice'] as const;
export type UnitKey = (typeof UNITS)[number];

const FOUNDED = '2020-01-01';
const PASSWORD = 'mot-mat-khau-du-dai';

const TREE: [
  key: UnitKey,
  name: string,
  place: Pick<Founding, 'level' | 'kind'> & { parent: UnitKey | null },
][] = [
  ['city', 'Thành ủy', { level: 'city', kind: 'committee', parent: null }],
  ['north', 'Huyện ủy Bắc', { level: 'district', kind: 'committee', parent: 'city' }],
  ['south', 'Huyện ủy Nam', { level: 'district', kind: 'committee', parent: 'city' }],
  ['n1', 'Đảng ủy xã Bắc Nhất', { level: 'commune', kind: 'committee', parent: 'north' }],
  ['n2', 'Đảng ủy xã Bắc Nhị', { level: 'commune', kind: 'committee', parent: 'north' }],
  ['s1', 'Đảng ủy xã Nam Nhất', { level: 'commune', kind: 'committee', parent: 'south' }],
  ['s2', 'Đảng ủy xã Nam Nhị', { level: 'commune', kind: 'committee', parent: 'south' }],
  ['checks', 'Ủy ban Kiểm tra Thành ủy', { level: 'city', kind: 'inspection', parent: 'city' }],
  ['advice', 'Ban Tuyên giáo Thành ủy', { level: 'city', kind: 'advisory', parent: 'city' }],
];

/** Everybody: a person is called by unit and role, two of the same by a number. */
const PEOPLE = [
  'city.viewer', 'city.editor', 'city.leader', 'city.administrator', 'city.secretary',
  'checks.inspector', 'checks.inspector2', 'advice.editor', 'advice.leader',
  'north.editor', 'north.editor2', 'north.leader', 'north.administrator',
  'south.editor', 'south.leader', 'n1.editor', 'n1.leader', 's1.editor',
] as const; // prettier-ignore
export type PersonKey = (typeof PEOPLE)[number];

/** The world as a test holds it. */
export interface World {
  database: TestDatabase;
  application: Application;
  origin: string;
  folder: string;
  units: Record<UnitKey, string>;
  /** The act that founded the tree. */
  act: string;
  /** Sets the day on which everybody works from now on. */
  on(day: string): void;
  /** Somebody with a session: signed in at the first word, over HTTP. */
  as(person: PersonKey): Session;
  /** Nobody: a request without a session. */
  nobody(): Session;
  /** A new account without a person; answers its identifier and a session of it. */
  account(name: string): Promise<{ id: string; session: Session }>;
  /** Somebody new in posts of their own, since the founding; answers a session of theirs. */
  appointed(posts: [unit: UnitKey, role: Role][]): Promise<Session>;
  close(): Promise<void>;
}

/** Opens the world: a database of its own, the tree, the people, the server on a port of its own or at the address given. */
export async function openWorld(
  day = '2024-01-02',
  more: Partial<Pick<ApplicationSettings, 'address' | 'provider' | 'carrier'>> = {},
): Promise<World> {
  const database = await filledDatabase(foundWorld);
  const { act, units } = founded!;
  const folder = await mkdtemp(join(tmpdir(), 'xuyensuot-world-'));
  let now = noon(day);
  const application = await openApplication({
    database,
    dataFolder: folder,
    limited: false,
    uploadLimit: 1024 * 1024,
    clock: () => now,
    ...more,
  });
  await application.server.listen({ host: '127.0.0.1', port: portOf(more.address) });
  const origin = more.address ?? application.server.listeningOrigin;
  const sessions = new Map<PersonKey, Session>();
  const session = (email: string) => new Session(origin, { email, password: PASSWORD });
  const account = async (name: string) => ({
    id: await application.signIn.addAccount({ email: `${name}@x.example`, name, password: PASSWORD }),
    session: session(`${name}@x.example`),
  });
  return {
    database,
    application,
    origin,
    folder,
    units,
    act,
    on: (other) => void (now = noon(other)),
    as: (person) => sessions.get(person) ?? sessions.set(person, session(addressOf(person))).get(person)!,
    nobody: () => new Session(origin, null),
    account,
    async appointed(held) {
      const id = newId();
      const { id: accountId, session: theirs } = await account(id);
      const posts = held.map(([unit, role]) => ({ unitId: units[unit], title: role, role, from: FOUNDED }));
      const person = { id, name: id, email: `${id}@x.example`, accountId, posts };
      const acting = await systemActing(database.db);
      await inTransaction(database.db, (tx) => insertPeople(tx, [person], acting));
      return theirs;
    },
    async close() {
      await application.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// Noon in Ha Noi, so that the day is the same everywhere.
function noon(day: string): Date {
  return new Date(`${day}T05:00:00.000Z`);
}

function addressOf(person: string): string {
  return `${person.replace('.', '-')}@x.example`;
}

let founded: Pick<World, 'act' | 'units'> | undefined;

/** Founds the tree and appoints everybody: a password takes its time to be kept, so it is done once for all files of a worker. */
async function foundWorld({ db }: Database): Promise<void> {
  founded = await foundTree(db);
  await appointAll(db, founded.units);
}

async function foundTree(db: Database['db']): Promise<Pick<World, 'act' | 'units'>> {
  const acting = await systemActing(db);
  const changes = TREE.map(([unit, name, place]) => ({
    found: { unit, code: unit, name, fields: [], ...place },
  }));
  const act = {
    type: 'founding' as const,
    holdsOn: FOUNDED,
    directive: '01-QĐ/TU',
    changes,
    successions: [],
  };
  const { id, founded } = await inTransaction(db, (tx) =>
    recordAct(tx, { act, follow: followStructure }, acting),
  );
  return { act: id, units: Object.fromEntries(founded) as World['units'] };
}

/** The program itself at work on the day of the world's founding. */
export async function systemActing(db: TestDatabase['db']): Promise<Acting> {
  return { actor: await systemActor(db, FOUNDED), now: noon(FOUNDED), today: FOUNDED };
}

async function appointAll(db: Database['db'], units: World['units']): Promise<void> {
  const acting = await systemActing(db);
  const accounts = await inTransaction(db, async (tx) => {
    const made: string[] = [];
    for (const name of PEOPLE)
      made.push(await accountsIn(tx).addAccount({ email: addressOf(name), name, password: PASSWORD }));
    return made;
  });
  const people = PEOPLE.map((person, n) => {
    const [unit, role] = person.replace(/\d$/, '').split('.') as [UnitKey, Role];
    return {
      id: newId(),
      name: person,
      email: addressOf(person),
      accountId: accounts[n]!,
      posts: [{ unitId: units[unit], title: person, role, from: FOUNDED }],
    };
  });
  await inTransaction(db, (tx) => insertPeople(tx, people, acting));
}

let written = 0;

/** A draft of an undertaking as somebody would send it. */
export function undertaking(
  world: World,
  owner: UnitKey,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    kind: 'programme',
    parentId: null,
    ownerUnitId: world.units[owner],
    title: `Chương trình số ${++written}`,
    field: 'economy',
    ...more,
  };
}

/** A report's content: nothing claimed unless told. */
export function reportContent(holdsOn: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    holdsOn,
    narrative: 'Đã triển khai theo kế hoạch.',
    claims: [],
    actuals: [],
    evidence: [],
    ...more,
  };
}

/** Given an undertaking that its unit issued on a day; answers its identifier. */
export async function givenIssued(
  world: World,
  owner: UnitKey,
  more: Record<string, unknown> = {},
): Promise<string> {
  const { holdsOn, ...draft } = more;
  const leader = world.as(`${owner}.leader` as PersonKey);
  const { id } = await leader.create('/undertakings', undertaking(world, owner, draft));
  await leader.done(`/undertakings/${id}/issue`, holdsOn ? { holdsOn } : {});
  return id;
}

/** Given a report that the unit's leader submitted; answers its identifier. */
export async function givenReport(
  world: World,
  by: UnitKey,
  on: { undertaking: string; content: Record<string, unknown> },
): Promise<string> {
  const leader = world.as(`${by}.leader` as PersonKey);
  const { id } = await leader.create(`/undertakings/${on.undertaking}/reports`, on.content);
  await leader.done(`/progress-reports/${id}/submit`);
  return id;
}

/** The count that somebody is told of a subtree on a day, without what is zero. */
export async function countOf(
  session: Session,
  query: Record<string, string>,
): Promise<Record<string, number>> {
  const { status, body } = await session.get(`/counts?${new URLSearchParams(query)}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return Object.fromEntries(
    Object.entries(body.count as Record<string, number>).filter(([, number]) => number !== 0),
  );
}
