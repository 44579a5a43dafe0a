// What an outline must be so that reports can be written to it, and the tree that its list of sections stands for. Pure.
import type { FieldProblem } from '#kernel/problem';
import type { Field } from '#organisation';
import type { FigureTable, Outline, Section } from './contract/outline.ts';
import { circular, namesIn, readFormula } from './formula.ts';

/** A section with those under it, in their order. */
export interface Branch {
  section: Section;
  depth: number;
  under: Branch[];
}

/** The sections as the tree they stand for; those whose group is missing are left out. */
export function treeOf({ sections }: Outline): Branch[] {
  const below = new Map<string | null, Section[]>();
  for (const section of sections) below.set(section.under, [...(below.get(section.under) ?? []), section]);
  const branches = (under: string | null, depth: number): Branch[] =>
    depth > sections.length
      ? []
      : (below.get(under) ?? []).map((section) => ({
          section,
          depth,
          under: branches(section.id, depth + 1),
        }));
  return branches(null, 0);
}

/** The sections in the order in which they are read: each group before what stands under it. */
export function inReadingOrder(outline: Outline): { section: Section; depth: number }[] {
  const told = ({ section, depth, under }: Branch): { section: Section; depth: number }[] => [
    { section, depth },
    ...under.flatMap(told),
  ];
  return treeOf(outline).flatMap(told);
}

/** The field of work of each section that has one: its own, else that of the nearest group around it. */
export function fieldsOf(outline: Outline): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const { section } of inReadingOrder(outline)) {
    const field = section.field ?? (section.under === null ? undefined : fields.get(section.under));
    if (field) fields.set(section.id, field);
  }
  return fields;
}

/** Everything that is wrong with an outline, each with the field at fault. */
export function problemsIn({ sections }: Outline): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const before = new Map<string, Section>();
  sections.forEach((section, n) => {
    const at = `sections.${n}`;
    const wrong = (field: string, code: string, values: Record<string, string> = {}) =>
      problems.push({ field: `${at}.${field}`, code, values: { section: section.title, ...values } });
    if (before.has(section.id)) wrong('id', 'review.section-twice', { name: section.id });
    if (section.under !== null && before.get(section.under)?.kind !== 'group')
      wrong('under', 'review.section-nowhere', { name: section.under });
    if (section.kind === 'figures')
      if (section.table) problemsInTable(section.table, wrong);
      else wrong('table', 'review.table-empty');
    else if (section.table) wrong('table', 'review.table-unasked');
    if (section.kind === 'insights') {
      if (!section.insights?.kinds.length) wrong('insights', 'review.insights-empty');
    } else if (section.insights) wrong('insights', 'review.insights-unasked');
    if (!before.has(section.id)) before.set(section.id, section);
  });
  return problems;
}

/** What is missing before an outline can go out: something to answer. */
export function isAnswerable({ sections }: Outline): boolean {
  return sections.some(({ kind }) => kind !== 'group');
}

type Wrong = (field: string, code: string, values?: Record<string, string>) => void;

function problemsInTable({ rows, columns }: FigureTable, wrong: Wrong): void {
  if (!rows.length || !columns.length) return wrong('table', 'review.table-empty');
  problemsInParts('rows', rows, wrong);
  rows.forEach(({ draws, formula, label }, n) => {
    if (draws && formula !== null) wrong(`table.rows.${n}.draws`, 'review.drawn-reckoned', { name: label });
  });
  problemsInParts('columns', columns, wrong);
  const ids = new Set(columns.map(({ id }) => id));
  columns.forEach(({ id, type, formula, min, max, sumOf, weight }, n) => {
    const at = `table.columns.${n}`;
    if (min !== null && max !== null && min > max) wrong(`${at}.max`, 'review.range-empty');
    if (type === 'text' && (formula !== null || min !== null || max !== null || sumOf.length))
      wrong(`${at}.type`, 'review.words-reckoned', { name: id });
    if (weight && (!ids.has(weight) || weight === id))
      wrong(`${at}.weight`, 'review.no-such-name', { name: weight });
    for (const other of sumOf)
      if (!ids.has(other) || other === id) wrong(`${at}.sumOf`, 'review.no-such-name', { name: other });
  });
}

function problemsInParts(
  where: 'rows' | 'columns',
  parts: { id: string; formula: string | null; type?: string }[],
  wrong: Wrong,
): void {
  const known = new Map(parts.map((part) => [part.id, part]));
  const seen = new Set<string>();
  const circles = new Set(circular(parts));
  parts.forEach(({ id, formula }, n) => {
    const at = `table.${where}.${n}`;
    if (seen.has(id)) wrong(`${at}.id`, 'review.name-twice', { name: id });
    seen.add(id);
    if (formula === null) return;
    const read = readFormula(formula);
    if (!read) return wrong(`${at}.formula`, 'review.no-formula', { formula });
    for (const name of new Set(namesIn(read))) {
      const part = known.get(name);
      if (!part) wrong(`${at}.formula`, 'review.no-such-name', { name });
      else if (part.type === 'text') wrong(`${at}.formula`, 'review.words-reckoned', { name });
    }
    if (circles.has(id)) wrong(`${at}.formula`, 'review.formula-circle', { name: id });
  });
}
