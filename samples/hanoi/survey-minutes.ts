// The minutes of a session as two secretaries would have typed them.
import * as Y from 'yjs';
import { addStatement, putPresent } from '#survey';
import { PRESENT, type SampleStatement } from './surveys.ts';
import type { Day } from './types.ts';

/** When a session took place: from its first word to its last. */
export interface Spoken {
  on: Day;
  from: string;
  until: string;
  /** Who was there, by key; everybody of the afternoon of 7 August 2024 where nothing is said. */
  there?: string[];
}

/** What was said, in its order and evenly over the time, by those who were there. */
export function minutesText(
  said: SampleStatement[],
  { on, from, until, there, unit }: Spoken & { unit: (key: string) => string },
): Y.Doc {
  const text = new Y.Doc();
  const head = text.getMap('head');
  head.set('began', from);
  head.set('ended', until);
  const present = there ? PRESENT.filter(({ key }) => there.includes(key)) : PRESENT;
  for (const [place, { key: id, of, absent, ...one }] of present.entries())
    putPresent(text, { id, ...one, unitId: of && unit(of), present: !absent, place });
  const step = (momentOf(on, until) - momentOf(on, from)) / (said.length + 1);
  for (const [n, { by, kind, section, ...one }] of said.entries())
    addStatement(text, {
      ...{ id: `s${n + 1}`, at: momentOf(on, from) + Math.round(step * (n + 1)), speakerId: by },
      ...(kind ? { kind } : {}),
      ...(section ? { sectionId: section } : {}),
      ...one,
    });
  return text;
}

/** A time of a day in Hanoi, in milliseconds. */
export function momentOf(day: Day, time: string): number {
  return Date.parse(`${day}T${time}:00+07:00`);
}
