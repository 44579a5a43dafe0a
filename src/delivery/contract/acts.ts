import { Type } from 'typebox';
import { DayText, Field, Id } from '#organisation';
import { Audience, Nullable, Text, WorkKind } from './base.ts';
import { AssignmentView } from './undertakings.ts';

export const NewUndertaking = Type.Object(
  {
    kind: WorkKind,
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
    verdict: Type.Enum(['confirmed', 'rejected', 'reopened'] as const),
    note: Text(4000),
    holdsOn: Type.Optional(DayText),
    /** With the whole its milestones that are claimed as done are confirmed too; otherwise each goes on waiting. */
    milestonesToo: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
