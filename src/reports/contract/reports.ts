import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Id, Level, UnitName } from '#organisation';
import { REPORT_FACTS, REPORT_STATES } from '../standing.ts';
import { closed, Nullable, SectionId, Text, VersionNumber } from './base.ts';
import { Contents, GapShape, ReturnedSection } from './content.ts';
import { IssuedShape, REPORT_FORMATS } from './papers.ts';
import { Predecessor } from './predecessors.ts';

export const REPORT_KINDS = ['full', 'summary'] as const;
const State = Type.Enum(REPORT_STATES);

export const NewReport = Type.Object(
  {
    reviewId: Id,
    unitId: Id,
    kind: Type.Enum(REPORT_KINDS),
    title: Text(500),
    /** Of a summary: the sections that it condenses, in their order. */
    sections: Type.Optional(Type.Array(SectionId, { minItems: 1, maxItems: 500, uniqueItems: true })),
  },
  closed,
);
export const ReportHead = Type.Object(
  {
    title: Text(500),
    sections: Type.Optional(Type.Array(SectionId, { minItems: 1, maxItems: 500, uniqueItems: true })),
  },
  closed,
);

const when = { holdsOn: Type.Optional(DayText) };
export const Approval = Type.Object({ gaps: Type.Optional(Text(4000)), ...when }, closed);
export const Submission = Type.Object(when, closed);
export const Reopening = Type.Object({ reason: Text(4000), ...when }, closed);
export const Return = Type.Object(
  {
    reason: Text(4000),
    sections: Type.Array(ReturnedSection, { maxItems: 500 }),
    ...when,
  },
  closed,
);
export const Acceptance = Type.Object({ note: Type.Optional(Text(4000)), ...when }, closed);

export const ReportQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  review: Type.Optional(Id),
  unit: Type.Optional(Id),
  kind: Type.Optional(Type.Enum(REPORT_KINDS)),
  state: Type.Optional(State),
  q: Type.Optional(Type.String({ maxLength: 200 })),
});

export const ReportRow = Type.Object({
  id: Id,
  title: Type.String(),
  kind: Type.Enum(REPORT_KINDS),
  unit: UnitName,
  review: Type.Object({ id: Id, title: Type.String() }),
  state: State,
  /** The version that those above read; for its own unit also before that, the newest. */
  version: Nullable(Type.Integer()),
  issued: Nullable(Type.String()),
  illustrative: Type.Boolean(),
});
export type ReportRow = Static<typeof ReportRow>;
export const ReportPage = pageOf(ReportRow);

export const EventShape = Type.Object({
  fact: Type.Enum([...REPORT_FACTS, 'issued']),
  version: Type.Integer(),
  holdsOn: DayText,
  reason: Nullable(Type.String()),
  sections: Type.Array(ReturnedSection),
  unit: UnitName,
  recordedAt: Type.String(),
  by: Nullable(Type.String()),
});

/** A report as its reader may know it. `can`: write, approve, reopen, submit, return, accept, issue, comment. */
export const ReportView = Type.Object({
  ...ReportRow.properties,
  level: Level,
  sections: Nullable(Type.Array(Type.String())),
  outlineVersion: Type.Integer(),
  dueOn: Nullable(DayText),
  into: Nullable(UnitName),
  /** What the draft lacks: for its own unit alone. */
  gaps: Type.Array(GapShape),
  share: Nullable(Type.Object({ whole: Type.Integer(), asked: Type.Integer() })),
  /** Drafts of units whose duty moved to this one, for its own people while they write. */
  predecessors: Type.Array(Predecessor),
  /** What was sent back last, while it is. */
  returned: Nullable(Type.Object({ reason: Nullable(Type.String()), sections: Type.Array(ReturnedSection) })),
  /** In which formats it can be taken away: XLSX where it has tables of figures. */
  formats: Type.Array(Type.Enum(REPORT_FORMATS)),
  versions: Type.Array(Type.Object({ number: Type.Integer(), holdsOn: DayText, submitted: Type.Boolean() })),
  issue: Nullable(IssuedShape),
  history: Type.Array(EventShape),
  can: Can,
});
export type ReportView = Static<typeof ReportView>;

/** What the register of studies says of the directive under review for the unit of a report; nothing where none is named. */
export const StudyFigures = Type.Object({
  asOf: DayText,
  years: Type.Array(
    Type.Object({
      year: Type.Integer(),
      sessions: Type.Integer(),
      invited: Type.Integer(),
      present: Type.Integer(),
      units: Type.Integer(),
    }),
  ),
});

/** What a report says: its draft, or one version of it. */
export const ReportText = Type.Object({
  id: Id,
  title: Type.String(),
  version: Nullable(VersionNumber),
  outlineVersion: Type.Integer(),
  checksum: Nullable(Type.String()),
  gaps: Nullable(Type.String()),
  contents: Contents,
});
export type ReportText = Static<typeof ReportText>;
