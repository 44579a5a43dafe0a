import { expect, test } from 'vitest';
import { clashesOf, leavesOn } from './clashes.ts';

const visit = (id: string, heldOn: string, more: object = {}) => ({
  ...{ id, host: 'h', delegation: 'd', heldOn, travelDays: 0, ...more },
});

test('a host is not visited twice within two weeks by anybody', () => {
  const others = [
    visit('near', '2024-08-19', { delegation: 'x' }),
    visit('far', '2024-08-21', { delegation: 'x' }),
  ];
  expect(clashesOf(visit('', '2024-08-07'), others)).toEqual([{ id: 'near', why: 'host' }]);
  expect(clashesOf(visit('', '2024-08-07', { host: 'other' }), others)).toEqual([]);
});

test('a delegation is at one place at a time, days of travel included', () => {
  const planned = visit('', '2024-08-09', { travelDays: 2 });
  expect(leavesOn(planned)).toBe('2024-08-07');
  const there = visit('there', '2024-08-07', { host: 'other' });
  expect(clashesOf(planned, [there])).toEqual([{ id: 'there', why: 'delegation' }]);
  expect(clashesOf({ ...planned, travelDays: 1 }, [there])).toEqual([]);
  expect(clashesOf(planned, [{ ...there, delegation: 'x' }])).toEqual([]);
});
