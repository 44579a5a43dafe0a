// What follows from an inspection of the sample: its conclusion, what units say to it, and how they put things right.
import {
  answerObjection,
  concludeInspection,
  objectToConclusion,
  receiveConclusion,
  remediesOf,
} from '#inspection';
import type { SampleInspection, SampleVisit } from './inspections/shape.ts';
import { later, workingDay } from './days.ts';
import type { Stage } from './stage.ts';
import type { Day } from './types.ts';

/** Concludes an inspection, lets its units receive the conclusion, object, and report what was put right. */
export async function concluded(
  stage: Stage,
  { id, one, on }: { id: string; one: SampleInspection; on: Day },
): Promise<void> {
  const acting = await stage.inspector(on);
  const conclusion = (await concludeInspection(stage.tx, { id, number: one.number! }, acting)).id;
  for (const { unit } of one.visits) {
    const leader = await stage.as(unit, 'leader', workingDay(later(on, 3)));
    await receiveConclusion(stage.tx, { id: conclusion, unitId: stage.unit(unit) }, leader);
  }
  for (const visit of one.visits) {
    await objected(stage, conclusion, visit);
    await putRight(stage, conclusion, visit);
  }
}

async function objected(stage: Stage, conclusion: string, { unit, objection }: SampleVisit): Promise<void> {
  if (!objection) return;
  const { on, reason, answered } = objection;
  const { id } = await objectToConclusion(
    stage.tx,
    { id: conclusion, unitId: stage.unit(unit), reason },
    await stage.as(unit, 'leader', on),
  );
  if (!answered) return;
  const { outcome, text } = answered;
  await answerObjection(stage.tx, { id, outcome, text }, await stage.inspector(answered.on));
}

async function putRight(stage: Stage, conclusion: string, visit: SampleVisit): Promise<void> {
  const { unit, findings = [] } = visit;
  const imposed = (await remediesOf(stage.tx, conclusion)).filter((one) => one.unitId === stage.unit(unit));
  const asked = findings.flatMap(({ remedy }) => remedy ?? []);
  for (const [n, { id }] of imposed.entries())
    for (const report of asked[n]!.reports ?? []) await stage.put(id, unit, report);
  for (const { about, again } of findings)
    if (about && again) await stage.put(stage.item(unit, about), unit, again);
}
