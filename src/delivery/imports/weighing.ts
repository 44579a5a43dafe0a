// What a row of a table would do: make an undertaking, change one that it spoke of before, nothing, or nothing because it
// is at fault.
import type { Day } from '#kernel/day';
import { FIELDS } from '#organisation';
import type { FactType, State } from '../facts.ts';
import type { StagedItem, Subject, TrackedItem } from '../store.ts';
import { saysTheSame, type Said, type Steps } from './differences.ts';
import type { Matcher } from './matching.ts';
import { charged, unitOfSheet, type Charged, type Tree } from './naming.ts';
import type { RowOutcome, RowValues } from './outcome.ts';
import type { TableRow } from './reading.ts';
import { rowWords, type RowProblem, type RowWords } from './row.ts';
import type { NamedOne } from './unit-names.ts';

/** What a code stands for: enough to put something below it. */
export type Bearer = Pick<Subject, 'id' | 'kind' | 'path' | 'field'>;

/** What rows are weighed with. */
export interface Scales {
  tree: Tree;
  under: NamedOne | null;
  /** Bearers of codes; those of the rows above come to it. */
  codes: Map<string, Bearer>;
  /** Whether something of a unit's may be put below an undertaking. */
  mayAddBelow: (bearer: Bearer, unitId: string) => Promise<boolean>;
  matcher: Matcher | null;
  stepsTo: (item: TrackedItem, said: Said) => Promise<Steps>;
  newId: () => string;
  holdsOn: Day;
  today: Day;
  sheetUnits: Map<string, NamedOne | null>;
}

/** A change of an undertaking by its row. */
export interface Change {
  item: TrackedItem;
  steps: Extract<Steps, { steps: unknown }>['steps'];
  title: string | null;
  /** The new lead, null for none any more; undefined where it stays. */
  lead: string | null | undefined;
  supporting: string[] | undefined;
}

export interface Weighed {
  outcome: RowOutcome;
  create?: { item: StagedItem; lead: string | null; supporting: string[] };
  change?: Change;
  /** The undertaking that the row is about, changed or not. */
  about?: string;
}

/** Weighs one row. */
export async function weigh(row: TableRow, scales: Scales): Promise<Weighed> {
  const problems: RowProblem[] = [];
  const { source, layout } = row;
  const words = rowWords(row, problems);
  const elsewhere = { under: scales.under, sheetUnit: layout.plan ? null : sheetUnit(row, scales) };
  const units = charged(words, { tree: scales.tree, layout, elsewhere }, problems);
  const later = words.state === 'done' && words.doneOn !== null && words.doneOn > scales.today;
  if (later)
    problems.push({ column: 'doneOn', code: 'delivery.row-done-later', values: { text: words.doneOn! } });
  const tell = (outcome: RowOutcome['outcome']): RowOutcome => ({
    sheet: source.sheet,
    row: source.row,
    outcome,
    values: valuesOf(words, units, row.group),
    problems,
  });
  const about =
    problems.length || layout.plan ? undefined : scales.matcher?.take({ ...source, ...sought(words, units) });
  if (about) return changed(about, { words, units, row, scales, tell, problems });
  if (words.code !== null && scales.codes.has(words.code))
    return { outcome: tell(problems.length ? 'error' : 'skip') };
  const subject = await subjectOf(words, { owner: units.owner, scales }, problems);
  if (problems.length) return { outcome: tell('error') };
  if (words.code) scales.codes.set(words.code, subject);
  const lead = units.lead && units.lead !== units.owner ? units.lead.id : null;
  return {
    outcome: tell('create'),
    create: {
      item: staged(withNoted(words, units), subject, scales),
      lead,
      supporting: units.supporting.map(({ id }) => id),
    },
    about: subject.id,
  };
}

function sheetUnit({ source: { sheet }, layout, letterhead }: TableRow, scales: Scales): NamedOne | null {
  if (layout.columns.has('lead')) return null;
  let unit = scales.sheetUnits.get(sheet);
  if (unit === undefined)
    scales.sheetUnits.set(sheet, (unit = unitOfSheet(sheet, letterhead, scales.tree.names)));
  return unit;
}

function sought({ code, title }: RowWords, { lead, owner }: Charged) {
  return { code, title, lead: lead && lead !== owner ? lead.id : null };
}

function valuesOf(
  words: RowWords,
  { owner, lead, supporting, noted }: Charged,
  group: string | null,
): RowValues {
  return {
    title: words.title,
    lead: (lead ?? (words.owner === null ? null : owner))?.name ?? null,
    supporting: supporting.map(({ name }) => name),
    noted: noted.map(({ text }) => text),
    due: words.due,
    state: words.state,
    doneOn: words.doneOn,
    code: words.code,
    kind: words.kind,
    parent: words.parent,
    owner: owner?.name ?? words.owner,
    field: words.field,
    startsOn: words.startsOn,
    summary: words.summary,
    group,
  };
}

interface Changing {
  words: RowWords;
  units: Charged;
  row: TableRow;
  scales: Scales;
  tell: (outcome: RowOutcome['outcome']) => RowOutcome;
  problems: RowProblem[];
}

async function changed(
  item: TrackedItem,
  { words, units, row, scales, tell, problems }: Changing,
): Promise<Weighed> {
  const { columns } = row.layout;
  const said: Said = {
    due: words.dueSaid ? words.due : undefined,
    state: words.state,
    doneOn: words.state === 'done' ? words.doneOn : null,
  };
  const lead = units.lead && units.lead !== units.owner ? units.lead.id : null;
  const supporting = units.supporting.map(({ id }) => id);
  const change: Change = {
    item,
    steps: [],
    title: words.title === item.title ? null : words.title,
    lead: lead === item.lead || (lead === null && !columns.has('lead')) ? undefined : lead,
    supporting: !columns.has('supporting') || same(supporting, item.supporting) ? undefined : supporting,
  };
  if (!saysTheSame(item, said)) {
    const found = await scales.stepsTo(item, said);
    if ('kept' in found)
      problems.push({ column: found.kept === 'due' ? 'dueOn' : 'state', code: 'delivery.row-kept' });
    else change.steps = found.steps;
  }
  if (problems.length) return { outcome: tell('error') };
  const nothing = !change.steps.length && !change.title && change.lead === undefined && !change.supporting;
  return nothing
    ? { outcome: tell('skip'), about: item.id }
    : { outcome: tell('update'), change, about: item.id };
}

function same(some: string[], others: string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

async function subjectOf(
  words: RowWords,
  { owner, scales }: { owner: NamedOne | null; scales: Scales },
  problems: RowProblem[],
): Promise<Subject> {
  const parent = words.parent ? scales.codes.get(words.parent) : undefined;
  if (words.parent && !parent)
    problems.push({ column: 'parent', code: 'delivery.row-parent', values: { text: words.parent } });
  if (parent && words.kind === 'programme') problems.push({ column: 'kind', code: 'delivery.wrong-parent' });
  if (parent && owner && !problems.length && !(await scales.mayAddBelow(parent, owner.id)))
    problems.push({ column: 'parent', code: 'delivery.row-not-below-it', values: { text: words.parent! } });
  const field = words.field ?? parent?.field ?? 'organisation';
  if (!(FIELDS as readonly string[]).includes(field))
    problems.push({ column: 'field', code: 'delivery.row-word', values: { text: field } });
  const id = scales.newId();
  const path = [...(parent?.path ?? []), id];
  return { id, kind: words.kind, rootId: path[0]!, path, ownerUnitId: owner?.id ?? '', field };
}

const SAID_OF = { lead: 'Chủ trì', supporting: 'Phối hợp' };

// Words that name no unit can be charged with nothing: they are kept in the summary, as the table has them.
function withNoted(words: RowWords, { noted }: Charged): RowWords {
  const lines = noted.map(({ column, text }) => `${SAID_OF[column]}: ${text}`);
  return { ...words, summary: [words.summary, ...lines].filter(Boolean).join('\n') };
}

const earliest = (...days: (Day | null)[]) =>
  days.reduce<Day>((first, day) => (day !== null && day < first ? day : first), '9999-12-31');

// Issued on its first day: no later than it is due, was done, or is spoken of.
function staged(words: RowWords, subject: Subject, { newId, holdsOn }: Scales): StagedItem {
  const done = words.state === 'done' ? words.doneOn : null;
  const issuedOn = words.startsOn ?? earliest(words.due, done, holdsOn);
  return {
    subject,
    code: words.code,
    title: words.title,
    summary: words.summary,
    issuedOn,
    dueOn: words.due,
    position: 0,
    issuedId: newId(),
    then: secondFact(words, { newId, holdsOn, issuedOn }),
  };
}

// A row's state becomes one more fact, on the day of completion where it is known.
function secondFact(
  { state, doneOn }: RowWords,
  { newId, holdsOn, issuedOn }: Pick<Scales, 'newId' | 'holdsOn'> & { issuedOn: Day },
): StagedItem['then'] {
  const then = (fact: FactType, reached: State, on: Day) => ({
    id: newId(),
    fact,
    state: reached,
    on: on < issuedOn ? issuedOn : on,
  });
  if (state === 'in_progress') return then('started', 'in_progress', issuedOn);
  if (state === 'done') return then('claimed', 'claimed', doneOn ?? holdsOn);
  if (state === 'suspended') return then('suspended', 'suspended', holdsOn);
  return state === 'cancelled' ? then('cancelled', 'cancelled', holdsOn) : null;
}
