// Lets the posts of the sample write the reports of the 15-year review, send them up and judge them, through the same acts as
// people do; then the city's office begins the city's own. What they say is made in `reports/`, and marked illustrative.
import type { Tx } from '#platform/db';
import { actorOfPerson, type Acting } from '#organisation';
import {
  acceptReport,
  approveReport,
  beginReport,
  commentOnDraft,
  keepWriting,
  returnReport,
  sharedOf,
  submitReport,
} from '#reports';
import type { Cast } from './stage.ts';
import { cityReportOf, type Submitted } from './reports/city.ts';
import { ADDED, COURSES, RETURNS, type Course } from './reports/course.ts';
import { remarked, reporter, reportOf, type Told } from './reports/district.ts';
import { SUMMARY_SECTIONS, summaryOf } from './reports/summary.ts';
import { paragraph, words } from './reports/writing.ts';
import type { Day } from './types.ts';

const CITY = 'tuhn';
const SUBJECT = '15 năm thi hành Điều lệ Đảng (2011 - 2025)';
/** The unit whose leader remarks on its draft. */
const REMARKED = 'dong-da';
/** The city's office writes in the weeks before the session; the session is on the last of these days. */
const [CITY_BEGUN, CITY_WRITTEN, SESSION] = ['2024-07-15', '2024-08-05', '2024-08-07'];

/** Where the reports belong. */
interface Setting {
  cast: Cast;
  reviewId: string;
  /** Programme 01, of which the summary counts. */
  core: string;
  /** An identifier that is the same at each load. */
  keyOf: (kind: string, key: string) => string;
}

/** Loads the reports of the review; answers how many were begun, and submitted by the day of the session. */
export async function loadReports(tx: Tx, setting: Setting): Promise<{ begun: number; submitted: number }> {
  const stage = new Stage(tx, setting);
  const submitted: (Submitted & Pick<Course, 'fate'>)[] = [];
  for (const course of COURSES) {
    const one = await stage.play(course);
    if (one) submitted.push({ ...one, fate: course.fate });
  }
  const accepted = submitted.filter(({ fate }) => fate === 'accepted');
  await stage.writeCity('full', cityReportOf(accepted, submitted));
  const asked = { city: setting.cast.unit(CITY), core: setting.core, asOf: SESSION };
  await stage.writeCity('summary', summaryOf(asked));
  return { begun: COURSES.length + 2, submitted: submitted.length };
}

class Stage {
  readonly #tx: Tx;
  readonly #setting: Setting;

  constructor(tx: Tx, setting: Setting) {
    this.#tx = tx;
    this.#setting = setting;
  }

  async #as(unit: string, role: 'leader' | 'editor', day: Day): Promise<Acting> {
    const actor = await actorOfPerson(this.#tx, this.#setting.cast.person(unit, role, day), day);
    if (!actor) throw new Error(`nobody is ${role} of ${unit} on ${day}`);
    return { actor, now: new Date(`${day}T02:00:00.000Z`), today: day };
  }

  /** One district's report, from its first word to what became of it; answers it where it was submitted. */
  async play(course: Course): Promise<Submitted | null> {
    const { key, fate, approvedOn, judgedOn } = course;
    const { unit, name } = reporter(key);
    const told = reportOf(course, this.#setting.cast.unit(unit));
    const title = `Báo cáo tổng kết ${SUBJECT} của ${name}`;
    const begun = { reviewId: this.#setting.reviewId, unitId: this.#setting.cast.unit(unit), title };
    const { id } = await beginReport(
      this.#tx,
      { ...begun, kind: 'full' },
      await this.#as(unit, 'editor', course.begunOn),
    );
    if (fate === 'draft') {
      await this.#draft({ id, unit, told }, course);
      return null;
    }
    await this.#write(id, told, await this.#as(unit, 'editor', course.writtenOn));
    const first = await this.#sendUp({ id, unit, gaps: course.gaps }, approvedOn);
    const sent = { name, reportId: id, version: first, submittedOn: approvedOn, told };
    if (fate === 'accepted') await acceptReport(this.#tx, { id }, await this.#as(CITY, 'leader', judgedOn));
    if (fate === 'returned' || fate === 'resubmitted')
      await returnReport(this.#tx, { id, ...RETURNS[key]! }, await this.#as(CITY, 'editor', judgedOn));
    return fate === 'resubmitted' ? this.#again({ ...sent, unit }, course) : sent;
  }

  async #write(id: string, told: Told[], acting: Acting): Promise<void> {
    for (const { sectionId, content } of told) {
      const state = sharedOf(content);
      await keepWriting(this.#tx, { reportId: id, sectionId, state, content }, acting);
    }
  }

  async #draft(
    { id, unit, told }: { id: string; unit: string; told: Told[] },
    { key, writtenOn }: Course,
  ): Promise<void> {
    const idOf = (section: string) => this.#setting.keyOf('remark', `${key}/${section}`);
    const { told: marked, remarks } = key === REMARKED ? remarked(told, idOf) : { told, remarks: [] };
    await this.#write(id, marked, await this.#as(unit, 'editor', writtenOn));
    const leader = await this.#as(unit, 'leader', writtenOn);
    for (const remark of remarks) await commentOnDraft(this.#tx, { reportId: id, ...remark }, leader);
  }

  /** The leader approves, the office sends it up; answers the version. */
  async #sendUp(
    { id, unit, gaps }: { id: string; unit: string; gaps?: string | undefined },
    day: Day,
  ): Promise<number> {
    const { version } = await approveReport(this.#tx, { id, gaps }, await this.#as(unit, 'leader', day));
    await submitReport(this.#tx, { id }, await this.#as(unit, 'editor', day));
    return version;
  }

  async #again(
    { unit, ...sent }: Submitted & { unit: string },
    { key, againOn }: Course,
  ): Promise<Submitted> {
    const { sectionId, text } = ADDED[key]!;
    const told = sent.told.map((one): Told => {
      if (one.sectionId !== sectionId) return one;
      const content = [...one.content.text!.content!, paragraph([words(text)])];
      return { sectionId, content: { text: { type: 'doc', content }, figures: {} } };
    });
    const id = sent.reportId;
    const changed = told.filter((one) => one.sectionId === sectionId);
    await this.#write(id, changed, await this.#as(unit, 'editor', againOn));
    const version = await this.#sendUp({ id, unit }, againOn);
    return { ...sent, version, submittedOn: againOn, told };
  }

  /** A draft of the city's own. */
  async writeCity(kind: 'full' | 'summary', told: Told[]): Promise<void> {
    const { reviewId, cast } = this.#setting;
    const begun = { reviewId, unitId: cast.unit(CITY), kind };
    const more =
      kind === 'full'
        ? { title: `Báo cáo tổng kết ${SUBJECT} của Đảng bộ Thành phố` }
        : {
            title: `Báo cáo tóm tắt công tác xây dựng Đảng nhiệm kỳ 2020 - 2025 và ${SUBJECT}`,
            sections: SUMMARY_SECTIONS,
          };
    const editor = await this.#as(CITY, 'editor', CITY_BEGUN!);
    const { id } = await beginReport(this.#tx, { ...begun, ...more }, editor);
    await this.#write(id, told, await this.#as(CITY, 'editor', CITY_WRITTEN!));
  }
}
