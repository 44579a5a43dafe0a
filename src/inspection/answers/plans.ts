import { notFound } from '#kernel/problem';
import type { Day } from '#kernel/day';
import type { Static } from 'typebox';
import type { Db, Tx } from '#platform/db';
import { page } from '#platform/http';
import { mayLead, mayWrite, lineOf, unitNames, type Actor } from '#organisation';
import { directiveNames } from '#directives';
import type { InspectionRow, PlanPage, PlanRow, PlanView } from '../contract.ts';
import { inspectingUnits } from '../permissions.ts';
import {
  getPlan,
  inspectionsBy,
  linesOf,
  listPlans,
  seesPlan,
  standing,
  type Inspection,
  type PlanFilter,
} from '../store.ts';
import { clashesOf } from './clashes.ts';
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
    const inspections = await seenIn(db, actor, row.id);
    const lines = await rowsOf(db, actor, { inspections, day: asked.day });
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
  { id, day, today }: { id: string; day: Day; today: Day },
): Promise<PlanView> {
  const plan = await getPlan(db, id);
  if (!(await seesPlan(db, actor, id))) throw notFound();
  const inspections = await seenIn(db, actor, id);
  const rows = await rowsOf(db, actor, { inspections, day });
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
    clashes: await clashesIn(db, actor, { inspections, day: today }),
    can: {
      edit: writes,
      add: writes,
      submit: writes && some('draft'),
      approve: approves && (some('proposed') || (writes && some('draft'))),
      return: approves && !writes && some('proposed'),
      announce: writes && some('approved'),
      withdraw: writes && inspections.every(({ facts }) => facts.length === 0),
    },
  };
}

// The plan's inspections that the actor knows of: those of their own unit, and what was sent up.
async function seenIn(db: Db | Tx, actor: Actor, planId: string): Promise<Inspection[]> {
  const lines = await inspectionsBy(db, await linesOf(db, planId));
  return lines.filter((one) => actor.units.includes(one.unitId) || standing(one, actor.day).sent);
}

// Where two inspections of the plan clash, it is said once.
async function clashesIn(
  db: Db | Tx,
  actor: Actor,
  { inspections, day }: { inspections: Inspection[]; day: Day },
): Promise<PlanView['clashes']> {
  const clashes: PlanView['clashes'] = [];
  const told = new Set<string>();
  for (const inspection of inspections) {
    const { id, title } = inspection;
    const { startsOn, endsOn } = standing(inspection, day);
    for (const { unit, inspection: other } of await clashesOf(db, actor, { inspection, day })) {
      if (!told.has(`${unit.id} ${other.id} ${id}`))
        clashes.push({ unit, one: { id, title, startsOn, endsOn }, other });
      told.add(`${unit.id} ${id} ${other.id}`);
    }
  }
  return clashes;
}

function summed(rows: InspectionRow[]): Pick<PlanRow, 'inspections' | 'states'> {
  const states: Record<string, number> = {};
  for (const { state, late } of rows) {
    states[state] = (states[state] ?? 0) + 1;
    if (late) states['late'] = (states['late'] ?? 0) + 1;
  }
  return { inspections: rows.length, states };
}
