// Which units of the tree the rows of a conversion table mean.
import type { Field, Kind, Level } from '../contract.ts';
import type { Fate, Line, Told } from './reorganisation-table.ts';
import { matchNames, sameName } from './same-name.ts';
import type { RowProblem } from './unit-table.ts';

/** A standing unit of the tree on the day before. */
export interface TreeUnit {
  id: string;
  code: string;
  name: string;
  level: Level;
  kind: Kind;
  fields: Field[];
  parentId: string | null;
}

/** A commune as it is to be after the reorganisation. `unit`: its key in the act, or the identifier of the one that goes on. */
export interface Target {
  unit: string;
  name: string;
  code: string | null;
  province: TreeUnit;
  sources: { unit: TreeUnit; fate: Fate; allPeople: boolean }[];
}

export interface Resolved {
  targets: Target[];
  /** Where each old commune (or district without communes) went, in the order of the rows. */
  fates: Map<string, { target: Target; fate: Fate; allPeople: boolean }[]>;
  /** Every commune of the districts that the table speaks of. */
  oldCommunes: TreeUnit[];
  districts: TreeUnit[];
  mergedProvinces: TreeUnit[];
  problems: RowProblem[];
  successorsOf(district: TreeUnit): Target[];
  mergedInto(province: TreeUnit): string[];
  /** The province that a unit comes under. */
  provinceOf(unit: TreeUnit): string;
}

/** Finds the units behind the rows; rows whose units are not found are told. */
export function resolveLines(lines: Line[], tree: TreeUnit[]): Resolved {
  const byId = new Map(tree.map((unit) => [unit.id, unit]));
  const problems: RowProblem[] = [];
  const fault = (line: Line, column: 'newProvince' | 'oldDistrict' | 'oldCommune', code: string) =>
    problems.push({ row: line.row, column, code, values: { name: line[column]?.name ?? '' } });
  const provinces = tree.filter((unit) => unit.level === 'city');
  const districts = tree.filter((unit) => unit.level === 'district');
  const placed = lines.flatMap((line) => {
    const province = findTold(provinces, line.newProvince);
    const old = line.oldProvince ? findTold(provinces, line.oldProvince) : undefined;
    const district = findTold(
      old ? districts.filter((unit) => unit.parentId === old.id) : districts,
      line.oldDistrict,
    );
    if (!province) fault(line, 'newProvince', 'organisation.import.unknown-province');
    else if (!district) fault(line, 'oldDistrict', 'organisation.import.unknown-district');
    else return [{ line, province, district }];
    return [];
  });
  const communes = matchCommunes(placed, tree);
  const targets = new Map<string, Target>();
  const fates: Resolved['fates'] = new Map();
  for (const { line, province, district } of placed) {
    const unit = line.oldCommune ? communes.get(line) : district;
    if (!unit) {
      fault(line, 'oldCommune', 'organisation.import.unknown-commune');
      continue;
    }
    const key = `${province.id} ${line.newCommune.code ?? sameName(line.newCommune.name)}`;
    const target = targets.get(key) ?? {
      unit: `new ${key}`,
      name: line.newCommune.name,
      code: line.newCommune.code,
      province,
      sources: [],
    };
    targets.set(key, target);
    if (target.sources.some((source) => source.unit.id === unit.id)) continue; // the same row typed twice
    target.sources.push({ unit, fate: line.fate, allPeople: line.allPeople });
    fates.set(unit.id, [
      ...(fates.get(unit.id) ?? []),
      { target, fate: line.fate, allPeople: line.allPeople },
    ]);
  }
  return { targets: [...targets.values()], fates, problems, ...around({ placed, tree, byId, fates }) };
}

type Placed = { line: Line; province: TreeUnit; district: TreeUnit };

// By code where the table gives one, else by name.
function findTold(units: TreeUnit[], told: Told): TreeUnit | undefined {
  const byCode = told.code === null ? undefined : units.find((unit) => unit.code === told.code);
  if (byCode) return byCode;
  const byName = units.filter((unit) => sameName(unit.name) === sameName(told.name));
  return byName.length === 1 ? byName[0] : undefined;
}

// Names of communes are read within their district, all of a district together.
function matchCommunes(placed: Placed[], tree: TreeUnit[]): Map<Line, TreeUnit> {
  const below = Map.groupBy(
    tree.filter((unit) => unit.level === 'commune'),
    (unit) => unit.parentId,
  );
  const found = new Map<Line, TreeUnit>();
  for (const [district, rows] of Map.groupBy(placed, (one) => one.district)) {
    const communes = below.get(district.id) ?? [];
    const named = Map.groupBy(
      rows.filter(({ line }) => line.oldCommune).map(({ line }) => line),
      (line) => line.oldCommune!.code ?? sameName(line.oldCommune!.name),
    );
    const byCode = new Map(communes.map((unit) => [unit.code, unit]));
    const byName = matchNames(
      new Map(
        [...named].filter(([key]) => !byCode.has(key)).map(([key, same]) => [key, same[0]!.oldCommune!.name]),
      ),
      new Map(communes.map((unit) => [unit, unit.name])),
    );
    for (const [key, same] of named) {
      const unit = byCode.get(key) ?? byName.get(key);
      if (unit) for (const line of same) found.set(line, unit);
    }
  }
  return found;
}

function around({
  placed,
  tree,
  byId,
  fates,
}: {
  placed: Placed[];
  tree: TreeUnit[];
  byId: Map<string, TreeUnit>;
  fates: Resolved['fates'];
}) {
  const spokenOf = new Set(placed.map(({ district }) => district));
  const comesUnder = new Map<string, string>();
  for (const { district, province } of placed)
    if (!comesUnder.has(district.id)) comesUnder.set(district.id, province.id);
  const stays = new Set(placed.map(({ province }) => province.id));
  const oldProvinces = new Set([...spokenOf].map((district) => byId.get(district.parentId ?? '')));
  const oldCommunes = tree.filter(
    (unit) => unit.level === 'commune' && [...spokenOf].some((district) => district.id === unit.parentId),
  );
  const intoOf = (province: TreeUnit) => [
    ...new Set(
      placed.filter(({ district }) => district.parentId === province.id).map((one) => one.province.id),
    ),
  ];
  return {
    oldCommunes,
    districts: [...spokenOf],
    mergedProvinces: [...oldProvinces].filter(
      (province): province is TreeUnit =>
        province !== undefined && province.level === 'city' && !stays.has(province.id),
    ),
    successorsOf: (district: TreeUnit) => [
      ...new Set(
        [...oldCommunes.filter((unit) => unit.parentId === district.id), district]
          .flatMap((unit) => fates.get(unit.id) ?? [])
          .map(({ target }) => target),
      ),
    ],
    mergedInto: intoOf,
    provinceOf: (unit: TreeUnit) => comesUnder.get(unit.id) ?? comesUnder.get(unit.parentId ?? '')!,
  };
}
