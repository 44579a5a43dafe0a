// Lets the posts of the sample hold the survey of 7 August 2024 and what followed from it, through the same acts as people do.
// Every record is marked illustrative.
import { sql } from 'kysely';
import type * as Y from 'yjs';
import type { Tx } from '#platform/db';
import { actorOfPerson, type Acting } from '#organisation';
import { beginReport as beginProgress, submitReport as submitProgress, verifyClaim } from '#delivery';
import { letterheadOf, setLetterhead } from '#reports';
import {
  actOnSession,
  addAssessment,
  addPrompt,
  approveMinutes,
  beginContribution,
  createDelegation,
  doorOfInvited,
  establishDelegation,
  handIn,
  handInInvited,
  invite,
  issueConclusion,
  judgeContribution,
  keepMinutesText,
  planSession,
  sendPrompts,
  submitContribution,
  tieEvidence,
  writeConclusion,
} from '#survey';
import { SUBCOMMITTEE } from './city-units.ts';
import type { Cast } from './stage.ts';
import {
  AGENDA,
  BANK,
  COMPLETED,
  CONCLUDED,
  DEEPER,
  MEMBERS,
  PROMPTS,
  REQUESTS,
  STATEMENTS,
  VALUED,
  WORKSHOP,
  type SampleStatement,
  type Seat,
} from './surveys.ts';
import { completeReport, draftReport, type Writing } from './survey-report.ts';
import { minutesText, momentOf, type Spoken } from './survey-minutes.ts';
import type { Day } from './types.ts';

const CITY = 'tuhn';
const SESSION: Day = '2024-08-07';

/** Where the survey belongs. */
interface Setting {
  cast: Cast;
  /** The review that the centre holds. */
  reviewId: string;
  /** Programme 01, of which the draft counts. */
  core: string;
  /** Where the files of the notice are kept. */
  dataFolder: string;
  /** The delegation's secretary. */
  secretary: string;
}

/** Loads the survey; answers how many sessions were planned. */
export async function loadSurveys(tx: Tx, setting: Setting): Promise<number> {
  const stage = new Stage(tx, setting);
  const { report, delegation } = await stage.prepare();
  const session = await stage.meet(delegation, report);
  const workshop = await stage.announceWorkshop(delegation);
  const requests = await stage.conclude(session, workshop);
  await stage.deepen({ delegation, request: requests['hoan-thien']!, prepared: requests['chuan-bi']! });
  await stage.complete(report, requests['hoan-thien']!);
  await stage.contribute(workshop, requests['nghien-cuu']!);
  await stage.inviteGuest(workshop);
  for (const table of ['delegation', 'session', 'contribution'])
    await sql`update ${sql.table(`survey.${table}`)} set illustrative = true`.execute(tx);
  await sql`update delivery.undertaking set illustrative = true where kind = 'request'`.execute(tx);
  return 3;
}

type Role = Parameters<Cast['person']>[1];

class Stage {
  readonly #tx: Tx;
  readonly #setting: Setting;
  readonly #unit: Cast['unit'];

  constructor(tx: Tx, setting: Setting) {
    this.#tx = tx;
    this.#setting = setting;
    this.#unit = setting.cast.unit;
  }

  #as(unit: string, role: Role, day: Day): Promise<Acting> {
    return this.#acting(this.#setting.cast.person(unit, role, day), day);
  }

  async #acting(person: string, today: Day): Promise<Acting> {
    const actor = await actorOfPerson(this.#tx, person, today);
    if (!actor) throw new Error(`${person} holds no post on ${today}`);
    return { actor, now: new Date(`${today}T10:00:00.000Z`), today };
  }

  readonly #secretary = (day: Day) => this.#acting(this.#setting.secretary, day);
  readonly #head = (day: Day) => this.#as(SUBCOMMITTEE.unit, 'leader', day);

  /** The delegation is charged, and the city's draft is written. */
  async prepare(): Promise<{ report: string; delegation: string }> {
    const tx = this.#tx;
    const early = await this.#secretary('2024-07-10');
    for (const prompt of [...PROMPTS, ...BANK])
      await addPrompt(tx, { unitId: this.#unit(SUBCOMMITTEE.unit), ...prompt }, early);
    const leader = this.#setting.cast.person(SUBCOMMITTEE.unit, 'leader', SESSION);
    const holders: Partial<Record<Seat, string>> = { head: leader, secretary: this.#setting.secretary };
    const { id } = await createDelegation(
      tx,
      {
        ...{ unitId: this.#unit(SUBCOMMITTEE.unit), campaignId: this.#setting.reviewId },
        title: 'Đoàn khảo sát của Tiểu ban Điều lệ Đảng Đại hội XIV',
        mandate:
          'Khảo sát việc thi hành Điều lệ Đảng trong 15 năm (2011 - 2025) tại một số đảng bộ trực thuộc Trung ương; nghe báo cáo, trao đổi, làm rõ vướng mắc và kiến nghị để phục vụ tổng kết.',
        ...{ startsOn: '2024-07-15', endsOn: '2025-03-31' },
        members: MEMBERS.map((one) => ({ ...one, personId: holders[one.seat] ?? null })),
      },
      early,
    );
    const head = await this.#head('2024-07-15');
    await establishDelegation(tx, { id, number: '28-QĐ/TBĐL' }, head);
    const unitId = this.#unit(SUBCOMMITTEE.unit);
    const { content } = await letterheadOf(tx, unitId, head.today);
    await setLetterhead(
      tx,
      { unitId, content: { ...content, code: 'TBĐL', place: 'Hà Nội' }, revision: 0 },
      head,
    );
    return { report: await draftReport(this.#writing()), delegation: id };
  }

  #writing(): Writing {
    const { reviewId, core } = this.#setting;
    const as: Writing['as'] = (role, day) => this.#as(CITY, role, day);
    return { tx: this.#tx, as, unitId: this.#unit(CITY), reviewId, core, asOf: SESSION };
  }

  /** The afternoon of 7 August 2024, from the announcement to the approved minutes. */
  async meet(delegationId: string, reportId: string): Promise<string> {
    const tx = this.#tx;
    const { id } = await planSession(
      tx,
      {
        ...{ delegationId, kind: 'working', hostUnitId: this.#unit(CITY), requestId: null },
        ...{ title: 'Làm việc với Ban Thường vụ Thành ủy Hà Nội', place: 'Trụ sở Thành ủy Hà Nội' },
        ...{ heldOn: SESSION, startsAt: '14:00', endsAt: '17:30', travelDays: 0 },
        ...{ agenda: AGENDA, prompts: PROMPTS },
        documents: ['Dự thảo báo cáo tóm tắt', 'Báo cáo kiểm đếm Chương trình 01-CTr/TU'],
      },
      await this.#secretary('2024-07-17'),
    );
    await actOnSession(tx, { id, act: 'announce' }, await this.#secretary('2024-07-19'));
    const note = 'Ngoài các nội dung trên, đề nghị nêu những vấn đề mới từ thực tiễn của Đảng bộ Thành phố.';
    await sendPrompts(tx, { id, note }, await this.#secretary('2024-07-24'));
    const handed = { id, reportId, version: 1, note: 'Dự thảo trình bày tại buổi làm việc.' };
    await handIn(tx, handed, await this.#as(CITY, 'editor', '2024-08-06'));
    const text = this.#minutes(STATEMENTS, { from: '14:05', until: '17:25', on: SESSION });
    addAssessment(text, { id: 'danh-gia', at: momentOf(SESSION, '17:02'), ...VALUED });
    await this.#minuted(id, { text, on: SESSION });
    return id;
  }

  #minutes(said: SampleStatement[], when: Spoken): Y.Doc {
    return minutesText(said, { ...when, unit: this.#unit });
  }

  async #minuted(id: string, { text, on }: { text: Y.Doc; on: Day }): Promise<void> {
    await keepMinutesText(this.#tx, { name: `minutes/${id}`, text }, await this.#secretary(on));
    await approveMinutes(this.#tx, { id }, await this.#head(on));
  }

  /** The workshop to come is announced before it is asked to contribute to it. */
  async announceWorkshop(delegationId: string): Promise<string> {
    const { title, heldOn, announcedOn } = WORKSHOP;
    const acting = await this.#secretary(announcedOn);
    const { id } = await planSession(
      this.#tx,
      {
        ...{ delegationId, kind: 'workshop', hostUnitId: this.#unit(CITY), requestId: null },
        ...{ title, place: 'Hà Nội', heldOn, startsAt: '08:00', endsAt: '11:30', travelDays: 0 },
        ...{ agenda: [], prompts: [], documents: [] },
      },
      acting,
    );
    await actOnSession(this.#tx, { id, act: 'announce' }, acting);
    return id;
  }

  /** The conclusion goes out as a notice; answers its requests by their keys. */
  async conclude(sessionId: string, workshop: string): Promise<Record<string, string>> {
    const tx = this.#tx;
    const { on, number, assessment } = CONCLUDED;
    const requests = REQUESTS.map(({ key: _, unit, ...one }) => ({
      ...one,
      ...{ unitId: this.#unit(unit), conferenceId: one.kind === 'contribute' ? workshop : null },
    }));
    const content = { assessment, requests };
    await writeConclusion(tx, { sessionId, revision: 0, content }, await this.#secretary('2024-08-14'));
    const recipients = [{ unitId: this.#unit(CITY), name: 'Ban Thường vụ Thành ủy Hà Nội' }];
    const signing = { authority: null, body: '', position: 'TRƯỞNG ĐOÀN', name: '' };
    const { dataFolder } = this.#setting;
    const issue = { sessionId, number, signing, recipients, dataFolder };
    const { id } = await issueConclusion(tx, issue, await this.#head(on));
    const { rows } = await sql<{ id: string; place: number }>`
      select undertaking_id as id, place from survey.request where conclusion_id = ${id}::uuid`.execute(tx);
    return Object.fromEntries(rows.map((row) => [REQUESTS[row.place]!.key, row.id]));
  }

  /** A specialised agency is surveyed in depth; what it said flows back to the sections that needed it. */
  async deepen(of: { delegation: string; request: string; prepared: string }): Promise<void> {
    const tx = this.#tx;
    const { unit, title, heldOn, agenda, statements } = DEEPER;
    const planning = await this.#secretary(DEEPER.plannedOn);
    const { id } = await planSession(
      tx,
      {
        ...{ delegationId: of.delegation, kind: 'working', hostUnitId: this.#unit(unit) },
        ...{ requestId: of.request, title, place: 'Trụ sở Ban Tổ chức Thành ủy', heldOn },
        ...{ startsAt: '08:30', endsAt: '11:30', travelDays: 0, agenda, prompts: BANK.slice(0, 2) },
        documents: ['Danh sách hồ sơ lập tổ chức đảng từ năm 2021'],
      },
      planning,
    );
    await actOnSession(tx, { id, act: 'announce' }, planning);
    const when = { from: '08:35', until: '11:20', on: heldOn, there: DEEPER.present };
    const text = this.#minutes(statements, when);
    await keepMinutesText(tx, { name: `minutes/${id}`, text }, await this.#secretary(heldOn));
    await approveMinutes(tx, { id }, await this.#head(DEEPER.minutedOn));
    const tying = await this.#secretary(DEEPER.minutedOn);
    for (const [n, { section }] of statements.entries()) {
      const tied = { id: of.request, sessionId: id, statements: [`s${n + 1}`], sectionId: section };
      await tieEvidence(tx, { ...tied, note: 'Số liệu từ hồ sơ đã đối chiếu.' }, tying);
    }
    await this.#answered(of.prepared, { unit, on: DEEPER.answeredOn, acceptedOn: DEEPER.acceptedOn });
  }

  async #answered(
    undertakingId: string,
    { unit, on, acceptedOn }: { unit: string; on: Day; acceptedOn: Day },
  ): Promise<void> {
    const by = await this.#as(unit, 'leader', on);
    const content = {
      ...{ holdsOn: on, actuals: [], evidence: [], claims: [{ milestoneId: null, done: true }] },
      narrative: 'Đã thực hiện theo yêu cầu của Đoàn khảo sát.',
    };
    const { id } = await beginProgress(this.#tx, { undertakingId, content }, by);
    await submitProgress(this.#tx, { id, revision: null }, by);
    const accepted = { id: undertakingId, verdict: 'confirmed' as const, note: 'Đạt yêu cầu.' };
    await verifyClaim(this.#tx, accepted, await this.#head(acceptedOn));
  }

  /** The next version of the report goes up, with what was asked for. */
  async complete(id: string, request: string): Promise<void> {
    await completeReport(this.#writing(), id);
    await this.#answered(request, { unit: CITY, on: COMPLETED.on, acceptedOn: '2024-10-25' });
  }

  /** Somebody without an account hands a paper in by the private address of an invitation. */
  async inviteGuest(sessionId: string): Promise<void> {
    const tx = this.#tx;
    const { name, topics, expiresOn, on, insight: found, ...paper } = WORKSHOP.guest;
    const letters = { sends: false, address: null, texts: {} };
    const invitation = { sessionId, name, email: null, topics, expiresOn, letters };
    const { path } = await invite(tx, invitation, await this.#secretary(WORKSHOP.announcedOn));
    const when = { now: new Date(`${on}T10:00:00.000Z`), today: on };
    const invited = await doorOfInvited()(tx, { token: path.split('/').at(-1)!, from: '', ...when });
    const content = { ...paper, fileId: null, insights: [found] };
    await handInInvited(tx, { invitation: invited, revision: 0, content }, when);
  }

  /** A school sends a paper to the workshop, as it was asked to. */
  async contribute(sessionId: string, request: string): Promise<void> {
    const { unit, on, acceptedOn, insight: found, ...paper } = WORKSHOP.paper;
    const { title, authors, abstract, field } = paper;
    const content = { title, authors, abstract, field, fileId: null, requestId: request, insights: [found] };
    const unitId = this.#unit(unit);
    const { id } = await beginContribution(
      this.#tx,
      { sessionId, unitId, ...content },
      await this.#as(unit, 'editor', on),
    );
    await submitContribution(this.#tx, { id }, await this.#as(unit, 'leader', on));
    await judgeContribution(this.#tx, { id, reason: null }, await this.#secretary(acceptedOn));
    await this.#answered(request, { unit, on, acceptedOn });
  }
}
