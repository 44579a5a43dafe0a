// Lets the posts of the sample plan, carry out and conclude its inspections, through the same acts as people do.
import { sql } from 'kysely';
import { newId } from '#kernel/id';
import type { Tx } from '#platform/db';
import { actorOfPerson, type Acting } from '#organisation';
import { beginReport, drawClaims, submitReport, verifyClaim } from '#delivery';
import {
  actOnInspection,
  actOnPlan,
  addFinding,
  answerObjection,
  concludeInspection,
  createInspection,
  createPlan,
  objectToConclusion,
  receiveConclusion,
  remediesOf,
} from '#inspection';
import { DISCIPLINE, INSPECTIONS, type InspectionFinding, type SampleInspection } from './inspections.ts';
import type { Day } from './types.ts';

/** Who acts: the people of the sample by unit and role, with stable identifiers. */
export interface Cast {
  unit: (key: string) => string;
  person: (unit: string, role: 'leader' | 'editor' | 'inspector', day: Day) => string;
}

const COMMISSION = 'ubkttu';
const CITY = 'tuhn';

/** Loads the inspections of all years; every record is marked illustrative. */
export async function loadInspections(tx: Tx, cast: Cast): Promise<number> {
  const stage = new Stage(tx, cast);
  for (const year of new Set(INSPECTIONS.map((one) => one.year))) {
    const plan = await stage.planOf(year);
    for (const one of INSPECTIONS.filter((inspection) => inspection.year === year))
      await stage.play(one, plan);
  }
  await drawn(tx, cast);
  await discipline(tx, cast);
  for (const table of ['plan', 'inspection', 'finding'])
    await sql`update ${sql.table(`inspection.${table}`)} set illustrative = true`.execute(tx);
  await sql`update delivery.undertaking set illustrative = true where kind = 'remedy'`.execute(tx);
  return INSPECTIONS.length;
}

class Stage {
  readonly #tx: Tx;
  readonly #cast: Cast;

  constructor(tx: Tx, cast: Cast) {
    this.#tx = tx;
    this.#cast = cast;
  }

  async #as(unit: string, role: 'leader' | 'inspector', day: Day): Promise<Acting> {
    const actor = await actorOfPerson(this.#tx, this.#cast.person(unit, role, day), day);
    if (!actor) throw new Error(`nobody is ${role} of ${unit} on ${day}`);
    return { actor, now: new Date(`${day}T02:00:00.000Z`), today: day };
  }

  /** The plan of a year, empty. */
  async planOf(year: number): Promise<string> {
    const period = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
    const title = `Chương trình kiểm tra, giám sát năm ${year} của Ủy ban Kiểm tra Thành ủy`;
    const content = { title, summary: '', directiveId: null, ...period };
    const acting = await this.#as(COMMISSION, 'inspector', `${year}-01-11`);
    return (await createPlan(this.#tx, { unitId: this.#cast.unit(COMMISSION), ...content }, acting)).id;
  }

  /** One inspection, from its line in the plan to what became of its remedies. */
  async play(one: SampleInspection, planId: string): Promise<void> {
    const tx = this.#tx;
    const { year, cancelled, rescheduled, openedOn } = one;
    const id = await this.#planned(one, planId);
    await actOnPlan(
      tx,
      { id: planId, act: 'submit' },
      await this.#as(COMMISSION, 'inspector', `${year}-01-15`),
    );
    await actOnPlan(tx, { id: planId, act: 'approve' }, await this.#as(CITY, 'leader', `${year}-01-25`));
    await actOnPlan(
      tx,
      { id: planId, act: 'announce' },
      await this.#as(COMMISSION, 'inspector', `${year}-02-01`),
    );
    if (rescheduled) {
      const { on, ...days } = rescheduled;
      await actOnInspection(
        tx,
        { id, act: 'reschedule', ...days },
        await this.#as(COMMISSION, 'inspector', on),
      );
    }
    if (cancelled) {
      const { on, reason } = cancelled;
      await actOnInspection(tx, { id, act: 'cancel', reason }, await this.#as(COMMISSION, 'inspector', on));
    }
    if (!openedOn) return;
    const atWork = await this.#as(COMMISSION, 'inspector', openedOn);
    await actOnInspection(tx, { id, act: 'open' }, atWork);
    for (const unit of one.units)
      for (const finding of one.findings)
        await addFinding(tx, { id, ...bodyOf(finding, this.#cast.unit(unit)) }, atWork);
    if (one.concludedOn) await this.#conclude(id, one, one.concludedOn);
  }

  async #planned(one: SampleInspection, planId: string): Promise<string> {
    const { year, form, title, field, startsOn, endsOn, questions } = one;
    const content = {
      form,
      title,
      content: '',
      field,
      startsOn,
      endsOn,
      questions,
      undertakingId: null,
      directiveId: null,
    };
    const team = [
      { post: 'Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Thành ủy', part: 'Trưởng đoàn' },
      { post: 'Chuyên viên Ủy ban Kiểm tra Thành ủy', part: 'Thư ký' },
    ];
    const visited = one.units.map(this.#cast.unit);
    const acting = await this.#as(COMMISSION, 'inspector', `${year}-01-12`);
    return (
      await createInspection(
        this.#tx,
        { unitId: this.#cast.unit(COMMISSION), planId, ...content, team, visited },
        acting,
      )
    ).id;
  }

  async #conclude(id: string, one: SampleInspection, on: Day): Promise<void> {
    const tx = this.#tx;
    const acting = await this.#as(COMMISSION, 'inspector', on);
    const conclusion = (await concludeInspection(tx, { id, number: one.number! }, acting)).id;
    for (const unit of one.units)
      await receiveConclusion(
        tx,
        { id: conclusion, unitId: this.#cast.unit(unit) },
        await this.#as(unit, 'leader', on),
      );
    await this.#object(conclusion, one);
    for (const unit of one.units) await this.#remedy(conclusion, unit, one.findings);
  }

  async #object(conclusion: string, { units, objection }: SampleInspection): Promise<void> {
    if (!objection) return;
    const { on, reason, answeredOn, answer } = objection;
    const unitId = this.#cast.unit(units[0]!);
    const { id } = await objectToConclusion(
      this.#tx,
      { id: conclusion, unitId, reason },
      await this.#as(units[0]!, 'leader', on),
    );
    const acting = await this.#as(COMMISSION, 'inspector', answeredOn);
    await answerObjection(this.#tx, { id, outcome: 'partly-accepted', text: answer }, acting);
  }

  async #remedy(conclusion: string, unit: string, findings: InspectionFinding[]): Promise<void> {
    const remedies = (await remediesOf(this.#tx, conclusion)).filter(
      (one) => one.unitId === this.#cast.unit(unit),
    );
    const asked = findings.flatMap((finding) => finding.remedy ?? []);
    for (const [n, { id }] of remedies.entries()) {
      const { reportedOn, judged, text } = asked[n]!;
      if (!reportedOn) continue;
      const leader = await this.#as(unit, 'leader', reportedOn);
      const evidence = [{ kind: 'research' as const, text: 'Báo cáo kết quả khắc phục (minh hoạ)' }];
      const claims = [{ milestoneId: null, done: true }];
      const content = {
        holdsOn: reportedOn,
        narrative: `Đã thực hiện: ${text}.`,
        claims,
        actuals: [],
        evidence,
      };
      const report = await beginReport(this.#tx, { undertakingId: id, content }, leader);
      await submitReport(this.#tx, { id: report.id, revision: null }, leader);
      if (!judged) continue;
      const { on, verdict } = judged;
      const note = verdict === 'confirmed' ? 'Đã đối chiếu hồ sơ khắc phục.' : 'Hồ sơ khắc phục chưa đủ.';
      await verifyClaim(this.#tx, { id, verdict, note }, await this.#as(COMMISSION, 'inspector', on));
    }
  }
}

function bodyOf({ kind, text, cause = '', remedy }: InspectionFinding, unitId: string) {
  const about = { undertakingId: null, milestoneId: null, verdict: null };
  return {
    unitId,
    kind,
    text,
    cause,
    ...about,
    remedy: remedy?.text ?? null,
    remedyDueOn: remedy?.dueOn ?? null,
  };
}

// A sample of the claims that waited on a day of early 2024; what inspection said of them afterwards is in their histories.
async function drawn(tx: Tx, { unit }: Cast): Promise<void> {
  const [day, seed, size] = ['2024-03-29', 'UBKTTU-2024-01', 40] as const;
  const of = { unit: unit(CITY), day, under: null, kind: 'item' as const, field: null };
  const { among, drawn: ids } = await drawClaims(tx, { ...of, seed, size });
  const id = newId(new Date(`${day}T02:00:00.000Z`).getTime());
  await sql`
    insert into inspection.sample (id, unit_id, of_unit_id, kind, day, seed, size, population, note, illustrative, recorded_at)
    values (${id}, ${unit(COMMISSION)}, ${of.unit}, 'item', ${day}, ${seed}, ${size}, ${among}, 'Rút mẫu xác nhận quý I/2024', true, ${`${day}T02:00:00Z`})`.execute(
    tx,
  );
  await sql`
    insert into inspection.drawn (sample_id, position, undertaking_id)
    select ${id}::uuid, n - 1, u from unnest(${ids}::uuid[]) with ordinality d (u, n)`.execute(tx);
}

async function discipline(tx: Tx, { unit }: Cast): Promise<void> {
  for (const [year, target, form, total] of DISCIPLINE)
    await sql`
      insert into inspection.discipline (id, unit_id, starts_on, ends_on, target, form, total, illustrative, recorded_at)
      values (${newId()}, ${unit(COMMISSION)}, ${`${year}-01-01`}, ${`${year}-12-31`}, ${target}, ${form}, ${total}, true, ${`${year + 1}-01-15T02:00:00Z`})`.execute(
      tx,
    );
}
