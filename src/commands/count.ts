import { notFound, Problem } from '#kernel/problem';
import type { Database } from '#platform/db';
import { tops, type UnitOnDay } from '#organisation';
import { countOn, done, findByCode, type Question } from '#delivery';
import { actingOn, dayOf, onWorkspace, say, unitByCode } from './terminal.ts';

interface CountOptions {
  programme?: string;
  kind?: 'programme' | 'scheme' | 'item' | 'milestone';
  level?: string;
  field?: string;
  asOf?: string;
  unit?: string;
  json?: boolean;
}

/** `count`: how a subtree stands on a day. */
export async function count(options: CountOptions): Promise<void> {
  const given = dayOf(options.asOf);
  await onWorkspace(async (database) => {
    const { today: asOf } = await actingOn(database, given);
    const unit = await unitAsked(database, { code: options.unit, asOf });
    const { kind = null, level = null, field = null, programme = null } = options;
    const under = programme === null ? null : await programmeAsked(database, programme);
    const counted = await countOn(database.db, { unit: unit.id, day: asOf, under, kind, level, field });
    const { total, verified, planned, inProgress, returned, late, suspended, cancelled, ...on } = counted;
    const { doneOnTime, doneLate } = on;
    if (!options.json) return say(`${done(counted)}/${total}`);
    const asked = { asOf, unit: unit.code, programme, kind, total, done: done(counted) };
    const states = { verified, planned, inProgress, returned, late, suspended, cancelled };
    say(JSON.stringify({ ...asked, ...states, doneOnTime, doneLate }));
  });
}

async function unitAsked(
  database: Database,
  { code, asOf }: { code: string | undefined; asOf: string },
): Promise<UnitOnDay> {
  const unit = code ? await unitByCode(database, code, asOf) : (await tops(database.db, asOf))[0];
  if (!unit) throw notFound();
  return unit;
}

async function programmeAsked({ db }: Database, code: string): Promise<Question['under']> {
  const programme = await findByCode(db, code);
  if (!programme) throw new Problem('delivery.no-such-programme', 404, { values: { code } });
  return programme.id;
}
