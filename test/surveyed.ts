// A session that was held at the north within a review of the city: as far as the minutes, whose approval is written here as the
// record that it leaves.
import { newId } from '#kernel/id';
import type { UnitKey, World } from './world.ts';

const section = (id: string, number: string, title: string) => ({
  ...{ id, under: null, number, title, prompt: '', guidance: '', kind: 'text' },
  ...{ table: null, insights: null },
});

/** A review that the city issued; answers its identifier. */
export async function givenReview(world: World): Promise<string> {
  const city = world.as('city.leader');
  const { id } = await city.create('/reviews', {
    ...{ unitId: world.units.city, code: `TK${newId()}`.slice(0, 20), title: 'Tổng kết 15 năm', summary: '' },
    ...{ directiveId: null, fromYear: 2011, toYear: 2013, withinUnitId: world.units.city },
    ...{ kinds: ['committee'], asOf: '2024-01-02' },
    deadlines: ['city', 'district', 'commune'].map((level) => ({ level, dueOn: '2024-12-31' })),
  });
  const sections = [section('lessons', '1', 'Bài học kinh nghiệm'), section('asks', '2', 'Kiến nghị, đề xuất')];
  await city.put(`/reviews/${id}/outline`, { sections }, { 'if-match': '"1"' });
  await city.done(`/reviews/${id}/issue`, { number: '01-KH/TU' });
  return id;
}

/** A delegation of the city that was established; answers its identifier. */
export async function givenDelegation(world: World, campaignId: string): Promise<string> {
  const { id } = await world.as('city.secretary').create('/survey-delegations', {
    ...{ unitId: world.units.city, campaignId, title: 'Đoàn khảo sát số 1', mandate: 'Khảo sát' },
    ...{ startsOn: '2024-01-01', endsOn: '2024-12-31' },
    members: [{ seat: 'head', name: 'Trưởng Ban Tổ chức', personId: null, fields: [] }],
  });
  await world.as('city.leader').done(`/survey-delegations/${id}/establish`, { number: '15-QĐ/TU' });
  return id;
}

/** A session as somebody would plan it. */
export function planned(world: World, host: UnitKey, more: object = {}): Record<string, unknown> {
  return {
    ...{ kind: 'working', hostUnitId: world.units[host], title: 'Báo cáo tổng kết', place: 'Trụ sở' },
    ...{ heldOn: '2024-08-07', startsAt: '14:00', endsAt: '17:00', travelDays: 0, agenda: [], prompts: [] },
    ...{ documents: [], requestId: null },
    ...more,
  };
}

/** A session of a delegation that its host was told of. */
export async function givenSession(
  world: World,
  delegation: string,
  content: Record<string, unknown>,
): Promise<string> {
  const secretary = world.as('city.secretary');
  const { id } = await secretary.create(`/survey-delegations/${delegation}/sessions`, content);
  await secretary.done(`/survey-sessions/${id}/announce`);
  return id;
}

/** What was said at a session, and on which version of a report. */
export interface Minuted {
  statements?: { id: string; words: string; field?: string; section?: string; kind?: string }[];
  report?: { id: string; version: number };
}

/** Minutes of a session that were approved on the day that they say. */
export async function givenMinutes(
  { database: { db }, units }: World,
  session: string,
  { on, statements = [], report }: Minuted & { on: string },
): Promise<void> {
  const recorded_at = `${on}T05:00:00.000Z`;
  const at = { session_id: session, number: 1 };
  await db
    .insertInto('survey.event')
    .values({
      ...{ id: newId(), session_id: session, fact: 'minuted', holds_on: on, by_unit_id: units.city },
      recorded_at,
    })
    .execute();
  await db
    .insertInto('survey.approved')
    .values({
      ...{ ...at, document: '{}', checksum: '0'.repeat(64), holds_on: on, recorded_at },
      ...{ report_id: report?.id ?? null, report_version: report?.version ?? null },
    })
    .execute();
  for (const [place, { id, words, field, section: section_id, kind }] of statements.entries())
    await db
      .insertInto('survey.statement')
      .values({
        ...{ ...at, statement_id: id, place, speaker: 'Đại biểu', words, search: words },
        ...{ field: field ?? null, section_id: section_id ?? null, kind: kind ?? null },
      })
      .execute();
}

/** A request of a conclusion as somebody would write it. */
export function asked(world: World, unit: UnitKey, more: object = {}): Record<string, unknown> {
  return {
    ...{ kind: 'other', unitId: world.units[unit], words: 'Bổ sung số liệu', detail: '' },
    ...{ dueOn: '2024-09-30', field: 'leadership', sections: [], conferenceId: null },
    ...more,
  };
}

/** How a document is put out. */
export function issuing(world: World, ...to: UnitKey[]): Record<string, unknown> {
  return {
    number: '12',
    signing: { authority: null, body: '', position: 'Trưởng đoàn', name: 'Người ký' },
    recipients: to.map((unit) => ({ unitId: world.units[unit], name: `Như trên (${unit})` })),
  };
}
