// Several kinds counted at once: the figures of inspection, as a whole, by field, by level and by unit below.
import { sql } from 'kysely';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Count } from '../count.ts';
import { IMPOSED, type ImposedKind, type OtherKind } from '../facts.ts';

/** A kind that is counted only when it is named. */
export type NamedKind = OtherKind | ImposedKind;

// In the order in which the database's functions answer them.
const KINDS: NamedKind[] = [...IMPOSED, 'inspection', 'visit', 'strength', 'shortcoming', 'rejection'];

/** What is told of such a kind: those of a count's numbers of which its figures are made. */
export type Figure = Pick<Count, 'total' | 'verified' | 'cancelled' | 'late'>;
type Figures = Partial<Record<NamedKind, Figure>>;
/** For each key (a field, a level, a unit), the figures by kind. */
export type KindCounts = Map<string, Figures>;

type Row<Key> = { key: Key; kind: NamedKind; numbers: number[] };

const nothing = (): Figure => ({ total: 0, verified: 0, cancelled: 0, late: 0 });

function add(sum: Figure, figure: Figure, times: 1 | -1): void {
  sum.total += times * figure.total;
  sum.verified += times * figure.verified;
  sum.cancelled += times * figure.cancelled;
  sum.late += times * figure.late;
}

// A row has the figures of one kind, or of all kinds from it on; those of one key and kind are added up.
function added<Key>(rows: Row<Key>[]): Map<Key, Figures> {
  const found = new Map<Key, Figures>();
  for (const { key, kind, numbers } of rows) {
    let figures = found.get(key);
    if (!figures) found.set(key, (figures = {}));
    for (let n = 0, of = KINDS.indexOf(kind); n < numbers.length; n += 4, of += 1) {
      const [total = 0, verified = 0, cancelled = 0, late = 0] = numbers.slice(n, n + 4);
      add((figures[KINDS[of]!] ??= nothing()), { total, verified, cancelled, late }, 1);
    }
  }
  return found;
}

/** The figures of a subtree on a day for each kind and part: `''` is the whole, the others fields or levels of the owners. */
export async function countsOfKinds(
  db: Db | Tx,
  { unit, day, parts }: { unit: string; day: Day; parts: readonly string[] },
): Promise<KindCounts> {
  const { rows } = await sql<Row<string>>`
    select * from delivery.counts_of_kinds(${unit}::uuid, ${day}::date, ${parts}::text[])`.execute(db);
  return added(rows);
}

/** The same by unit directly below; the unit's own stand under its own identifier. */
export async function countsOfKindsByChild(
  db: Db | Tx,
  { unit, day }: { unit: string; day: Day },
): Promise<KindCounts> {
  const { rows } = await sql<Row<string | null>>`
    select * from delivery.counts_of_kinds_by_child(${unit}::uuid, ${day}::date)`.execute(db);
  const found = added(rows);
  const own = found.get(null);
  found.delete(null);
  if (own) {
    for (const figures of found.values())
      for (const [kind, figure] of Object.entries(figures))
        add((own[kind as NamedKind] ??= nothing()), figure, -1);
    found.set(unit, own);
  }
  return found as KindCounts;
}
