import { Type } from 'typebox';
import { PageQuery, page, pageOf, type Route } from '#platform/http';
import { act, change, findReader, read, unitNames, type Actor } from '#organisation';
import { savePreference } from '../actions/save-preference.ts';
import * as shape from '../contract.ts';
import type { WorkHands } from '../routes.ts';
import { countUnread, markRead, noticesOf, preferenceOf } from '../store.ts';

const readerOf = ({ id, units }: Actor) => ({ personId: id, units });

/** What a person was told, and how they want to be reminded. */
export function reminderRoutes({ sends }: Pick<WorkHands, 'sends'>): Route[] {
  return [
    ...noticeRoutes(),
    read({
      path: '/reminders',
      verb: 'work.reminders',
      summary: 'How the asker wants to be reminded',
      contract: { reply: shape.Reminders },
      answer: async ({ db, actor }) => ({
        ...(await preferenceOf(db, actor.id)),
        address: (await findReader(db, actor.id))?.email ?? '',
        sends,
      }),
    }),
    change({
      path: '/reminders',
      verb: 'work.save-reminders',
      summary: 'Choose how one is reminded: at once, by a digest, in the application alone, not at all',
      contract: { body: shape.ReminderBody, reply: shape.Saved },
      change: ({ tx, body, ifMatch, ...acting }) =>
        savePreference(tx, { preference: body, seen: ifMatch }, acting),
    }),
  ];
}

function noticeRoutes(): Route[] {
  return [
    read({
      path: '/notices',
      verb: 'work.notices',
      summary: 'What the asker was told, the newest first',
      contract: { query: Type.Object(PageQuery), reply: pageOf(shape.Notice) },
      answer: async ({ db, actor, query: { limit = 100, cursor }, today }) => {
        const rows = await noticesOf(db, readerOf(actor), { limit: limit + 1, cursor });
        const units = await unitNames(
          db,
          rows.map((row) => row.unitId),
          today,
        );
        const views = rows.map(({ unitId, readAt, key: _key, ...row }) => ({
          ...row,
          unitName: units.get(unitId)?.name ?? '',
          read: readAt !== null,
        }));
        return page(views, limit, (row) => [row.at, row.id]);
      },
    }),
    read({
      path: '/notices/unread',
      verb: 'work.unread',
      summary: 'How many of the asker’s notices were not read',
      contract: { reply: shape.Unread },
      answer: async ({ db, actor }) => ({ count: await countUnread(db, readerOf(actor)) }),
    }),
    act({
      path: '/notices/read',
      verb: 'work.read-notices',
      summary: 'Mark some notices as read, or all',
      contract: { body: shape.ReadBody, reply: shape.Unread },
      act: async ({ tx, body, actor, now }) => {
        await markRead(tx, readerOf(actor), { ids: body.ids, now });
        return { count: await countUnread(tx, readerOf(actor)) };
      },
    }),
  ];
}
