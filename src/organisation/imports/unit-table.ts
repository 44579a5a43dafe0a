// A table of units, compared with the units that stand: what each row would do. Pure; the act it makes is checked by the
// same rules as any other.
import { tidy } from '#kernel/vietnamese';
import type { Day } from '#kernel/day';
import type { Table } from '#platform/tables';
import type { Act, Change, Fault } from '../act.ts';
import { LEVELS, type Field, type Kind, type Level } from '../contract.ts';
import { findTable, type SheetRow } from './headings.ts';
import { fieldsOf, kindByName, kindOf, levelOf, UNIT_WORDS, type UnitColumn } from './unit-words.ts';

export type RowOutcome = 'create' | 'update' | 'skip' | 'error';

/** What is wrong in a row, or worth knowing, and in which column. */
export interface RowProblem {
  row: number;
  column: string;
  code: string;
  values: Record<string, string | number>;
}

/** What a row of the file would do. `changes`: rename, move or change, for an update. */
export interface UnitRow {
  row: number;
  code: string;
  name: string;
  level: Level | null;
  outcome: RowOutcome;
  changes: ('rename' | 'move' | 'change')[];
  problems: RowProblem[];
  notes: RowProblem[];
}

/** A standing unit that a row may be about, or stand under. */
export interface Standing {
  id: string;
  code: string;
  name: string;
  level: Level;
  kind: Kind;
  fields: Field[];
  parentId: string | null;
}

interface Read extends UnitRow {
  parent: string | null;
  kind: Kind | null;
  fields: Field[] | null;
}

/** The rows of a table of units as they read, with what is wrong in each. */
export interface UnitTable {
  rows: Read[];
  headings: Map<UnitColumn, string>;
}

/** Reads a table of units. @throws Problem where it has no column of codes */
export function readUnitTable(table: Table, under: Level | null): UnitTable {
  const { headings, rows } = findTable<UnitColumn>(table, UNIT_WORDS, ['code']);
  const read = rows.map((row) => readRow(row, headings));
  inferLevels(read, { heading: headings.get('level'), under });
  const first = new Map<string, number>();
  for (const one of read) {
    if (!one.code || !one.level) continue;
    const key = `${one.level} ${one.code}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, one.row);
    else fault(one, headings.get('code')!, 'organisation.import.twice', { code: one.code, earlier });
  }
  return { rows: read, headings };
}

function fault(
  one: UnitRow,
  column: string,
  ...[code, values = {}]: [code: string, values?: RowProblem['values']]
): void {
  one.problems.push({ row: one.row, column, code, values });
  one.outcome = 'error';
}

function readRow({ row, cells, broken }: SheetRow<UnitColumn>, headings: Map<UnitColumn, string>): Read {
  const code = tidy(cells.code ?? '');
  const name = tidy(cells.name ?? '') || code;
  const level = cells.level ? (levelOf(cells.level) ?? null) : null;
  const fields = cells.fields ? fieldsOf(cells.fields) : null;
  const kind = cells.kind ? (kindOf(cells.kind) ?? null) : null;
  const one: Read = {
    row,
    code,
    name,
    level,
    outcome: 'create',
    changes: [],
    problems: [],
    notes: [],
    parent: tidy(cells.parent ?? '') || null,
    kind,
    fields: fields?.fields ?? null,
  };
  const heading = (column: UnitColumn) => headings.get(column) ?? column;
  for (const column of broken) fault(one, heading(column), 'organisation.import.broken-cell');
  if (!code && !broken.includes('code')) fault(one, heading('code'), 'organisation.import.no-code', { name });
  if (code && !cells.name)
    one.notes.push({
      row,
      column: heading('name'),
      code: 'organisation.import.named-by-code',
      values: { code },
    });
  if (code.length > 100 || name.length > 500)
    fault(one, heading(code.length > 100 ? 'code' : 'name'), 'organisation.import.too-long');
  if (cells.level && !level)
    fault(one, heading('level'), 'organisation.import.unknown-level', { level: tidy(cells.level) });
  if (cells.kind && !kind)
    fault(one, heading('kind'), 'organisation.import.unknown-kind', { kind: tidy(cells.kind) });
  for (const field of fields?.unknown ?? [])
    fault(one, heading('fields'), 'organisation.import.unknown-field', { field });
  return one;
}

// Where a file says nothing of a unit's level, it stands one below its parent.
function inferLevels(
  rows: Read[],
  { heading, under }: { heading: string | undefined; under: Level | null },
): void {
  const byCode = new Map(rows.map((one) => [one.code, one]));
  const top = under ? LEVELS.indexOf(under) + 1 : LEVELS.indexOf('city');
  const settle = (one: Read, passed: Set<Read>): number => {
    if (one.level) return LEVELS.indexOf(one.level);
    const parent = one.parent === null ? undefined : byCode.get(one.parent);
    const rank = parent && !passed.has(parent) ? settle(parent, passed.add(parent)) + 1 : top;
    one.level = LEVELS[Math.min(rank, LEVELS.length - 1)]!;
    return LEVELS.indexOf(one.level);
  };
  for (const one of rows) {
    if (one.level || one.problems.some((problem) => problem.code === 'organisation.import.unknown-level'))
      continue;
    if (heading && one.parent === null && !under)
      fault(one, heading, 'organisation.import.no-level', { name: one.name });
    else settle(one, new Set([one]));
  }
}

/** How the file is to be taken. */
export interface Taking {
  holdsOn: Day;
  directive: string;
  note?: string | undefined;
  /** The unit under which rows without a parent are put; tops where null. */
  under: string | null;
  standing: Standing[];
}

/** The act that the good rows make; `rows[n]` tells which row the n-th change came from. Null where nothing would change. */
export function actOfRows({ rows, headings }: UnitTable, taking: Taking): { act: Act; from: Read[] } | null {
  const known = new Map(taking.standing.map((unit) => [`${unit.level} ${unit.code}`, unit]));
  const inFile = new Map<string, Read>();
  for (const one of rows)
    if (one.level && one.code && !inFile.has(`${one.level} ${one.code}`))
      inFile.set(`${one.level} ${one.code}`, one);
  const changes: Change[] = [];
  const from: Read[] = [];
  for (const one of rows.filter((row) => row.outcome !== 'error')) {
    const parent = parentOf(one, { known, inFile, under: taking.under });
    if (parent === undefined) {
      fault(one, headings.get('parent') ?? 'parent', 'organisation.import.unknown-parent', {
        parent: one.parent!,
      });
      continue;
    }
    const made = changesOf(one, {
      known: known.get(`${one.level} ${one.code}`),
      parent,
      hasParents: headings.has('parent') && one.parent !== null,
    });
    changes.push(...made);
    from.push(...made.map(() => one));
  }
  if (!changes.length) return null;
  const { holdsOn, directive, note } = taking;
  const type = changes.every((change) => 'found' in change) ? 'founding' : 'reorganising';
  return { act: { type, holdsOn, directive, note, changes, successions: [] }, from };
}

interface Around {
  known: Map<string, Standing>;
  inFile: Map<string, Read>;
  under: string | null;
}

// Codes repeat between levels: the parent is the nearest one above that has the code, else one of the same level.
function parentOf(one: Read, { known, inFile, under }: Around): string | null | undefined {
  if (one.parent === null) return under;
  const rank = LEVELS.indexOf(one.level!);
  for (const level of [...LEVELS.slice(0, rank).toReversed(), LEVELS[rank]!]) {
    const key = `${level} ${one.parent}`;
    if (key === `${one.level} ${one.code}`) continue;
    const unit = known.get(key);
    if (unit) return unit.id;
    if (inFile.get(key)?.outcome !== 'error' && inFile.has(key)) return key;
  }
  return undefined;
}

function changesOf(
  one: Read,
  { known, parent, hasParents }: { known: Standing | undefined; parent: string | null; hasParents: boolean },
): Change[] {
  const { code, name, level, kind, fields } = one;
  if (!known) {
    const unit = `${level} ${code}`;
    return [
      {
        found: {
          unit,
          code,
          name,
          level: level!,
          kind: kind ?? kindByName(name, level!),
          fields: fields ?? [],
          parent,
        },
      },
    ];
  }
  const unit = known.id;
  const changes: Change[] = [];
  const named = !one.notes.some((note) => note.code === 'organisation.import.named-by-code');
  if (named && name !== known.name) changes.push({ rename: { unit, name } });
  if (hasParents && parent !== known.parentId) changes.push({ move: { unit, parent } });
  const otherKind = kind !== null && kind !== known.kind;
  const otherFields =
    fields !== null && JSON.stringify(fields.toSorted()) !== JSON.stringify(known.fields.toSorted());
  if (otherKind || otherFields)
    changes.push({ change: { unit, ...(otherKind ? { kind } : {}), ...(otherFields ? { fields } : {}) } });
  one.outcome = changes.length ? 'update' : 'skip';
  one.changes = changes.map((change) => Object.keys(change)[0] as 'rename');
  return changes;
}

const COLUMN_OF: Record<string, UnitColumn> = {
  'organisation.code-taken': 'code',
  'organisation.cycle': 'parent',
  'organisation.unknown-parent': 'parent',
  'organisation.parent-not-standing': 'parent',
  'organisation.parent-not-founded': 'parent',
  'organisation.level-above': 'level',
};

/** Puts what the rules say of the act back to the rows that its changes came from. */
export function blame({ headings }: UnitTable, from: UnitRow[], faults: Fault[]): void {
  for (const { at, code, values } of faults) {
    const one = at && 'change' in at ? from[at.change] : undefined;
    const column = COLUMN_OF[code] ?? 'code';
    if (one) fault(one, headings.get(column) ?? column, code, values);
  }
}
