// A seeded organisation at three sizes, with its programmes and five years of recorded changes, written straight into the
// tables: the generator is not what is measured.
import { sql } from 'kysely';
import { inTransaction, type Database } from '#platform/db';
import { carryClaims, fold, keepLarge, keepSlices } from '#delivery';
import { writeHistories } from './histories.ts';
import { writeInspections } from './inspections.ts';
import { writeUndertakings } from './undertakings.ts';
import { writeUnits } from './units.ts';
import { dayNumber, DAYS, FIELDS, FIRST_DAY, type Size, type World } from './world.ts';

/** Fills an empty, migrated database. */
export async function generate(database: Database, size: Size, say: (line: string) => void): Promise<World> {
  const world: World = { size, units: [], programmes: [], items: size.items, events: 0 };
  await inTransaction(database.db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await writeUnits(tx, world);
    say(`  ${size.name}: ${size.levels.reduce((a, b) => a + b)} units`);
    await writeUndertakings(tx, world);
    say(`  ${size.name}: ${size.items} items`);
    await writeHistories(tx, world);
    say(`  ${size.name}: ${world.events} changes`);
    say(`  ${size.name}: ${await writeInspections(tx, world)} periods of inspections and what they found`);
  });
  await sql`vacuum analyze`.execute(database.db);
  await inTransaction(database.db, async (tx) => {
    await keepSlices(tx, world.programmes, FIELDS);
    const kept = await keepLarge(tx, new Date(`${FIRST_DAY}T00:00:00Z`));
    await fold(tx);
    await carryClaims(tx, dayNumber(DAYS - 1));
    say(`  ${size.name}: ${kept} units keep their counts`);
  });
  await sql`vacuum analyze delivery.tally, delivery.balance, delivery.standing_claim`.execute(database.db);
  return world;
}
