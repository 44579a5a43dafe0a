import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction } from '#platform/db';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import type { Act, Change, Succession } from '../act.ts';
import { actOf, alone, as, asSystem, founding, person, recorded, smallTree, type UNITS } from '../small-tree.fixture.ts';
import { actorOf, ancestryDifferences, childrenOf, findUnit, lineOf, unitsUnder, versionsOf } from '../store.ts';
import { recordAct, weighAct } from './record-act.ts';

type Units = Record<(typeof UNITS)[number], string>;

let database: TestDatabase;
let units: Units;

const move = (unit: string, parent: string | null): Change => ({ move: { unit, parent } });
const dissolve = (unit: string, heir?: string): Change => ({ dissolve: { unit, heir } });
const rename = (unit: string, name: string): Change => ({ rename: { unit, name } });

describe('what an act may not do', () => {
  beforeAll(async () => {
    database = await testDatabase();
    units = await smallTree(database.db);
    await recorded(database.db, actOf([rename(units.n1, 'Xã mới')], { holdsOn: '2024-01-01', directive: '02-QĐ/TU' }));
    await recorded(database.db, actOf([dissolve(units.s2, units.s1)], { holdsOn: '2024-01-01' }));
    await recorded(database.db, actOf([founding('late', { parent: units.south })], { holdsOn: '2024-02-01' }));
  });
  afterAll(() => database.close());

  async function faults(changes: Change[], more: Partial<Act> = {}) {
    const weighed = await weighAct(database.db, actOf(changes, { holdsOn: '2024-03-01', ...more }), await asSystem(database.db));
    return 'faults' in weighed ? weighed.faults.map(({ at, code }) => [at && Object.values(at)[0], code.replace('organisation.', '')]) : 'no fault';
  }
  const links = (...successions: [string, string, Succession['share']][]) => ({ successions: successions.map(([from, to, share]) => ({ from, to, share })) });

  test('change a unit before its founding, after its end, before or on the day of another act', async () => {
    expect(await faults([move(units.n1, units.south)], { holdsOn: '2019-12-31' })).toEqual([[0, 'before-founding']]);
    expect(await faults([move(units.s2, units.north)])).toEqual([[0, 'dissolved']]);
    expect(await faults([move(units.n2, units.south), move(units.n1, units.south)], { holdsOn: '2023-01-01' })).toEqual([[1, 'later-act']]);
    expect(await faults([move(units.n1, units.south)], { holdsOn: '2024-01-01' })).toEqual([[0, 'same-day-act']]);
    expect(await faults([move(units.n1, units.south)], { holdsOn: '2024-01-02' })).toBe('no fault');
    expect(await faults([rename(newId(), 'A')])).toEqual([[0, 'unknown-unit']]);
    expect(await faults([rename('không phải mã', 'A')])).toEqual([[0, 'unknown-unit']]);
  });

  test('the later act is named', async () => {
    const weighed = await weighAct(database.db, actOf([move(units.n1, units.south)], { holdsOn: '2023-01-01' }), await asSystem(database.db));
    expect(weighed).toMatchObject({ faults: [{ values: { directive: '02-QĐ/TU', holdsOn: '2024-01-01', name: 'Đảng ủy xã Hòa Bình' } }] });
  });

  test('make a cycle, on the day or on a later one that is recorded', async () => {
    expect(await faults([move(units.north, units.n2), { change: { unit: units.n2, level: 'district' } }])).toEqual([[0, 'cycle']]);
    expect(await faults([{ move: { unit: units.north, parent: units.north } }])).toEqual([[0, 'cycle']]);
    expect(await faults([move(units.north, units.south), move(units.south, units.north)])).toEqual([[0, 'cycle']]);
    const own = await inTransaction(database.db, async (tx) => {
      const acting = await asSystem(tx);
      const { founded } = await recordAct(tx, { act: actOf([founding('x', { parent: units.city, level: 'district' }), founding('y', { parent: units.city, level: 'district' })], { holdsOn: '2021-01-01' }), follow: alone }, acting);
      const [x, y] = [founded.get('x')!, founded.get('y')!];
      await recordAct(tx, { act: actOf([move(y, x)], { holdsOn: '2022-06-01' }), follow: alone }, acting);
      return weighAct(tx, actOf([move(x, y)], { holdsOn: '2022-01-01' }), acting);
    });
    expect(own).toMatchObject({ faults: [{ code: 'organisation.cycle', values: { day: '2022-06-01' } }] });
  });

  test('give a code twice on one level', async () => {
    expect(await faults([founding('n2', { parent: units.south })])).toEqual([[0, 'code-taken']]);
    expect(await faults([{ rename: { unit: units.s1, code: 'n2' } }])).toEqual([[0, 'code-taken']]);
    expect(await faults([founding('n2', { parent: units.south, level: 'cell' })])).toBe('no fault');
    expect(await faults([founding('s2', { parent: units.south })])).toBe('no fault'); // its holder is gone
    expect(await faults([founding('s2', { parent: units.south })], { holdsOn: '2023-01-01' })).toEqual([[0, 'code-taken']]);
    expect(await faults([founding('late', { parent: units.south })], { holdsOn: '2023-01-01' })).toEqual([[0, 'code-taken']]); // taken from a later day on
    expect(await faults([founding('k', { code: 'n2', parent: units.north }), dissolve(units.n2, 'k')])).toBe('no fault');
    expect(await faults([founding('a', { code: 'Z', parent: units.north }), founding('b', { code: 'Z', parent: units.south })])).toEqual([[1, 'code-taken']]);
  });

  test('leave children behind, on the day or later', async () => {
    expect(await faults([dissolve(units.north, units.south)])).toEqual([[0, 'children-left']]);
    expect(await faults([move(units.n1, units.south), dissolve(units.n2, units.s1), dissolve(units.north, units.south)])).toBe('no fault');
    expect(await faults([move(units.s1, units.north), dissolve(units.south, units.north)], { holdsOn: '2023-06-01' })).toEqual([[1, 'later-act']]);
    expect(await faults([dissolve(units.north, units.south), founding('q', { parent: units.north })])).toEqual(expect.arrayContaining([[1, 'parent-not-standing']]));
  });

  test('name an heir that does not stand, or leave nobody', async () => {
    expect(await faults([dissolve(units.n1, units.s2)])).toEqual([[0, 'heir-not-standing']]);
    expect(await faults([dissolve(units.n1, units.n1)])).toEqual([[0, 'heir-not-standing']]);
    expect(await faults([dissolve(units.n1, units.n2), dissolve(units.n2, units.n1)])).toEqual([[0, 'heir-not-standing'], [1, 'heir-not-standing']]);
    const top = await weighAct(database.db, actOf([founding('T', { level: 'city' }), dissolve('T')], { holdsOn: '2024-03-01' }), await asSystem(database.db));
    expect(top).toMatchObject({ faults: [{ code: 'organisation.no-heir' }] });
  });

  test('put a unit under one of a lower level, that is not there yet or no more', async () => {
    expect(await faults([move(units.north, units.s1)])).toEqual([[0, 'level-above']]);
    expect(await faults([{ change: { unit: units.north, level: 'cell' } }])).toEqual([[0, 'level-above']]);
    expect(await faults([move(units.n2, units.s2)])).toEqual([[0, 'parent-not-standing']]);
    expect(await faults([founding('z', { parent: newId() })])).toEqual([[0, 'unknown-parent']]);
    expect(await faults([founding('z', { parent: units.s2, level: 'cell' })], { holdsOn: '2023-01-01' })).toEqual([[0, 'later-act']]); // it will be gone
    const late = (await unitsUnder(database.db, units.south, '2024-03-01')).find((id) => !Object.values(units).includes(id))!;
    expect(await faults([founding('z', { parent: late, level: 'cell' })], { holdsOn: '2023-01-01' })).toEqual([[0, 'parent-not-founded']]);
  });

  test('be empty, change nothing, lack what its type says', async () => {
    expect(await faults([])).toEqual([[null, 'no-changes']]);
    expect(await faults([rename(units.s1, 'Đơn vị s1')])).toEqual([[0, 'nothing-changes']]);
    expect(await faults([rename(units.s1, '  ')])).toEqual([[0, 'no-name']]);
    expect(await faults([founding('z', { code: ' ', parent: units.south })])).toEqual([[0, 'no-code']]);
    expect(await faults([rename(units.s1, 'A')], { directive: ' ' })).toEqual([[null, 'no-directive']]);
    expect(await faults([rename(units.s1, 'A')], { type: 'founding' })).toEqual([[null, 'lacks-found']]);
    expect(await faults([rename(units.s1, 'A')], { type: 'merging' })).toEqual([[null, 'lacks-dissolve'], [null, 'lacks-succession'], [null, 'lacks-predecessor']]);
    expect(await faults([dissolve(units.n1, units.n2)], { type: 'merging', ...links([units.n1, units.n2, 'whole']) })).toBe('no fault');
    expect(await faults([founding('z', { parent: units.south })], { type: 'splitting', ...links([units.s1, 'z', 'part']) })).toBe('no fault');
    await expect(faults([rename(units.s1, 'A')], { holdsOn: '2024-02-30' })).rejects.toMatchObject({ code: 'organisation.bad-day' });
  });

  test('say of successors what cannot be', async () => {
    const end = [dissolve(units.n1, units.n2)];
    expect(await faults(end, links([units.n1, units.s2, 'whole']))).toEqual([[0, 'successor-not-standing']]);
    expect(await faults(end, links([units.s2, units.n2, 'whole']))).toEqual([[0, 'predecessor-not-standing']]);
    expect(await faults(end, links([units.n1, units.n2, 'whole'], [units.n1, units.s1, 'part']))).toEqual([[1, 'whole-and-more']]);
    expect(await faults(end, links([units.n1, units.n2, 'part'], [units.n1, units.n2, 'part']))).toEqual([[1, 'succession-twice']]);
    expect(await faults(end, links([units.s1, units.n2, 'whole']))).toEqual([[0, 'whole-still-stands']]);
    expect(await faults(end, links([units.s1, units.s1, 'part']))).toEqual([[0, 'succeeds-itself']]);
    expect(await faults(end, links([units.s1, units.n2, 'part'], [units.n1, units.n2, 'part'], [units.n1, units.s1, 'part']))).toBe('no fault');
  });
});

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
    expect((await childrenOf(database.db, units.city, '2023-01-01')).map((unit) => unit.id).sort()).toEqual([east, west, units.checks].sort());
    expect(await ancestryDifferences(database.db)).toBe(0);
  });

  test('a dissolved unit goes to its only successor where no heir is named, and on with it', async () => {
    await recorded(database.db, actOf([dissolve(units.n1)], { type: 'merging', successions: [{ from: units.n1, to: units.n2, share: 'whole' }] }));
    await recorded(database.db, actOf([dissolve(units.n2, units.s1)], { holdsOn: '2024-01-01' }));
    expect(await lineOf(database.db, units.n1, '2023-06-01')).toEqual([units.n1, units.n2, units.north, units.city]);
    expect(await lineOf(database.db, units.n1, '2024-01-01')).toEqual([units.n1, units.n2, units.s1, units.south, units.city]);
  });

  test('names are kept tidy, versions follow one another without a gap, the act is audited', async () => {
    await recorded(database.db, actOf([rename(units.n1, '  Đảng ủy  phường\nHòa Bình ')], { type: 'renaming' }));
    const versions = await versionsOf(database.db, units.n1);
    expect(versions.map(({ from, to, name }) => [from, to, name])).toEqual([
      ['2020-01-01', '2023-01-01', 'Đảng ủy xã Hòa Bình'],
      ['2023-01-01', 'infinity', 'Đảng ủy phường Hòa Bình'],
    ]);
    const { rows } = await sql<{ act: string }>`select act from platform.audit order by seq`.execute(database.db);
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
      await recordAct(tx, { act: actOf([rename(units.city, 'Thành ủy mới')], { holdsOn: '2022-01-01' }), follow }, acting);
      await recordAct(tx, { act: actOf([{ change: { unit: units.south, fields: ['culture'] } }, move(units.north, units.south)]), follow }, acting);
    });
    expect(told).toHaveLength(1);
    expect(told[0]!.units).toEqual([units.north, units.n1, units.n2].sort());
    expect(told[0]!.before).not.toBe(told[0]!.after);
  });

  test('a refused act writes nothing, not even its record', async () => {
    await expect(recorded(database.db, actOf([founding('ok', { parent: units.city, level: 'city' }), move(units.city, units.n1)]))).rejects.toMatchObject({ code: 'organisation.level-above', status: 422, errors: [{ field: 'changes.1' }] });
    const { rows } = await sql`select (select count(*)::int from organisation.act) as acts, (select count(*)::int from organisation.unit) as units`.execute(database.db);
    expect(rows).toEqual([{ acts: 1, units: 8 }]);
  });

  test('only administrators, each within their subtree; what they may not see is not there for them', async () => {
    const acting = async (unit: string, role: string) => as((await actorOf(database.db, (await person(database.db, [{ unit, role }])).account, '2024-08-07'))!);
    const north = await acting(units.north, 'administrator');
    const attempt = (changes: Change[], by: Awaited<ReturnType<typeof acting>>) => recorded(database.db, actOf(changes), by).then(() => 'recorded', (error: { code: string }) => error.code);
    expect(await attempt([rename(units.n1, 'A')], await acting(units.north, 'leader'))).toBe('organisation.not-administrator');
    expect(await attempt([rename(units.n1, 'A')], await acting(units.n1, 'administrator'))).toBe('recorded');
    expect(await attempt([rename(units.s1, 'B')], north)).toBe('organisation.unknown-unit'); // beside them
    expect(await attempt([rename(units.city, 'B')], north)).toBe('organisation.not-administrator'); // above them
    expect(await attempt([move(units.n2, units.city)], north)).toBe('organisation.not-administrator');
    expect(await attempt([move(units.n2, units.s1)], north)).toBe('organisation.unknown-parent');
    expect(await attempt([dissolve(units.n2, units.city)], north)).toBe('organisation.not-administrator');
    expect(await attempt([founding('new', { parent: units.north })], north)).toBe('recorded');
    expect(await attempt([founding('top', { parent: null, level: 'city' })], await acting(units.city, 'administrator'))).toBe('organisation.not-administrator');
    expect(await attempt([move(units.n2, units.south)], await acting(units.city, 'administrator'))).toBe('recorded');
    expect((await findUnit(database.db, units.n2, '2024-01-01'))!.parentId).toBe(units.south);
  });
});
