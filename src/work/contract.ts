import { Type } from 'typebox';
import { DayText, Id } from '#organisation';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const closed = { additionalProperties: false };

export const Person = Type.Object({ id: Id, name: Type.String() });

/** What is given to a colleague, as a task shows it. */
export const Given = Type.Object({
  id: Id,
  from: Person,
  to: Person,
  note: Type.String(),
  givenAt: Type.String(),
  can: Type.Object({ end: Type.Boolean() }),
});

/** One thing that is asked of the person's units, from any room. */
export const Task = Type.Object({
  key: Type.String(),
  /** What is to be done: a text key, `work.kind.<kind>`. */
  kind: Type.String(),
  title: Type.String(),
  detail: Type.String(),
  to: Type.String(),
  /** The unit that is asked. */
  unitId: Id,
  /** Whose work it is about. */
  unitName: Type.String(),
  since: Nullable(DayText),
  dueOn: Nullable(DayText),
  late: Type.Boolean(),
  state: Nullable(Type.String()),
  /** Where the line stands for others of its kind that are not named: `to` is the list that holds them. */
  rest: Nullable(Type.Object({ count: Type.Integer(), late: Type.Integer() })),
  delegation: Nullable(Given),
  can: Type.Object({ delegate: Type.Boolean() }),
});

/** What stands beside what is asked, and is counted apart from it. */
export const Beside = Type.Object({
  kind: Type.Enum(['follow', 'further', 'undated'] as const),
  unitId: Id,
  unitName: Type.String(),
  count: Type.Integer(),
  late: Type.Integer(),
  /** The day after which `further` falls due. */
  after: Nullable(DayText),
  /** The list that holds them. */
  to: Type.String(),
  /** The first of `follow`, by due date. */
  tasks: Type.Array(Type.Pick(Task, ['key', 'title', 'detail', 'to', 'unitName', 'dueOn', 'late', 'state'])),
});

export const Sent = Type.Object({
  title: Type.String(),
  to: Type.String(),
  unitName: Type.String(),
  sentAt: Type.String(),
  holdsOn: DayText,
  /** Where it stands: submitted, returned, verified … */
  outcome: Type.String(),
  reason: Nullable(Type.String()),
});

/** A task that the person gave to a colleague, and where it stands. */
export const Delegated = Type.Object({
  ...Given.properties,
  title: Type.String(),
  link: Type.String(),
  unitName: Type.String(),
  /** Whether the unit is still asked; what is done is asked no more. */
  open: Type.Boolean(),
  state: Nullable(Type.String()),
  late: Type.Boolean(),
  dueOn: Nullable(DayText),
});

export const MyWork = Type.Object({
  asOf: DayText,
  /** The units that are asked for something. */
  units: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  tasks: Type.Array(Task),
  beside: Type.Array(Beside),
  /** The newest first; `sentCount` of them in all. */
  sent: Type.Array(Sent),
  sentCount: Type.Integer(),
  delegated: Type.Array(Delegated),
});

export const DelegateBody = Type.Object(
  {
    key: Type.String({ minLength: 1, maxLength: 200 }),
    unitId: Id,
    toId: Id,
    note: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  closed,
);
export const Created = Type.Object({ id: Id });
export const Done = Type.Object({ id: Id });

export const Colleagues = Type.Object({
  rows: Type.Array(Type.Object({ id: Id, name: Type.String(), title: Type.String() })),
});

export const WAYS = ['at-once', 'daily', 'weekly', 'in-app', 'off'] as const;
export const BEFORE = [30, 14, 7, 3, 1, 0] as const;
export const AFTER = [1, 3, 7, 14, 30] as const;
const some = { maxItems: 10, uniqueItems: true };

/** How a person wants to be reminded. */
export const ReminderBody = Type.Object(
  {
    way: Type.Enum(WAYS),
    language: Type.Enum(['vi', 'en'] as const),
    /** Days before and after the due date on which one is reminded. */
    before: Type.Array(Type.Enum(BEFORE), some),
    after: Type.Array(Type.Enum(AFTER), some),
  },
  closed,
);
export const Reminders = Type.Object({
  ...ReminderBody.properties,
  revision: Type.Integer(),
  /** Where letters go. */
  address: Type.String(),
  /** False where letters are written to files of the server and sent to nobody. */
  sends: Type.Boolean(),
});
export const Saved = Type.Object({ revision: Type.Integer() });

/** Something that the person was told. */
export const Notice = Type.Object({
  id: Id,
  /** A text key, `work.notice.<kind>`. */
  kind: Type.String(),
  title: Type.String(),
  detail: Type.String(),
  to: Type.String(),
  unitName: Type.String(),
  dueOn: Nullable(DayText),
  at: Type.String(),
  read: Type.Boolean(),
});
export const Unread = Type.Object({ count: Type.Integer() });
export const ReadBody = Type.Object(
  {
    /** Which; all of them where it is left out. */
    ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 500 })),
  },
  closed,
);

/** A calendar address of the person; the address itself is told once, when it is made. */
export const Feed = Type.Object({
  id: Id,
  name: Type.String(),
  madeAt: Type.String(),
  readAt: Nullable(Type.String()),
  can: Type.Object({ renew: Type.Boolean(), revoke: Type.Boolean() }),
});
export const Feeds = Type.Object({ rows: Type.Array(Feed) });
export const FeedBody = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }) },
  closed,
);
export const FeedMade = Type.Object({ id: Id, path: Type.String() });
