// How much was inspected and what came of it, from the kept counts.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { page } from '#platform/http';
import {
  FIELDS,
  LEVELS,
  mayLookInto,
  mayWrite,
  seatOf,
  unitAt,
  unitNames,
  unitsAs,
  type Actor,
} from '#organisation';
import {
  countsOfKinds,
  countsOfKindsByChild,
  drawClaims,
  inDrawingOrder,
  judgedClaims,
  undertakingNames,
  undertakingsByIds,
  verifiableAmong,
  type KindCounts,
} from '#delivery';
import type {
  DisciplineReply,
  Figures,
  FiguresReply,
  SampleCheck,
  SamplePage,
  SampleRow,
  SampleView,
} from '../contract.ts';
import { inspectingUnits } from '../permissions.ts';
import { shareOf } from '../share.ts';
import { disciplineWithin, getSample, listSamples, type Sample } from '../store.ts';

type Counts = KindCounts extends Map<string, infer One> ? One : never;

function figuresOf(counts: Counts = {}): Figures {
  const { inspection, visit, strength, shortcoming, remedy, rejection } = counts;
  return {
    inspections: (inspection?.total ?? 0) - (inspection?.cancelled ?? 0),
    concluded: inspection?.verified ?? 0,
    lateInspections: inspection?.late ?? 0,
    visits: (visit?.total ?? 0) - (visit?.cancelled ?? 0),
    visitsConcluded: visit?.verified ?? 0,
    strengths: strength?.total ?? 0,
    shortcomings: shortcoming?.total ?? 0,
    remedies: (remedy?.total ?? 0) - (remedy?.cancelled ?? 0),
    remediesOpen: remedy ? remedy.total - remedy.cancelled - remedy.verified : 0,
    remediesClosed: remedy?.verified ?? 0,
    remediesLate: remedy?.late ?? 0,
    rejectedClaims: rejection?.total ?? 0,
  };
}

/** The figures of a subtree on a day, as a whole and by field, level or unit below. @throws 404 where it is not the actor's to ask */
export async function readFigures(
  db: Db | Tx,
  actor: Actor,
  {
    unit = seatOf(actor),
    day,
    by,
  }: { unit?: string | undefined; day: Day; by?: 'field' | 'level' | 'unit' | undefined },
): Promise<Static<typeof FiguresReply>> {
  if (!(await mayLookInto(db, actor, { unit, days: [day, actor.day] }))) throw notFound();
  const named = await unitNames(db, [unit], day);
  if (!named.has(unit)) throw notFound();
  const whole = (await countsOfKinds(db, { unit, day, parts: [''] })).get('');
  return {
    asOf: day,
    unit: named.get(unit)!,
    whole: figuresOf(whole),
    rows: by ? await rowsBy[by](db, { unit, day }) : [],
  };
}

type Rows = Static<typeof FiguresReply>['rows'];
type Asked = { unit: string; day: Day };

const rowsBy = {
  async field(db: Db | Tx, asked: Asked): Promise<Rows> {
    return told(FIELDS, await countsOfKinds(db, { ...asked, parts: FIELDS }));
  },
  async level(db: Db | Tx, asked: Asked): Promise<Rows> {
    return told(LEVELS, await countsOfKinds(db, { ...asked, parts: LEVELS }));
  },
  async unit(db: Db | Tx, asked: Asked): Promise<Rows> {
    const counts = await countsOfKindsByChild(db, asked);
    const names = await unitNames(db, [...counts.keys()], asked.day);
    return told([...counts.keys()], counts)
      .map((row) => ({ ...row, unit: names.get(row.key) ?? null }))
      .toSorted(
        (a, b) => (a.unit?.name ?? '').localeCompare(b.unit?.name ?? '', 'vi') || (a.key < b.key ? -1 : 1),
      );
  },
};

// What has nothing to tell is left out.
function told(keys: readonly string[], counts: KindCounts): Rows {
  return keys.flatMap((key) => {
    const figures = figuresOf(counts.get(key));
    return Object.values(figures).some(Boolean) ? [{ key, unit: null, figures }] : [];
  });
}

/** Samples within sight with what became of each by the day. */
export async function listSamplesPage(
  db: Db | Tx,
  actor: Actor,
  asked: { unit?: string | undefined; day: Day; limit: number; cursor?: string | undefined },
): Promise<Static<typeof SamplePage>> {
  const found = await listSamples(db, actor, { ...asked, limit: asked.limit + 1 });
  const { rows, nextCursor } = page(found, asked.limit, (row) => [row.day, row.id]);
  const views: SampleRow[] = [];
  for (const sample of rows) views.push((await sampleOn(db, actor, { sample, day: asked.day })).row);
  return { rows: views, nextCursor, can: { draw: (await inspectingUnits(db, actor)).length > 0 } };
}

/** One sample with the claims that were drawn, in the order of drawing. @throws 404 */
export async function readSample(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<Static<typeof SampleView>> {
  const sample = await getSample(db, actor, id);
  const { row, judged } = await sampleOn(db, actor, { sample, day });
  const open = await verifiableAmong(db, actor, sample.drawn);
  const named = new Map(
    (await undertakingsByIds(db, actor, { ids: sample.drawn, day })).map((one) => [one.id, one]),
  );
  return {
    ...row,
    rows: sample.drawn.flatMap((drawn) => {
      const one = named.get(drawn);
      if (!one) return [];
      const { id: undertakingId, title, code, owner, state } = one;
      const verdict = judged.get(drawn)?.verdict ?? null;
      return [{ id: undertakingId, title, code, owner, state, verdict, can: { verify: open.has(drawn) } }];
    }),
  };
}

/**
 * Draws a sample again from what is known now, and says how that differs from what was drawn. What inspection judged on the
 * very day of the drawing waited when it was drawn, and counts among the claims. Writes nothing. @throws 404
 */
export async function checkSample(
  db: Db | Tx,
  actor: Actor,
  id: string,
): Promise<Static<typeof SampleCheck>> {
  const sample = await getSample(db, actor, id);
  const { of_unit_id: unit, under_id: under, day, kind, field, level, seed, size } = sample;
  const { among, drawn } = await drawClaims(db, { unit, day, under, kind, field, level, seed, size });
  const judged = [...(await judgedClaims(db, { ids: sample.drawn, since: day, day })).entries()]
    .filter(([one, { verdict }]) => verdict && !drawn.includes(one))
    .map(([one]) => one);
  const now = (await inDrawingOrder(db, { ids: [...drawn, ...judged], seed })).slice(0, size);
  const gone = sample.drawn.filter((one) => !now.includes(one));
  const come = now.filter((one) => !sample.drawn.includes(one));
  const names = await undertakingNames(db, actor, [...gone, ...come]);
  const named = (ids: string[]) => ids.flatMap((one) => names.get(one) ?? []);
  return {
    same: sample.drawn.join() === now.join(),
    population: among + judged.length,
    judgedThatDay: judged.length,
    gone: named(gone),
    come: named(come),
    hidden: gone.length + come.length - names.size,
  };
}

async function sampleOn(db: Db | Tx, actor: Actor, { sample, day }: { sample: Sample; day: Day }) {
  const judged = await judgedClaims(db, { ids: sample.drawn, since: sample.day, day });
  const verdicts = [...judged.values()].map((one) => one.verdict);
  const confirmed = verdicts.filter((verdict) => verdict === 'confirmed').length;
  const rejected = verdicts.filter((verdict) => verdict === 'rejected').length;
  const names = await unitNames(db, [sample.unit_id, sample.of_unit_id], day);
  const under = await undertakingNames(db, actor, sample.under_id ? [sample.under_id] : []);
  const row: SampleRow = {
    id: sample.id,
    unit: names.get(sample.unit_id)!,
    of: names.get(sample.of_unit_id)!,
    under: under.get(sample.under_id ?? '') ?? null,
    field: sample.field as SampleRow['field'],
    kind: sample.kind,
    level: sample.level as SampleRow['level'],
    day: sample.day,
    seed: sample.seed,
    size: sample.size,
    population: sample.population,
    drawn: sample.drawn.length,
    confirmed,
    rejected,
    waiting: sample.drawn.length - confirmed - rejected,
    verified: shareOf(confirmed, confirmed + rejected, sample.population),
    note: sample.note,
    recordedAt: sample.recorded_at,
    illustrative: sample.illustrative,
  };
  return { row, judged };
}

/** The totals of discipline within a subtree. @throws 404 where it is not the actor's to ask */
export async function readDiscipline(
  db: Db | Tx,
  actor: Actor,
  asked: { unit?: string | undefined; day: Day; from?: Day | undefined; to?: Day | undefined },
): Promise<Static<typeof DisciplineReply>> {
  const { unit = seatOf(actor), day, from = null, to = null } = asked;
  if (!(await unitAt(db, unit, day))) throw notFound();
  if (!(await mayLookInto(db, actor, { unit, days: [day, actor.day] }))) throw notFound();
  const own = unitsAs(actor, 'editor').filter((one) => mayWrite(actor, one, 'editor'));
  const rows = await disciplineWithin(db, { unit, day, from, to });
  const names = await unitNames(db, [...rows.map((row) => row.unit_id), ...own], day);
  return {
    rows: rows
      .map((row) => ({
        id: row.id,
        unit: names.get(row.unit_id)!,
        level: names.get(row.unit_id)!.level,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        target: row.target,
        form: row.form,
        total: row.total,
        note: row.note,
        illustrative: row.illustrative,
        can: { enter: own.includes(row.unit_id) },
      }))
      .toSorted((a, b) =>
        a.startsOn < b.startsOn
          ? 1
          : a.startsOn > b.startsOn
            ? -1
            : a.unit.name.localeCompare(b.unit.name, 'vi'),
      ),
    units: own.map((one) => names.get(one)!),
    can: { enter: own.length > 0 },
  };
}
