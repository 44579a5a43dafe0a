import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { mayWrite, unitNames, type Actor, type NamedUnit } from '#organisation';
import { reviewSeen, type Campaign } from '#review';
import type { InsightCounts, InsightPage, InsightRow } from '../contract.ts';
import { countInsights, listInsights, standingSources, type Asked, type Insight } from '../store.ts';

/** What is asked of one review. */
export type OfReview = Omit<Asked, 'about' | 'from'> & { reviewId: string };

/** The review, and the directive that it is about: what was found of it elsewhere belongs to it too. */
export function aboutOf({ id, directiveId }: Campaign): string[] {
  return directiveId ? [id, directiveId] : [id];
}

async function reading(db: Db | Tx, actor: Actor, { reviewId, ...rest }: OfReview) {
  const review = await reviewSeen(db, actor, reviewId);
  const asked: Asked = { ...rest, about: aboutOf(review), from: `${review.fromYear}-01-01` as Day };
  return { review, asked, sources: await standingSources(db, actor, asked) };
}

/** What was said in a review, whatever it came from, as far as the actor may see its source. @throws 404 */
export async function readInsights(
  db: Db | Tx,
  actor: Actor,
  {
    limit,
    cursor,
    sort,
    ...of
  }: OfReview & {
    limit: number;
    cursor?: string | undefined;
    sort?: Parameters<typeof listInsights>[2]['sort'];
  },
): Promise<Static<typeof InsightPage>> {
  const { review, asked, sources } = await reading(db, actor, of);
  const found = await listInsights(db, sources, { ...asked, sort, cursor, limit: limit + 1 });
  const { rows, nextCursor } = page(found, limit, (row) => [row.place, row.id]);
  const names = await unitNames(
    db,
    rows.map(({ unitId }) => unitId),
    asked.day,
  );
  return {
    nextCursor,
    rows: rows.map((row) => rowOf(row, names)),
    can: { appraise: mayWrite(actor, review.unitId, 'editor') },
  };
}

/** An insight as it is shown. */
export function rowOf(row: Insight, names: Map<string, NamedUnit>): InsightRow {
  const { sourceKind, sourceId, version, holdsOn, section, mark, opens } = row;
  return {
    ...{ id: row.id, unit: names.get(row.unitId)!, level: row.level as InsightRow['level'], kind: row.kind },
    ...{ field: row.field, strength: row.strength, horizon: row.horizon, appraised: row.appraised },
    ...{ provision: row.provision, words: row.words },
    source: { kind: sourceKind, id: sourceId, version, section, mark, holdsOn, opens },
  };
}

/** The same, counted by field, level and kind. @throws 404 */
export async function readCounts(
  db: Db | Tx,
  actor: Actor,
  of: OfReview,
): Promise<Static<typeof InsightCounts>> {
  const { asked, sources } = await reading(db, actor, of);
  const cells = (await countInsights(db, sources, asked)) as Static<typeof InsightCounts>['cells'];
  return { asOf: asked.day, total: cells.reduce((sum, { count }) => sum + count, 0), cells };
}
