// Inspections as tests are given them.
import type { UnitKey, World } from './world.ts';

/** What an inspection of the north says, but for what is given. */
export const inspectionBody = (world: World, more: object) => ({
  form: 'inspection',
  title: 'Kiểm tra việc lãnh đạo thực hiện Chương trình 01',
  content: 'Việc lãnh đạo, chỉ đạo và kết quả thực hiện.',
  field: 'inspection',
  undertakingId: null,
  directiveId: null,
  team: [{ post: 'Phó Chủ nhiệm Ủy ban Kiểm tra', part: 'Trưởng đoàn' }],
  startsOn: '2024-04-08',
  endsOn: '2024-04-19',
  visited: [world.units.north],
  questions: ['Đã làm gì?', 'Khó khăn gì?'],
  ...more,
});

/** What a finding at the north says, but for what is given. */
export const findingBody = (world: World, more: object) => ({
  unitId: world.units.north,
  kind: 'shortcoming',
  text: 'Kiểm đếm chưa theo mốc.',
  cause: 'Chưa phân công.',
  undertakingId: null,
  milestoneId: null,
  verdict: null,
  remedy: null,
  remedyDueOn: null,
  ...more,
});

/** An inspection by the committee of some units, a draft. */
export async function givenInspection(world: World, visited: UnitKey[], more: object = {}): Promise<string> {
  const team = [{ post: 'Phó Chủ nhiệm', part: 'Trưởng đoàn' }];
  const about = { undertakingId: null, directiveId: null, team, content: '', field: 'inspection' };
  const days = { startsOn: '2024-03-04', endsOn: '2024-03-08' };
  const { id } = await world.as('checks.inspector').create('/inspections', {
    ...{ unitId: world.units.checks, planId: null, form: 'inspection', title: 'Kiểm tra', ...about, ...days },
    visited: visited.map((unit) => world.units[unit]),
    questions: ['Đã làm gì?'],
    ...more,
  });
  return id;
}
