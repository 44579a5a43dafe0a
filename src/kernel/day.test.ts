import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, dayAt, daysBetween, endOfMonth, isDay, vietnameseDay } from './day.ts';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day is a day of the calendar: 31/02 is none, nor is a year out of bounds or another way of writing', () => {
  for (const text of [
    '2024-02-31',
    '2023-02-29',
    '2024-13-01',
    '1899-12-31',
    '2201-01-01',
    '2024-8-7',
    '07/08/2024',
    '',
  ])
    expect(isDay(text)).toBe(false);
  for (const text of ['2024-02-29', '1900-01-01', '2200-12-31']) expect(isDay(text)).toBe(true);
});

test('adding days and counting them are each other’s reverse', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
      const to = addDays(from, count);
      expect(isDay(to)).toBe(true);
      expect(daysBetween(from, to)).toBe(count);
      expect(to > from).toBe(count > 0);
    }),
  );
});

test('a month later is in the next month, on its last day where the day does not exist', () => {
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2024-08-07', 12)).toBe('2025-08-07');
});

test('the end of a month is the day before the next month', () => {
  fc.assert(
    fc.property(day, (some) => {
      const next = addDays(endOfMonth(some), 1);
      expect(next.slice(8)).toBe('01');
      expect(endOfMonth(some).slice(0, 7)).toBe(some.slice(0, 7));
    }),
  );
});

test('the day of a moment is that of Viet Nam, seven hours ahead', () => {
  expect(dayAt(new Date('2024-08-06T17:00:00Z'))).toBe('2024-08-07');
  expect(dayAt(new Date('2024-08-06T16:59:59Z'))).toBe('2024-08-06');
});

test('days are written as offices write them', () => {
  expect(vietnameseDay('2024-08-07')).toBe('07/08/2024');
});
