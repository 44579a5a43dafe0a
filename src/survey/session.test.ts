import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  mayFollow,
  SESSION_FACTS,
  SESSION_STATES,
  sessionOn,
  type Dated,
  type SessionEvent,
  type SessionFact,
} from './session.ts';

const happened = (fact: SessionFact, holdsOn: string, more: Partial<SessionEvent> = {}): SessionEvent => ({
  ...{ fact, holdsOn, heldOn: null, startsAt: null, endsAt: null, reason: null },
  ...more,
});
const session = (events: SessionEvent[], concludedOn: string | null = null): Dated => ({
  ...{ heldOn: '2024-08-07', startsAt: '14:00', endsAt: null, events, concludedOn },
});
const stateOn = (one: Dated, day: string) => sessionOn(one, day).state;

test('a session stands on each day as what happened until then says', () => {
  const one = session(
    [
      happened('announced', '2024-07-20'),
      happened('minuted', '2024-08-09'),
      happened('reopened', '2024-08-10'),
      happened('minuted', '2024-08-12'),
    ],
    '2024-08-16',
  );
  const days = [
    '2024-07-19',
    '2024-08-06',
    '2024-08-07',
    '2024-08-09',
    '2024-08-10',
    '2024-08-12',
    '2024-08-16',
  ];
  expect(days.map((day) => stateOn(one, day))).toEqual([
    ...['draft', 'announced', 'held', 'minuted', 'held', 'minuted', 'concluded'],
  ]);
});

test('moved, it is held on the new day, as of the day on which that was said', () => {
  const moved = happened('rescheduled', '2024-08-01', { heldOn: '2024-09-02', startsAt: '08:00' });
  const one = session([happened('announced', '2024-07-20'), moved]);
  expect(sessionOn(one, '2024-07-31')).toMatchObject({ heldOn: '2024-08-07', startsAt: '14:00' });
  expect(sessionOn(one, '2024-08-20')).toMatchObject({
    state: 'announced',
    heldOn: '2024-09-02',
    startsAt: '08:00',
  });
});

test('nothing follows a cancellation or a conclusion, whatever is tried', () => {
  for (const fact of SESSION_FACTS)
    for (const state of ['cancelled', 'concluded'] as const) expect(mayFollow(fact, state)).toBe(false);
});

test('only what may follow brings a session on: it never stands at two states, and a draft was never announced', () => {
  const facts = fc.array(fc.constantFrom(...SESSION_FACTS), { maxLength: 12 });
  fc.assert(
    fc.property(facts, (tries) => {
      const events: SessionEvent[] = [];
      for (const fact of tries)
        if (mayFollow(fact, stateOn(session(events), '2024-08-07')))
          events.push(happened(fact, '2024-08-07'));
      const state = stateOn(session(events), '2024-08-07');
      expect(SESSION_STATES).toContain(state);
      expect(state === 'draft').toBe(!events.some(({ fact }) => fact === 'announced'));
    }),
  );
});
