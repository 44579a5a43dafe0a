// Given for conclusions: minutes that were typed and approved, requests as somebody would write them, a conclusion issued.
import * as Y from 'yjs';
import { inTransaction } from '#platform/db';
import { actorOf } from '#organisation';
import { addStatement, keepMinutesText, putPresent } from '#survey';
import type { Session } from './session.ts';
import type { PersonKey, UnitKey, World } from './world.ts';

/** What was said: by somebody present, maybe on a field. */
export type Words = { id: string; words: string; field?: string; kind?: string };

/** Minutes of a session that the city’s secretary typed and its leader approved. */
export async function givenMinutes(
  world: World,
  session: string,
  { on, said = [{ id: 's1', words: 'Đã làm.' }] }: { on: string; said?: Words[] },
): Promise<void> {
  world.on(on);
  const { db } = world.database;
  const { account_id: account } = await db
    .selectFrom('organisation.person')
    .select('account_id')
    .where('name', '=', 'city.secretary')
    .executeTakeFirstOrThrow();
  const actor = (await actorOf(db, account!, on))!;
  const text = new Y.Doc();
  const who = { side: 'host' as const, name: 'Bí thư', unit: 'Huyện ủy Bắc', unitId: world.units.north };
  putPresent(text, { id: 'p', ...who, present: true, place: 0 });
  for (const [n, one] of said.entries()) addStatement(text, { ...one, at: 1000 * (n + 1), speakerId: 'p' });
  const acting = { actor, now: new Date(`${on}T05:00:00.000Z`), today: on };
  await inTransaction(db, (tx) => keepMinutesText(tx, { name: `minutes/${session}`, text }, acting));
  await world.as('city.leader').done(`/survey-sessions/${session}/approve-minutes`);
}

/** A request of a conclusion as somebody would write it. */
export function asked(world: World, unit: UnitKey, more: object = {}): Record<string, unknown> {
  return {
    ...{ kind: 'other', unitId: world.units[unit], words: 'Bổ sung số liệu', detail: '' },
    ...{ dueOn: '2024-09-30', field: 'leadership', sections: [], conferenceId: null },
    ...more,
  };
}

/** How a document is put out. */
export function issuing(world: World, ...to: UnitKey[]): Record<string, unknown> {
  return {
    number: '12',
    signing: { authority: null, body: '', position: 'Trưởng đoàn', name: 'Người ký' },
    recipients: to.map((unit) => ({ unitId: world.units[unit], name: `Như trên (${unit})` })),
  };
}

/** Writes something with a revision. */
export function put(who: Session, path: string, { revision, body }: { revision: number; body: unknown }) {
  return who.put(path, body, { 'if-match': `"${revision}"` });
}

/** A conclusion of a minuted session that the city's leader issued; answers the requests in their order. */
export async function givenConclusion(
  world: World,
  session: string,
  requests: Record<string, unknown>[],
): Promise<string[]> {
  const [secretary, leader] = (['city.secretary', 'city.leader'] satisfies PersonKey[]).map((who) =>
    world.as(who),
  );
  const body = { assessment: ['Đánh giá cao.'], requests };
  await put(secretary!, `/survey-concluding/${session}`, { revision: 0, body });
  const { id } = await leader!.done(`/survey-concluding/${session}/issue`, issuing(world, 'north'));
  const { rows } = await leader!.read(`/survey-conclusions/${id}/requests`);
  return rows.map((row: { id: string }) => row.id);
}
