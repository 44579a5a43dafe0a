// Many reports read together: side by side, figures added up, insights of a kind, and what a text rests on.
import type { Static } from 'typebox';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { page } from '#platform/http';
import { unitNames, type Actor, type Field } from '#organisation';
import {
  cellOf,
  fieldsOf,
  Figures,
  outlineNow,
  outliersIn,
  placesOf,
  reviewSeen,
  RollUp as Totals,
  type FigureTable,
} from '#review';
import type { InsightPage, InsightRow, Parts, ReadingPage, RollUp, Sources } from '../contract.ts';
import {
  contentsOf,
  insightCounts,
  insightsAcross,
  saidIn,
  sourcesNamed,
  submittedIn,
  type InsightsAsked,
  type Read,
  type Submitted,
} from '../store.ts';
import { seenInside } from '../taken.ts';
import type { SectionContent } from '../text/together.ts';
import { sourcesIn, sourceText, type Source } from '../text/words.ts';
import { saidAcross } from './across.ts';
import { yearsOf } from './outline.ts';
import { readVersionOf } from './reports.ts';

interface Paged {
  limit: number;
  cursor?: string | undefined;
}

/** A draft of one's own, and whether it rests on what is asked for. */
interface DraftAsked {
  draft?: string | undefined;
  used?: boolean | undefined;
}

/** One section of every submitted report within sight. @throws 404 */
export async function readSide(
  db: Db | Tx,
  actor: Actor,
  asked: Read & Paged & { sectionId: string },
): Promise<Static<typeof ReadingPage>> {
  await reviewSeen(db, actor, asked.campaignId);
  const found = await saidIn(db, actor, { ...asked, limit: asked.limit + 1 });
  const { rows, nextCursor } = page(found, asked.limit, (row) => [row.place, row.id]);
  const names = await unitNames(
    db,
    rows.map(({ unitId }) => unitId),
    asked.day,
  );
  return {
    nextCursor,
    rows: rows.map((row) => ({
      ...{ reportId: row.id, unit: names.get(row.unitId)!, version: row.version },
      ...{ submittedOn: row.holdsOn, content: row.content },
    })),
  };
}

/** The table of figures of a section, with its review. @throws 404 */
export async function tableOf(
  db: Db | Tx,
  actor: Actor,
  { campaignId, sectionId }: { campaignId: string; sectionId: string },
) {
  const review = await reviewSeen(db, actor, campaignId);
  const { outline } = await outlineNow(db, campaignId);
  const section = outline.sections.find(({ id }) => id === sectionId);
  if (!section?.table) throw notFound();
  return { review, section, table: section.table, years: yearsOf(review) };
}

/** The figures of each submitted report that has the section, a few reports at a time. */
export async function* figuresAcross(
  db: Db | Tx,
  actor: Actor,
  { sectionId, table, years, ...read }: Read & { sectionId: string; table: FigureTable; years: number[] },
): AsyncGenerator<{ report: Submitted; figures: Figures }> {
  for await (const { report, content } of saidAcross(db, await submittedIn(db, actor, read), sectionId))
    if (content) yield { report, figures: new Figures(table, years, content.figures) };
}

/** The figures of submitted reports together. @throws 404 */
export async function readRollUp(
  db: Db | Tx,
  actor: Actor,
  asked: Read & { sectionId: string },
): Promise<RollUp> {
  const { table, years } = await tableOf(db, actor, asked);
  const totals = new Totals(table, years);
  const cells = table.rows.flatMap((row) =>
    placesOf(table, years).map((place) => ({ row, place, values: [] as (number | null)[], said: 0 })),
  );
  const faults = new Map<string, number>();
  let reports = 0;
  for await (const { report, figures } of figuresAcross(db, actor, { ...asked, table, years })) {
    reports += 1;
    totals.add(figures, report.holdsOn);
    for (const cell of cells) {
      const value = figures.at(cell.row, cell.place);
      if (value !== null) cell.said += 1;
      if (typeof value === 'number') cell.values.push(value);
    }
    for (const { row, code, ...place } of figures.faults()) {
      if (code === 'missing') continue;
      const cell = [row, place.column, ...(place.year === null ? [] : [place.year])].join(':');
      faults.set(cell, (faults.get(cell) ?? 0) + 1);
    }
  }
  const known = cells.flatMap(({ row, place, values, said }) => {
    const [cell, outliers] = [cellOf(row.id, place), outliersIn(values).filter(Boolean).length];
    return said ? [[cell, { parts: said, outliers, faults: faults.get(cell) ?? 0 }] as const] : [];
  });
  return { reports, totals: totals.totals(), cells: Object.fromEntries(known) };
}

/** What a total is made of, report by report. @throws 404 */
export async function readParts(
  db: Db | Tx,
  actor: Actor,
  {
    row,
    column,
    year,
    ...asked
  }: Read & { sectionId: string; row: string; column: string; year?: number | undefined },
): Promise<Parts> {
  const { table, years } = await tableOf(db, actor, asked);
  const of = table.columns.find(({ id }) => id === column);
  const line = table.rows.find(({ id }) => id === row);
  if (!of || !line) throw notFound();
  const place = { column: of, year: of.byYear ? (year ?? null) : null };
  const parts = [];
  for await (const { report, figures } of figuresAcross(db, actor, { ...asked, table, years })) {
    const fault = figures
      .faults()
      .find((one) => one.row === row && one.column === column && one.year === place.year);
    const code = fault && fault.code !== 'missing' ? fault.code : null;
    parts.push({ report, value: figures.at(line, place), fault: code });
  }
  const far = outliersIn(parts.map(({ value }) => (typeof value === 'number' ? value : null)));
  const names = await unitNames(
    db,
    parts.map(({ report }) => report.unitId),
    asked.day,
  );
  return {
    rows: parts.map(({ report: { id, unitId, version }, value, fault }, n) => ({
      ...{ reportId: id, unit: names.get(unitId)!, version },
      ...{ value, outlier: far[n]!, fault },
    })),
  };
}

/** What submitted reports say of a kind; with a draft of one's own, whether it rests on them. @throws 404 */
export async function readInsights(
  db: Db | Tx,
  actor: Actor,
  {
    draft,
    used,
    field,
    ...asked
  }: Omit<InsightsAsked, 'used' | 'among'> & Paged & DraftAsked & { field?: Field | undefined },
): Promise<Static<typeof InsightPage>> {
  await reviewSeen(db, actor, asked.campaignId);
  const sources = draft ? await usedBy(db, actor, draft) : null;
  const wanted = {
    ...asked,
    ...(field ? { among: await sectionsAbout(db, asked.campaignId, field) } : {}),
    ...(sources && used !== undefined ? { used: { sources: [...sources], is: used } } : {}),
  };
  const found = await insightsAcross(db, actor, { ...wanted, limit: asked.limit + 1 });
  const { rows, nextCursor } = page(found, asked.limit, (row) => [row.place, row.reportId, row.insightId]);
  const names = await unitNames(
    db,
    rows.map(({ unitId }) => unitId),
    asked.day,
  );
  return {
    nextCursor,
    kinds: (await insightCounts(db, actor, wanted)) as Static<typeof InsightPage>['kinds'],
    rows: rows.map(({ unitId, place: _, kind, ...row }) => ({
      ...row,
      ...{ kind: kind as InsightRow['kind'], unit: names.get(unitId)! },
      used: sources ? sources.has(`${row.reportId}:${row.insightId}`) : null,
    })),
  };
}

async function sectionsAbout(db: Db | Tx, campaignId: string, field: Field): Promise<string[]> {
  const { outline } = await outlineNow(db, campaignId);
  return [...fieldsOf(outline)].flatMap(([id, about]) => (about === field ? [id] : []));
}

// The insights on which a draft's paragraphs rest, whatever version they were taken from.
async function usedBy(db: Db | Tx, actor: Actor, id: string): Promise<Set<string>> {
  await seenInside(db, actor, id);
  const sources = allSources(await contentsOf(db, id));
  return new Set(sources.map(({ reportId, insightId }) => `${reportId}:${insightId}`));
}

const allSources = (contents: Record<string, SectionContent>): Source[] =>
  Object.values(contents).flatMap(({ text }) => sourcesIn(text));

/** On what the draft rests. @throws 404 outside the unit */
export async function readDraftSources(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<Static<typeof Sources>> {
  await seenInside(db, actor, id);
  return namedSources(db, actor, allSources(await contentsOf(db, id)));
}

/** On what a version rests; of a source outside the reader's sight, only that there is one. @throws 404 */
export async function readVersionSources(
  db: Db | Tx,
  actor: Actor,
  asked: { id: string; number: number },
): Promise<Static<typeof Sources>> {
  return namedSources(db, actor, allSources((await readVersionOf(db, actor, asked)).contents));
}

async function namedSources(db: Db | Tx, actor: Actor, sources: Source[]): Promise<Static<typeof Sources>> {
  const known = await sourcesNamed(db, actor, sources);
  const names = await unitNames(
    db,
    known.map(({ unitId }) => unitId),
    actor.day,
  );
  const found = new Map(known.map((one) => [`${one.reportId}:${one.version}:${one.insightId}`, one]));
  const each = new Map(sources.map((source) => [sourceText(source), source]));
  return {
    rows: [...each].map(([key, { reportId, version, sectionId, insightId }]) => {
      const one = found.get(`${reportId}:${version}:${insightId}`);
      const hidden = { unit: null, reportId: null, version: null, kind: null, words: null };
      if (!one) return { key, sectionId, ...hidden };
      const { unitId, kind, words } = one;
      const unit = names.get(unitId) ?? null;
      return { key, sectionId, unit, reportId, version, kind: kind as InsightRow['kind'] | null, words };
    }),
  };
}
