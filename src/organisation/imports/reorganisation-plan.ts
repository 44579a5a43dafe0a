// From a conversion table and the tree of the day before to one act: old communes and districts (and provinces merged
// away) are dissolved, new communes founded or old ones kept directly under the new province.
//
// Heirs. A commune's is the successor that took it whole, else the one that took all its people, else the first listed.
// A district's is the successor that took up all of it where there is only one, else the province that its communes came
// under: no single commune answers for a district that went to several. A province's is the province it was merged into.
// Codes. The table gives new communes none: each takes over the code of one of its predecessors, as the state did, the
// first that went into it whole and is still free. What else stands under a dissolved unit moves to its heir.
import type { Day } from '#kernel/day';
import type { Act, Change, Succession } from '../act.ts';
import { resolveLines, type Resolved, type TreeUnit } from './reorganisation-tree.ts';
import { sameName } from './same-name.ts';
import type { Line } from './reorganisation-table.ts';
import type { RowProblem } from './unit-table.ts';

/** What a reorganisation comes to, in numbers of units. */
export interface ReorganisationSummary {
  /** Communes that go on, under the same or another name. */
  kept: number;
  renamed: number;
  /** New communes made of several old ones. */
  merged: number;
  /** Old communes that went to several new ones. */
  split: number;
  founded: number;
  dissolved: { communes: number; districts: number; provinces: number };
  /** Units under dissolved ones that move to the heir. */
  moved: number;
  communesBefore: number;
  communesAfter: number;
  /** Old communes that no row accounts for: they go on, directly under the province. */
  unaccounted: string[];
}

export interface ReorganisationPlan {
  act: Act;
  summary: ReorganisationSummary;
  /** Who answers for each dissolved unit: an identifier, or a key of the act. */
  heirs: Map<string, string>;
  problems: RowProblem[];
}

interface Planning {
  resolved: Resolved;
  changes: Change[];
  successions: Succession[];
  heirs: Map<string, string>;
  /** Old communes that are the new ones themselves. */
  goingOn: Set<string>;
  summary: ReorganisationSummary;
  usedCodes: Set<string>;
}

/** Works out the act. Rows that fit no unit are told and left out. */
export function planReorganisation(
  lines: Line[],
  tree: TreeUnit[],
  how: { holdsOn: Day; directive: string; note?: string | undefined },
): ReorganisationPlan {
  const resolved = resolveLines(lines, tree);
  const dissolved = { communes: 0, districts: 0, provinces: 0 };
  const communesBefore = resolved.oldCommunes.length;
  const summary: ReorganisationSummary = {
    kept: 0,
    renamed: 0,
    merged: 0,
    split: 0,
    founded: 0,
    dissolved,
    moved: 0,
    communesBefore,
    communesAfter: 0,
    unaccounted: [],
  };
  const planning: Planning = {
    resolved,
    changes: [],
    successions: [],
    heirs: new Map(),
    goingOn: new Set(),
    summary,
    usedCodes: new Set(),
  };
  for (const target of resolved.targets) foundOrKeep(planning, target);
  leaveUnaccounted(planning);
  for (const unit of resolved.oldCommunes) endCommune(planning, unit);
  for (const district of resolved.districts) dissolveDistrict(planning, district);
  for (const province of resolved.mergedProvinces) dissolveProvince(planning, province);
  summary.communesAfter = summary.kept + summary.renamed + summary.founded + summary.unaccounted.length;
  const act: Act = {
    type: 'reorganising',
    ...how,
    changes: planning.changes,
    successions: planning.successions,
  };
  return { act, summary, heirs: planning.heirs, problems: resolved.problems };
}

/** Cells and bodies under a unit that ends go where its records go: `children` are those that stand under one. */
export function moveOthers(
  { act, summary, heirs }: ReorganisationPlan,
  children: { id: string; parentId: string | null }[],
): void {
  const touched = new Set(
    act.changes.flatMap((change) =>
      'move' in change ? [change.move.unit] : 'dissolve' in change ? [change.dissolve.unit] : [],
    ),
  );
  for (const { id, parentId } of children) {
    if (touched.has(id)) continue;
    act.changes.push({ move: { unit: id, parent: heirs.get(parentId ?? '')! } });
    summary.moved += 1;
  }
}

type Target = Resolved['targets'][number];

// The old commune that a new one is: the one said to be kept, else its only predecessor where that goes nowhere else.
function continued({ resolved }: Planning, { sources }: Target): TreeUnit | undefined {
  const communes = sources.filter(({ unit }) => unit.level === 'commune');
  const kept = communes.find(
    ({ unit, fate }) =>
      fate === 'kept' && !resolved.fates.get(unit.id)!.some((other) => other.fate === 'whole'),
  );
  const [only] = sources.length === 1 ? communes : [];
  const whole =
    only && only.fate === 'whole' && resolved.fates.get(only.unit.id)!.length === 1 ? only : undefined;
  return (kept ?? whole)?.unit;
}

function foundOrKeep(planning: Planning, target: Target): void {
  const { changes, summary, usedCodes, goingOn } = planning;
  const { name, province, sources } = target;
  const same = continued(planning, target);
  if (same && !goingOn.has(same.id)) {
    target.unit = same.id;
    goingOn.add(same.id);
    if (same.parentId !== province.id) changes.push({ move: { unit: same.id, parent: province.id } });
    const renamed = sameName(name) !== sameName(same.name);
    if (renamed) changes.push({ rename: { unit: same.id, name } });
    summary[renamed ? 'renamed' : 'kept'] += 1;
    return;
  }
  const { kind, fields } = sources[0]!.unit;
  changes.push({
    found: {
      unit: target.unit,
      code: target.code ?? codeFor(target, usedCodes),
      name,
      level: 'commune',
      kind,
      fields: [...fields],
      parent: province.id,
    },
  });
  summary.founded += 1;
  if (sources.length > 1) summary.merged += 1;
}

// A predecessor's code is free on the day, since the predecessor ends; no two new communes may take the same.
function codeFor({ sources, province }: Target, used: Set<string>): string {
  const order = [
    ...sources.filter(({ fate }) => fate === 'whole'),
    ...sources.filter(({ fate }) => fate !== 'whole'),
  ].filter(({ unit }) => unit.level === 'commune');
  const free = order.find(({ unit }) => !used.has(unit.code))?.unit.code;
  let code = free ?? `${province.code}-1`;
  for (let n = 2; used.has(code); n++) code = `${province.code}-${n}`;
  used.add(code);
  return code;
}

function leaveUnaccounted(planning: Planning): void {
  const { resolved, changes, summary } = planning;
  for (const unit of resolved.oldCommunes.filter(({ id }) => !resolved.fates.has(id))) {
    const province = resolved.provinceOf(unit);
    if (unit.parentId !== province) changes.push({ move: { unit: unit.id, parent: province } });
    summary.unaccounted.push(unit.name);
  }
}

function endCommune(
  { resolved, changes, successions, heirs, goingOn, summary }: Planning,
  { id: unit }: TreeUnit,
): void {
  const fates = resolved.fates.get(unit);
  if (!fates) return;
  if (fates.length > 1) summary.split += 1;
  const others = fates.filter(({ target }) => target.unit !== unit);
  if (goingOn.has(unit))
    return void successions.push(
      ...others.map(({ target }): Succession => ({ from: unit, to: target.unit, share: 'part' })),
    );
  const whole = fates.filter(({ fate }) => fate === 'whole');
  const heir = (
    whole.length === 1 ? whole[0]! : (fates.find(({ allPeople }) => allPeople) ?? whole[0] ?? fates[0]!)
  ).target.unit;
  changes.push({ dissolve: { unit, heir } });
  heirs.set(unit, heir);
  for (const { target } of fates)
    successions.push({ from: unit, to: target.unit, share: fates.length === 1 ? 'whole' : 'part' });
  summary.dissolved.communes += 1;
}

function dissolveDistrict(
  { resolved, changes, successions, heirs, summary }: Planning,
  district: TreeUnit,
): void {
  const successors = resolved.successorsOf(district).map((target) => target.unit);
  const heir = successors.length === 1 ? successors[0]! : resolved.provinceOf(district);
  changes.push({ dissolve: { unit: district.id, heir } });
  heirs.set(district.id, heir);
  for (const to of successors)
    successions.push({ from: district.id, to, share: successors.length === 1 ? 'whole' : 'part' });
  summary.dissolved.districts += 1;
}

function dissolveProvince(
  { resolved, changes, successions, heirs, summary }: Planning,
  province: TreeUnit,
): void {
  const into = resolved.mergedInto(province);
  changes.push({ dissolve: { unit: province.id, heir: into[0]! } });
  heirs.set(province.id, into[0]!);
  for (const to of into)
    successions.push({ from: province.id, to, share: into.length === 1 ? 'whole' : 'part' });
  summary.dissolved.provinces += 1;
}
