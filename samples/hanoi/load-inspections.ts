// Lets the posts of the sample plan, carry out and conclude its inspections, through the same acts as people do.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import type { Tx } from '#platform/db';
import {
  actOnInspection,
  actOnPlan,
  addFinding,
  createInspection,
  createPlan,
  keepMinutes,
  questionsOf,
  saveAnswers,
  submitAnswers,
} from '#inspection';
import { workingDay } from './days.ts';
import { DISCIPLINE, INSPECTIONS } from './inspections.ts';
import type { SampleInspection, SampleVisit } from './inspections/shape.ts';
import { idOf } from './load.ts';
import { concluded } from './load-conclusions.ts';
import { loadDraws } from './load-draws.ts';
import { CITY_COMMITTEE, COMMISSION, Stage, type Cast } from './stage.ts';
import type { Day, Facts } from './types.ts';

/** Loads the inspections of all years; every record is marked illustrative. */
export async function loadInspections(
  tx: Tx,
  { cast, facts }: { cast: Cast; facts: Facts },
): Promise<number> {
  const stage = new Stage(tx, { cast, facts });
  for (const year of new Set(INSPECTIONS.map((one) => one.year))) await ofYear(stage, year);
  await loadDraws(stage);
  await discipline(stage);
  for (const table of ['plan', 'inspection', 'finding'])
    await sql`update ${sql.table(`inspection.${table}`)} set illustrative = true`.execute(tx);
  await sql`update delivery.undertaking set illustrative = true where kind = 'remedy'`.execute(tx);
  return INSPECTIONS.length;
}

// The plan of a year, approved as a whole, and then each of its inspections to what became of its remedies.
async function ofYear(stage: Stage, year: number): Promise<void> {
  const { tx } = stage;
  const period = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const title = `Chương trình kiểm tra, giám sát năm ${year} của Ủy ban Kiểm tra Thành ủy`;
  const content = { title, summary: '', directiveId: null, ...period };
  const { id: planId } = await createPlan(
    tx,
    { unitId: stage.unit(COMMISSION), ...content },
    await stage.inspector(workingDay(`${year}-01-11`)),
  );
  const lines: { id: string; one: SampleInspection }[] = [];
  for (const one of INSPECTIONS.filter((inspection) => inspection.year === year))
    lines.push({ id: await planned(stage, one, planId), one });
  await actOnPlan(tx, { id: planId, act: 'submit' }, await stage.inspector(workingDay(`${year}-01-15`)));
  const approver = await stage.as(CITY_COMMITTEE, 'leader', workingDay(`${year}-01-25`));
  await actOnPlan(tx, { id: planId, act: 'approve' }, approver);
  for (const { id, one } of lines) await played(stage, one, id);
}

const TEAMS = {
  inspection: 'Trưởng đoàn kiểm tra',
  'regular-supervision': 'Tổ trưởng tổ giám sát',
  'thematic-supervision': 'Trưởng đoàn giám sát',
};

async function planned(stage: Stage, one: SampleInspection, planId: string): Promise<string> {
  const { year, form, title, content, field, startsOn, endsOn, questions, undertaking, directive } = one;
  const about = {
    undertakingId: undertaking ? idOf('undertaking', undertaking) : null,
    directiveId: directive ? idOf('directive', directive) : null,
  };
  const team = [
    { post: 'Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Thành ủy', part: TEAMS[form] },
    { post: 'Ủy viên Ủy ban Kiểm tra Thành ủy', part: 'Thành viên' },
    { post: 'Chuyên viên Ủy ban Kiểm tra Thành ủy', part: 'Thư ký' },
  ];
  const visited = one.visits.map((visit) => stage.unit(visit.unit));
  const written = { form, title, content, field, startsOn, endsOn, questions, ...about, team, visited };
  const acting = await stage.inspector(workingDay(`${year}-01-12`));
  return (await createInspection(stage.tx, { unitId: stage.unit(COMMISSION), planId, ...written }, acting))
    .id;
}

async function played(stage: Stage, one: SampleInspection, id: string): Promise<void> {
  const { tx } = stage;
  const { announcedOn, rescheduled, cancelled, openedOn, visits } = one;
  if (announcedOn) await actOnInspection(tx, { id, act: 'announce' }, await stage.inspector(announcedOn));
  if (rescheduled) {
    const { on, ...days } = rescheduled;
    await actOnInspection(tx, { id, act: 'reschedule', ...days }, await stage.inspector(on));
  }
  if (cancelled) {
    const { on, reason } = cancelled;
    await actOnInspection(tx, { id, act: 'cancel', reason }, await stage.inspector(on));
  }
  if (!openedOn) return;
  const asked = await questionsOf(tx, id);
  // What came after the first day is told after the opening, as it happened.
  const answered = (late: boolean) => visits.filter(({ answer }) => answer && answer.on > openedOn === late);
  for (const visit of answered(false)) await answers(stage, { id, asked, visit });
  await actOnInspection(tx, { id, act: 'open' }, await stage.inspector(openedOn));
  for (const visit of answered(true)) await answers(stage, { id, asked, visit });
  for (const visit of visits) await carriedOut(stage, { id, visit, on: openedOn });
  if (one.concludedOn) await concluded(stage, { id, one, on: one.concludedOn });
}

async function answers(
  stage: Stage,
  { id, asked, visit }: { id: string; asked: { id: string }[]; visit: SampleVisit },
): Promise<void> {
  const { on, texts, remark = '', evidence } = visit.answer!;
  const unitId = stage.unit(visit.unit);
  const leader = await stage.as(visit.unit, 'leader', on);
  const said = asked.map((question, n) => ({ questionId: question.id, text: texts[n]! }));
  const content = { answers: said, remark, evidence };
  await saveAnswers(stage.tx, { id, unitId, revision: 0, content }, leader);
  await submitAnswers(stage.tx, { id, unitId }, leader);
}

async function carriedOut(
  stage: Stage,
  { id, visit, on }: { id: string; visit: SampleVisit; on: Day },
): Promise<void> {
  const { unit, minutes, findings = [] } = visit;
  const unitId = stage.unit(unit);
  if (minutes) {
    const { on: heldOn, ...body } = minutes;
    await keepMinutes(stage.tx, { id, unitId, heldOn, ...body }, await stage.inspector(heldOn));
  }
  const acting = await stage.inspector(minutes?.on ?? on);
  for (const { kind, text, cause = '', about, verdict = null, remedy } of findings)
    await addFinding(
      stage.tx,
      {
        ...{ id, unitId, kind, text, cause, verdict, milestoneId: null },
        undertakingId: about ? stage.item(unit, about) : null,
        remedy: remedy?.text ?? null,
        remedyDueOn: remedy?.dueOn ?? null,
      },
      acting,
    );
}

async function discipline(stage: Stage): Promise<void> {
  for (const [year, target, form, total] of DISCIPLINE)
    await sql`
      insert into inspection.discipline (id, unit_id, starts_on, ends_on, target, form, total, illustrative, recorded_at)
      values (${newId()}, ${stage.unit(COMMISSION)}, ${`${year}-01-01`}, ${`${year}-12-31`}, ${target}, ${form}, ${total}, true, ${`${year + 1}-01-15T02:00:00Z`})`.execute(
      stage.tx,
    );
}
