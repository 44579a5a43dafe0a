// The calendar's text, read back by a reader that is not its writer, and line by line against the format.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarText, type CalendarEvent } from './calendar.ts';

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  key: 'delivery.undertaking:018f0000-0000-7000-8000-000000000001',
  day: '2024-08-20',
  until: null,
  title: 'Thực hiện: Đề án, giai đoạn 1; bước 2',
  detail: 'Quận ủy Đống Đa\n01-ĐA',
  url: 'https://xs.example/undertakings/1',
  sequence: 2,
  changedAt: '2024-08-07T05:00:00.000Z',
  gone: false,
  ...more,
});
const named = { name: 'Xuyên Suốt: Chánh Văn phòng', language: 'vi' };

function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((one) => ({
      one,
      uid: one.getFirstPropertyValue('uid'),
      summary: one.getFirstPropertyValue('summary'),
      description: one.getFirstPropertyValue('description'),
      start: one.getFirstProperty('dtstart')!,
    })),
  };
}

// RFC 5545, 3.1: lines end with CRLF and have 75 octets at the most; no other control character stands in them.
function mustBeLines(text: string): void {
  expect(text.endsWith('\r\n')).toBe(true);
  for (const line of text.slice(0, -2).split('\r\n')) {
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    // eslint-disable-next-line no-control-regex
    expect(line, JSON.stringify(line)).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/);
    // A character is not cut in two.
    expect(Buffer.from(line).toString('utf8')).toBe(line);
  }
}

test('an event says what, when, in which state, and that it takes nobody’s time', () => {
  const text = calendarText([event(), event({ key: 'other', gone: true, sequence: 3, url: null })], named);
  mustBeLines(text);
  const { calendar, events } = readBack(text);
  const value = (name: string) => calendar.getFirstPropertyValue(name)?.toString();
  expect(value('version')).toBe('2.0');
  expect(value('method')).toBe('PUBLISH');
  expect(value('x-wr-calname')).toBe('Xuyên Suốt: Chánh Văn phòng');
  expect(value('refresh-interval')).toBe('PT2H');
  const [first, second] = events;
  expect(first!.uid).toBe(`${event().key}@xuyensuot`);
  expect(first!.summary).toBe(event().title);
  expect(first!.description).toBe(event().detail);
  expect(first!.start.type).toBe('date');
  expect(String(first!.start.getFirstValue())).toBe('2024-08-20');
  const of = (n: number, name: string) => events[n]!.one.getFirstPropertyValue(name)?.toString();
  expect([of(0, 'sequence'), of(0, 'status'), of(0, 'transp')]).toEqual(['2', 'CONFIRMED', 'TRANSPARENT']);
  expect([of(1, 'sequence'), of(1, 'status')]).toEqual(['3', 'CANCELLED']);
  expect(of(0, 'dtstamp')).toBe('2024-08-07T05:00:00Z');
  expect(of(0, 'url')).toBe('https://xs.example/undertakings/1');
  expect(second!.one.getFirstPropertyValue('url')).toBeNull();
});

test('the same events make the same text', () => {
  expect(calendarText([event()], named)).toBe(calendarText([event()], named));
});

// What can be typed as a title comes back as it was, but for control characters; whatever it is, no line breaks the format.
test('any words are folded and escaped so that a reader gets them back', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc
      .array(
        fc.constantFrom('ẫ', '😀', '\\', ',', ';', ':', '"', '\n', '\r\n', '\r', '\t', 'BEGIN:VEVENT', ' '),
        {
          maxLength: 120,
        },
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(words, words, (title, detail) => {
      const text = calendarText([event({ title: `x${title}`, detail: `y${detail}` })], named);
      mustBeLines(text);
      const { events } = readBack(text);
      expect(events).toHaveLength(1);
      expect(events[0]!.summary).toBe(`x${asKept(title)}`);
      expect(events[0]!.description).toBe(`y${asKept(detail)}`);
    }),
    { numRuns: 1000 },
  );
});

function asKept(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .toWellFormed()
  );
}
