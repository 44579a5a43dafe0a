import { useMe, type Counts, type Me, type StateName } from '#web';
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';

export type Count = Static<typeof shape.Count>;
export type UnitName = Static<typeof shape.ChildCounts>['unit'];
/** Answers as they come over the wire. */
export type CountReply = Static<typeof shape.CountReply>;
export type ChildCounts = Static<typeof shape.ChildCounts>;
export type ProgrammeCounts = Static<typeof shape.ProgrammeCounts>;
export type Changes = Static<typeof shape.Changes>;
export type UndertakingPage = Static<typeof shape.UndertakingPage>;
export type { Rejection, UndertakingRow, WaitingClaim } from '../contract.ts';

/** The unit from which a person looks down: counts are of its subtree unless another is asked for. */
export function useSeat(): { id: string; name: string } {
  return (useMe() as Me & { seat: { id: string; name: string } }).seat;
}

/** A count in the words of the shell's bars. */
export function countsOf(count: Count): Counts {
  const { planned, inProgress, claimed, verified, returned, suspended, cancelled, late } = count;
  return { planned, in_progress: inProgress, claimed, verified, returned, suspended, cancelled, late };
}

/** Completed, whether or not inspection has confirmed it. */
export function doneOf(count: Count): number {
  return count.claimed + count.verified;
}

/** Two counts together. */
export function sumOf(counts: Count[]): Count {
  const sum: Count = {
    total: 0,
    planned: 0,
    inProgress: 0,
    claimed: 0,
    verified: 0,
    returned: 0,
    suspended: 0,
    cancelled: 0,
    late: 0,
    doneOnTime: 0,
    doneLate: 0,
  };
  for (const count of counts)
    for (const number of Object.keys(sum) as (keyof Count)[]) sum[number] += count[number];
  return sum;
}

/** What a number counted: the words of the question, as they stand in an address. */
export interface Question {
  unit?: string | undefined;
  under?: string | undefined;
  /** Below an undertaking, itself left out; only lists know it. */
  below?: string | undefined;
  owner?: string | undefined;
  kind?: string | undefined;
  field?: string | undefined;
  level?: string | undefined;
}

/** What a list is narrowed to beyond its question. */
export interface Narrowing extends Question {
  /** States, with commas between them. */
  state?: string | undefined;
  done?: 'true' | 'false' | undefined;
  late?: 'true' | 'false' | undefined;
  onTime?: 'true' | 'false' | undefined;
  dueWithin?: string | undefined;
  /** A unit that has a part in it, which, and how near its due date is: the lists behind My work. */
  asked?: string | undefined;
  part?: string | undefined;
  horizon?: string | undefined;
  /** Drafts are never counted, so that lists behind numbers leave them out. */
  drafts?: 'true' | 'false' | undefined;
  q?: string | undefined;
  sort?: string | undefined;
  order?: string | undefined;
}

/** Every word that the address of a list may hold, in the order in which its chips are shown. */
export const NARROWING = [
  'unit',
  'owner',
  'under',
  'below',
  'kind',
  'level',
  'field',
  'state',
  'done',
  'late',
  'onTime',
  'dueWithin',
  'asked',
  'part',
  'horizon',
  'q',
] as const;

/** Where the list behind a number is. The one place that makes such addresses. */
export function listLink(asked: Narrowing): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given as [string, string][]).toString();
  return text ? `/counts?${text}` : '/counts';
}

/** A number of a count. */
export type Part = StateName | 'total' | 'done' | 'late' | 'doneOnTime' | 'doneLate';

/** Where the list behind one number of a count is. */
export function partLink(question: Question, part: Part): string {
  const narrowed: Partial<Record<Part, Narrowing>> = {
    total: {},
    done: { done: 'true' },
    late: { late: 'true' },
    doneOnTime: { onTime: 'true' },
    doneLate: { onTime: 'false' },
  };
  return listLink({ ...question, ...(narrowed[part] ?? { state: part }) });
}

/** A number of a count by its name. */
export function partOf(count: Count, part: Part): number {
  if (part === 'done') return doneOf(count);
  if (part === 'in_progress') return count.inProgress;
  return count[part];
}

/** The day so many days after another (before it, if negative). */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days lie between two days. */
export function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}

/** In the order of their numbers. */
export function byCode(one: { code: string | null }, other: { code: string | null }): number {
  return (one.code ?? '').localeCompare(other.code ?? '', 'vi', { numeric: true });
}

/** An undertaking by its number and title. */
export function nameOf({ code, title }: { code: string | null; title: string }): string {
  return [code, title].filter(Boolean).join(' ');
}

/** Where an undertaking has its page. */
export function pageOf(one: { id: string; kind: string }): string {
  return one.kind === 'programme' ? `/programmes/${one.id}` : `/undertakings/${one.id}`;
}
