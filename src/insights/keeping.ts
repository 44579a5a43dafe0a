// The one way in: a room that makes something public tells here what it says, in the act that makes it so. Nothing is
// written here that its source does not say, and the source stays one link away.
import type { Day } from '#kernel/day';
import type { Tx } from '#platform/db';
import { findUnit, unitNames, type Acting, type Field } from '#organisation';
import type { InsightKind } from '#review';
import { fieldNamed, horizonOf, strengthOf, type SourceKind } from './source.ts';
import { insertInsights, insertSources, supersede, type KeptRow } from './store.ts';

/** Something that a source says of a kind. */
export interface Said {
  kind: InsightKind;
  provision: string;
  words: string;
  /** The unit whose experience it is. */
  unitId: string;
  /** The heading under which it stands, for telling of which field it is. */
  heading?: string;
  /** Where the source says the field itself. */
  field?: Field | null;
  /** Where in the source it stands, and the mark by which it is found there. */
  section?: string;
  mark: string;
  /** The page on which it is read in its source. */
  opens: string;
}

/** A source in one of its versions. */
export interface Kept {
  kind: SourceKind;
  id: string;
  /** What of the source it is, where it is told in parts: the unit that a conclusion was sent to. */
  part?: string;
  version: number;
  /** The review it was said in; of findings the directive that they are about. */
  about: string;
  ownerUnitId: string;
  /** Units that it was sent to. */
  told: string[];
  holdsOn: Day;
  insights: Said[];
}

/**
 * Keeps what a source says from a day on, in the place of what its former version said. The rights are the caller's to check,
 * and the audit line is that of the caller's act.
 */
export async function keepInsights(tx: Tx, kept: Kept, acting: Pick<Acting, 'now'>): Promise<void> {
  await supersede(tx, kept);
  await keepNewInsights(tx, [kept], acting);
}

/** Keeps what some sources of one day say that said nothing before. The rights and the audit line are the caller's. */
export async function keepNewInsights(tx: Tx, all: Kept[], { now }: Pick<Acting, 'now'>): Promise<void> {
  if (!all.length) return;
  const sources = await insertSources(tx, all);
  const { holdsOn } = all[0]!;
  const ids = new Set(all.flatMap(({ insights }) => insights.map(({ unitId }) => unitId)));
  const units = await unitNames(tx, [...ids], holdsOn);
  const rows: KeptRow[] = [];
  for (const [n, { kind, about, insights }] of all.entries())
    for (const [place, said] of insights.entries()) {
      const { unitId, words, heading = '' } = said;
      rows.push({
        ...{ said, place, about, source: sources[n]!, horizon: horizonOf(words) },
        level: units.get(unitId)?.level ?? 'base',
        field: said.field ?? fieldNamed(heading, words) ?? (await onlyFieldOf(tx, unitId, holdsOn)),
        strength: strengthOf(kind, words),
      });
    }
  await insertInsights(tx, rows, now);
}

async function onlyFieldOf(tx: Tx, unitId: string, day: Day): Promise<Field | null> {
  const fields = (await findUnit(tx, unitId, day))?.fields ?? [];
  return fields.length === 1 ? fields[0]! : null;
}

/** Ends what a source said, from a day on: it was withdrawn. The rights and the audit line are the caller's. */
export async function endInsights(tx: Tx, source: Pick<Kept, 'kind' | 'id' | 'holdsOn'>): Promise<void> {
  await supersede(tx, source);
}
