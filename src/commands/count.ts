import { Option, type Command } from 'commander';
import { notFound, Problem } from '#kernel/problem';
import { LEVELS, tops } from '#organisation';
import { countOn, done, findByCode } from '#delivery';
import { actingOn, day, onWorkspace, say, unitByCode } from './terminal.ts';

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
export function addCount(program: Command): void {
  program
    .command('count')
    .description('count a subtree as of a day; prints done/total')
    .option('--programme <number>', 'a programme by its number, such as 01-CTr/TU')
    .addOption(
      new Option('--kind <kind>', 'what is counted').choices(['programme', 'scheme', 'item', 'milestone']),
    )
    .addOption(new Option('--level <level>', 'level of the owning units').choices(LEVELS))
    .option('--field <field>', 'field of work')
    .option('--as-of <day>', 'YYYY-MM-DD; the workspace’s day where absent', day)
    .option('--unit <code>', 'the unit whose subtree is counted; the topmost where absent')
    .option('--json', 'all numbers as JSON')
    .action(count);
}

async function count(options: CountOptions): Promise<void> {
  await onWorkspace(async (database) => {
    const { db } = database;
    const { today: asOf } = await actingOn(database, options.asOf);
    const unit = options.unit ? await unitByCode(database, options.unit, asOf) : (await tops(db, asOf))[0];
    if (!unit) throw notFound();
    const programme = options.programme ? await findByCode(db, options.programme) : null;
    if (options.programme && !programme)
      throw new Problem('delivery.no-such-programme', 404, { values: { code: options.programme } });
    const { kind = null, level = null, field = null } = options;
    const numbers = await countOn(db, {
      unit: unit.id,
      day: asOf,
      under: programme?.id ?? null,
      kind,
      level,
      field,
    });
    const {
      total,
      verified,
      planned,
      inProgress,
      returned,
      late,
      suspended,
      cancelled,
      doneOnTime,
      doneLate,
    } = numbers;
    const asked = { asOf, unit: unit.code, programme: options.programme ?? null, kind };
    if (options.json)
      say(
        JSON.stringify({
          ...asked,
          total,
          done: done(numbers),
          verified,
          planned,
          inProgress,
          returned,
          late,
          suspended,
          cancelled,
          doneOnTime,
          doneLate,
        }),
      );
    else say(`${done(numbers)}/${total}`);
  });
}
