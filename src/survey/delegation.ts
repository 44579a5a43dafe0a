// What a delegation is on a day, and who belongs to it. Pure.
import type { Day } from '#kernel/day';
import type { FIELDS } from '#organisation';

export const SEATS = ['head', 'deputy', 'member', 'secretary'] as const;
export type Seat = (typeof SEATS)[number];

/** Somebody of a delegation: by the name of a post, or as a guest; with the fields they follow. */
export interface Member {
  seat: Seat;
  /** A post ("Trưởng Ban Tổ chức"), not a person's name. */
  name: string;
  /** The person at work here who holds it; null for a guest. */
  personId: string | null;
  fields: (typeof FIELDS)[number][];
}

/** Who belongs to it from a day on, and why it changed. */
export interface Membership {
  number: number;
  members: Member[];
  holdsOn: Day;
  reason: string | null;
}

export type DelegationState = 'draft' | 'established' | 'ended';

/** What a delegation is on a day: before it is established a draft, after its term ended. */
export function delegationState(
  { establishedOn, endsOn }: { establishedOn: Day | null; endsOn: Day },
  day: Day,
): DelegationState {
  if (establishedOn === null) return 'draft';
  return day > endsOn ? 'ended' : 'established';
}

/** Who belongs to it on a day; before the first membership the first one. */
export function membersOn(memberships: readonly Membership[], day: Day): Member[] {
  const standing = memberships.findLast(({ holdsOn }) => holdsOn <= day) ?? memberships[0];
  return standing?.members ?? [];
}

/** What is wrong with a list of members: exactly one head, nobody twice. Codes by the field at fault. */
export function problemsOfMembers(members: readonly Member[]): { field: string; code: string }[] {
  const problems: { field: string; code: string }[] = [];
  const heads = members.filter(({ seat }) => seat === 'head').length;
  if (heads !== 1) problems.push({ field: 'members', code: 'survey.one-head' });
  members.forEach(({ name, personId }, n) => {
    const twice = members.some(
      (other, m) => m < n && (other.name === name || (personId !== null && other.personId === personId)),
    );
    if (twice) problems.push({ field: `members.${n}.name`, code: 'survey.member-twice' });
  });
  return problems;
}
