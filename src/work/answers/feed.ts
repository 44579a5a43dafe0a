// A person's calendar: what is due to their units, as they may see it at the moment of reading. What calendars were given
// before is remembered by task and day alone, so that a task which moved or went is told as such and no title is told of it.
import { addDays, type Day } from '#kernel/day';
import { sentence, type Texts } from '#kernel/text';
import type { Tx } from '#platform/db';
import type { Actor, AsksOfPeople, Task } from '#organisation';
import { calendarText, type CalendarEvent } from '../calendar.ts';
import { feedEventsOf, lockFeedEvents, writeFeedEvents, type FeedEventRow } from '../store.ts';
import { tasksOf } from './tasks.ts';

/** What is needed to write a calendar. */
export interface FeedAsked {
  asks: AsksOfPeople[];
  actor: Actor;
  day: Day;
  now: Date;
  language: 'vi' | 'en';
  texts: Texts;
  /** How people reach the program; null where nobody said. */
  address: string | null;
}

const GONE_FOR = 30 * 24 * 60 * 60 * 1000;
const BEHIND = 366;
/** As much of one list as a calendar names; how much more there is, it says on the day. */
const NAMED = 2000;

/** What a calendar shows: a task on its due date, an occasion on its days. */
interface Entry {
  key: string;
  dueOn: Day;
  until: Day | null;
  /** A text key. */
  word: string;
  title: string;
  detail: string;
  to: string;
}

/** Writes the calendar of a person, and remembers what it gave. */
export async function writeCalendar(tx: Tx, asked: FeedAsked): Promise<string> {
  const { actor, now, language, texts, address } = asked;
  await lockFeedEvents(tx, actor.id);
  const entries = await entriesFor(tx, asked);
  const before = new Map((await feedEventsOf(tx, actor.id)).map((event) => [event.key, event]));
  const after = [...given(entries, { before, now }), ...gone(entries, { before, now })];
  await writeFeedEvents(
    tx,
    actor.id,
    after.filter((event) => before.get(event.key)?.sequence !== event.sequence),
  );
  const open = new Map(entries.map((entry) => [entry.key, entry]));
  const say = (key: string, values = {}) => sentence(texts, key, values);
  const events = after
    .filter((event) => !event.gone || now.getTime() - Date.parse(event.changedAt) < GONE_FOR)
    .map((event): CalendarEvent => {
      const { key, dueOn, until, sequence, changedAt } = event;
      const entry = event.gone ? undefined : open.get(key);
      const common = { key, day: dueOn, until, sequence, changedAt, gone: event.gone };
      if (!entry) return { ...common, title: say('work.feed.gone'), detail: '', url: null };
      return {
        ...common,
        title: headed(say(entry.word), entry.title),
        detail: entry.detail,
        url: address && `${address}${entry.to}`,
      };
    });
  return calendarText(events, { name: say('work.feed.name', { name: actor.name }), language });
}

// What begins with its kind already says it.
const headed = (kind: string, title: string): string =>
  title.toLocaleLowerCase('vi').startsWith(`${kind.toLocaleLowerCase('vi')} `) ? title : `${kind}: ${title}`;

async function entriesFor(tx: Tx, asked: FeedAsked): Promise<Entry[]> {
  const { asks, actor, day } = asked;
  const from = addDays(day, -BEHIND);
  const tasks = await tasksOf(tx, asks, { actor, day, limit: NAMED });
  const entries = tasks.flatMap(({ dueOn, ...task }): Entry[] =>
    dueOn === null || dueOn < from
      ? []
      : [
          {
            ...{ key: task.key, dueOn, until: null, title: task.title, to: task.to },
            word: `work.kind.${task.kind}`,
            detail: [task.unitName, task.detail].filter(Boolean).join('\n'),
          },
        ],
  );
  entries.push(...restsIn(tasks, asked));
  for (const room of asks)
    for (const { startsOn, endsOn, kind, ...occasion } of await room.occasions(tx, actor, { from, day }))
      entries.push({ ...occasion, dueOn: startsOn, until: endsOn, word: `work.occasion.${kind}` });
  return entries;
}

// What is not named has no days of its own here: today says how much it is. What never has a due date is in no calendar.
function restsIn(tasks: Task[], { day, texts }: FeedAsked): Entry[] {
  const dated = new Set(tasks.filter(({ dueOn }) => dueOn !== null).map(({ kind }) => kind));
  return tasks.flatMap(({ key, kind, rest, to }) =>
    rest && dated.has(kind)
      ? [
          {
            ...{ key, dueOn: day, until: null, word: `work.kind.${kind}`, detail: '', to },
            title: sentence(texts, 'work.rest', { count: rest.count }),
          },
        ]
      : [],
  );
}

interface Remembered {
  before: Map<string, FeedEventRow>;
  now: Date;
}

// The same days again: as it was. Other days, or back after it had gone: the next in its sequence.
function given(entries: Entry[], { before, now }: Remembered): FeedEventRow[] {
  const each = new Map(entries.map((entry) => [entry.key, entry]));
  return [...each.values()].map(({ key, dueOn, until }) => {
    const known = before.get(key);
    if (known && known.dueOn === dueOn && known.until === until && !known.gone) return known;
    return {
      ...{ key, dueOn, until, gone: false },
      sequence: known ? known.sequence + 1 : 0,
      changedAt: now.toISOString(),
    };
  });
}

function gone(entries: Entry[], { before, now }: Remembered): FeedEventRow[] {
  const open = new Set(entries.map((entry) => entry.key));
  return [...before.values()]
    .filter((event) => !open.has(event.key))
    .map((event) =>
      event.gone
        ? event
        : { ...event, gone: true, sequence: event.sequence + 1, changedAt: now.toISOString() },
    );
}
