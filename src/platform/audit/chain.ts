/** The rule of the chain, pure: each seal's hash covers the seal before it and the whole audit row. */
import { createHash } from 'node:crypto';

/** An audit row as it is hashed; `detail` is the text that PostgreSQL writes for it, whose form is fixed. */
export interface AuditRow {
  id: string;
  seq: number;
  recorded_at: string;
  actor_id: string | null;
  actor_name: string | null;
  unit_id: string | null;
  act: string;
  subject_kind: string | null;
  subject_id: string | null;
  detail: string;
}

/** The hash that stands before the first seal. */
export const GENESIS = '0'.repeat(64);

/** The hash (sha256, hex) of a row at a place of the chain, after the seal whose hash is `previous`. */
export function chainHash(previous: string, position: number, row: AuditRow): string {
  // An array in a fixed order is its own canonical form: no key order to agree on.
  const canonical = JSON.stringify([
    position,
    row.id,
    row.seq,
    row.recorded_at,
    row.actor_id,
    row.actor_name,
    row.unit_id,
    row.act,
    row.subject_kind,
    row.subject_id,
    row.detail,
  ]);
  return createHash('sha256').update(previous).update('\n').update(canonical).digest('hex');
}
