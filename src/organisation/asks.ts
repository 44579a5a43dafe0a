// What any room asks of people, in the one form that My work, reminders and calendars are made of. A room implements
// `AsksOfPeople`; the application hands all of them down, so that no room need know which others there are.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from './actor.ts';

/** One thing asked of one of the actor's units. */
export interface Task {
  /** The same for as long as the same thing is asked: `delivery.undertaking:<id>`. Delegations and reminders refer to it. */
  key: string;
  /** What is to be done: a text key below `work.kind.`. */
  kind: string;
  title: string;
  detail: string;
  /** The page where it is done. */
  to: string;
  /** The unit that is asked: one of the actor's. */
  unitId: string;
  /** Whose work it is about. */
  unitName: string;
  /** Since when it waits, where that is what counts and not a due date. */
  since: Day | null;
  dueOn: Day | null;
  late: boolean;
  state: string | null;
  /** Where the line stands for others of its kind that are not named here: `to` is the list that holds them. */
  rest?: { count: number; late: number };
}

/** How a room is asked. */
export interface Asking {
  day: Day;
  /** Of a list that may be long so many at the most, the rest told by their number; null for every one. */
  limit: number | null;
}

/** What stands beside what is asked of a unit, and is counted apart from it. */
export interface Beside {
  /**
   * `follow`: what others lead for the unit; `further`: its own that fall due after a day; `undated`: its own without a
   * due date.
   */
  kind: 'follow' | 'further' | 'undated';
  unitId: string;
  unitName: string;
  count: number;
  late: number;
  /** The day that `further` counts from, itself left out. */
  after: Day | null;
  /** The list that holds them. */
  to: string;
  /** The first of them, by due date; none but of `follow`. */
  tasks: Task[];
}

/** Something that one of the actor's units sent up. */
export interface Sent {
  title: string;
  to: string;
  unitName: string;
  sentAt: string;
  holdsOn: Day;
  /** Where it stands: a text key below `work.outcome.`. */
  outcome: string;
  reason: string | null;
}

/** What was sent up: the newest, and how many there are in all. */
export interface SentUp {
  rows: Sent[];
  count: number;
}

/** What a room answers where nothing of it is sent up. */
export const nothingSent = (): Promise<SentUp> => Promise.resolve({ rows: [], count: 0 });

/** One line of the audit trail: who did what, in whose name, to what. */
export interface Told {
  act: string;
  actorId: string | null;
  unitId: string | null;
  subjectId: string | null;
  detail: Record<string, unknown>;
}

/** What an act means for a unit: something that this unit may see, whoever of its people reads it. */
export interface News {
  /** A text key below `work.notice.`. */
  kind: string;
  /** The unit that is to know. */
  unitId: string;
  title: string;
  detail: string;
  to: string;
  dueOn: Day | null;
}

/** Something that takes place from a day to a day: calendars show it, nobody is asked anything by it. */
export interface Occasion {
  /** The same for as long as it is the same occasion. */
  key: string;
  /** What takes place: a text key below `work.occasion.`. */
  kind: string;
  title: string;
  detail: string;
  to: string;
  startsOn: Day;
  endsOn: Day;
}

/** What a room asks of people. Each answer holds only what the actor, or the unit that is told, may see. */
export interface AsksOfPeople {
  /** What is asked of the actor's units as things stood on the day. */
  tasks(db: Db | Tx, actor: Actor, asking: Asking): Promise<Task[]>;
  /** What stands beside that, where a room has anything of the kind. */
  beside?(db: Db | Tx, actor: Actor, asking: Asking): Promise<Beside[]>;
  /** What the actor's units sent up until the day, the newest first. */
  sent(db: Db | Tx, actor: Actor, asking: Asking): Promise<SentUp>;
  /** What a recorded act means for units; nothing where it is not one of the room's, or concerns nobody else. */
  news(db: Db | Tx, told: Told, day: Day): Promise<News[]>;
  /** What takes place at the actor's units on `from` or later, as things stood on the day. */
  occasions(db: Db | Tx, actor: Actor, days: { from: Day; day: Day }): Promise<Occasion[]>;
}
