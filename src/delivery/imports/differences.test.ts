import { expect, test } from 'vitest';
import type { RecordedFact } from '../store.ts';
import type { FactType } from '../facts.ts';
import { stepsTo, type Said } from './differences.ts';

const DAY = '2024-08-07';
const fact = (seq: number, kind: FactType, more: Partial<RecordedFact> & { holdsOn: string }) =>
  ({
    id: `f${seq}`,
    seq,
    fact: kind,
    dueOn: null,
    withdraws: null,
    milestoneId: null,
    sourceId: 'batch',
    ...more,
  }) as RecordedFact;

const issued = fact(1, 'issued', { holdsOn: '2024-01-01', dueOn: '2024-06-30' });
const ours = ({ sourceId }: RecordedFact) => sourceId === 'batch';

function steps(facts: RecordedFact[], said: Partial<Said>) {
  const found = stepsTo({ facts, ours }, { due: undefined, state: null, doneOn: null, ...said }, DAY);
  return 'kept' in found
    ? found
    : found.steps.map((one) => [one.fact, one.holdsOn, one.dueOn ?? one.withdraws]);
}

test('a state that follows is one more fact', () => {
  expect(steps([issued], { state: 'in_progress' })).toEqual([['started', DAY, null]]);
  expect(steps([issued], { state: 'done', doneOn: '2024-05-02' })).toEqual([['claimed', '2024-05-02', null]]);
  expect(steps([issued, fact(2, 'suspended', { holdsOn: '2024-03-01' })], { state: 'done' })).toEqual([
    ['resumed', DAY, null],
    ['claimed', DAY, null],
  ]);
});

test('another due date is a fact with its day, also of what was done', () => {
  expect(steps([issued], { due: '2024-09-30' })).toEqual([['rescheduled', DAY, '2024-09-30']]);
  expect(steps([issued], { due: null })).toEqual([['rescheduled', DAY, null]]);
  expect(
    steps([issued, fact(2, 'claimed', { holdsOn: '2024-05-02' })], { due: '2024-09-30', state: 'done' }),
  ).toEqual([
    ['withdrawn', '2024-05-02', 'f2'],
    ['rescheduled', DAY, '2024-09-30'],
    ['claimed', '2024-05-02', null],
  ]);
});

test('what an earlier import said and is said no more is taken back', () => {
  expect(steps([issued, fact(2, 'started', { holdsOn: '2024-02-01' })], { state: 'planned' })).toEqual([
    ['withdrawn', '2024-02-01', 'f2'],
  ]);
  expect(steps([issued, fact(2, 'claimed', { holdsOn: '2024-05-02' })], { state: 'in_progress' })).toEqual([
    ['withdrawn', '2024-05-02', 'f2'],
    ['started', DAY, null],
  ]);
  expect(
    steps([issued, fact(2, 'claimed', { holdsOn: '2024-05-02' })], { state: 'done', doneOn: '2024-04-01' }),
  ).toEqual([
    ['withdrawn', '2024-05-02', 'f2'],
    ['claimed', '2024-04-01', null],
  ]);
});

test('what a unit reported or an inspection recorded is never taken back', () => {
  const reported = fact(2, 'claimed', { holdsOn: '2024-05-02', sourceId: 'submission' });
  expect(steps([issued, reported], { state: 'planned' })).toEqual({ kept: 'state' });
  expect(steps([issued, reported], { due: '2024-09-30' })).toEqual({ kept: 'due' });
  const verified = [
    issued,
    fact(2, 'claimed', { holdsOn: '2024-05-02' }),
    fact(3, 'verified', { holdsOn: '2024-05-20', sourceId: null }),
  ];
  expect(steps(verified, { state: 'in_progress' })).toEqual({ kept: 'state' });
});
