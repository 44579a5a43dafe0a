import type { Rejection } from './wire.ts';

/** What was claimed, in words: the milestone, or the undertaking by number and title. */
export function claimText({ milestone, undertaking }: Pick<Rejection, 'milestone' | 'undertaking'>): string {
  return milestone?.title ?? [undertaking.code, undertaking.title].filter(Boolean).join(' · ');
}
