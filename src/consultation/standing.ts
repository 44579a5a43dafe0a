// Where a consultation and a comment stand: read from what happened to them. Pure.
import type { Day } from '#kernel/day';

export const FACTS = ['opened', 'extended', 'closed', 'published'] as const;
export type Fact = (typeof FACTS)[number];
export const STATES = ['draft', 'announced', 'open', 'closed'] as const;
export type State = (typeof STATES)[number];
export const OUTCOMES = ['accepted', 'partly', 'declined'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** How a comment stands: for its unit a draft, then open until it is answered, unless it was withdrawn. */
export const COMMENT_STATES = ['draft', 'open', ...OUTCOMES, 'withdrawn'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

/** One thing that happened to a consultation. */
export interface Happened {
  fact: Fact;
  holdsOn: Day;
  closesOn: Day | null;
}

/**
 * Where a consultation stands on a day, and its last day: announced until its first day, open through its last one. It closes
 * by its day, or earlier by a leader's word; an extension after that opens it again.
 */
export function standingOn(
  events: readonly Happened[],
  day: Day,
): { state: State; closesOn: Day | null; published: boolean } {
  const opened = events.find(({ fact }) => fact === 'opened');
  if (!opened) return { state: 'draft', closesOn: null, published: false };
  const held = events.filter(({ holdsOn }) => holdsOn <= day);
  const last = held.findLast(({ fact }) => fact !== 'published') ?? opened;
  const closesOn = held.findLast((one) => one.closesOn !== null)?.closesOn ?? opened.closesOn!;
  const published = held.some(({ fact }) => fact === 'published');
  if (last.fact === 'closed' || day > closesOn) return { state: 'closed', closesOn, published };
  return { state: day < opened.holdsOn ? 'announced' : 'open', closesOn, published };
}

/** What happened to a comment. */
export interface CommentCourse {
  sentOn: Day | null;
  takenBack: { holdsOn: Day } | null;
  answers: readonly { outcome: Outcome; holdsOn: Day }[];
}

/** Where a comment stands on a day. */
export function commentOn({ sentOn, takenBack, answers }: CommentCourse, day: Day): CommentState {
  if (takenBack && takenBack.holdsOn <= day) return 'withdrawn';
  if (sentOn === null || sentOn > day) return 'draft';
  return answers.findLast(({ holdsOn }) => holdsOn <= day)?.outcome ?? 'open';
}
