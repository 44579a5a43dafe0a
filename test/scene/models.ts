import { adoptModel, createModel, publishModel, startPilot } from '#insights';
import { sees, type Making, type SceneThing } from './made.ts';
import { TODAY } from './plan.ts';

const content = (title: string) => ({
  ...{
    title,
    field: 'organisation' as const,
    problem: 'Việc',
    working: 'Cách',
    conditions: '',
    results: 'Xong',
  },
  ...{
    figures: [],
    beganAt: null,
    beganOn: null,
    evidence: [],
    verification: 'own-word' as const,
    verified: '',
  },
});

/**
 * A lesson that the last unit keeps to itself, a model that it published to those below, its pilot by the highest unit at
 * itself, and the adoption of it by that unit. Without anybody above it no pilot.
 */
export async function makeModels(making: Making): Promise<SceneThing[]> {
  const { tx, ids, line, mark, clerks } = making;
  const within = ids.at(-1)!;
  const owner = line(within).at(-1)!;
  const by = clerks.get(within)!;
  const [kept, told] = [`Bài học kín ${mark}`, `Mô hình ${mark}`];
  const draft = await createModel(tx, { unitId: within, kind: 'lesson', ...content(kept) }, by);
  const model = await createModel(tx, { unitId: within, kind: 'model', ...content(told) }, by);
  await publishModel(tx, { id: model.id, audience: 'below' }, by);
  const thing = { units: [within], family: 'models', title: null };
  const seen = (more: { submitted?: boolean; audience?: string }) => (person: Parameters<typeof sees>[0]) =>
    sees(person, { owner: within, submitted: true, audience: 'own', assigned: [], ...more }, line);
  const things: SceneThing[] = [
    {
      ...thing,
      id: draft.id,
      title: kept,
      what: 'a draft of a lesson',
      seenBy: seen({ submitted: false }),
    },
    {
      ...thing,
      id: model.id,
      title: told,
      what: 'a published model',
      seenBy: seen({ audience: 'below' }),
    },
  ];
  if (owner === within) return things;
  return [...things, ...(await tried(making, { owner, within, model: model.id }))];
}

async function tried(
  { tx, line, mark, clerks }: Making,
  { owner, within, model }: { owner: string; within: string; model: string },
): Promise<SceneThing[]> {
  const superior = clerks.get(owner)!;
  const term = { startsOn: '2024-01-01', endsOn: TODAY };
  const what = { title: `Thí điểm ${mark}`, number: '1', criteria: [{ text: 'Đạt', target: '1' }] };
  const pilot = await startPilot(
    tx,
    { id: model, unitId: owner, units: [within], ...what, ...term },
    superior,
  );
  const adoption = await adoptModel(tx, { id: model, unitId: owner, note: '' }, superior);
  const thing = {
    ...{ units: [owner], title: null },
    seenBy: (person: Parameters<typeof sees>[0]) =>
      sees(person, { owner, submitted: true, audience: 'own', assigned: [within] }, line),
  };
  return [
    { ...thing, family: 'pilots', id: pilot.id, what: 'a pilot' },
    { ...thing, family: 'adoptions', id: adoption.id, what: 'an adoption' },
  ];
}
