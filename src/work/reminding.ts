// How people come to be told: what was recorded is read off the sealed trail; every morning each person's due dates are
// looked at. All of it is jobs, so that a restart loses nothing; each effect has a key, so that nothing is told twice.
import { addDays, type Day } from '#kernel/day';
import type { Texts } from '#kernel/text';
import { lastSealed, sealedAfter } from '#platform/audit';
import type { Tx } from '#platform/db';
import { later, type Workers } from '#platform/jobs';
import { post } from '#platform/notify';
import {
  actorOfPerson,
  colleaguesIn,
  findReader,
  peopleAtWork,
  type Actor,
  type AsksOfPeople,
} from '#organisation';
import { tasksOf } from './answers/tasks.ts';
import { digestFor, isDigestDay } from './digest.ts';
import { dueTasks } from './due.ts';
import { letterOf, type Subjects } from './letters.ts';
import { POST, tell } from './notices.ts';
import type { Preference } from './preference.ts';
import {
  insertNotice,
  lockHeard,
  lockReminded,
  lockUnsent,
  lockUnsentOf,
  markMailed,
  preferenceOf,
  writeHeard,
  writeReminded,
} from './store.ts';

/** What reminding needs from the application. */
export interface ReminderHands {
  asks: AsksOfPeople[];
  /** The workspace's own day. */
  today: (now: Date) => Day;
  texts: (language: 'vi' | 'en') => Texts;
  address: string | null;
}

const AT_ONCE = 200;

/**
 * Tells people of what was sealed since the last time, of so many lines at the most. The first time it only begins to
 * listen: what happened before is no news. Answers whether more may wait.
 */
export async function hear(
  tx: Tx,
  hands: ReminderHands,
  { now, limit = AT_ONCE }: { now: Date; limit?: number },
): Promise<boolean> {
  const position = await lockHeard(tx);
  if (position === null) {
    await writeHeard(tx, await lastSealed(tx));
    return false;
  }
  const lines = await sealedAfter(tx, { position, limit });
  const day = hands.today(now);
  for (const line of lines)
    for (const room of hands.asks)
      for (const news of await room.news(tx, line, day))
        for (const person of await colleaguesIn(tx, news.unitId, day))
          if (person.signsIn && person.id !== line.actorId)
            await tell(tx, {
              personId: person.id,
              news: { ...news, key: `${line.act} ${line.id} ${news.kind}` },
              now,
            });
  if (lines.length) await writeHeard(tx, lines.at(-1)!.position);
  return lines.length === limit;
}

/** Leaves out the next line: of one that cannot be told of nobody is told, and those after it are not held up. */
export async function missOne(tx: Tx): Promise<void> {
  const position = await lockHeard(tx);
  if (position !== null) await writeHeard(tx, position + 1);
}

const DAY = 'work.day';
const REMIND = 'work.remind';

/** Writes down that people are to be reminded on a day, once for each day; at `dueAt`. */
export async function openDay(
  tx: Tx,
  { day, now, dueAt }: { day: Day; now: Date; dueAt: Date },
): Promise<void> {
  await later(tx, { name: DAY, key: day, payload: { day }, now, dueAt });
}

/** What the room's jobs do. */
export function reminderWorkers(hands: ReminderHands): Workers {
  return {
    [DAY]: {
      within: async (tx, { payload }, now) => {
        const day = String(payload['day']);
        for (const person of await peopleAtWork(tx, day))
          await later(tx, { name: REMIND, key: `${day} ${person}`, payload: { day, person }, now });
      },
    },
    [REMIND]: {
      within: (tx, { payload }, now) =>
        remind(tx, hands, { day: String(payload['day']), personId: String(payload['person']), now }),
    },
    [POST]: {
      within: (tx, { payload }, now) => postNotice(tx, hands, { id: String(payload['notice']), now }),
    },
  };
}

interface Person {
  actor: Actor;
  preference: Preference;
  now: Date;
}

async function remind(
  tx: Tx,
  hands: ReminderHands,
  { day, personId, now }: { day: Day; personId: string; now: Date },
): Promise<void> {
  const actor = await actorOfPerson(tx, personId, day);
  const before = await lockReminded(tx, personId);
  if (!actor || (before && before.day >= day)) return;
  const preference = await preferenceOf(tx, personId);
  const digestOn = isDigestDay(preference.way, { day, last: before?.digestOn ?? null });
  if (preference.way !== 'off') {
    const tasks = await tasksOf(tx, hands.asks, { actor, day, limit: null });
    const told: string[] = [];
    for (const { task, ahead, key } of dueTasks(tasks, preference, {
      since: before?.day ?? addDays(day, -1),
      day,
    })) {
      const kind = ahead < 0 ? 'overdue' : 'due';
      const { unitId, title, unitName, to, dueOn } = task;
      const news = { key, kind, unitId, title, detail: unitName, to, dueOn };
      const id = await insertNotice(tx, personId, { news, now });
      if (id) told.push(id);
    }
    const person = { actor, preference, now };
    if (preference.way === 'at-once') await postReminders(tx, hands, { ...person, told, day });
    if (digestOn)
      await postLetter(tx, hands, {
        ...person,
        key: `digest ${personId} ${day}`,
        subjects: digestFor(await unsent(tx, person), { tasks, day }),
        day,
      });
  }
  await writeReminded(tx, personId, { day, digestOn: digestOn ? day : (before?.digestOn ?? null) });
}

// What is told at once in the morning goes in one letter; other news of the morning has letters of its own.
async function postReminders(
  tx: Tx,
  hands: ReminderHands,
  { told, day, ...person }: Person & { told: string[]; day: Day },
): Promise<void> {
  const subjects = { notices: await unsent(tx, person, told), late: [], soon: [] };
  await postLetter(tx, hands, { ...person, key: `reminders ${person.actor.id} ${day}`, subjects, day });
}

const STALE = 8 * 24 * 60 * 60 * 1000;

// What no letter told of, all or some, marked as told; what is older than a week's digest is no news any more.
async function unsent(tx: Tx, { actor, now }: Person, ids?: string[]) {
  const notices = await lockUnsentOf(tx, { personId: actor.id, units: actor.units }, ids);
  await markMailed(
    tx,
    notices.map((notice) => notice.id),
    now,
  );
  return notices.filter((notice) => now.getTime() - Date.parse(notice.at) < STALE);
}

async function postNotice(
  tx: Tx,
  hands: ReminderHands,
  { id, now }: { id: string; now: Date },
): Promise<void> {
  const notice = await lockUnsent(tx, id);
  if (!notice) return;
  await markMailed(tx, [id], now);
  const day = hands.today(now);
  const actor = await actorOfPerson(tx, notice.personId, day);
  if (!actor?.units.includes(notice.unitId)) return;
  const preference = await preferenceOf(tx, actor.id);
  const subjects = { notices: [notice], late: [], soon: [] };
  await postLetter(tx, hands, { actor, preference, now, key: `notice ${id}`, subjects, day });
}

async function postLetter(
  tx: Tx,
  { texts, address }: ReminderHands,
  letter: Person & { key: string; subjects: Subjects; day: Day },
): Promise<void> {
  const { actor, preference, now, key, subjects, day } = letter;
  const { notices, late, soon } = subjects;
  if (!notices.length && !late.length && !soon.length) return;
  const reader = await findReader(tx, actor.id);
  if (!reader?.signsIn) return;
  const { language } = preference;
  const words = letterOf(subjects, { name: reader.name, language, texts: texts(language), day, address });
  await post(tx, { to: reader.email, ...words }, { key, now });
}
