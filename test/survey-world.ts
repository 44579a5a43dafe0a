// Given for surveys: a review, a delegation that the city established, a session with the northern district.
import { newId } from '#kernel/id';
import type { World } from './world.ts';

/** The content of a delegation as somebody would send it. */
export function delegationContent(campaignId: string, more: Record<string, unknown> = {}) {
  return {
    ...{ campaignId, title: 'Đoàn khảo sát số 1', mandate: 'Khảo sát việc thi hành Điều lệ Đảng' },
    ...{ startsOn: '2024-07-01', endsOn: '2024-12-31' },
    members: [
      { seat: 'head', name: 'Phó Bí thư Thành ủy', personId: null, fields: ['organisation'] },
      { seat: 'secretary', name: 'Thư ký đoàn', personId: null, fields: [] },
    ],
    ...more,
  };
}

/** The content of a session as somebody would send it. */
export function sessionContent(hostUnitId: string, more: Record<string, unknown> = {}) {
  return {
    ...{ kind: 'working', hostUnitId, title: 'Làm việc với Huyện ủy Bắc', place: 'Trụ sở Huyện ủy' },
    ...{ heldOn: '2024-08-07', startsAt: '14:00', endsAt: '17:00', travelDays: 1 },
    agenda: [{ at: '14:00', title: 'Báo cáo của đơn vị', by: 'Bí thư Huyện ủy' }],
    prompts: [{ text: 'Khó khăn gì khi thi hành?', field: 'organisation', provision: 'Điều 10' }],
    documents: ['Dự thảo báo cáo tổng kết'],
    requestId: null,
    ...more,
  };
}

const OUTLINE = {
  sections: [
    {
      ...{ id: 'a', under: null, number: '1', title: 'Kết quả', prompt: '', guidance: '', kind: 'text' },
      ...{ table: null, insights: null },
    },
  ],
};

/** Given a review of the city that was issued; answers its identifier. */
export async function givenReview(world: World): Promise<string> {
  const city = world.as('city.leader');
  const { id } = await city.create('/reviews', {
    ...{ unitId: world.units.city, code: `TK${newId().slice(-6)}`, title: 'Tổng kết 15 năm', summary: '' },
    ...{
      directiveId: null,
      fromYear: 2011,
      toYear: 2013,
      withinUnitId: world.units.city,
      kinds: ['committee'],
    },
    asOf: '2024-06-01',
    deadlines: [
      { level: 'city', dueOn: '2024-12-30' },
      { level: 'district', dueOn: '2024-11-30' },
      { level: 'commune', dueOn: '2024-10-31' },
    ],
  });
  await city.put(`/reviews/${id}/outline`, OUTLINE, { 'if-match': '"1"' });
  await city.done(`/reviews/${id}/issue`, { number: '01-KH/TU' });
  return id;
}

/** Given a delegation that the city established on a review; answers its identifier. */
export async function givenDelegation(world: World, review: string): Promise<string> {
  const body = { unitId: world.units.city, ...delegationContent(review) };
  const { id } = await world.as('city.editor').create('/survey-delegations', body);
  await world.as('city.leader').done(`/survey-delegations/${id}/establish`, { number: '12-QĐ/TU' });
  return id;
}

/** Given a session of a delegation with the northern district, announced; answers its identifier. */
export async function givenSession(
  world: World,
  delegation: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const editor = world.as('city.editor');
  const path = `/survey-delegations/${delegation}/sessions`;
  const { id } = await editor.create(path, sessionContent(world.units.north, more));
  await editor.done(`/survey-sessions/${id}/announce`);
  return id;
}
