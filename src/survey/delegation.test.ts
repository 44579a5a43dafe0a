import { expect, test } from 'vitest';
import { delegationState, membersOn, problemsOfMembers, type Member } from './delegation.ts';

const member = (seat: Member['seat'], name: string, personId: string | null = null): Member => ({
  ...{ seat, name, personId, fields: [] },
});

test('a delegation is a draft until it is established, and ends with its term', () => {
  const term = { establishedOn: '2024-07-01', endsOn: '2024-12-31' };
  expect(delegationState({ ...term, establishedOn: null }, '2025-01-01')).toBe('draft');
  expect(delegationState(term, '2024-12-31')).toBe('established');
  expect(delegationState(term, '2025-01-01')).toBe('ended');
});

test('it has exactly one head, and nobody twice by post or by person', () => {
  const [head, other] = [member('head', 'Trưởng đoàn', 'p'), member('member', 'Uỷ viên')];
  expect(problemsOfMembers([head, other])).toEqual([]);
  expect(problemsOfMembers([other])).toEqual([{ field: 'members', code: 'survey.one-head' }]);
  expect(problemsOfMembers([head, { ...head, name: 'Khác' }])).toHaveLength(2);
  expect(problemsOfMembers([head, other, member('secretary', 'Thư ký', 'p')])).toEqual([
    { field: 'members.2.name', code: 'survey.member-twice' },
  ]);
});

test('who belongs to it holds from the day of each act on', () => {
  const acts = [
    { number: 1, members: [member('head', 'A')], holdsOn: '2024-07-01', reason: null },
    { number: 2, members: [member('head', 'B')], holdsOn: '2024-08-01', reason: 'Đổi' },
  ];
  const headOn = (day: string) => membersOn(acts, day)[0]?.name;
  expect(['2024-06-01', '2024-07-31', '2024-08-01'].map(headOn)).toEqual(['A', 'A', 'B']);
  expect(membersOn([], '2024-07-01')).toEqual([]);
});
