// A CSV of as many items as the world has, imported, validated and counted, against COPY of the same rows into a bare table.
import { createReadStream } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { copyInto, inTransaction, type Database } from '#platform/db';
import { systemActor } from '#organisation';
import { importUndertakings, sourceOfFile } from '#delivery';
import { chance } from './chance.ts';
import { FIRST_DAY, itemRow, schemeCode, type World } from './world.ts';
import type { Row } from './report.ts';
import { once } from './timing.ts';

export async function measureImport({ db }: Database, world: World): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xuyensuot-import-'));
  try {
    const [csv, text] = [join(folder, 'items.csv'), join(folder, 'items.copy')];
    await writeFiles(world, csv, text);
    await sql`create table public.bare_items (parent text, title text, owner text, field text, starts date, due date)`.execute(
      db,
    );
    const bare = await once(() =>
      inTransaction(db, (tx) =>
        copyInto(tx, {
          table: 'public.bare_items',
          columns: ['parent', 'title', 'owner', 'field', 'starts', 'due'],
          rows: createReadStream(text, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>,
        }),
      ),
    );
    const acting = {
      actor: await systemActor(db, FIRST_DAY),
      now: new Date(`${FIRST_DAY}T00:00:00Z`),
      today: FIRST_DAY,
    };
    const source = await sourceOfFile(csv);
    const whole = await once(() =>
      inTransaction(db, (tx) =>
        importUndertakings(
          tx,
          { source, file: 'items.csv', holdsOn: FIRST_DAY, under: null, tell: () => {} },
          acting,
        ),
      ),
    );
    if (whole.answer.tally.create !== world.items)
      throw new Error(`Imported ${JSON.stringify(whole.answer)} of ${world.items}`);
    return [
      {
        measure: 'import of all items from CSV, validated and counted',
        value: whole.ms,
        bound: bare.ms,
        target: 4,
        unit: '× COPY',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeFiles(world: World, csv: string, text: string): Promise<void> {
  const random = chance(21);
  const [table, copy] = [await open(csv, 'w'), await open(text, 'w')];
  await table.write('parent,title,owner,field,start,due\n');
  let [a, b] = ['', ''];
  for (let n = 0; n < world.items; n++) {
    const { scheme, title, owner, field, due } = itemRow(world, n, random);
    const cells = [
      schemeCode(scheme),
      title,
      owner.slice(-8),
      field,
      FIRST_DAY,
      due < FIRST_DAY ? FIRST_DAY : due,
    ];
    a += `${cells.join(',')}\n`;
    b += `${cells.join('\t')}\n`;
    if (n % 20_000 === 0 || n === world.items - 1) {
      await table.write(a);
      await copy.write(b);
      [a, b] = ['', ''];
    }
  }
  await table.close();
  await copy.close();
}
