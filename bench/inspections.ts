// What inspection counts among the rest: generated beside the items, then its figures and samples against `select 1`.
import { sql } from 'kysely';
import { copyInto, inTransaction, type Database, type Tx } from '#platform/db';
import { countsOfKinds, countsOfKindsByChild, drawClaims, FOREVER, type NamedKind } from '#delivery';
import { chance } from './chance.ts';
import { asking } from './counts.ts';
import type { Row } from './report.ts';
import { median, quantile } from './timing.ts';
import { DAYS, dayNumber, FIELDS, itemId, LEVELS, lined, numbered, type World } from './world.ts';

/** One inspection for so many items. */
const ITEMS = 50;
const SAMPLE = 100;

type Line = unknown[];
type Asked = { unit: string; day: string };
type Ends = { due?: number | null; done?: number | null };

/** An inspection with its visit, planned, carried out and concluded; two findings, a remedy closed or still open, a rejection. */
function* linesOf(world: World): Generator<Line> {
  const random = chance(5);
  const one = <T>(of: T[]) => of[Math.floor(random() * of.length)]!;
  let subjects = 0;
  for (let n = 0; n < world.items / ITEMS; n++) {
    const level = Math.floor(random() * (world.units.length - 1));
    const [inspects, visited] = [one(world.units[level]!), one(world.units[level + 1]!)];
    const field = FIELDS[n % FIELDS.length]!;
    const from = Math.floor(random() * (DAYS - 200));
    const [opens, ends] = [from + 20 + Math.floor(random() * 40), from + 90];
    const subject = (unit: string, kind: NamedKind) => {
      const id = numbered('a', subjects++);
      return (
        state: string,
        [from, to]: [number, number | null],
        { due = null, done = null }: Ends,
      ): Line => [
        ...[id, id, unit, kind, id, field, state],
        ...[due === null ? null : dayNumber(due), done === null ? null : dayNumber(done)],
        ...[dayNumber(from), to === null ? FOREVER : dayNumber(to)],
      ];
    };
    const concluded = opens + 10 + Math.floor(random() * 100);
    const [due, nothing] = [ends, {}];
    for (const line of [subject(inspects, 'inspection'), subject(visited, 'visit')]) {
      yield line('planned', [from, opens], { due });
      yield line('in_progress', [opens, concluded], { due });
      yield line('verified', [concluded, null], { due, done: concluded });
    }
    yield subject(visited, 'strength')('verified', [concluded, null], nothing);
    yield subject(visited, 'shortcoming')('verified', [concluded, null], nothing);
    const remedy = subject(visited, 'remedy');
    const closed = random() < 0.7 ? concluded + 1 + Math.floor(random() * 120) : null;
    yield remedy('planned', [concluded, closed], { due: concluded + 60 });
    if (closed !== null) yield remedy('verified', [closed, null], { due: concluded + 60, done: closed });
    if (random() < 0.3) yield subject(visited, 'rejection')('returned', [concluded, null], nothing);
  }
}

/** Writes the periods of generated inspections; answers how many there are. */
export async function writeInspections(tx: Tx, world: World): Promise<number> {
  return copyInto(tx, {
    table: 'delivery.period',
    columns: [
      ...['subject_id', 'undertaking_id', 'unit_id', 'kind', 'root_id', 'field'],
      ...['state', 'due_on', 'done_on', 'valid_from', 'valid_to'],
    ],
    rows: lined(linesOf(world), (line) => line),
  });
}

/** Rows for: the figures of a subtree, the same by level and by unit, and a sample drawn from all claims of the top. */
export async function measureInspections({ db }: Database, world: World): Promise<Row[]> {
  return inTransaction(db, async (tx) => {
    const ask = asking();
    const [all, top] = [world.units.flat(), world.units[0]!];
    await ask(top, () => sql`select 1`.execute(tx));
    const bound = median(await ask(top, () => sql`select 1`.execute(tx)));
    const row = (measure: string, value: number, target: number | null = null): Row => {
      return { measure, value, bound, target, unit: '× select 1' };
    };
    const figures = (asked: Asked) => countsOfKinds(tx, { ...asked, parts: [''] });
    await ask(all, figures, 300);
    const [ofAll, ofTop] = [await ask(all, figures), await ask(top, figures, 500)];
    const inParts = (parts: string[]) => (asked: Asked) => countsOfKinds(tx, { ...asked, parts });
    const levels = LEVELS[world.units.length as 3 | 4 | 5];
    const byChild = (asked: Asked) => countsOfKindsByChild(tx, asked);
    const parents = world.units.slice(0, -1);
    const byKey = ({ unit }: Asked) =>
      sql`select id from organisation.unit where id = ${unit}::uuid`.execute(tx);
    const below = world.units[1]!.length + 1;
    let seed = 0;
    const items = () => Array.from({ length: below }, () => itemId((seed += 7919) % world.items));
    const byKeys = () =>
      sql`select id, recorded_at from delivery.undertaking where id = any (${items()}::uuid[])`.execute(tx);
    return [
      row('figures of inspection (six kinds at once), any unit, any date: median', median(ofAll), 3),
      row('figures of inspection, any unit, any date: p99', quantile(ofAll, 0.99), 10),
      row('  of which the top: median', median(ofTop)),
      row('  the top by field', median(await ask(top, inParts(FIELDS), 300)), 5),
      row('  the top by level', median(await ask(top, inParts(levels), 300)), 5),
      row('  the top by unit below', median(await ask(top, byChild, 300)), 5),
      row('  any unit by unit below', median(await ask(parents.flat(), byChild)), 5),
      row(`  beside it: ${below} undertakings read by their key`, median(await ask(top, byKeys, 300))),
      row('  beside it: one unit read by its key', median(await ask(all, byKey))),
      ...(await samples(tx, world, { ask, row })),
    ];
  });
}

async function samples(
  tx: Tx,
  world: World,
  { ask, row }: { ask: ReturnType<typeof asking>; row: (of: string, ms: number, target?: number) => Row },
): Promise<Row[]> {
  const top = world.units[0]!;
  let seed = 0;
  const draw = ({ unit, day }: { unit: string; day: string }) =>
    drawClaims(tx, { unit, day, under: null, kind: null, field: null, seed: `${(seed += 1)}`, size: SAMPLE });
  const byKey = () => {
    const ids = Array.from({ length: SAMPLE }, () => itemId((seed += 7919) % world.items));
    return sql`select id from delivery.undertaking where id = any (${ids}::uuid[])`.execute(tx);
  };
  await ask(top, draw, 20);
  const [times, keys] = [await ask(top, draw, 500), await ask(top, byKey, 500)];
  return [
    row(`sample of ${SAMPLE} from all claims of the top, any date, any seed: median`, median(times), 3),
    row('sample from all claims of the top: p99', quantile(times, 0.99), 10),
    row(`  beside it: ${SAMPLE} undertakings read by their key`, median(keys)),
    row(
      '  sample from the claims of a unit below the top: median',
      median(await ask(world.units[1]!, draw, 100)),
    ),
  ];
}
