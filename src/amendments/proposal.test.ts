// A proposal stands where its facts say, on any day; its voices hear what was told, not what was decided since.
import { expect, test } from 'vitest';
import type { Day } from '#kernel/day';
import { mustBeDecided, queueOf, standingOn, type Decision, type Fact } from './proposal.ts';

const on = (day: string) => `2024-0${day}` as Day;
const decision = (outcome: Decision['outcome'], more: Partial<Decision> = {}): Decision => ({
  ...{ outcome, horizon: '', decidedBy: 'Ban Thường vụ', explanation: 'Vì phù hợp.' },
  ...more,
});
const facts: Fact[] = [
  {
    number: 1,
    holdsOn: on('1-01'),
    recordedBy: null,
    kind: 'assigned',
    detail: { drafterUnitId: 'u', dueOn: on('3-01') },
  },
  { number: 2, holdsOn: on('2-01'), recordedBy: null, kind: 'decided', detail: decision('accept') },
  { number: 3, holdsOn: on('2-02'), recordedBy: null, kind: 'answered', detail: { words: 'Đã tiếp thu.' } },
  { number: 4, holdsOn: on('2-03'), recordedBy: null, kind: 'told', detail: { decision: 2, answer: 3 } },
  { number: 5, holdsOn: on('4-01'), recordedBy: null, kind: 'decided', detail: decision('not-accept') },
];

test('the state of a day', () => {
  const states = ['1-01', '2-01', '4-01'].map((day) => standingOn(facts, on(day)).state);
  expect([standingOn([], on('1-01')).state, ...states]).toEqual([
    ...['collected', 'under-study', 'decided', 'decided'],
  ]);
});

test('what was told stays what the voices hear until it is told anew', () => {
  expect(standingOn(facts, on('2-02')).told).toBeNull();
  expect(standingOn(facts, on('5-01'))).toMatchObject({
    decision: { detail: { outcome: 'not-accept' } },
    told: { decision: { outcome: 'accept' }, answer: 'Đã tiếp thu.' },
  });
});

test('the queue of a day: pending once given or decided, written until told as it stands', () => {
  const queue = (all: Fact[], day: string) => queueOf(standingOn(all, on(day)));
  const days = ['1-01', '2-01', '2-02', '2-03', '4-01'].map((day) => queue(facts, day));
  expect([queue([], '1-01'), ...days]).toEqual([null, 'pending', 'pending', 'written', 'told', 'written']);
  const dropped: Fact = {
    ...{ number: 6, holdsOn: on('5-01'), recordedBy: null },
    ...{ kind: 'dropped', detail: { reason: 'Nhầm' } },
  };
  expect(queue([...facts, dropped], '5-01')).toBeNull();
});

test('a decision says why, and one for later until when', () => {
  expect(() => mustBeDecided(decision('accept', { explanation: ' ' }))).toThrow('amendments.no-explanation');
  expect(() => mustBeDecided(decision('later-congress'))).toThrow('amendments.no-horizon');
  expect(() => mustBeDecided(decision('later-congress', { horizon: 'Đại hội XV' }))).not.toThrow();
});
