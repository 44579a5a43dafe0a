import { emptyOf, type Choice, type Missing } from '#web';
import type { Plan, PlanContent } from '../wire.ts';
import { chosen } from './form.ts';

/** A plan as it is being written. */
export interface PlanForm {
  unitId: string;
  title: string;
  summary: string;
  directive: Choice | null;
  startsOn: string | null;
  endsOn: string | null;
}

/** A plan of the year, in which nothing is written yet. */
export function blankPlan(unitId: string, today: string): PlanForm {
  const year = today.slice(0, 4);
  return {
    ...{ unitId, title: '', summary: '', directive: null },
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
  };
}

/** What was written before, for writing on. */
export function formOf({ unit, title, summary, directive, startsOn, endsOn }: Plan): PlanForm {
  return { unitId: unit.id, title, summary, directive: chosen(directive), startsOn, endsOn };
}

/** What is missing, by the server's name of the field; the value is the key of the sentence. */
export function missingIn({ title, startsOn, endsOn }: PlanForm): Missing {
  return emptyOf(
    { title, startsOn, endsOn },
    {
      title: 'inspection.write.title.missing',
      startsOn: 'inspection.act.day.missing',
      endsOn: 'inspection.act.day.missing',
    },
  );
}

/** What is sent. */
export function bodyOf({ title, summary, directive, startsOn, endsOn }: PlanForm): PlanContent {
  return {
    title: title.trim(),
    summary,
    directiveId: directive?.id ?? null,
    startsOn: startsOn!,
    endsOn: endsOn!,
  };
}
