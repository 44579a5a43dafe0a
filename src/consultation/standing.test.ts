import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentOn, standingOn, type Happened } from './standing.ts';

const opened: Happened = { fact: 'opened', holdsOn: '2024-08-10', closesOn: '2024-08-20' };
const closed: Happened = { fact: 'closed', holdsOn: '2024-08-15', closesOn: null };
const extended: Happened = { fact: 'extended', holdsOn: '2024-08-17', closesOn: '2024-08-25' };
const published: Happened = { fact: 'published', holdsOn: '2024-08-12', closesOn: null };

const states = (events: Happened[], ...days: string[]) => days.map((day) => standingOn(events, day).state);

test('it is announced until its first day, open through its last one, then closed', () => {
  expect(standingOn([], '2024-08-10')).toEqual({ state: 'draft', closesOn: null, published: false });
  const days = ['2024-08-09', '2024-08-10', '2024-08-20', '2024-08-21'];
  expect(states([opened], ...days)).toEqual(['announced', 'open', 'open', 'closed']);
});

test('a leader ends it early or extends it; what is recorded holds from its day', () => {
  const days = ['2024-08-14', '2024-08-15', '2024-08-16', '2024-08-17', '2024-08-25', '2024-08-26'];
  const course = ['open', 'closed', 'closed', 'open', 'open', 'closed'];
  expect(states([opened, closed, extended], ...days)).toEqual(course);
  expect(standingOn([opened, closed, extended], '2024-08-18').closesOn).toBe('2024-08-25');
});

test('publishing changes nothing of when it is open', () => {
  const day = fc.integer({ min: 1, max: 31 }).map((n) => `2024-08-${String(n).padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.subarray([opened, closed, extended], { minLength: 1 }), day, (events, on) => {
      const { state, closesOn } = standingOn(events, on);
      const told = standingOn([...events, published], on);
      expect([told.state, told.closesOn]).toEqual([state, closesOn]);
      expect(told.published).toBe(events.includes(opened) && on >= published.holdsOn);
    }),
  );
});

test('a comment is open from the day it was sent until it is answered; the newest answer by the day holds', () => {
  const course = {
    ...{ sentOn: '2024-08-11', takenBack: null },
    answers: [
      { outcome: 'declined' as const, holdsOn: '2024-08-13' },
      { outcome: 'partly' as const, holdsOn: '2024-08-15' },
    ],
  };
  const days = ['2024-08-10', '2024-08-11', '2024-08-13', '2024-08-15'];
  expect(days.map((day) => commentOn(course, day))).toEqual(['draft', 'open', 'declined', 'partly']);
  const back = { ...course, takenBack: { holdsOn: '2024-08-14' } };
  expect(days.map((day) => commentOn(back, day)).at(-1)).toBe('withdrawn');
});
