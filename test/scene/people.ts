import { newId } from '#kernel/id';
import type { Tx } from '#platform/db';
import { actorOfPerson, insertPeople, type Acting } from '#organisation';
import type { Session } from '../session.ts';
import { systemActing } from '../world.ts';
import type { Making, ScenePerson } from './made.ts';
import { FOUNDED, TODAY } from './plan.ts';

/** A leader in each unit, who does what the scene needs done there. */
export async function appointClerks(tx: Tx, ids: string[]) {
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

/** The people who ask, each with an account that was there before. */
export async function appointPeople(
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
      posts: posts.map(({ unitId, role }) => ({ unitId, role })),
      units,
      administers,
      reach: new Set(looksFrom),
      above: new Set(posts.flatMap((one) => line(one.unitId).slice(1))),
      isOf: (some) => some.some((unit) => units.has(unit)),
    };
  });
}
