import { notFound } from '#kernel/problem';
import type { Day } from '#kernel/day';
import type { Static } from 'typebox';
import type { Db, Tx } from '#platform/db';
import { page } from '#platform/http';
import { mayLead, mayWrite, lineOf, unitNames, type Actor } from '#organisation';
import { directiveNames } from '#directives';
import type { InspectionRow, PlanPage, PlanRow, PlanView } from '../contract.ts';
import { inspectingUnits } from '../permissions.ts';
import { getPlan, inspectionsBy, linesOf, listPlans, seesPlan, type PlanFilter } from '../store.ts';
import { rowsOf } from './rows.ts';

/** Plans within sight with how their inspections stand on the day. */
export async function listPlansPage(
  db: Db | Tx,
  actor: Actor,
  asked: PlanFilter & { day: Day; limit: number; cursor?: string | undefined },
): Promise<Static<typeof PlanPage>> {
  const found = await listPlans(db, actor, { ...asked, limit: asked.limit + 1 });
  const { rows, nextCursor } = page(found, asked.limit, (row) => [row.starts_on, row.id]);
  const names = await unitNames(
    db,
    rows.map((row) => row.unit_id),
    asked.day,
  );
  const plans: PlanRow[] = [];
  for (const row of rows) {
    const lines = await linesIn(db, actor, { id: row.id, day: asked.day });
    plans.push({
      id: row.id,
      title: row.title,
      unit: names.get(row.unit_id)!,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      illustrative: row.illustrative,
      ...summed(lines),
    });
  }
  return { rows: plans, nextCursor, can: { create: (await inspectingUnits(db, actor)).length > 0 } };
}

/** A plan with its inspections. @throws 404 */
export async function readPlan(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<PlanView> {
  const plan = await getPlan(db, id);
  if (!(await seesPlan(db, actor, id))) throw notFound();
  const rows = await linesIn(db, actor, { id, day });
  const names = await unitNames(db, [plan.unit_id], day);
  const directives = await directiveNames(db, actor, plan.directive_id ? [plan.directive_id] : []);
  const directive = directives.get(plan.directive_id ?? '');
  const writes = mayWrite(actor, plan.unit_id, 'editor');
  const line = await lineOf(db, plan.unit_id, actor.day);
  const approves = mayWrite(actor, plan.unit_id, 'leader') || mayLead(actor, line, 'leader');
  const some = (...states: string[]) => rows.some((row) => states.includes(row.state));
  return {
    id,
    title: plan.title,
    unit: names.get(plan.unit_id)!,
    startsOn: plan.starts_on,
    endsOn: plan.ends_on,
    illustrative: plan.illustrative,
    ...summed(rows),
    summary: plan.summary,
    directive: directive ? { id: directive.id, title: directive.title, code: directive.number } : null,
    revision: plan.revision,
    rows,
    can: {
      edit: writes,
      add: writes,
      submit: writes && some('draft'),
      approve: approves && (some('proposed') || (writes && some('draft'))),
      return: approves && !writes && some('proposed'),
      announce: writes && some('approved'),
      withdraw: writes && rows.every((row) => row.state === 'draft'),
    },
  };
}

async function linesIn(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<InspectionRow[]> {
  const inspections = await inspectionsBy(db, await linesOf(db, id));
  return rowsOf(db, actor, { inspections, day });
}

function summed(rows: InspectionRow[]): Pick<PlanRow, 'inspections' | 'states'> {
  const states: Record<string, number> = {};
  for (const { state, late } of rows) {
    states[state] = (states[state] ?? 0) + 1;
    if (late) states['late'] = (states['late'] ?? 0) + 1;
  }
  return { inspections: rows.length, states };
}
