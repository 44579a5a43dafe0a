// A small tree for tests: a city, two districts, two communes in each, an inspection body, all founded on one day.
import { newId } from '#kernel/id';
import { inTransaction, type Db, type Tx } from '#platform/db';
import type { Act, Change, Founding } from './act.ts';
import type { Acting, Actor } from './actor.ts';
import { recordAct, type Follow } from './actions/record-act.ts';
import { systemActor } from './store.ts';

export const FOUNDED = '2020-01-01';
export const NOW = new Date('2024-08-07T03:00:00Z');

export const alone: Follow = (_tx, _units, apply) => apply();

export function founding(unit: string, more: Partial<Founding> = {}): { found: Founding } {
  return {
    found: {
      unit,
      code: unit,
      name: `Đơn vị ${unit}`,
      level: 'commune',
      kind: 'committee',
      fields: [],
      parent: null,
      ...more,
    },
  };
}

export function actOf(changes: Change[], more: Partial<Act> = {}): Act {
  return {
    type: 'reorganising',
    holdsOn: '2023-01-01',
    directive: '01-QĐ/TU',
    changes,
    successions: [],
    ...more,
  };
}

/** Acting as the program itself. */
export async function asSystem(db: Db | Tx, today = '2024-08-07'): Promise<Acting> {
  return { actor: await systemActor(db, today), now: NOW, today };
}

/** Acting as somebody. */
export function as(actor: Actor): Acting {
  return { actor, now: NOW, today: actor.day };
}

/** Records an act in a transaction of its own. */
export async function recorded(db: Db, act: Act, acting?: Acting): Promise<Map<string, string>> {
  return inTransaction(
    db,
    async (tx) => (await recordAct(tx, { act, follow: alone }, acting ?? (await asSystem(tx)))).founded,
  );
}

export const UNITS = ['city', 'north', 'south', 'n1', 'n2', 's1', 's2', 'checks'] as const;

/** Founds the small tree. Answers the units' identifiers by key. */
export async function smallTree(db: Db): Promise<Record<(typeof UNITS)[number], string>> {
  const founded = await recorded(
    db,
    actOf(
      [
        founding('city', { level: 'city', name: 'Thành ủy' }),
        founding('north', { level: 'district', name: 'Huyện ủy Bắc', parent: 'city' }),
        founding('south', { level: 'district', name: 'Huyện ủy Nam', parent: 'city' }),
        founding('n1', { parent: 'north', name: 'Đảng ủy xã Hòa Bình' }),
        founding('n2', { parent: 'north' }),
        founding('s1', { parent: 'south' }),
        founding('s2', { parent: 'south' }),
        founding('checks', { level: 'city', kind: 'inspection', parent: 'city', name: 'Ủy ban Kiểm tra' }),
      ],
      { type: 'founding', holdsOn: FOUNDED },
    ),
  );
  return Object.fromEntries(founded) as Record<(typeof UNITS)[number], string>;
}

/** A person with an account, written straight into the tables. Answers the account. */
export async function person(
  db: Db | Tx,
  posts: { unit: string; role: string; from?: string; to?: string }[],
): Promise<{ id: string; account: string }> {
  const id = newId();
  const account = `account-${id}`;
  const moment = NOW.toISOString();
  await db
    .insertInto('organisation.person')
    .values({
      id,
      name: `Người ${id.slice(-4)}`,
      email: `${id}@x.example`,
      account_id: account,
      recorded_at: moment,
    })
    .execute();
  for (const { unit, role, from = FOUNDED, to = 'infinity' } of posts) {
    await db
      .insertInto('organisation.post')
      .values({
        id: newId(),
        person_id: id,
        unit_id: unit,
        title: role,
        role: role as 'viewer',
        valid_from: from,
        valid_to: to,
        recorded_at: moment,
      })
      .execute();
  }
  return { id, account };
}
