import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { mayWrite, mustSee, personNames, unitNames, type Actor } from '#organisation';
import { directiveNames } from '#directives';
import { undertakingNames } from '#delivery';
import type { AnswerView, FindingView, InspectionView, MinutesView } from '../contract.ts';
import { usualSigning } from '../heading.ts';
import { canWith, type Ruled } from '../permissions.ts';
import {
  answersOf,
  conclusionOf,
  findingsOf,
  getInspection,
  getPlan,
  minutesOf,
  questionsOf,
  standing,
  type Inspection,
} from '../store.ts';
import { clashesOf } from './clashes.ts';
import { isInside, ruledNow } from './ruled-now.ts';
import { rowsOf } from './rows.ts';

/** One inspection in full, as it stood on the day, as far as the actor's units are concerned. @throws 404 */
export async function readInspection(
  db: Db | Tx,
  actor: Actor,
  { id, day, today }: { id: string; day: Day; today: Day },
): Promise<InspectionView> {
  const inspection = await getInspection(db, id);
  const thing = await ruledNow(db, inspection, { actor, today });
  mustSee(actor, thing);
  const inside = isInside(actor, thing);
  const [row] = await rowsOf(db, actor, { inspections: [inspection], day });
  const named = (value: string | null) => (value ? [value] : []);
  const undertakings = await undertakingNames(db, actor, named(inspection.undertakingId));
  const directives = await directiveNames(db, actor, named(inspection.directiveId));
  const plan = inspection.planId && inside ? await getPlan(db, inspection.planId) : null;
  const directive = directives.get(inspection.directiveId ?? '');
  const can = canWith(actor, thing);
  return {
    ...row!,
    asOf: day,
    plan: plan && { id: plan.id, title: plan.title, startsOn: plan.starts_on, endsOn: plan.ends_on },
    content: inspection.content,
    team: inspection.team,
    undertaking: undertakings.get(inspection.undertakingId ?? '') ?? null,
    directive: directive ? { id: directive.id, title: directive.title, code: directive.number } : null,
    revision: inspection.revision,
    questions: await questionsOf(db, id),
    answers: await answersFor(db, inspection, { actor, thing, day: today }),
    minutes: await minutesFor(db, inspection, { actor, inside }),
    findings: await findingsFor(db, inspection, { actor, thing, day: today }),
    conclusionId: (await conclusionOf(db, id)) ?? null,
    signing: can['conclude'] ? await signingFor(db, actor, { unitId: inspection.unitId, day: today }) : null,
    clashes: inside ? await clashesOf(db, actor, { inspection, day: today }) : [],
    history: await historyOf(db, inspection, { inside, day: today }),
    can,
  };
}

async function signingFor(
  db: Db | Tx,
  actor: Actor,
  of: { unitId: string; day: Day },
): Promise<InspectionView['signing']> {
  const { signing, posts } = await usualSigning(db, actor, of);
  return { ...signing, posts };
}

// A unit's answer: its draft for itself, what it submitted for itself, those above it, and the unit that inspects.
async function answersFor(
  db: Db | Tx,
  inspection: Inspection,
  { actor, thing, day }: { actor: Actor; thing: Ruled; day: Day },
): Promise<Static<typeof AnswerView>[]> {
  const inside = isInside(actor, thing);
  const answers = await answersOf(db, inspection.id);
  const units = await unitNames(
    db,
    thing.visitedLines.map(([unit]) => unit!),
    day,
  );
  const people = await personNames(
    db,
    answers.flatMap((one) => one.submissions.flatMap((sent) => sent.recordedBy ?? [])),
  );
  return thing.visitedLines
    .filter(
      (line) => inside || line.some((unit) => actor.reach.includes(unit)) || actor.units.includes(line[0]!),
    )
    .map(([unitId]) => {
      const answer = answers.find((one) => one.unitId === unitId);
      const own = actor.units.includes(unitId!);
      const writes = canWith(actor, thing)['answer'] === true && mayWrite(actor, unitId!, 'editor');
      return {
        id: answer?.id ?? null,
        unit: units.get(unitId!)!,
        draft: own ? (answer?.content ?? null) : null,
        revision: own ? (answer?.revision ?? 0) : 0,
        submissions: (answer?.submissions ?? []).map(({ recordedBy, ...sent }) => ({
          ...sent,
          by: people.get(recordedBy ?? '') ?? null,
        })),
        can: { save: writes, submit: writes && mayWrite(actor, unitId!, 'leader') },
      };
    });
}

async function minutesFor(
  db: Db | Tx,
  inspection: Inspection,
  { actor, inside }: { actor: Actor; inside: boolean },
): Promise<Static<typeof MinutesView>[]> {
  const rows = await minutesOf(db, inspection.id);
  const people = await personNames(
    db,
    rows.flatMap((row) => row.recorded_by ?? []),
  );
  const replaced = new Set(rows.map((row) => row.replaces));
  return rows
    .filter((row) => inside || (row.unit_id !== null && actor.units.includes(row.unit_id)))
    .map((row) => ({
      id: row.id,
      unitId: row.unit_id,
      heldOn: row.held_on,
      place: row.place,
      present: row.present,
      text: row.text,
      replaces: row.replaces,
      recordedAt: row.recorded_at,
      by: people.get(row.recorded_by ?? '') ?? null,
      replaced: replaced.has(row.id),
    }));
}

// Drafts of the unit that inspects; after the conclusion also for the unit concerned and those above it.
async function findingsFor(
  db: Db | Tx,
  inspection: Inspection,
  { actor, thing, day }: { actor: Actor; thing: Ruled; day: Day },
): Promise<Static<typeof FindingView>[]> {
  const own = actor.units.includes(thing.ownerUnitId);
  if (!own && thing.state !== 'concluded') return [];
  const inside = isInside(actor, thing);
  const concerned = new Set(
    thing.visitedLines
      .filter((line) => line.some((unit) => actor.reach.includes(unit)))
      .map(([unit]) => unit),
  );
  const rows = (await findingsOf(db, inspection.id)).filter((row) => inside || concerned.has(row.unit_id));
  const units = await unitNames(
    db,
    rows.map((row) => row.unit_id),
    day,
  );
  const undertakings = await undertakingNames(
    db,
    actor,
    rows.flatMap((row) => row.undertaking_id ?? []),
  );
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unit: units.get(row.unit_id)!,
    kind: row.kind,
    text: row.text,
    cause: row.cause,
    undertakingId: undertakings.has(row.undertaking_id ?? '') ? row.undertaking_id : null,
    undertaking: undertakings.get(row.undertaking_id ?? '') ?? null,
    milestoneId: row.milestone_id,
    verdict: row.verdict,
    remedy: row.remedy,
    remedyDueOn: row.remedy_due_on,
    revision: row.revision,
  }));
}

async function historyOf(
  db: Db | Tx,
  { facts }: Inspection,
  { inside, day }: { inside: boolean; day: Day },
): Promise<InspectionView['history']> {
  const told = facts.filter(({ fact }) => inside || !['submitted', 'returned', 'approved'].includes(fact));
  const units = await unitNames(
    db,
    told.map((fact) => fact.byUnitId),
    day,
  );
  const people = await personNames(
    db,
    told.flatMap((fact) => fact.recordedBy ?? []),
  );
  return told
    .toReversed()
    .map(({ fact, holdsOn, startsOn, endsOn, reason, byUnitId, recordedAt, recordedBy }) => ({
      ...{ fact, holdsOn, startsOn, endsOn, reason, recordedAt },
      unit: units.get(byUnitId)!,
      by: people.get(recordedBy ?? '') ?? null,
    }));
}
