import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Field, Id, Level, UnitName } from '#organisation';
import { FACTS, STATES } from './facts.ts';

const Text = (max: number) => Type.String({ minLength: 1, maxLength: max, pattern: '\\S' });
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Int = Type.Integer();

export const State = Type.Enum(STATES);
export const Kind = Type.Enum(['programme', 'scheme', 'item'] as const);
export const CountedKind = Type.Enum(['programme', 'scheme', 'item', 'milestone'] as const);
export const Audience = Type.Enum(['own', 'below', 'all'] as const);

export const Count = Type.Object({
  total: Int,
  planned: Int,
  inProgress: Int,
  claimed: Int,
  verified: Int,
  returned: Int,
  suspended: Int,
  cancelled: Int,
  late: Int,
  doneOnTime: Int,
  doneLate: Int,
});

/** Which undertakings are meant: those owned in the subtree of `unit` on the day, narrowed by the rest. */
export const Question = {
  asOf: AsOf,
  unit: Type.Optional(Id),
  under: Type.Optional(
    Type.String({ ...Id, description: 'a programme, scheme or item; it and all below it' }),
  ),
  kind: Type.Optional(CountedKind),
  field: Type.Optional(Field),
  level: Type.Optional(Level),
};

export const CountReply = Type.Object({ asOf: DayText, unit: UnitName, count: Count });
export const ChildCounts = Type.Object({
  asOf: DayText,
  unit: UnitName,
  /** What the unit itself owns. */
  own: Count,
  rows: Type.Array(Type.Object({ unit: UnitName, hasChildren: Type.Boolean(), count: Count })),
});
export const ProgrammeCounts = Type.Object({
  asOf: DayText,
  rows: Type.Array(
    Type.Object({
      id: Id,
      code: Nullable(Type.String()),
      title: Type.String(),
      core: Type.Boolean(),
      schemes: Count,
      items: Count,
    }),
  ),
});
export const Series = Type.Object({
  unit: UnitName,
  points: Type.Array(Type.Object({ day: DayText, count: Count })),
});

/** An undertaking as a row of a list, as it stood on the day asked for. */
export const UndertakingRow = Type.Object({
  id: Id,
  kind: Kind,
  parentId: Nullable(Id),
  code: Nullable(Type.String()),
  title: Type.String(),
  field: Field,
  owner: UnitName,
  lead: Nullable(UnitName),
  state: Nullable(State),
  late: Type.Boolean(),
  dueOn: Nullable(DayText),
  doneOn: Nullable(DayText),
  core: Type.Boolean(),
  illustrative: Type.Boolean(),
  draft: Type.Boolean(),
  hasChildren: Type.Boolean(),
  /** Schemes and items below it within the asker's sight; null for a leaf. */
  below: Nullable(Count),
});
export type UndertakingRow = Static<typeof UndertakingRow>;

export const SORTS = ['position', 'title', 'due', 'owner', 'state'] as const;
export const ListQuery = {
  ...Question,
  ...PageQuery,
  parent: Type.Optional(Type.Union([Id, Type.Literal('none')])),
  below: Type.Optional(
    Type.String({ ...Id, description: 'everything below an undertaking, itself left out' }),
  ),
  owner: Type.Optional(Id),
  state: Type.Optional(Type.Array(State)),
  done: Type.Optional(Type.Boolean({ description: 'claimed or verified' })),
  late: Type.Optional(Type.Boolean()),
  onTime: Type.Optional(Type.Boolean({ description: 'done on time (true) or done late (false)' })),
  dueWithin: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 3660,
      description: 'open and due within so many days after the day',
    }),
  ),
  drafts: Type.Optional(Type.Boolean({ description: 'only drafts of the own units' })),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  sort: Type.Optional(Type.Enum(SORTS)),
  order: Type.Optional(Type.Enum(['asc', 'desc'] as const)),
};
export const UndertakingPage = Type.Object({ ...pageOf(UndertakingRow).properties, total: Nullable(Int) });

export const MilestoneView = Type.Object({
  id: Id,
  title: Type.String(),
  /** In force on the day. */
  dueOn: Nullable(DayText),
  /** Every earlier due date, oldest first. */
  formerDues: Type.Array(
    Type.Object({ dueOn: Nullable(DayText), changedOn: DayText, reason: Nullable(Type.String()) }),
  ),
  state: Nullable(State),
  late: Type.Boolean(),
  doneOn: Nullable(DayText),
  can: Can,
});
export const IndicatorView = Type.Object({
  id: Id,
  name: Type.String(),
  measure: Type.String(),
  baseline: Nullable(Type.Number()),
  baselineOn: Nullable(DayText),
  target: Type.Number(),
  targetOn: DayText,
  direction: Type.Enum(['up', 'down'] as const),
  actuals: Type.Array(Type.Object({ holdsOn: DayText, value: Type.Number(), reportId: Id })),
});
export const AssignmentView = Type.Object({
  id: Id,
  unit: UnitName,
  part: Type.Enum(['lead', 'support'] as const),
  field: Nullable(Field),
  holdsOn: DayText,
  note: Type.String(),
  endedOn: Nullable(DayText),
  endedReason: Nullable(Type.String()),
});
export const Step = Type.Object({ id: Id, kind: Kind, code: Nullable(Type.String()), title: Type.String() });
/** An undertaking in full, as it stood on the day asked for. `can`: edit, issue, assign, addBelow, report, start, suspend, resume, cancel, reschedule, comment, verify, withdraw. */
export const UndertakingView = Type.Object({
  ...UndertakingRow.properties,
  summary: Type.String(),
  startsOn: Nullable(DayText),
  audience: Audience,
  revision: Int,
  asOf: DayText,
  /** From the programme down to the parent. */
  line: Type.Array(Step),
  directive: Nullable(Type.Object({ id: Id, number: Type.String(), title: Type.String() })),
  leansOn: Type.Array(Step),
  leanedOnBy: Type.Array(Step),
  formerDues: MilestoneView.properties.formerDues,
  assignments: Type.Array(AssignmentView),
  milestones: Type.Array(MilestoneView),
  indicators: Type.Array(IndicatorView),
  formerWordings: Type.Array(
    Type.Object({
      revision: Int,
      title: Type.String(),
      summary: Type.String(),
      replacedAt: Type.String(),
      by: Nullable(Type.String()),
    }),
  ),
  counts: Type.Object({ schemes: Count, items: Count, milestones: Count }),
  can: Can,
});
export type UndertakingView = Static<typeof UndertakingView>;

export const NewUndertaking = Type.Object(
  {
    kind: Kind,
    parentId: Nullable(Id),
    ownerUnitId: Id,
    code: Type.Optional(Nullable(Type.String({ maxLength: 60 }))),
    title: Text(500),
    summary: Type.Optional(Type.String({ maxLength: 10000 })),
    field: Field,
    startsOn: Type.Optional(Nullable(DayText)),
    dueOn: Type.Optional(Nullable(DayText)),
    audience: Type.Optional(Audience),
    directiveId: Type.Optional(Nullable(Id)),
    milestones: Type.Optional(
      Type.Array(Type.Object({ title: Text(500), dueOn: DayText }, { additionalProperties: false }), {
        maxItems: 200,
      }),
    ),
    indicators: Type.Optional(
      Type.Array(
        Type.Object(
          {
            name: Text(300),
            measure: Text(60),
            baseline: Type.Optional(Nullable(Type.Number())),
            baselineOn: Type.Optional(Nullable(DayText)),
            target: Type.Number(),
            targetOn: DayText,
            direction: Type.Optional(Type.Enum(['up', 'down'] as const)),
          },
          { additionalProperties: false },
        ),
        { maxItems: 100 },
      ),
    ),
  },
  { additionalProperties: false },
);
/** A draft may change in everything; an issued undertaking only in title and summary (the former wording is kept). */
export const UndertakingChange = Type.Object(
  { ...Type.Partial(Type.Omit(NewUndertaking, ['kind', 'parentId', 'ownerUnitId'])).properties },
  { additionalProperties: false },
);
export const Created = Type.Object({ id: Id });
export const Done = Type.Object({ id: Id });
export const IssueBody = Type.Object({ holdsOn: Type.Optional(DayText) }, { additionalProperties: false });
export const AssignBody = Type.Object(
  {
    unitId: Id,
    part: AssignmentView.properties.part,
    field: Type.Optional(Nullable(Field)),
    note: Type.Optional(Type.String({ maxLength: 2000 })),
    holdsOn: Type.Optional(DayText),
  },
  { additionalProperties: false },
);
export const ReasonBody = Type.Object(
  { reason: Text(4000), holdsOn: Type.Optional(DayText) },
  { additionalProperties: false },
);
/** start, suspend, resume, cancel, reschedule; a reason for all but start and resume; `dueOn` for reschedule. */
export const ActBody = Type.Object(
  {
    act: Type.Enum(['start', 'suspend', 'resume', 'cancel', 'reschedule'] as const),
    milestoneId: Type.Optional(Nullable(Id)),
    holdsOn: Type.Optional(DayText),
    reason: Type.Optional(Type.String({ maxLength: 4000 })),
    dueOn: Type.Optional(Nullable(DayText)),
  },
  { additionalProperties: false },
);
export const CommentBody = Type.Object(
  { text: Text(4000), submissionId: Type.Optional(Nullable(Id)) },
  { additionalProperties: false },
);
export const VerifyBody = Type.Object(
  {
    milestoneId: Type.Optional(Nullable(Id)),
    verdict: Type.Enum(['confirmed', 'rejected'] as const),
    note: Text(4000),
    holdsOn: Type.Optional(DayText),
  },
  { additionalProperties: false },
);

/** One line of what happened, newest first. */
export const HistoryRow = Type.Object({
  id: Id,
  fact: Type.Enum([...FACTS, 'commented', 'assigned', 'unassigned', 'reported', 'reworded'] as const),
  milestone: Nullable(Type.Object({ id: Id, title: Type.String() })),
  holdsOn: DayText,
  recordedAt: Type.String(),
  unit: Nullable(UnitName),
  person: Nullable(Type.String()),
  text: Nullable(Type.String()),
  dueOn: Nullable(DayText),
});

const Claim = Type.Object(
  { milestoneId: Nullable(Id), done: Type.Boolean(), doneOn: Type.Optional(Nullable(DayText)) },
  { additionalProperties: false },
);
const Actual = Type.Object({ indicatorId: Id, value: Type.Number() }, { additionalProperties: false });
export const Evidence = Type.Object(
  {
    kind: Type.Enum(['file', 'link', 'figure', 'research'] as const),
    text: Text(1000),
    url: Type.Optional(Type.String({ maxLength: 2000, pattern: '^https?://' })),
    fileId: Type.Optional(Id),
  },
  { additionalProperties: false },
);
/** What a unit writes into a progress report. A claim with milestoneId null is about the undertaking as a whole. */
export const ReportContent = Type.Object(
  {
    holdsOn: DayText,
    narrative: Type.String({ maxLength: 50000 }),
    claims: Type.Array(Claim, { maxItems: 300 }),
    actuals: Type.Array(Actual, { maxItems: 200 }),
    evidence: Type.Array(Evidence, { maxItems: 100 }),
  },
  { additionalProperties: false },
);
export type ReportContent = Static<typeof ReportContent>;
export const ReportStatus = Type.Enum(['draft', 'submitted', 'returned'] as const);
export const SubmissionView = Type.Object({
  id: Id,
  number: Int,
  ...ReportContent.properties,
  submittedAt: Type.String(),
  submittedBy: Nullable(Type.String()),
  returned: Nullable(
    Type.Object({
      reason: Type.String(),
      unit: UnitName,
      by: Nullable(Type.String()),
      holdsOn: DayText,
      recordedAt: Type.String(),
    }),
  ),
  comments: Type.Array(
    Type.Object({
      id: Id,
      text: Type.String(),
      unit: UnitName,
      by: Nullable(Type.String()),
      recordedAt: Type.String(),
    }),
  ),
});
/** `draft` is null for everyone outside the report's unit (rule 2). `can`: edit, submit, withdraw, return, comment. */
export const ReportView = Type.Object({
  id: Id,
  undertaking: Step,
  unit: UnitName,
  status: ReportStatus,
  revision: Int,
  savedAt: Nullable(Type.String()),
  savedBy: Nullable(Type.String()),
  draft: Nullable(ReportContent),
  submissions: Type.Array(SubmissionView),
  can: Can,
});
export const Saved = Type.Object({ id: Id, revision: Int, savedAt: Type.String() });

export const ChangeRow = Type.Object({
  id: Id,
  kind: CountedKind,
  title: Type.String(),
  undertakingId: Id,
  owner: UnitName,
  from: Nullable(State),
  to: Nullable(State),
  wasLate: Type.Boolean(),
  isLate: Type.Boolean(),
});
export const Changes = Type.Object({ from: Count, to: Count, ...pageOf(ChangeRow).properties });

/** A station of the thread: what a thing rests on (above) or what rests on it (below). */
export const Station = Type.Object({
  kind: Type.String(),
  id: Id,
  title: Type.String(),
  detail: Type.String(),
  to: Type.String(),
  state: Nullable(State),
  late: Type.Boolean(),
});
export const ThreadReply = Type.Object({ above: Type.Array(Station), below: Type.Array(Station) });
