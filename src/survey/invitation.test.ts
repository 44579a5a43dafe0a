import { expect, test } from 'vitest';
import { admits, invitationOn, invitedActor } from './invitation.ts';

const one = { expiresOn: '2024-09-01', revokedAt: null, contributionId: null };
const used = { ...one, contributionId: 'c' };
const revoked = { ...used, revokedAt: '2024-08-08T00:00:00Z' };

test('is open through its last day, then expired; used once a paper came; revoked whatever else', () => {
  expect(invitationOn(one, '2024-09-01')).toBe('open');
  expect(invitationOn(one, '2024-09-02')).toBe('expired');
  expect(invitationOn(used, '2024-09-02')).toBe('used');
  expect(invitationOn(revoked, '2024-09-01')).toBe('revoked');
});

test('lets in through its last day, with a paper or without, and nobody once it is revoked', () => {
  expect([one, used, revoked].map((each) => admits(each, '2024-09-01'))).toEqual([true, true, false]);
  expect([one, used, revoked].map((each) => admits(each, '2024-09-02'))).toEqual([false, false, false]);
});

test('its holder has no post, and so reaches nothing', () => {
  const { name, posts, units, reach, above } = invitedActor({ id: 'i', name: 'Viện' }, '2024-08-07');
  expect([name, posts, units, reach, above]).toEqual(['Viện', [], [], [], []]);
});
