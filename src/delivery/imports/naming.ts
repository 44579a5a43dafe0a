// The units of a row: who owns it, who leads, who supports; and what is wrong with them.
import { namesNobody, unitsIn, withoutRole } from './unit-list.ts';
import type { Layout } from './layout.ts';
import type { RowProblem, RowWords } from './row.ts';
import type { NamedOne, UnitNames } from './unit-names.ts';

/** The tree as a tracker's rows are checked against it. */
export interface Tree {
  names: UnitNames;
  /** The unit and those above it, as far as the importer looks down. */
  lineOf: (unitId: string) => string[];
  /** Whether the importer may import in a unit's name. */
  mayOwn: (unitId: string) => boolean;
}

export interface Charged {
  owner: NamedOne | null;
  lead: NamedOne | null;
  supporting: NamedOne[];
  /** Words in a column of units that name none. */
  noted: { column: 'lead' | 'supporting'; text: string }[];
}

/** Where units are to be found that a row does not name itself. */
export interface Elsewhere {
  under: NamedOne | null;
  /** The unit of the whole sheet, where it has one. */
  sheetUnit: NamedOne | null;
}

/** Reads the units of a row. Faults go into `problems`. */
export function charged(
  words: RowWords,
  { tree, layout, elsewhere }: { tree: Tree; layout: Layout; elsewhere: Elsewhere },
  problems: RowProblem[],
): Charged {
  if (layout.plan)
    return { owner: ownerOf(words, { tree, elsewhere }, problems), lead: null, supporting: [], noted: [] };
  const owner = elsewhere.under;
  if (!owner) problems.push({ column: 'owner', code: 'delivery.row-owner' });
  const { lead, words: besides } = leadOf(words.lead, { tree, elsewhere }, problems);
  const listed = unitsIn(withoutRole(words.supporting ?? '', 'supporting'), tree.names);
  for (const one of listed.unclear) problems.push(unclear('supporting', one.text, one.candidates));
  if (owner) {
    if (lead && !tree.lineOf(lead.id).includes(owner.id)) problems.push(notBelow('lead', lead, owner));
    const beside = tree.lineOf(owner.id)[1];
    for (const unit of listed.units) {
      const line = tree.lineOf(unit.id);
      const may = line.includes(owner.id) || (beside !== undefined && line.includes(beside));
      if (!may) problems.push(notBelow('supporting', unit, owner));
    }
  }
  return {
    owner,
    lead,
    supporting: listed.units.filter((unit) => unit !== lead && unit !== owner),
    noted: [
      ...besides.map((text) => ({ column: 'lead' as const, text })),
      ...listed.words.map((text) => ({ column: 'supporting' as const, text })),
    ],
  };
}

function ownerOf(
  { owner: text }: RowWords,
  { tree, elsewhere }: { tree: Tree; elsewhere: Elsewhere },
  problems: RowProblem[],
): NamedOne | null {
  const owner = text === null ? elsewhere.under : named('owner', text, { tree, problems });
  if (text === null && !owner)
    problems.push({ column: 'owner', code: 'delivery.row-owner', values: { text: '' } });
  if (owner && !tree.mayOwn(owner.id))
    problems.push({ column: 'owner', code: 'delivery.row-not-yours', values: { name: owner.name } });
  return owner;
}

// A lead's cell of classes of units alone names nobody to charge: that is told, unless somebody said that it is no unit.
function leadOf(
  cell: string | null,
  { tree, elsewhere }: { tree: Tree; elsewhere: Elsewhere },
  problems: RowProblem[],
): { lead: NamedOne | null; words: string[] } {
  if (cell === null) return { lead: elsewhere.sheetUnit, words: [] };
  if (namesNobody(cell)) return { lead: null, words: [] };
  const text = withoutRole(cell, 'lead');
  const whole = tree.names.meant(text);
  if (whole.unit) return { lead: whole.unit, words: [] };
  if (whole.nobody) return { lead: null, words: [text] };
  const { units, unclear: doubts, words } = unitsIn(text, tree.names);
  if (doubts.length === 0 && units.length === 1) return { lead: units[0]!, words };
  if (doubts.length === 0 && units.length > 1) {
    const names = units.map(({ name }) => name).join('; ');
    problems.push({ column: 'lead', code: 'delivery.row-two-leads', values: { names } });
  } else problems.push(unclear('lead', text, whole.candidates));
  return { lead: null, words: [] };
}

function named(
  column: string,
  text: string,
  { tree, problems }: { tree: Tree; problems: RowProblem[] },
): NamedOne | null {
  const meant = tree.names.meant(text);
  if (!meant.unit) problems.push(unclear(column, text, meant.candidates));
  return meant.unit;
}

function unclear(column: string, text: string, candidates: NamedOne[]): RowProblem {
  if (!candidates.length) return { column, code: 'delivery.row-unit', values: { text } };
  const names = candidates.map(({ name, above }) => (above ? `${name} (${above})` : name)).join('; ');
  return {
    column,
    code: 'delivery.row-unit-unclear',
    values: { text, names },
    candidates: candidates.map(({ id, name, code }) => ({ id, name, code })),
  };
}

function notBelow(column: string, unit: NamedOne, owner: NamedOne): RowProblem {
  return { column, code: 'delivery.row-not-below', values: { name: unit.name, owner: owner.name } };
}

/** The unit of a whole sheet: by the sheet's name, or by a line "Đơn vị: …" above its table. */
export function unitOfSheet(sheet: string, letterhead: readonly string[], names: UnitNames): NamedOne | null {
  for (const line of letterhead) {
    const said = /^(?:tên\s+)?(?:đơn vị|cơ quan)[^:]{0,30}:\s*(.+)$/iu.exec(line.normalize('NFC'))?.[1];
    const unit = said && names.meant(said).unit;
    if (unit) return unit;
  }
  return names.meant(sheet).unit;
}
