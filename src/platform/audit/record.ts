import { newId } from '#kernel/id';
import { json, type Tx } from '#platform/db';

/** Who did what to what, when. `act` is the verb (`reports.submit`); `detail` what is needed to understand it later. */
export interface AuditLine {
  at: Date;
  act: string;
  actorId?: string | undefined;
  /** The actor's name as it was then: people are renamed and leave. */
  actorName?: string | undefined;
  /** The unit in whose name it was done. */
  unitId?: string | undefined;
  subject?: { kind: string; id: string } | undefined;
  detail?: Record<string, unknown> | undefined;
}

/**
 * Writes one line of the audit trail inside the transaction of the act itself: both are kept or neither. Answers the
 * line's id.
 */
export async function record(tx: Tx, line: AuditLine): Promise<string> {
  const id = newId(line.at.getTime());
  await tx
    .insertInto('platform.audit')
    .values({
      id,
      recorded_at: line.at,
      actor_id: line.actorId ?? null,
      actor_name: line.actorName ?? null,
      unit_id: line.unitId ?? null,
      act: line.act,
      subject_kind: line.subject?.kind ?? null,
      subject_id: line.subject?.id ?? null,
      detail: json(line.detail ?? {}),
    })
    .execute();
  return id;
}
