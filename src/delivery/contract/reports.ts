import { Type, type Static } from 'typebox';
import { Can, DayText, Id, UnitName } from '#organisation';
import { Int, Nullable, Text } from './base.ts';
import { Step } from './undertakings.ts';

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
