import { newId } from '#kernel/id';
import { insertBatch } from '../../src/delivery/store.ts';
import { actOnInspection } from '../../src/inspection/actions/act-on-inspection.ts';
import { objectToConclusion } from '../../src/inspection/actions/answer-conclusion.ts';
import { concludeInspection } from '../../src/inspection/actions/conclude.ts';
import { addFinding } from '../../src/inspection/actions/write-finding.ts';
import { createInspection } from '../../src/inspection/actions/write-inspection.ts';
import { createPlan } from '../../src/inspection/actions/write-plan.ts';
import { insertSample } from '../../src/inspection/store.ts';
import { sees, type Making, type SceneThing } from './made.ts';
import { TODAY } from './plan.ts';

const YEAR = { startsOn: '2024-01-01', endsOn: '2024-12-31' };

/**
 * What a unit plans, finds and concludes at the last unit of the scene: a draft that nobody else knows of, an inspection that
 * was carried out, a sample drawn, a tracker brought in. Nothing where the last unit has nobody above it.
 */
export async function makeInspections(making: Making): Promise<SceneThing[]> {
  const { ids, line, mark } = making;
  const visited = ids.at(-1)!;
  const owner = line(visited).at(-1)!;
  if (owner === visited) return [];
  const thing = (family: string, id: string, more: Partial<SceneThing> & { seen: object }): SceneThing => {
    const { seen, ...rest } = more;
    const rule = { owner, submitted: true, audience: 'own', assigned: [] as string[], ...seen };
    return {
      family,
      id,
      title: null,
      what: `${family} ${JSON.stringify(rule)}`,
      units: [owner, visited],
      seenBy: (person) => sees(person, rule, line),
      ...rest,
    };
  };
  const [draft, done] = [`Kiểm tra kín ${mark}`, `Kiểm tra ${mark}`];
  const made = await carriedOut(making, { owner, visited, draft, done });
  const told = { seen: { assigned: [visited] } };
  return [
    thing('inspection-plans', made.plan, { seen: {} }),
    thing('inspections', made.draft, { seen: { submitted: false }, title: draft }),
    thing('inspections', made.done, { ...told, title: done }),
    thing('findings', made.finding, told),
    thing('conclusions', made.conclusion, told),
    thing('objections', made.objection, told),
    thing('inspection-samples', made.sample, { seen: {} }),
    thing('undertaking-imports', made.batch, { seen: { submitted: false } }),
  ];
}

async function carriedOut(
  { tx, clerks }: Making,
  { owner, visited, draft, done }: { owner: string; visited: string; draft: string; done: string },
) {
  const [by, at] = [clerks.get(owner)!, clerks.get(visited)!];
  const content = { title: `Kế hoạch ${done}`, summary: '', directiveId: null, ...YEAR };
  const plan = (await createPlan(tx, { unitId: owner, ...content }, by)).id;
  const line = (title: string) => ({
    ...{
      unitId: owner,
      planId: plan,
      form: 'inspection' as const,
      title,
      content: '',
      field: 'economy' as const,
    },
    ...{
      undertakingId: null,
      directiveId: null,
      team: [],
      visited: [visited],
      questions: ['Đã làm gì?'],
      ...YEAR,
    },
  });
  const hidden = (await createInspection(tx, line(draft), by)).id;
  const id = (await createInspection(tx, line(done), by)).id;
  for (const act of ['approve', 'announce', 'open'] as const) await actOnInspection(tx, { id, act }, by);
  const about = { undertakingId: null, milestoneId: null, verdict: null, remedy: null, remedyDueOn: null };
  const body = { unitId: visited, kind: 'strength' as const, text: 'Tốt', cause: '', ...about };
  const finding = (await addFinding(tx, { id, ...body }, by)).id;
  const conclusion = (await concludeInspection(tx, { id, number: '01-KL' }, by)).id;
  const objection = (
    await objectToConclusion(tx, { id: conclusion, unitId: visited, reason: 'Chưa đúng' }, at)
  ).id;
  const sample = newId();
  const of = { unitId: owner, ofUnitId: visited, underId: null, kind: null, field: null, seed: 's', size: 1 };
  await insertSample(tx, { id: sample, asked: of, day: TODAY, population: 1, drawn: [newId()] }, by);
  const batch = newId();
  const counts = { create: 0, update: 0, skip: 0, error: 0 };
  const file = { file: 'bang.xlsx', mapping: null, holdsOn: TODAY, counts };
  await insertBatch(tx, { id: batch, unitId: owner, ...file, acting: by });
  return { plan, draft: hidden, done: id, finding, conclusion, objection, sample, batch };
}
