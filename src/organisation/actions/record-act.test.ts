import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import type { Change } from '../act.ts';
import {
  actOf,
  alone,
  as,
  asSystem,
  founding,
  person,
  recorded,
  smallTree,
  type UNITS,
} from '../small-tree.fixture.ts';
import {
  actorOf,
  ancestryDifferences,
  childrenOf,
  findUnit,
  lineOf,
  unitsUnder,
  versionsOf,
} from '../store.ts';
import { recordAct } from './record-act.ts';

type Units = Record<(typeof UNITS)[number], string>;

let database: TestDatabase;
let units: Units;

const move = (unit: string, parent: string | null): Change => ({ move: { unit, parent } });
const dissolve = (unit: string, heir?: string): Change => ({ dissolve: { unit, heir } });
const rename = (unit: string, name: string): Change => ({ rename: { unit, name } });

describe('what an act does', () => {
  beforeEach(async () => {
    database = await testDatabase();
    units = await smallTree(database.db);
  });
  afterEach(() => database.close());

  test('several become several: lines run to the heirs from that day on and are as before until then', async () => {
    const act = actOf(
      [
        founding('east', { parent: units.city, level: 'district' }),
        founding('west', { parent: units.city, level: 'district' }),
        move(units.n1, 'east'),
        move(units.n2, 'west'),
        move(units.s1, 'west'),
        dissolve(units.s2, 'west'),
        dissolve(units.north),
        dissolve(units.south, 'west'),
      ],
      {
        type: 'merging',
        successions: [
          { from: units.north, to: 'east', share: 'part' },
          { from: units.north, to: 'west', share: 'part' },
          { from: units.south, to: 'west', share: 'whole' },
        ],
      },
    );
    const before = await unitsUnder(database.db, units.city, '2022-12-31');
    const founded = await recorded(database.db, act);
    const [east, west] = [founded.get('east')!, founded.get('west')!];
    expect(await lineOf(database.db, units.n1, '2023-01-01')).toEqual([units.n1, east, units.city]);
    expect(await lineOf(database.db, units.n1, '2022-12-31')).toEqual([units.n1, units.north, units.city]);
    expect(await lineOf(database.db, units.s2, '2023-01-01')).toEqual([units.s2, west, units.city]);
    expect(await lineOf(database.db, units.north, '2023-01-01')).toEqual([units.north, units.city]); // two successors: its superior
    expect(await unitsUnder(database.db, units.city, '2022-12-31')).toEqual(before);
    expect((await unitsUnder(database.db, units.city, '2023-01-01')).length).toBe(before.length + 2);
    expect((await childrenOf(database.db, units.city, '2023-01-01')).map((unit) => unit.id).sort()).toEqual(
      [east, west, units.checks].sort(),
    );
    expect(await ancestryDifferences(database.db)).toBe(0);
  });

  test('a dissolved unit goes to its only successor where no heir is named, and on with it', async () => {
    await recorded(
      database.db,
      actOf([dissolve(units.n1)], {
        type: 'merging',
        successions: [{ from: units.n1, to: units.n2, share: 'whole' }],
      }),
    );
    await recorded(database.db, actOf([dissolve(units.n2, units.s1)], { holdsOn: '2024-01-01' }));
    expect(await lineOf(database.db, units.n1, '2023-06-01')).toEqual([
      units.n1,
      units.n2,
      units.north,
      units.city,
    ]);
    expect(await lineOf(database.db, units.n1, '2024-01-01')).toEqual([
      units.n1,
      units.n2,
      units.s1,
      units.south,
      units.city,
    ]);
  });

  test('names are kept tidy, versions follow one another without a gap, the act is audited', async () => {
    await recorded(
      database.db,
      actOf([rename(units.n1, '  Đảng ủy  phường\nHòa Bình ')], { type: 'renaming' }),
    );
    const versions = await versionsOf(database.db, units.n1);
    expect(versions.map(({ from, to, name }) => [from, to, name])).toEqual([
      ['2020-01-01', '2023-01-01', 'Đảng ủy xã Hòa Bình'],
      ['2023-01-01', 'infinity', 'Đảng ủy phường Hòa Bình'],
    ]);
    const { rows } = await sql<{ act: string }>`select act from platform.audit order by seq`.execute(
      database.db,
    );
    expect(rows.map((row) => row.act)).toEqual(['organisation.record', 'organisation.record']);
  });

  test('whoever keeps numbers is told every unit whose line changes, around the writing; a rename moves nobody', async () => {
    const told: { units: string[]; before: string; after: string }[] = [];
    const follow = async (tx: Parameters<typeof alone>[0], ids: string[], apply: () => Promise<void>) => {
      const at = async () => (await lineOf(tx, units.n1, '2023-01-01')).join();
      const before = await at();
      await apply();
      told.push({ units: ids.toSorted(), before, after: await at() });
    };
    await inTransaction(database.db, async (tx) => {
      const acting = await asSystem(tx);
      await recordAct(
        tx,
        { act: actOf([rename(units.city, 'Thành ủy mới')], { holdsOn: '2022-01-01' }), follow },
        acting,
      );
      await recordAct(
        tx,
        {
          act: actOf([
            { change: { unit: units.south, fields: ['culture'] } },
            move(units.north, units.south),
          ]),
          follow,
        },
        acting,
      );
    });
    expect(told).toHaveLength(1);
    expect(told[0]!.units).toEqual([units.north, units.n1, units.n2].sort());
    expect(told[0]!.before).not.toBe(told[0]!.after);
  });

  test('a refused act writes nothing, not even its record', async () => {
    await expect(
      recorded(
        database.db,
        actOf([founding('ok', { parent: units.city, level: 'city' }), move(units.city, units.n1)]),
      ),
    ).rejects.toMatchObject({
      code: 'organisation.level-above',
      status: 422,
      errors: [{ field: 'changes.1' }],
    });
    const { rows } =
      await sql`select (select count(*)::int from organisation.act) as acts, (select count(*)::int from organisation.unit) as units`.execute(
        database.db,
      );
    expect(rows).toEqual([{ acts: 1, units: 8 }]);
  });

  test('only administrators, each within their subtree; what they may not see is not there for them', async () => {
    const acting = async (unit: string, role: string) =>
      as((await actorOf(database.db, (await person(database.db, [{ unit, role }])).account, '2024-08-07'))!);
    const north = await acting(units.north, 'administrator');
    const attempt = (changes: Change[], by: Awaited<ReturnType<typeof acting>>) =>
      recorded(database.db, actOf(changes), by).then(
        () => 'recorded',
        (error: { code: string }) => error.code,
      );
    expect(await attempt([rename(units.n1, 'A')], await acting(units.north, 'leader'))).toBe(
      'organisation.not-administrator',
    );
    expect(await attempt([rename(units.n1, 'A')], await acting(units.n1, 'administrator'))).toBe('recorded');
    expect(await attempt([rename(units.s1, 'B')], north)).toBe('organisation.unknown-unit'); // beside them
    expect(await attempt([rename(units.city, 'B')], north)).toBe('organisation.not-administrator'); // above them
    expect(await attempt([move(units.n2, units.city)], north)).toBe('organisation.not-administrator');
    expect(await attempt([move(units.n2, units.s1)], north)).toBe('organisation.unknown-parent');
    expect(await attempt([dissolve(units.n2, units.city)], north)).toBe('organisation.not-administrator');
    expect(await attempt([founding('new', { parent: units.north })], north)).toBe('recorded');
    expect(
      await attempt(
        [founding('top', { parent: null, level: 'city' })],
        await acting(units.city, 'administrator'),
      ),
    ).toBe('organisation.not-administrator');
    expect(await attempt([move(units.n2, units.south)], await acting(units.city, 'administrator'))).toBe(
      'recorded',
    );
    expect((await findUnit(database.db, units.n2, '2024-01-01'))!.parentId).toBe(units.south);
  });
});
