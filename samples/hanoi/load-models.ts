// Lets the posts of the sample publish the city's lessons and models, pilot one of them and adopt some, through the same acts
// as people do. Every record is marked illustrative.
import { sql } from 'kysely';
import type { Tx } from '#platform/db';
import { actorOfPerson, type Acting } from '#organisation';
import { beginReport, submitReport, verifyClaim } from '#delivery';
import {
  adoptModel,
  createModel,
  decidePilot,
  endAdoption,
  publishModel,
  reportAdoption,
  startPilot,
} from '#insights';
import { getDistrict } from './districts.ts';
import type { Cast } from './stage.ts';
import { ADOPTIONS, LIBRARY, PILOT } from './models.ts';
import type { Day } from './types.ts';

const CITY = 'tuhn';

/** Loads the library; answers how many lessons and models it holds. */
export async function loadModels(tx: Tx, cast: Cast): Promise<number> {
  const as = async (unit: string, role: 'leader' | 'editor', day: Day): Promise<Acting> => {
    const actor = await actorOfPerson(tx, cast.person(unit, role, day), day);
    if (!actor) throw new Error(`nobody is ${role} of ${unit} on ${day}`);
    return { actor, now: new Date(`${day}T02:00:00.000Z`), today: day };
  };
  const ids = new Map<string, string>();
  for (const { key, kind, publishedOn, ...told } of LIBRARY) {
    const content = { ...told, beganAt: null, beganOn: null, evidence: [] };
    const word = { verification: 'own-word' as const, verified: '' };
    const acting = await as(CITY, 'leader', publishedOn);
    const { id } = await createModel(tx, { unitId: cast.unit(CITY), kind, ...content, ...word }, acting);
    await publishModel(tx, { id, audience: 'all' }, acting);
    ids.set(key, id);
  }
  await sql`update insights.model set illustrative = true`.execute(tx);
  await piloted(tx, { cast, as, model: ids.get(PILOT.model)! });
  for (const { model, unit: key, on, result, ended } of ADOPTIONS) {
    const { unit } = getDistrict(key);
    const adopted = { id: ids.get(model)!, unitId: cast.unit(unit), note: '' };
    const { id } = await adoptModel(tx, adopted, await as(unit, 'leader', on));
    const later = `${Number(on.slice(0, 4)) + 1}-01-15` as Day;
    if (result) await reportAdoption(tx, { id, words: result }, await as(unit, 'leader', later));
    if (ended) await endAdoption(tx, { id, reason: ended[1] }, await as(unit, 'leader', ended[0]));
  }
  await sql`update delivery.undertaking set illustrative = true where kind = 'pilot'`.execute(tx);
  return ids.size;
}

interface Staged {
  cast: Cast;
  as: (unit: string, role: 'leader' | 'editor', day: Day) => Promise<Acting>;
  model: string;
}

// Each unit reports that it is done in the last days of the term; the city accepts that and decides.
async function piloted(tx: Tx, { cast, as, model }: Staged): Promise<void> {
  const { title, number, criteria, startsOn, endsOn, decidedOn, outcome, reason } = PILOT;
  const keys = PILOT.units.map((key) => getDistrict(key).unit);
  const units = keys.map((key) => cast.unit(key));
  const leader = await as(CITY, 'leader', startsOn);
  const term = { title, number, criteria, startsOn, endsOn };
  const { id } = await startPilot(tx, { id: model, unitId: cast.unit(CITY), units, ...term }, leader);
  const charged = await tx
    .selectFrom('insights.pilot_unit')
    .select(['unit_id', 'undertaking_id'])
    .where('pilot_id', '=', id)
    .orderBy('unit_id')
    .execute();
  for (const unit of keys) {
    const { undertaking_id: undertakingId } = charged.find((one) => one.unit_id === cast.unit(unit))!;
    const content = {
      ...{ holdsOn: endsOn, actuals: [], evidence: [], claims: [{ milestoneId: null, done: true }] },
      narrative: 'Các chi bộ đã dùng sổ việc cả kỳ; đối chiếu tại buổi sinh hoạt cuối tháng 12.',
    };
    const by = await as(unit, 'leader', endsOn);
    const report = await beginReport(tx, { undertakingId, content }, by);
    await submitReport(tx, { id: report.id, revision: null }, by);
    const accepted = { id: undertakingId, verdict: 'confirmed' as const, note: 'Đạt các tiêu chí.' };
    await verifyClaim(tx, accepted, await as(CITY, 'leader', decidedOn));
  }
  await decidePilot(tx, { id, outcome, reason }, await as(CITY, 'leader', decidedOn));
}
