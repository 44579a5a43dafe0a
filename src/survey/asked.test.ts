import { expect, test } from 'vitest';
import { askedBy, type AskedOf } from './asked.ts';

const about: AskedOf = {
  ...{ state: 'announced', heldOn: '2024-08-07', day: '2024-08-01', unitId: 'u', hostUnitId: 'h' },
  ...{ writesFor: ['h'], leads: [], sending: { sentOn: '2024-07-20', handed: false }, typed: false },
};

test('a host prepares what was sent by the day of the session, and is late after it', () => {
  expect(askedBy(about)).toEqual([
    {
      ...{ ask: 'survey-prepare', unitId: 'h', about: 'u', since: '2024-07-20' },
      ...{ dueOn: '2024-08-07', late: false },
    },
  ]);
  expect(askedBy({ ...about, state: 'held', day: '2024-08-08' })).toMatchObject([{ late: true }]);
});

test('nothing is asked of a host that was sent nothing, has handed in, or whose session is minuted or cancelled', () => {
  expect(askedBy({ ...about, sending: null })).toEqual([]);
  expect(askedBy({ ...about, sending: { sentOn: '2024-07-20', handed: true } })).toEqual([]);
  for (const state of ['minuted', 'concluded', 'cancelled'] as const)
    expect(askedBy({ ...about, state })).toEqual([]);
});

test('typed minutes of a session that was held wait for whoever leads the delegation’s unit', () => {
  const held: AskedOf = { ...about, state: 'held', writesFor: [], leads: ['u'], typed: true };
  expect(askedBy(held)).toMatchObject([{ ask: 'minutes-approve', unitId: 'u', about: 'h', dueOn: null }]);
  expect(askedBy({ ...held, typed: false })).toEqual([]);
  expect(askedBy({ ...held, leads: ['h'] })).toEqual([]);
  expect(askedBy({ ...held, state: 'minuted' })).toEqual([]);
});
