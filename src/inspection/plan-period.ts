// The period of a plan, in which its inspections lie.
import { invalid, type FieldProblem } from '#kernel/problem';
import type { Tx } from '#platform/db';
import type { InspectionContent } from './contract.ts';
import { lockPlan, type Inspection } from './store.ts';

/** @throws Problem `inspection.outside-plan` where the days leave the plan's period */
export function mustLieWithin(
  { startsOn, endsOn }: Pick<InspectionContent, 'startsOn' | 'endsOn'>,
  plan: { starts_on: string; ends_on: string },
): void {
  const errors: FieldProblem[] = [];
  const values = { from: plan.starts_on, to: plan.ends_on };
  if (startsOn < plan.starts_on) errors.push({ field: 'startsOn', code: 'inspection.outside-plan', values });
  if (endsOn > plan.ends_on) errors.push({ field: 'endsOn', code: 'inspection.outside-plan', values });
  if (errors.length) throw invalid('inspection.outside-plan', errors, values);
}

/** @throws Problem `inspection.outside-plan` where the inspection is a line of a plan and the days leave its period */
export async function mustLieInPlan(
  tx: Tx,
  { planId }: Pick<Inspection, 'planId'>,
  days: Pick<InspectionContent, 'startsOn' | 'endsOn'>,
): Promise<void> {
  if (planId) mustLieWithin(days, await lockPlan(tx, planId));
}
