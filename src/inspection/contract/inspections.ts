import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Field, Id, Level, UnitName } from '#organisation';
import { Evidence } from '#delivery';
import { closed, Form, Named, Nullable, State, Text } from './base.ts';
import { Signing } from './conclusions.ts';

/** What an inspection says until it is announced. */
const content = {
  form: Form,
  title: Text(500),
  content: Type.String({ maxLength: 20_000 }),
  field: Field,
  undertakingId: Nullable(Id),
  directiveId: Nullable(Id),
  /** Posts, not persons: "Phó Chủ nhiệm Ủy ban Kiểm tra", "Trưởng đoàn". */
  team: Type.Array(Type.Object({ post: Text(200), part: Type.String({ maxLength: 200 }) }, closed), {
    maxItems: 50,
  }),
  startsOn: DayText,
  endsOn: DayText,
  visited: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }),
  questions: Type.Array(Text(2000), { maxItems: 100 }),
};
export const InspectionContent = Type.Object(content, closed);
export type InspectionContent = Static<typeof InspectionContent>;
export const NewInspection = Type.Object({ unitId: Id, planId: Nullable(Id), ...content }, closed);

export const Reschedule = Type.Object(
  { startsOn: DayText, endsOn: DayText, reason: Text(4000), holdsOn: Type.Optional(DayText) },
  closed,
);

/** `standing`: those under way and to come after those concluded and cancelled, each by their first days. */
export const SORTS = ['standing', 'start', 'title', 'state', 'unit'] as const;
export const InspectionQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  plan: Type.Optional(Id),
  /** The unit that inspects. */
  unit: Type.Optional(Id),
  /** Carried out by a unit within the subtree of this one. */
  within: Type.Optional(Id),
  /** Inspected within the subtree of this unit. */
  visited: Type.Optional(Id),
  /** Inspected itself: this very unit, whatever stands below it. */
  at: Type.Optional(Id),
  /** Of the unit that inspects. */
  level: Type.Optional(Level),
  form: Type.Optional(Form),
  field: Type.Optional(Field),
  state: Type.Optional(Type.Array(State)),
  late: Type.Optional(Type.Boolean()),
  undertaking: Type.Optional(Id),
  directive: Type.Optional(Id),
  from: Type.Optional(DayText),
  to: Type.Optional(DayText),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  sort: Type.Optional(Type.Enum(SORTS)),
  order: Type.Optional(Type.Enum(['asc', 'desc'] as const)),
  /** With what each of them found; where `at` is given, at that unit. */
  found: Type.Optional(Type.Boolean()),
});

/** An inspection as a row of a list or a bar of the calendar, as it stood on the day. */
export const InspectionRow = Type.Object({
  id: Id,
  planId: Nullable(Id),
  form: Form,
  title: Type.String(),
  field: Field,
  unit: UnitName,
  visited: Type.Array(UnitName),
  /** The post of the member of its team who is said to lead it. */
  leader: Nullable(Type.String()),
  /** In force on the day. */
  startsOn: DayText,
  endsOn: DayText,
  state: State,
  late: Type.Boolean(),
  /** A draft that a superior sent back: who, on which day and why. */
  returned: Nullable(Type.Object({ unit: UnitName, holdsOn: DayText, reason: Type.String() })),
  illustrative: Type.Boolean(),
});
export type InspectionRow = Static<typeof InspectionRow>;

/** What the conclusion found by the day, and what became of the remedies that it asked for: as much as concerns the reader. */
export const Found = Type.Object({
  strengths: Type.Integer(),
  shortcomings: Type.Integer(),
  remedies: Type.Integer(),
  /** Neither confirmed by inspection nor cancelled. */
  remediesOpen: Type.Integer(),
  remediesLate: Type.Integer(),
});
export type Found = Static<typeof Found>;
/** `found`: where it is asked for, of those that were concluded by the day. */
export const ListedInspection = Type.Object({ ...InspectionRow.properties, found: Type.Optional(Found) });
export const InspectionPage = Type.Object({
  ...pageOf(ListedInspection).properties,
  total: Type.Integer(),
  can: Can,
});

/** Another inspection, within sight, of the same unit in the same weeks. */
export const Clash = Type.Object({
  unit: UnitName,
  inspection: Type.Object({ id: Id, title: Type.String(), startsOn: DayText, endsOn: DayText }),
});

/** Visits that are being planned: which units, from when until when. */
export const ClashQuery = Type.Object({
  units: Type.Array(Id, { minItems: 1, maxItems: 200 }),
  from: DayText,
  to: DayText,
  /** The inspection that they belong to, where it is written already. */
  except: Type.Optional(Id),
});
export const ClashReply = Type.Object({ rows: Type.Array(Clash) });

export const FindingBody = Type.Object(
  {
    unitId: Id,
    kind: Type.Enum(['strength', 'shortcoming'] as const),
    text: Text(10_000),
    cause: Type.String({ maxLength: 10_000 }),
    undertakingId: Nullable(Id),
    milestoneId: Nullable(Id),
    /** What it makes of a claimed completion, when the conclusion is issued. */
    verdict: Nullable(Type.Enum(['confirmed', 'rejected', 'reopened'] as const)),
    remedy: Nullable(Text(500)),
    remedyDueOn: Nullable(DayText),
  },
  closed,
);
export type FindingBody = Static<typeof FindingBody>;
export const FindingView = Type.Object({
  ...FindingBody.properties,
  id: Id,
  unit: UnitName,
  undertaking: Nullable(Named),
  revision: Type.Integer(),
});

export const MinutesBody = Type.Object(
  {
    unitId: Nullable(Id),
    heldOn: DayText,
    place: Type.String({ maxLength: 300 }),
    present: Type.String({ maxLength: 4000 }),
    text: Text(50_000),
    replaces: Type.Optional(Nullable(Id)),
  },
  closed,
);
export const MinutesView = Type.Object({
  ...MinutesBody.properties,
  id: Id,
  recordedAt: Type.String(),
  by: Nullable(Type.String()),
  replaced: Type.Boolean(),
});

export const AnswerContent = Type.Object(
  {
    answers: Type.Array(Type.Object({ questionId: Id, text: Type.String({ maxLength: 20_000 }) }, closed), {
      maxItems: 100,
    }),
    remark: Type.String({ maxLength: 20_000 }),
    evidence: Type.Array(Evidence, { maxItems: 100 }),
  },
  closed,
);
export type AnswerContent = Static<typeof AnswerContent>;
export const AnswerView = Type.Object({
  id: Nullable(Id),
  unit: UnitName,
  /** The draft: its unit's alone. */
  draft: Nullable(AnswerContent),
  revision: Type.Integer(),
  submissions: Type.Array(
    Type.Object({
      number: Type.Integer(),
      content: AnswerContent,
      holdsOn: DayText,
      recordedAt: Type.String(),
      by: Nullable(Type.String()),
    }),
  ),
  can: Can,
});

/** One thing that happened. */
export const HistoryRow = Type.Object({
  fact: Type.String(),
  holdsOn: DayText,
  startsOn: Nullable(DayText),
  endsOn: Nullable(DayText),
  reason: Nullable(Type.String()),
  unit: UnitName,
  by: Nullable(Type.String()),
  recordedAt: Type.String(),
});

/** An inspection in full. `can`: edit, withdraw, submit, approve, return, announce, reschedule, open, cancel, conclude, minute, find, answer. */
export const InspectionView = Type.Object({
  ...InspectionRow.properties,
  asOf: DayText,
  plan: Nullable(Type.Object({ id: Id, title: Type.String(), startsOn: DayText, endsOn: DayText })),
  content: Type.String(),
  team: InspectionContent.properties.team,
  undertaking: Nullable(Named),
  directive: Nullable(Named),
  revision: Type.Integer(),
  questions: Type.Array(Type.Object({ id: Id, text: Type.String() })),
  answers: Type.Array(AnswerView),
  minutes: Type.Array(MinutesView),
  /** Before the conclusion the inspecting unit's alone; after it, those that concern the asker's units. */
  findings: Type.Array(FindingView),
  conclusionId: Nullable(Id),
  /** How its conclusion would be signed, and the posts that lead its unit; for whoever may issue it. */
  signing: Nullable(Type.Object({ ...Signing.properties, posts: Type.Array(Type.String()) })),
  clashes: Type.Array(Clash),
  history: Type.Array(HistoryRow),
  can: Can,
});
export type InspectionView = Static<typeof InspectionView>;
