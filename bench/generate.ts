// A seeded organisation at three sizes, with its programmes and five years of recorded changes, written straight into the
// tables: the generator is not what is measured.
import { sql } from 'kysely';
import { addDays } from '#kernel/day';
import { copyInto, copyLine, inTransaction, type Database, type Tx } from '#platform/db';
import { fold, keepLarge, keepSlices, periodsOf, type Fact } from '#delivery';
import { chance } from './chance.ts';

export interface Size {
  name: 'city' | 'province' | 'nation';
  /** Units on each level, from the top. */
  levels: number[];
  items: number;
}

export const SIZES: Record<Size['name'], Size> = {
  city: { name: 'city', levels: [1, 30, 569], items: 12_000 },
  province: { name: 'province', levels: [1, 120, 1_000, 4_879], items: 120_000 },
  nation: { name: 'nation', levels: [1, 34, 3_321, 50_000, 208_644], items: 1_000_000 },
};

export const FIRST_DAY = '2021-01-01';
const DAYS = 1826;
const LEVELS = {
  3: ['city', 'district', 'commune'],
  4: ['city', 'district', 'commune', 'base'],
  5: ['nation', 'city', 'commune', 'base', 'cell'],
};
const FIELDS = ['organisation', 'inspection', 'internal-affairs', 'communication', 'mass-mobilisation'];

/** What the measurements need to know of the generated world. */
export interface World {
  size: Size;
  /** Units by level, from the top. */
  units: string[][];
  programmes: string[];
  items: number;
  events: number;
}

/** An identifier for the n-th thing of a kind. */
export function numbered(kind: string, n: number): string {
  return `${kind.padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export const itemId = (n: number) => numbered('c', n);
const days: string[] = Array.from({ length: DAYS + 800 }, (_, n) => addDays(FIRST_DAY, n));
/** The n-th day of the five years. */
export const dayNumber = (n: number) => days[n]!;

/** Fills an empty, migrated database. */
export async function generate(database: Database, size: Size, say: (line: string) => void): Promise<World> {
  const world: World = { size, units: [], programmes: [], items: size.items, events: 0 };
  await inTransaction(database.db, async (tx) => {
    if (database.kind === 'server') await sql`set local session_replication_role = replica`.execute(tx);
    await units(tx, world);
    say(`  ${size.name}: ${size.levels.reduce((a, b) => a + b)} units`);
    await undertakings(tx, world);
    say(`  ${size.name}: ${size.items} items`);
    await histories(tx, world);
    say(`  ${size.name}: ${world.events} changes`);
  });
  await sql`vacuum analyze`.execute(database.db);
  await inTransaction(database.db, async (tx) => {
    await keepSlices(tx, world.programmes, FIELDS);
    const kept = await keepLarge(tx, new Date(`${FIRST_DAY}T00:00:00Z`));
    await fold(tx);
    say(`  ${size.name}: ${kept} units keep their counts`);
  });
  await sql`vacuum analyze delivery.tally`.execute(database.db);
  return world;
}

async function units(tx: Tx, world: World): Promise<void> {
  const { levels } = world.size;
  const names = LEVELS[levels.length as 3 | 4 | 5];
  let n = 0;
  world.units = levels.map((count) => Array.from({ length: count }, () => numbered('a', ++n)));
  const act = numbered('b', 1);
  await sql`insert into organisation.act (id, type, holds_on, directive, recorded_at) values (${act}, 'founding', '2000-01-01', 'bench', now())`.execute(
    tx,
  );
  const parentOf = (level: number, at: number) =>
    world.units[level - 1]![Math.floor((at * levels[level - 1]!) / levels[level]!)]!;
  const lines = new Map<string, string[]>();
  const all = world.units.flatMap((ids, level) =>
    ids.map((id, at) => {
      const parent = level === 0 ? null : parentOf(level, at);
      const line = [id, ...(parent ? lines.get(parent)! : [])];
      if (level < levels.length - 1) lines.set(id, line);
      return { id, level, parent, line };
    }),
  );
  const load = (table: string, columns: string[], rows: Iterable<unknown[]>) =>
    copyInto(tx, { table, columns, rows: lined(rows) });
  await load(
    'organisation.unit',
    ['id', 'founded_on', 'act_id'],
    map(all, (unit) => [unit.id, '2000-01-01', act]),
  );
  await load(
    'organisation.unit_version',
    ['unit_id', 'valid_from', 'code', 'name', 'name_key', 'search', 'level', 'kind', 'parent_id', 'act_id'],
    map(all, (unit) => [
      unit.id,
      '2000-01-01',
      unit.id.slice(-8),
      unit.id.slice(-8),
      unit.id.slice(-8),
      unit.id.slice(-8),
      names[unit.level]!,
      'committee',
      unit.parent,
      act,
    ]),
  );
  await load(
    'organisation.ancestry',
    ['unit_id', 'ancestor_id', 'depth', 'valid_from', 'valid_to'],
    (function* () {
      for (const unit of all)
        for (const [depth, ancestor] of unit.line.entries())
          yield [unit.id, ancestor, depth, '2000-01-01', 'infinity'];
    })(),
  );
}

function* map<T>(rows: Iterable<T>, to: (row: T) => unknown[]): Generator<unknown[]> {
  for (const row of rows) yield to(row);
}

async function* lined(rows: Iterable<unknown[]>): AsyncGenerator<string> {
  for (const row of rows) yield copyLine(row);
}

const UNDERTAKING = [
  'id',
  'kind',
  'parent_id',
  'root_id',
  'path',
  'owner_unit_id',
  'code',
  'title',
  'title_key',
  'search',
  'field',
  'starts_on',
  'due_on',
  'audience',
  'position',
  'recorded_at',
  'issued_at',
];
const SCHEMES = 100;
const programmeId = (n: number) => numbered('d', n);
const schemeId = (n: number) => numbered('e', n);
/** The number of the n-th scheme, by which a file names it. */
export const schemeCode = (n: number) => `${n + 1}-ĐA`;

/** The columns of a generated item, and the unit that owns it. */
export function itemRow(
  world: World,
  n: number,
  random: () => number,
): { owner: string; scheme: number; due: string; title: string; field: string } {
  const level = world.units.length - 1 - (random() < 0.25 ? 1 : 0) - (random() < 0.02 ? 1 : 0);
  const ids = world.units[Math.max(level, 0)]!;
  return {
    owner: ids[Math.floor(random() * ids.length)]!,
    scheme: Math.floor(random() * SCHEMES),
    due: dayNumber(60 + Math.floor(random() * (DAYS - 60))),
    title: `Nội dung cụ thể hoá số ${n}`,
    field: FIELDS[n % FIELDS.length]!,
  };
}

async function undertakings(tx: Tx, world: World): Promise<void> {
  const root = world.units[0]![0]!;
  world.programmes = Array.from({ length: 10 }, (_, n) => programmeId(n));
  const at = `${FIRST_DAY}T00:00:00Z`;
  const random = chance(1);
  const rows = (function* (): Generator<unknown[]> {
    for (const [n, id] of world.programmes.entries())
      yield [
        id,
        'programme',
        null,
        id,
        [id],
        root,
        `${n + 1}-CTr`,
        `Chương trình ${n}`,
        `${n}`,
        `chuong trinh ${n}`,
        'organisation',
        FIRST_DAY,
        dayNumber(DAYS),
        'all',
        n,
        at,
        at,
      ];
    for (let n = 0; n < SCHEMES; n++) {
      const programme = programmeId(n % 10);
      yield [
        schemeId(n),
        'scheme',
        programme,
        programme,
        [programme, schemeId(n)],
        root,
        schemeCode(n),
        `Đề án ${n}`,
        `${n}`,
        `de an ${n}`,
        'organisation',
        FIRST_DAY,
        dayNumber(DAYS),
        'all',
        n,
        at,
        at,
      ];
    }
    for (let n = 0; n < world.items; n++) {
      const item = itemRow(world, n, random);
      const [programme, scheme] = [programmeId(item.scheme % 10), schemeId(item.scheme)];
      yield [
        itemId(n),
        'item',
        scheme,
        programme,
        [programme, scheme, itemId(n)],
        item.owner,
        null,
        item.title,
        item.title,
        item.title,
        item.field,
        FIRST_DAY,
        item.due,
        'below',
        n,
        at,
        at,
      ];
    }
  })();
  await copyInto(tx, { table: 'delivery.undertaking', columns: UNDERTAKING, rows: lined(rows) });
}

// Five changes to an item: issued, started, most claimed, half of those verified, some returned and claimed again, some
// rescheduled, a few suspended or cancelled.
function history(
  due: string,
  random: () => number,
): { fact: Fact['fact']; on: number; due: string | null }[] {
  const dueAt = days.indexOf(due);
  const start = Math.floor(random() * Math.max(1, dueAt - 50));
  const facts: { fact: Fact['fact']; on: number; due: string | null }[] = [
    { fact: 'issued', on: start, due },
  ];
  const then = (fact: Fact['fact'], on: number, newDue: string | null = null) =>
    facts.push({ fact, on: Math.max(on, facts.at(-1)!.on), due: newDue });
  then('started', start + Math.floor(random() * 40));
  if (random() < 0.3)
    then('rescheduled', start + 40 + Math.floor(random() * 60), dayNumber(Math.min(DAYS, dueAt + 90)));
  if (random() < 0.1) (then('suspended', start + 100), then('resumed', start + 160));
  if (random() < 0.85) then('claimed', dueAt - 60 + Math.floor(random() * 120));
  if (facts.at(-1)!.fact === 'claimed' && random() < 0.25)
    (then('returned', facts.at(-1)!.on + 10), then('claimed', facts.at(-1)!.on + 30));
  if (facts.at(-1)!.fact === 'claimed' && random() < 0.6)
    then('verified', facts.at(-1)!.on + Math.floor(random() * 90));
  while (facts.length < 5)
    then(
      facts.at(-1)!.fact === 'claimed' ? 'verified' : 'rescheduled',
      facts.at(-1)!.on + 20,
      dayNumber(Math.min(DAYS, dueAt + 30)),
    );
  return facts;
}

async function histories(tx: Tx, world: World): Promise<void> {
  const columns = {
    event: ['id', 'undertaking_id', 'fact', 'holds_on', 'due_on', 'by_unit_id', 'recorded_at'],
    period: [
      'subject_id',
      'undertaking_id',
      'unit_id',
      'kind',
      'root_id',
      'field',
      'state',
      'due_on',
      'done_on',
      'valid_from',
      'valid_to',
    ],
  };
  await copyInto(tx, {
    table: 'delivery.event',
    columns: columns.event,
    rows: told(world, (n, _item, facts) =>
      facts.map((fact, k) => [
        numbered('f', n * 16 + k),
        itemId(n),
        fact.fact,
        dayNumber(fact.on),
        fact.due,
        numbered('a', 1),
        `${dayNumber(fact.on)}T03:00:00Z`,
      ]),
    ),
  });
  await copyInto(tx, {
    table: 'delivery.period',
    columns: columns.period,
    rows: told(world, (n, item, facts) => {
      world.events += facts.length;
      const periods = periodsOf(
        facts.map((fact, seq) => ({
          id: '',
          seq,
          fact: fact.fact,
          holdsOn: dayNumber(fact.on),
          dueOn: fact.due,
          withdraws: null,
        })),
      );
      return periods.map((one) => [
        itemId(n),
        itemId(n),
        item.owner,
        'item',
        programmeId(item.scheme % 10),
        item.field,
        one.state,
        one.dueOn,
        one.doneOn,
        one.from,
        one.to,
      ]);
    }),
  });
}

async function* told(
  world: World,
  rows: (n: number, item: ReturnType<typeof itemRow>, facts: ReturnType<typeof history>) => unknown[][],
): AsyncGenerator<string> {
  const items = chance(1);
  const random = chance(2);
  for (let n = 0; n < world.items; n++) {
    const item = itemRow(world, n, items);
    for (const row of rows(n, item, history(item.due, random))) yield copyLine(row);
  }
}
