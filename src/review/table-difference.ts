// What a later wording changed in a table of figures and in a list of insights, by the names that rows and columns keep. Pure.
import type { FigureColumn, FigureRow, FigureTable, InsightKind, Section } from './contract/outline.ts';
import { alike, longestRise } from './difference.ts';

/** What can differ in a row or a column that both versions have. */
export const LINE_PARTS = [
  'label',
  'group',
  'measure',
  'type',
  'byYear',
  'required',
  'min',
  'max',
  'sumOf',
  'formula',
  'rollUp',
  'weight',
] as const;
export type LinePart = (typeof LINE_PARTS)[number];
type Value = string | number | boolean | null;

/** One difference of a table: a row or column that came, went, stands elsewhere, or says something else in some parts. */
export interface LineDifference {
  of: 'row' | 'column';
  what: 'added' | 'removed' | 'moved' | 'changed';
  label: string;
  parts: { part: LinePart; before: Value; after: Value }[];
}

/** What a list of insights takes in and takes no longer; `provision` is null where it asks the same of them. */
export interface ListDifference {
  in: InsightKind[];
  out: InsightKind[];
  provision: boolean | null;
}

/** Rows, then columns: what came or changed in their new order, then what went. */
export function tableDifference(before: FigureTable, after: FigureTable): LineDifference[] {
  return [
    ...linesBetween('row', before.rows, after.rows),
    ...linesBetween('column', named(before.columns), named(after.columns)),
  ];
}

/** What changed in the kinds that a list takes; null where nothing did. */
export function listDifference(
  before: Section['insights'],
  after: Section['insights'],
): ListDifference | null {
  const [was, now] = [before?.kinds ?? [], after?.kinds ?? []];
  const provision = before && after && before.provision !== after.provision ? after.provision : null;
  const told = {
    in: now.filter((kind) => !was.includes(kind)),
    out: was.filter((kind) => !now.includes(kind)),
    provision,
  };
  return told.in.length || told.out.length || provision !== null ? told : null;
}

type Line = Partial<Record<LinePart, unknown>> & { id: string; label: string };

// Columns speak of each other by names that only the outline knows: by their headings here.
function named(columns: FigureColumn[]): Line[] {
  const words = new Map(columns.map(({ id, label }) => [id, label]));
  const word = (id: string) => words.get(id) ?? id;
  return columns.map(({ sumOf, weight, rollUp, ...column }) => ({
    ...column,
    sumOf: sumOf.map(word).join(' + ') || null,
    weight: weight ? word(weight) : null,
    rollUp: rollUp ?? null,
  }));
}

function linesBetween(of: 'row' | 'column', before: (FigureRow | Line)[], after: (FigureRow | Line)[]) {
  const places = new Map(before.map(({ id }, n) => [id, n]));
  const old = new Map<string, Line>(before.map((line) => [line.id, line]));
  const now = new Set(after.map(({ id }) => id));
  const kept = after.filter(({ id }) => old.has(id));
  const stay = longestRise(kept.map(({ id }) => places.get(id)!));
  const moved = new Set(kept.flatMap(({ id }, n) => (stay.has(n) ? [] : [id])));
  const one = (what: LineDifference['what'], label: string, parts: LineDifference['parts'] = []) => ({
    ...{ of, what, label, parts },
  });
  const told = after.flatMap((line: Line): LineDifference[] => {
    const was = old.get(line.id);
    if (!was) return [one('added', line.label)];
    const parts = LINE_PARTS.filter((part) => !alike(was[part], line[part])).map((part) => ({
      ...{ part, before: valueOf(was[part]), after: valueOf(line[part]) },
    }));
    return [
      ...(moved.has(line.id) ? [one('moved', line.label)] : []),
      ...(parts.length ? [one('changed', line.label, parts)] : []),
    ];
  });
  const gone = before.filter(({ id }) => !now.has(id)).map(({ label }) => one('removed', label));
  return [...told, ...gone];
}

const valueOf = (value: unknown): Value => (value === undefined || value === '' ? null : (value as Value));
