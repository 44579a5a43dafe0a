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

/** Writes the calendar of a person, and remembers what it gave. */
export async function writeCalendar(tx: Tx, asked: FeedAsked): Promise<string> {
  const { actor, day, now, language, texts, address } = asked;
  await lockFeedEvents(tx, actor.id);
  const tasks = (await tasksOf(tx, asked.asks, asked)).filter(
    (task): task is Due => task.dueOn !== null && task.dueOn >= addDays(day, -BEHIND),
  );
  const before = new Map((await feedEventsOf(tx, actor.id)).map((event) => [event.key, event]));
  const after = [...given(tasks, { before, now }), ...gone(tasks, { before, now })];
  await writeFeedEvents(
    tx,
    actor.id,
    after.filter((event) => before.get(event.key)?.sequence !== event.sequence),
  );
  const open = new Map(tasks.map((task) => [task.key, task]));
  const say = (key: string, values = {}) => sentence(texts, key, values);
  const events = after
    .filter((event) => !event.gone || now.getTime() - Date.parse(event.changedAt) < GONE_FOR)
    .map((event): CalendarEvent => {
      const { key, dueOn, sequence, changedAt } = event;
      const task = event.gone ? undefined : open.get(key);
      const common = { key, day: dueOn, sequence, changedAt, gone: event.gone };
      if (!task) return { ...common, title: say('work.feed.gone'), detail: '', url: null };
      const title = `${say(`work.kind.${task.kind}`)}: ${task.title}`;
      const detail = [task.unitName, task.detail].filter(Boolean).join('\n');
      return { ...common, title, detail, url: address && `${address}${task.to}` };
    });
  return calendarText(events, { name: say('work.feed.name', { name: actor.name }), language });
}

type Due = Task & { dueOn: Day };
interface Remembered {
  before: Map<string, FeedEventRow>;
  now: Date;
}

// The same day again: as it was. Another day, or back after it had gone: the next in its sequence.
function given(tasks: Due[], { before, now }: Remembered): FeedEventRow[] {
  const each = new Map(tasks.map((task) => [task.key, task]));
  return [...each.values()].map(({ key, dueOn }) => {
    const known = before.get(key);
    if (known && known.dueOn === dueOn && !known.gone) return known;
    return {
      key,
      dueOn,
      sequence: known ? known.sequence + 1 : 0,
      changedAt: now.toISOString(),
      gone: false,
    };
  });
}

function gone(tasks: Due[], { before, now }: Remembered): FeedEventRow[] {
  const open = new Set(tasks.map((task) => task.key));
  return [...before.values()]
    .filter((event) => !open.has(event.key))
    .map((event) =>
      event.gone
        ? event
        : { ...event, gone: true, sequence: event.sequence + 1, changedAt: now.toISOString() },
    );
}
