import { Type, type Static } from 'typebox';
import { Can, DayText, Field, Id, UnitName } from '#organisation';
import { REQUEST_KINDS } from '../request.ts';
import { closed, Nullable, SessionState, Text, Words } from './base.ts';

const State = Nullable(Type.String());

/** A request in a list, with its obligation as it stands on the day. */
export const RequestRow = Type.Object({
  id: Id,
  kind: Type.Enum(REQUEST_KINDS),
  title: Type.String(),
  unit: UnitName,
  state: State,
  late: Type.Boolean(),
  dueOn: Nullable(DayText),
  doneOn: Nullable(DayText),
  /** Who answers for the unit where it no longer stands. */
  successor: Nullable(UnitName),
  sessionId: Id,
});
export type RequestRow = Static<typeof RequestRow>;
export const RequestList = Type.Object({ asOf: DayText, rows: Type.Array(RequestRow) });

/** A statement that was tied to a request as evidence. */
export const EvidenceRow = Type.Object({
  id: Id,
  requestId: Id,
  session: Type.Object({ id: Id, title: Type.String() }),
  statementId: Type.String(),
  speaker: Type.String(),
  words: Type.String(),
  kind: Nullable(Type.String()),
  provision: Type.String(),
  sectionId: Nullable(Type.String()),
  section: Nullable(Type.String()),
  note: Type.String(),
  recordedAt: Type.String(),
  by: Nullable(Type.String()),
});
export type EvidenceRow = Static<typeof EvidenceRow>;
export const EvidenceQuery = Type.Object({
  report: Id,
  section: Type.Optional(Type.String({ maxLength: 60 })),
});
export const EvidenceList = Type.Object({ rows: Type.Array(EvidenceRow) });
/** Statements of a later session as evidence for a request, and maybe for a section of the report that needed it. */
export const NewEvidence = Type.Object(
  {
    sessionId: Id,
    statements: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 200, uniqueItems: true }),
    sectionId: Nullable(Type.String({ maxLength: 60 })),
    note: Words(4000),
  },
  closed,
);

/** A statement of approved minutes by name, to be linked. */
export const StatementRow = Type.Object({
  sessionId: Id,
  statementId: Type.String(),
  speaker: Type.String(),
  words: Type.String(),
  field: Nullable(Type.String()),
  kind: Nullable(Type.String()),
  provision: Type.String(),
});
export type StatementRow = Static<typeof StatementRow>;

const Followed = Type.Object({ id: Id, title: Type.String() });

/**
 * A request and what it points to. `can`: imposeAnew where its unit has gone into another, deepen, addEvidence. The report, its
 * versions and the evidence are told to the delegation's unit and to the unit asked.
 */
export const RequestView = Type.Object({
  ...RequestRow.properties,
  asOf: DayText,
  conclusion: Type.Object({ id: Id, symbol: Type.String(), holdsOn: DayText }),
  session: Followed,
  delegationId: Id,
  sections: Type.Array(Followed),
  report: Nullable(
    Type.Object({
      id: Id,
      /** The version that was heard. */
      heard: Nullable(Type.Integer()),
      /** Those that came after the conclusion. */
      later: Type.Array(
        Type.Object({ number: Type.Integer(), on: DayText, how: Type.Enum(['submitted', 'handed']) }),
      ),
    }),
  ),
  conference: Nullable(Followed),
  contributions: Type.Array(Type.Object({ id: Id, title: Type.String(), state: Type.String() })),
  deeper: Type.Array(Type.Object({ id: Id, title: Type.String(), state: SessionState, heldOn: DayText })),
  evidence: Type.Array(EvidenceRow),
  /** Statements of deeper sessions that are not tied to it yet, for those who may tie them. */
  statements: Type.Array(StatementRow),
  insteadOf: Nullable(Id),
  replacedBy: Nullable(Id),
  can: Can,
});
export type RequestView = Static<typeof RequestView>;

/** What the report changed since it was heard: nothing before a later version. */
export const RequestDifference = Type.Object({
  reportId: Nullable(Id),
  from: Nullable(Type.Integer()),
  to: Nullable(Type.Integer()),
  rows: Type.Array(
    Type.Object({
      sectionId: Type.String(),
      title: Type.String(),
      asked: Type.Boolean(),
      paragraphs: Type.Array(
        Type.Object({
          pieces: Type.Array(Type.Object({ kind: Type.Enum(['same', 'out', 'in']), text: Type.String() })),
        }),
      ),
      figures: Type.Array(
        Type.Object({
          cell: Type.String(),
          before: Nullable(Type.Union([Type.Number(), Type.String()])),
          after: Nullable(Type.Union([Type.Number(), Type.String()])),
        }),
      ),
    }),
  ),
});
export type RequestDifference = Static<typeof RequestDifference>;

/** To impose a request anew on a unit into which the one asked has gone. */
export const ImposeAnew = Type.Object({ unitId: Id, dueOn: DayText, reason: Text(4000) }, closed);
