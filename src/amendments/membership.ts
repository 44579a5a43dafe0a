// Which voices a proposal has: steps put them and take them, and a step is undone by its contrary as long as nothing that it did was
// changed since. A voice may be in several proposals by its sentences; it is itself never touched. Pure.
import { conflict } from '#kernel/problem';

/** A voice in a proposal: its words from one letter to another; the whole from 0 to -1. */
export interface Membership {
  proposal: string;
  insight: string;
  from: number;
  to: number;
}

/** What a step changes. */
export interface Shift {
  puts: Membership[];
  takes: Membership[];
}

export const STEPS = ['put', 'take', 'move', 'split', 'merge', 'confirm', 'undo'] as const;
export type StepKind = (typeof STEPS)[number];

const keyOf = ({ proposal, insight, from }: Membership): string => `${proposal} ${insight} ${from}`;

/** What there is after a step. @throws Problem `amendments.changed-meanwhile` where what it takes is not there, or what it puts is */
export function shifted(members: Membership[], { puts, takes }: Shift): Membership[] {
  const there = new Map(members.map((one) => [keyOf(one), one]));
  for (const one of takes) {
    const found = there.get(keyOf(one));
    if (!found || found.to !== one.to) throw conflict('amendments.changed-meanwhile');
    there.delete(keyOf(one));
  }
  for (const one of puts) {
    if (there.has(keyOf(one))) throw conflict('amendments.changed-meanwhile');
    there.set(keyOf(one), one);
  }
  return [...there.values()];
}

/** The step that undoes another. */
export function contrary({ puts, takes }: Shift): Shift {
  return { puts: takes, takes: puts };
}

/** What of some puts is not there yet: a voice that moves to where it is already only leaves. */
export function notThere(members: Membership[], puts: Membership[]): Membership[] {
  const there = new Set(members.map(keyOf));
  return puts.filter((one) => !there.has(keyOf(one)));
}

/** All voices of one proposal into another; those that are in both stay where they go. */
export function mergeInto(members: Membership[], { from, into }: { from: string; into: string }): Shift {
  const takes = members.filter(({ proposal }) => proposal === from);
  const puts = notThere(
    members,
    takes.map((one) => ({ ...one, proposal: into })),
  );
  return { puts, takes };
}
