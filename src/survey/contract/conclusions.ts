import { Type, type Static } from 'typebox';
import { Can, DayText, Field, Id, UnitName } from '#organisation';
import { IssueContent } from '#reports';
import { REQUEST_KINDS } from '../request.ts';
import { closed, Nullable, SessionKind, Text, Words } from './base.ts';

/** Something that the conclusion asks for: who, what, by when. */
export const WantedRequest = Type.Object(
  {
    kind: Type.Enum(REQUEST_KINDS),
    unitId: Id,
    words: Text(500),
    detail: Words(4000),
    dueOn: DayText,
    field: Field,
    /** Of a report to complete: the sections meant. */
    sections: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 200, uniqueItems: true }),
    /** Of a contribution: the conference or workshop, once it is known. */
    conferenceId: Nullable(Id),
  },
  closed,
);
export type WantedRequest = Static<typeof WantedRequest>;

/** What the head of the delegation concludes: an assessment in paragraphs, and requests. */
export const ConclusionContent = Type.Object(
  {
    assessment: Type.Array(Text(10_000), { maxItems: 200 }),
    requests: Type.Array(WantedRequest, { maxItems: 200 }),
  },
  closed,
);
export type ConclusionContent = Static<typeof ConclusionContent>;

/** The conclusion while it is written, by its session. `can`: edit, issue. */
export const ConcludingView = Type.Object({
  sessionId: Id,
  title: Type.String(),
  unit: UnitName,
  host: UnitName,
  reviewId: Id,
  delegationId: Id,
  /** 0 before the first word. */
  revision: Type.Integer(),
  content: ConclusionContent,
  units: Type.Array(UnitName),
  changed: Nullable(Type.Object({ at: Type.String(), by: Nullable(Type.String()) })),
  can: Can,
});
export type ConcludingView = Static<typeof ConcludingView>;

/** How an official document of a survey is put out: its number, who signs, who gets it, from which day. */
export const Issuing = Type.Object({ ...IssueContent.properties, holdsOn: Type.Optional(DayText) }, closed);
export type Issuing = Static<typeof Issuing>;
export const IssuedReply = Type.Object({ id: Id, symbol: Type.String() });

/** What was issued, for good: the parsed form of the very bytes that are kept. */
export const NoticeDocument = Type.Object({
  format: Type.Literal(1),
  ...{ number: Type.String(), symbol: Type.String(), issuedOn: DayText, issuer: Type.String() },
  ...{ delegation: Type.String(), kind: SessionKind, title: Type.String(), host: Type.String() },
  ...{ heldOn: DayText, place: Type.String() },
  assessment: Type.Array(Type.String()),
  requests: Type.Array(
    Type.Object({
      kind: Type.Enum(REQUEST_KINDS),
      ...{ unit: Type.String(), words: Type.String(), detail: Type.String(), dueOn: DayText },
      field: Type.String(),
      sections: Type.Array(Type.String()),
      conference: Nullable(Type.String()),
    }),
  ),
  signing: IssueContent.properties.signing,
  recipients: Type.Array(Type.String()),
});
export type NoticeDocument = Static<typeof NoticeDocument>;

/** A conclusion as it was issued. */
export const ConclusionView = Type.Object({
  id: Id,
  session: Type.Object({ id: Id, title: Type.String() }),
  unit: UnitName,
  holdsOn: DayText,
  symbol: Type.String(),
  rule: Type.String(),
  document: NoticeDocument,
  checksum: Type.String(),
  files: Type.Record(Type.String(), Id),
});
export type ConclusionView = Static<typeof ConclusionView>;

/** Whether a session was concluded; `can` of those who conclude it: write. */
export const SessionConclusion = Type.Object({
  conclusion: Nullable(Type.Object({ id: Id, symbol: Type.String(), holdsOn: DayText })),
  can: Can,
});
