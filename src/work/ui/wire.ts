// What the server says, in types alone: the shapes themselves stay on the server.
import type { Static } from 'typebox';
import type * as shape from '../contract.ts';

export type MyWork = Static<typeof shape.MyWork>;
export type Work = Static<typeof shape.Task>;
export type Beside = Static<typeof shape.Beside>;
export type Sent = Static<typeof shape.Sent>;
export type Given = Static<typeof shape.Given>;
export type Delegated = Static<typeof shape.Delegated>;
export type Colleagues = Static<typeof shape.Colleagues>;
export type Notice = Static<typeof shape.Notice>;
export type Reminders = Static<typeof shape.Reminders>;
export type Reminding = Static<typeof shape.ReminderBody>;
export type Feed = Static<typeof shape.Feed>;
export type Feeds = Static<typeof shape.Feeds>;
export type FeedMade = Static<typeof shape.FeedMade>;
