// What is prepared before a session: the bank of prompts, sessions that meet each other, files handed in.
import type { Static } from 'typebox';
import { addDays, type Day } from '#kernel/day';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { mayWrite, unitNames, unitsAs, type Actor } from '#organisation';
import { clashesOf, type Visit } from '../clashes.ts';
import type { PromptPage, SessionClash } from '../contract.ts';
import { sessionOn } from '../session.ts';
import {
  delegationsBy,
  listPrompts,
  listSessions,
  sessionsBy,
  sessionsHanded,
  type Session,
} from '../store.ts';
import { isHandedFor } from './minutes.ts';
import { rowsOfSessions } from './sessions.ts';

/** The prompts of one's own units, by field. */
export async function promptsPage(
  db: Db | Tx,
  actor: Actor,
  asked: {
    q?: string | undefined;
    field?: string | undefined;
    unit?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<Static<typeof PromptPage>> {
  const units = actor.units.filter((id) => !asked.unit || id === asked.unit);
  const found = await listPrompts(db, units, { ...asked, limit: asked.limit + 1 });
  const { rows, nextCursor } = page(found, asked.limit, (row) => [row.place, row.id]);
  const names = await unitNames(
    db,
    rows.map(({ unitId }) => unitId),
    actor.day,
  );
  return {
    rows: rows.map(({ id, unitId, text, field, provision }) => ({
      ...{ id, text, field, provision, unit: names.get(unitId)! },
      can: { withdraw: mayWrite(actor, unitId, 'editor') },
    })),
    nextCursor,
    can: { add: unitsAs(actor, 'editor').length > 0 },
  };
}

/** A visit that is being planned. */
export interface Planned {
  host: string;
  delegation: string | null;
  heldOn: Day;
  travelDays: number;
  except: string | null;
}

/** Sessions within sight that visit the host in the same weeks, or meet the delegation's own days; nothing is refused for it. */
export async function sessionClashes(
  db: Db | Tx,
  actor: Actor,
  { planned, day }: { planned: Planned; day: Day },
): Promise<SessionClash[]> {
  const { host, delegation, heldOn } = planned;
  const around = { from: addDays(heldOn, -21), to: addDays(heldOn, 21), limit: 500 };
  const ids = new Set<string>();
  for (const filter of [{ host }, ...(delegation ? [{ delegation }] : [])])
    for (const { id } of await listSessions(db, actor, { ...around, ...filter })) ids.add(id);
  if (planned.except) ids.delete(planned.except);
  const sessions = new Map((await sessionsBy(db, [...ids])).map((one) => [one.id, one]));
  const live = [...sessions.values()].filter((one) => sessionOn(one, day).state !== 'cancelled');
  const found = clashesOf(
    { id: '', host, delegation, heldOn, travelDays: planned.travelDays },
    live.map((one) => visitOf(one, day)),
  );
  const clashing = found.map(({ id }) => sessions.get(id)!);
  const delegations = await delegationsBy(db, [...new Set(clashing.map((one) => one.delegationId))]);
  const rows = await rowsOfSessions(db, { sessions: clashing, delegations, day });
  return rows.map((session, n) => ({ why: found[n]!.why, session }));
}

function visitOf(session: Session, day: Day): Visit {
  const { id, hostUnitId: host, delegationId: delegation, travelDays } = session;
  return { id, host, delegation, travelDays, heldOn: sessionOn(session, day).heldOn };
}

/** Whether a file was handed to a session that the actor may know of as the delegation's unit or as its host. */
export async function mayReadHanded(
  db: Db | Tx,
  actor: Actor,
  { fileId }: { fileId: string; today: Day },
): Promise<boolean> {
  return isHandedFor(db, actor, await sessionsHanded(db, fileId));
}
