import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import type { Content, Warning } from '../contract.ts';
import { withNumber } from '../store.ts';

const MOST = 5;

/**
 * What looks like the same paper entered twice: the same number by the same issuer on the same day (`same-entry`) or in
 * the same year (`same-number`), as far as the asker may see.
 */
export async function warningsFor(
  db: Db | Tx,
  actor: Actor,
  entry: Pick<Content, 'number' | 'issuer' | 'issuedOn'> & { id?: string | undefined },
): Promise<Warning[]> {
  const others = (await withNumber(db, actor, entry)).filter(
    (one) => one.id !== entry.id && one.issuedOn.slice(0, 4) === entry.issuedOn.slice(0, 4),
  );
  return others.slice(0, MOST).map((directive) => ({
    code: directive.issuedOn === entry.issuedOn ? 'directives.same-entry' : 'directives.same-number',
    field: 'number',
    directive,
  }));
}
