import { copyInto, type Tx } from '#platform/db';
import { chance } from './chance.ts';
import * as told from './world.ts';

interface Row {
  id: string;
  kind: 'programme' | 'scheme' | 'item';
  path: string[];
  owner: string;
  code: string | null;
  title: string;
  field: string;
  due: string;
  position: number;
}

const COLUMNS: Record<string, (row: Row) => unknown> = {
  id: (row) => row.id,
  kind: (row) => row.kind,
  parent_id: (row) => row.path.at(-2),
  root_id: (row) => row.path[0],
  path: (row) => row.path,
  owner_unit_id: (row) => row.owner,
  code: (row) => row.code,
  title: (row) => row.title,
  title_key: (row) => row.title,
  search: (row) => row.title,
  field: (row) => row.field,
  starts_on: () => told.FIRST_DAY,
  due_on: (row) => row.due,
  position: (row) => row.position,
  recorded_at: () => `${told.FIRST_DAY}T00:00:00Z`,
  issued_at: () => `${told.FIRST_DAY}T00:00:00Z`,
};

/** Writes ten programmes and a hundred schemes of the top, and the items below them. */
export async function writeUndertakings(tx: Tx, world: told.World): Promise<void> {
  world.programmes = Array.from({ length: told.PROGRAMMES }, (_, n) => told.programmeId(n));
  const columns = Object.values(COLUMNS);
  await copyInto(tx, {
    table: 'delivery.undertaking',
    columns: Object.keys(COLUMNS),
    rows: told.lined(rowsOf(world), (row) => columns.map((column) => column(row))),
  });
}

function* rowsOf(world: told.World): Generator<Row> {
  const ofTop = { owner: world.units[0]![0]!, field: told.FIELDS[0]!, due: told.dayNumber(told.DAYS) };
  for (const [n, id] of world.programmes.entries())
    yield {
      ...ofTop,
      id,
      kind: 'programme',
      path: [id],
      code: `${n + 1}-CTr`,
      title: `Chương trình ${n}`,
      position: n,
    };
  for (let n = 0; n < told.SCHEMES; n++) {
    const id = told.schemeId(n);
    const path = [told.programmeOf(n), id];
    yield { ...ofTop, id, kind: 'scheme', path, code: told.schemeCode(n), title: `Đề án ${n}`, position: n };
  }
  const random = chance(1);
  for (let n = 0; n < world.items; n++) {
    const { scheme, ...item } = told.itemRow(world, n, random);
    const path = [told.programmeOf(scheme), told.schemeId(scheme), told.itemId(n)];
    yield { ...item, id: told.itemId(n), kind: 'item', path, code: null, position: n };
  }
}
