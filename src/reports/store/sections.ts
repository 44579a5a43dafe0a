// Sections as they are being written, and how they read before.
import type { Db, Tx } from '#platform/db';
import { json } from '#platform/db';
import type { Acting } from '#organisation';
import type { SectionContent } from '../text/together.ts';

/** The shared document of a section as it was kept last; null where nobody wrote in it yet. */
export async function findState(
  db: Db | Tx,
  reportId: string,
  sectionId: string,
): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('reports.section')
    .select('state')
    .where('report_id', '=', reportId)
    .where('section_id', '=', sectionId)
    .executeTakeFirst();
  return row ? new Uint8Array(row.state) : null;
}

/** What the sections of a draft say, by their names; or one of them alone. */
export async function contentsOf(
  db: Db | Tx,
  reportId: string,
  sectionId?: string,
): Promise<Record<string, SectionContent>> {
  const rows = await db
    .selectFrom('reports.section')
    .select(['section_id', 'content'])
    .where('report_id', '=', reportId)
    .$if(sectionId !== undefined, (some) => some.where('section_id', '=', sectionId!))
    .orderBy('section_id')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.section_id, row.content as unknown as SectionContent]));
}

/** A section that is kept. */
export interface KeptSection {
  reportId: string;
  sectionId: string;
  state: Uint8Array;
  content: SectionContent;
}

/** Keeps a section as it stands. */
export async function keepSection(tx: Tx, kept: KeptSection, { actor, now }: Acting): Promise<void> {
  const values = {
    state: Buffer.from(kept.state),
    content: json(kept.content),
    ...{ changed_at: now.toISOString(), changed_by: actor.id },
  };
  await tx
    .insertInto('reports.section')
    .values({ report_id: kept.reportId, section_id: kept.sectionId, ...values })
    .onConflict((conflict) => conflict.columns(['report_id', 'section_id']).doUpdateSet(values))
    .execute();
}

/** How a section read when somebody stopped writing in it. */
export interface Wording {
  number: number;
  beganAt: string;
  changedAt: string;
  changedBy: string | null;
}

/** The wordings of a section, the newest first. */
export async function wordingsOf(db: Db | Tx, reportId: string, sectionId: string): Promise<Wording[]> {
  const rows = await db
    .selectFrom('reports.wording')
    .select(['number', 'began_at', 'changed_at', 'changed_by'])
    .where('report_id', '=', reportId)
    .where('section_id', '=', sectionId)
    .orderBy('number', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    ...{ number: row.number, beganAt: row.began_at, changedAt: row.changed_at, changedBy: row.changed_by },
  }));
}

/** What a wording said; undefined where there is none of the number. */
export async function findWording(
  db: Db | Tx,
  { reportId, sectionId, number }: { reportId: string; sectionId: string; number: number },
): Promise<SectionContent | undefined> {
  const row = await db
    .selectFrom('reports.wording')
    .select('content')
    .where('report_id', '=', reportId)
    .where('section_id', '=', sectionId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.content as unknown as SectionContent | undefined;
}

/** Keeps a wording: a new one, or the same person's of a moment ago as it goes on. */
export async function keepWording(
  tx: Tx,
  {
    reportId,
    sectionId,
    number,
    content,
    beganAt,
  }: Omit<KeptSection, 'state'> & { number: number; beganAt: string },
  { actor, now }: Acting,
): Promise<void> {
  const values = { content: json(content), changed_at: now.toISOString(), changed_by: actor.id };
  await tx
    .insertInto('reports.wording')
    .values({ report_id: reportId, section_id: sectionId, number, began_at: beganAt, ...values })
    .onConflict((conflict) => conflict.columns(['report_id', 'section_id', 'number']).doUpdateSet(values))
    .execute();
}
