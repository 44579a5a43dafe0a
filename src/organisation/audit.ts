import { record } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { Acting } from './actor.ts';

/** What is written of an act: its verb, the unit in whose name it was done, and the thing it was done to. */
export interface Deed {
  act: string;
  unitId?: string;
  subject: [kind: string, id: string];
  detail?: Record<string, unknown>;
}

/** Writes the audit line of an action, in the action's transaction. */
export async function audit(
  tx: Tx,
  { actor, now }: Acting,
  { act, unitId, subject: [kind, id], detail }: Deed,
): Promise<void> {
  await record(tx, {
    at: now,
    act,
    actorId: actor.id,
    actorName: actor.name,
    unitId,
    subject: { kind, id },
    detail,
  });
}
