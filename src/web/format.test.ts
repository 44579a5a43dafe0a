import { expect, test } from 'vitest';
import { formatIn } from './format.ts';
import { sayIn } from './text.tsx';

test('days, months, numbers and moments are written as each language writes them', () => {
  const vi = formatIn('vi');
  expect([vi.day('2024-08-07'), vi.month('2024-08-07'), vi.number(1234.5)]).toEqual([
    '07/08/2024',
    '8/2024',
    '1.234,5',
  ]);
  const en = formatIn('en');
  expect([en.day('2024-08-07'), en.month('2024-08'), en.number(1234.5)]).toEqual([
    '7 Aug 2024',
    'Aug 2024',
    '1,234.5',
  ]);
});

test('a moment is told in Vietnamese time, past midnight too', () => {
  expect(formatIn('vi').moment('2024-08-06T18:05:00Z')).toBe('07/08/2024 01:05');
});

test('values stand in the sentence, numbers written out; an unknown key shows itself', () => {
  const t = sayIn('vi', { 'demo.count': '{count} dòng của {unit}' });
  expect(t('demo.count', { count: 5000, unit: 'Ba Đình' })).toBe('5.000 dòng của Ba Đình');
  expect(t('demo.count', { count: 1 })).toBe('1 dòng của {unit}');
  expect(t('demo.none')).toBe('demo.none');
});
