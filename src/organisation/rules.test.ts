import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id';
import { inTransaction } from '#platform/db';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import type { Act, Change, Succession } from './act.ts';
import { actOf, alone, asSystem, founding, recorded, smallTree, type UNITS } from './small-tree.fixture.ts';
import { unitsUnder } from './store.ts';
import { recordAct, weighAct } from './actions/record-act.ts';

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
    await recorded(
      database.db,
      actOf([rename(units.n1, 'Xã mới')], { holdsOn: '2024-01-01', directive: '02-QĐ/TU' }),
    );
    await recorded(database.db, actOf([dissolve(units.s2, units.s1)], { holdsOn: '2024-01-01' }));
    await recorded(
      database.db,
      actOf([founding('late', { parent: units.south })], { holdsOn: '2024-02-01' }),
    );
  });
  afterAll(() => database.close());

  async function faults(changes: Change[], more: Partial<Act> = {}) {
    const weighed = await weighAct(
      database.db,
      actOf(changes, { holdsOn: '2024-03-01', ...more }),
      await asSystem(database.db),
    );
    return 'faults' in weighed
      ? weighed.faults.map(({ at, code }) => [at && Object.values(at)[0], code.replace('organisation.', '')])
      : 'no fault';
  }
  const links = (...successions: [string, string, Succession['share']][]) => ({
    successions: successions.map(([from, to, share]) => ({ from, to, share })),
  });

  test('change a unit before its founding, after its end, before or on the day of another act', async () => {
    expect(await faults([move(units.n1, units.south)], { holdsOn: '2019-12-31' })).toEqual([
      [0, 'before-founding'],
    ]);
    expect(await faults([move(units.s2, units.north)])).toEqual([[0, 'dissolved']]);
    expect(
      await faults([move(units.n2, units.south), move(units.n1, units.south)], { holdsOn: '2023-01-01' }),
    ).toEqual([[1, 'later-act']]);
    expect(await faults([move(units.n1, units.south)], { holdsOn: '2024-01-01' })).toEqual([
      [0, 'same-day-act'],
    ]);
    expect(await faults([move(units.n1, units.south)], { holdsOn: '2024-01-02' })).toBe('no fault');
    expect(await faults([rename(newId(), 'A')])).toEqual([[0, 'unknown-unit']]);
    expect(await faults([rename('không phải mã', 'A')])).toEqual([[0, 'unknown-unit']]);
  });

  test('the later act is named', async () => {
    const weighed = await weighAct(
      database.db,
      actOf([move(units.n1, units.south)], { holdsOn: '2023-01-01' }),
      await asSystem(database.db),
    );
    expect(weighed).toMatchObject({
      faults: [{ values: { directive: '02-QĐ/TU', holdsOn: '2024-01-01', name: 'Đảng ủy xã Hòa Bình' } }],
    });
  });

  test('make a cycle, on the day or on a later one that is recorded', async () => {
    expect(
      await faults([move(units.north, units.n2), { change: { unit: units.n2, level: 'district' } }]),
    ).toEqual([[0, 'cycle']]);
    expect(await faults([{ move: { unit: units.north, parent: units.north } }])).toEqual([[0, 'cycle']]);
    expect(await faults([move(units.north, units.south), move(units.south, units.north)])).toEqual([
      [0, 'cycle'],
    ]);
    const own = await inTransaction(database.db, async (tx) => {
      const acting = await asSystem(tx);
      const { founded } = await recordAct(
        tx,
        {
          act: actOf(
            [
              founding('x', { parent: units.city, level: 'district' }),
              founding('y', { parent: units.city, level: 'district' }),
            ],
            { holdsOn: '2021-01-01' },
          ),
          follow: alone,
        },
        acting,
      );
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
    expect(await faults([founding('s2', { parent: units.south })], { holdsOn: '2023-01-01' })).toEqual([
      [0, 'code-taken'],
    ]);
    expect(await faults([founding('late', { parent: units.south })], { holdsOn: '2023-01-01' })).toEqual([
      [0, 'code-taken'],
    ]); // taken from a later day on
    expect(await faults([founding('k', { code: 'n2', parent: units.north }), dissolve(units.n2, 'k')])).toBe(
      'no fault',
    );
    expect(
      await faults([
        founding('a', { code: 'Z', parent: units.north }),
        founding('b', { code: 'Z', parent: units.south }),
      ]),
    ).toEqual([[1, 'code-taken']]);
  });

  test('leave children behind, on the day or later', async () => {
    expect(await faults([dissolve(units.north, units.south)])).toEqual([[0, 'children-left']]);
    expect(
      await faults([
        move(units.n1, units.south),
        dissolve(units.n2, units.s1),
        dissolve(units.north, units.south),
      ]),
    ).toBe('no fault');
    expect(
      await faults([move(units.s1, units.north), dissolve(units.south, units.north)], {
        holdsOn: '2023-06-01',
      }),
    ).toEqual([[1, 'later-act']]);
    expect(
      await faults([dissolve(units.north, units.south), founding('q', { parent: units.north })]),
    ).toEqual(expect.arrayContaining([[1, 'parent-not-standing']]));
  });

  test('name an heir that does not stand, or leave nobody', async () => {
    expect(await faults([dissolve(units.n1, units.s2)])).toEqual([[0, 'heir-not-standing']]);
    expect(await faults([dissolve(units.n1, units.n1)])).toEqual([[0, 'heir-not-standing']]);
    expect(await faults([dissolve(units.n1, units.n2), dissolve(units.n2, units.n1)])).toEqual([
      [0, 'heir-not-standing'],
      [1, 'heir-not-standing'],
    ]);
    const top = await weighAct(
      database.db,
      actOf([founding('T', { level: 'city' }), dissolve('T')], { holdsOn: '2024-03-01' }),
      await asSystem(database.db),
    );
    expect(top).toMatchObject({ faults: [{ code: 'organisation.no-heir' }] });
  });

  test('put a unit under one of a lower level, that is not there yet or no more', async () => {
    expect(await faults([move(units.north, units.s1)])).toEqual([[0, 'level-above']]);
    expect(await faults([{ change: { unit: units.north, level: 'cell' } }])).toEqual([[0, 'level-above']]);
    expect(await faults([move(units.n2, units.s2)])).toEqual([[0, 'parent-not-standing']]);
    expect(await faults([founding('z', { parent: newId() })])).toEqual([[0, 'unknown-parent']]);
    expect(
      await faults([founding('z', { parent: units.s2, level: 'cell' })], { holdsOn: '2023-01-01' }),
    ).toEqual([[0, 'later-act']]); // it will be gone
    const late = (await unitsUnder(database.db, units.south, '2024-03-01')).find(
      (id) => !Object.values(units).includes(id),
    )!;
    expect(await faults([founding('z', { parent: late, level: 'cell' })], { holdsOn: '2023-01-01' })).toEqual(
      [[0, 'parent-not-founded']],
    );
  });

  test('be empty, change nothing, lack what its type says', async () => {
    expect(await faults([])).toEqual([[null, 'no-changes']]);
    expect(await faults([rename(units.s1, 'Đơn vị s1')])).toEqual([[0, 'nothing-changes']]);
    expect(await faults([rename(units.s1, '  ')])).toEqual([[0, 'no-name']]);
    expect(await faults([founding('z', { code: ' ', parent: units.south })])).toEqual([[0, 'no-code']]);
    expect(await faults([rename(units.s1, 'A')], { directive: ' ' })).toEqual([[null, 'no-directive']]);
    expect(await faults([rename(units.s1, 'A')], { type: 'founding' })).toEqual([[null, 'lacks-found']]);
    expect(await faults([rename(units.s1, 'A')], { type: 'merging' })).toEqual([
      [null, 'lacks-dissolve'],
      [null, 'lacks-succession'],
      [null, 'lacks-predecessor'],
    ]);
    expect(
      await faults([dissolve(units.n1, units.n2)], {
        type: 'merging',
        ...links([units.n1, units.n2, 'whole']),
      }),
    ).toBe('no fault');
    expect(
      await faults([founding('z', { parent: units.south })], {
        type: 'splitting',
        ...links([units.s1, 'z', 'part']),
      }),
    ).toBe('no fault');
    await expect(faults([rename(units.s1, 'A')], { holdsOn: '2024-02-30' })).rejects.toMatchObject({
      code: 'organisation.bad-day',
    });
  });

  test('say of successors what cannot be', async () => {
    const end = [dissolve(units.n1, units.n2)];
    expect(await faults(end, links([units.n1, units.s2, 'whole']))).toEqual([[0, 'successor-not-standing']]);
    expect(await faults(end, links([units.s2, units.n2, 'whole']))).toEqual([
      [0, 'predecessor-not-standing'],
    ]);
    expect(await faults(end, links([units.n1, units.n2, 'whole'], [units.n1, units.s1, 'part']))).toEqual([
      [1, 'whole-and-more'],
    ]);
    expect(await faults(end, links([units.n1, units.n2, 'part'], [units.n1, units.n2, 'part']))).toEqual([
      [1, 'succession-twice'],
    ]);
    expect(await faults(end, links([units.s1, units.n2, 'whole']))).toEqual([[0, 'whole-still-stands']]);
    expect(await faults(end, links([units.s1, units.s1, 'part']))).toEqual([[0, 'succeeds-itself']]);
    expect(
      await faults(
        end,
        links([units.s1, units.n2, 'part'], [units.n1, units.n2, 'part'], [units.n1, units.s1, 'part']),
      ),
    ).toBe('no fault');
  });
});
