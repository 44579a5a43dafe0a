import { Type, type Static } from 'typebox';
import { Can, DayText, Field, Id, UnitName } from '#organisation';
import { INSIGHT_KINDS } from '#review';
import { SIDES } from '../minutes.ts';
import { closed, Nullable, SessionKind, Time } from './base.ts';
import { AgendaItem } from './sessions.ts';

/** Somebody at the session, or expected there and not present; `id` is theirs within the minutes. */
export const Attendee = Type.Object({
  id: Type.String(),
  side: Type.Enum(SIDES),
  /** A post ("Phó Bí thư"), or who a guest is. */
  name: Type.String(),
  unit: Type.String(),
  unitId: Nullable(Id),
  present: Type.Boolean(),
});
export type Attendee = Static<typeof Attendee>;

/** One participant's words on one topic. `at` is the moment at which it was begun, by which statements are in order. */
export const Statement = Type.Object({
  id: Type.String(),
  at: Type.String(),
  speakerId: Nullable(Type.String()),
  topic: Type.String(),
  field: Nullable(Field),
  kind: Nullable(Type.Enum(INSIGHT_KINDS)),
  provision: Type.String(),
  /** The place in the version heard that it is about. */
  sectionId: Nullable(Type.String()),
  quoted: Type.String(),
  words: Type.String(),
});
export type Statement = Static<typeof Statement>;

/** An insight of the version heard that was valued. */
export const ValuedInsight = Type.Object({
  sectionId: Type.String(),
  insightId: Type.String(),
  kind: Type.Enum(INSIGHT_KINDS),
  words: Type.String(),
});
export type ValuedInsight = Static<typeof ValuedInsight>;

export const Assessment = Type.Object({
  id: Type.String(),
  at: Type.String(),
  words: Type.String(),
  insights: Type.Array(ValuedInsight),
});

/** What minutes say. `times` are of the agenda's lines by their place. */
export const MinutesContent = Type.Object({
  began: Nullable(Type.String()),
  ended: Nullable(Type.String()),
  times: Type.Record(Type.String(), Type.String()),
  present: Type.Array(Attendee),
  statements: Type.Array(Statement),
  assessments: Type.Array(Assessment),
});
export type MinutesContent = Static<typeof MinutesContent>;

/** The version of the host's report that was heard. */
export const HeardRef = Type.Object({ reportId: Id, version: Type.Integer(), checksum: Type.String() });

/** Minutes as they were approved: what is sealed. */
export const MinutesDocument = Type.Object({
  format: Type.Literal(1),
  ...{ title: Type.String(), kind: SessionKind, heldOn: DayText, place: Type.String() },
  host: Type.Object({ id: Id, name: Type.String() }),
  heard: Nullable(HeardRef),
  agenda: Type.Array(AgendaItem),
  ...MinutesContent.properties,
});
export type MinutesDocument = Static<typeof MinutesDocument>;

export const ApprovedHead = Type.Object({
  number: Type.Integer(),
  checksum: Type.String(),
  holdsOn: DayText,
  recordedAt: Type.String(),
  by: Nullable(Type.String()),
});

/**
 * Minutes as somebody may read them: those approved last, if any; of the delegation's own unit also what is being written.
 * `can`: write, approve, reopen.
 */
export const MinutesView = Type.Object({
  versions: Type.Array(ApprovedHead),
  approved: Nullable(MinutesDocument),
  draft: Nullable(MinutesContent),
  can: Can,
});
export type MinutesView = Static<typeof MinutesView>;

export const ApprovedView = Type.Object({ ...ApprovedHead.properties, document: MinutesDocument });

/** How a version differs from the one before it. */
export const MinutesDifference = Type.Object({
  from: Type.Integer(),
  to: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      change: Type.Enum(['added', 'removed', 'changed'] as const),
      before: Nullable(Statement),
      after: Nullable(Statement),
    }),
  ),
});
export type MinutesDifference = Static<typeof MinutesDifference>;

export const Approving = Type.Object({ holdsOn: Type.Optional(DayText) }, closed);
export const AgendaTime = Time;
export const Approved = Type.Object({ id: Id, number: Type.Integer() });

/** The version heard, section by section; null where none was handed in, or it is not the asker's to read. */
export const HeardView = Type.Object({
  report: Nullable(
    Type.Object({
      ...HeardRef.properties,
      unit: UnitName,
      title: Type.String(),
      holdsOn: DayText,
      sections: Type.Array(
        Type.Object({
          id: Type.String(),
          title: Type.String(),
          text: Type.String(),
          insights: Type.Array(
            Type.Object({
              id: Type.String(),
              kind: Type.Enum(INSIGHT_KINDS),
              provision: Type.String(),
              words: Type.String(),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type HeardView = Static<typeof HeardView>;
