import { addDays, type Day } from '#kernel/day';
import { forbidden, invalid } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { readTable } from '#platform/tables';
import type { Acting } from '../actor.ts';
import {
  moveOthers,
  planReorganisation,
  type ReorganisationPlan,
  type ReorganisationSummary,
} from '../imports/reorganisation-plan.ts';
import { readReorganisation } from '../imports/reorganisation-table.ts';
import type { RowProblem } from '../imports/unit-table.ts';
import { administersAny } from '../permissions.ts';
import { standingBelow, standingOfLevels } from '../store.ts';
import { problemOf, recordAct, weighAct, type Follow } from './record-act.ts';

/** A conversion table and how it is to be taken. */
export interface ReorganisationImport {
  bytes: Uint8Array;
  name: string;
  holdsOn: Day;
  directive: string;
  note?: string | undefined;
  /** Go on although rows were not understood or old communes are not accounted for: these are left as they are. */
  skipErrors?: boolean | undefined;
}

export interface ReorganisationOutcome {
  summary: ReorganisationSummary;
  problems: RowProblem[];
  /** How many rows were understood. */
  rows: number;
  actId: string | null;
}

/** What the table comes to, and the rows not understood; nothing is written. */
export async function previewReorganisation(
  db: Db | Tx,
  command: ReorganisationImport,
  acting: Acting,
): Promise<ReorganisationOutcome> {
  return (await planned(db, command, acting)).outcome;
}

/** Runs the whole table as one act. While rows are not understood nothing is written, unless they are to be left out. */
export async function importReorganisation(
  tx: Tx,
  command: ReorganisationImport & { follow: Follow },
  acting: Acting,
): Promise<ReorganisationOutcome> {
  const { plan, outcome } = await planned(tx, command, acting);
  if (isOpen(outcome) && !command.skipErrors) return outcome;
  const { id } = await recordAct(tx, { act: plan.act, follow: command.follow }, acting);
  return { ...outcome, actId: id };
}

/** Whether somebody must decide before the table can run. */
export function isOpen({ problems, summary }: ReorganisationOutcome): boolean {
  return problems.length > 0 || summary.unaccounted.length > 0;
}

async function planned(
  db: Db | Tx,
  command: ReorganisationImport,
  acting: Acting,
): Promise<{ plan: ReorganisationPlan; outcome: ReorganisationOutcome }> {
  if (!administersAny(acting.actor)) throw forbidden('organisation.not-administrator');
  const { lines, problems, headings } = readReorganisation(await readTable(command.bytes, command.name));
  const { holdsOn, directive, note } = command;
  const dayBefore = addDays(holdsOn, -1);
  const tree = await standingOfLevels(db, acting.actor, {
    levels: ['city', 'district', 'commune'],
    day: dayBefore,
  });
  const plan = planReorganisation(lines, tree, { holdsOn, directive, note });
  if (!plan.act.changes.length) throw invalid('organisation.import.nothing-fits', [], { rows: lines.length });
  moveOthers(plan, await standingBelow(db, [...plan.heirs.keys()], dayBefore));
  const weighed = await weighAct(db, plan.act, acting);
  if ('faults' in weighed) throw problemOf(weighed.faults);
  const named = plan.problems.map((problem) => ({
    ...problem,
    column: headings.get(problem.column) ?? problem.column,
  }));
  const all = [...problems, ...named].sort((a, b) => a.row - b.row);
  return { plan, outcome: { summary: plan.summary, problems: all, rows: lines.length, actId: null } };
}
