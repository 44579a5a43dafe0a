import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Id, UnitName } from '#organisation';
import { PROVISION_KINDS } from '#statute';
import { AMENDMENT_STATES } from '../amending.ts';
import { CONFLICT_KINDS } from '../changing/conflicts.ts';
import { ChangeSent, ChangeShape, Provision, ToldChange } from './changes.ts';

const closed = { additionalProperties: false } as const;
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

const Sources = Type.Array(Type.Object({ words: Text(2000), insight: Type.Optional(Id) }, closed), {
  maxItems: 200,
});

const content = {
  proposalId: Nullable(Id),
  alternative: Type.String({
    maxLength: 60,
    description: 'which of several wordings of the proposal; empty where there is only one',
  }),
  changes: Type.Array(ChangeSent, { minItems: 1, maxItems: 2000 }),
};
export const AmendmentBody = Type.Object({ ...content, reason: Text(50_000), sources: Sources }, closed);
export type AmendmentBody = Static<typeof AmendmentBody>;
export const NewAmendmentBody = Type.Object({ ...AmendmentBody.properties, drafterUnitId: Id }, closed);
export const TrialBody = Type.Object(
  { ...content, changes: Type.Array(ChangeSent, { maxItems: 2000 }), amendmentId: Nullable(Id) },
  closed,
);
export type TrialBody = Static<typeof TrialBody>;
export const ChoiceBody = Type.Object(
  { alternative: Nullable(Type.String({ maxLength: 60 })), reason: Text(5000) },
  closed,
);
export const AdoptBody = Type.Object(
  { title: Text(300), amendments: Type.Array(Id, { minItems: 1, maxItems: 5000, uniqueItems: true }) },
  closed,
);
export type AdoptBody = Static<typeof AdoptBody>;
export const EnactBody = Type.Object(
  {
    ...{ actNumber: Type.String({ maxLength: 60 }), actTitle: Text(1000), actIssuer: Text(300) },
    ...{ adoptedOn: DayText, inForceFrom: DayText },
    bases: Type.Optional(Type.String({ maxLength: 20_000 })),
  },
  closed,
);
export type EnactBody = Static<typeof EnactBody>;

export const PieceShape = Type.Object({
  kind: Type.Enum(['same', 'out', 'in', 'choice'] as const),
  text: Type.String(),
  by: Type.Array(Type.String({ description: 'the number of an amendment' })),
  offers: Type.Optional(Type.Array(Type.Object({ text: Type.String(), by: Type.Array(Type.String()) }))),
});
export type PieceShape = Static<typeof PieceShape>;

const Named = Type.Object({ id: Id, number: Type.Integer(), title: Type.String() });
const Said = { vi: Type.String(), en: Type.String() };

export const OUTSIDE = ['not-submitted', 'adopted', 'other-chosen', 'decided-against'] as const;

export const AmendmentRow = Type.Object({
  id: Id,
  number: Type.Integer(),
  proposal: Nullable(Named),
  alternative: Type.String(),
  drafter: UnitName,
  state: Type.Enum(AMENDMENT_STATES),
  /** Why it does not go into the text; null where it does. */
  outside: Nullable(Type.Enum(OUTSIDE)),
  changes: Type.Array(ToldChange),
  /** How many changes it has; `changes` tells the first ones. */
  all: Type.Integer(),
  reason: Type.String(),
  /** Conflicts that somebody has to decide, and things that an adoption left to somebody's hand. */
  conflicts: Type.Integer(),
  byHand: Type.Integer(),
});
export type AmendmentRow = Static<typeof AmendmentRow>;
export const AmendmentPage = Type.Object({ ...pageOf(AmendmentRow).properties, total: Type.Integer() });
export const AmendmentQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  state: Type.Optional(Type.Enum(AMENDMENT_STATES)),
  proposal: Type.Optional(Id),
  provision: Type.Optional(Provision),
  drafter: Type.Optional(Id),
  needs: Type.Optional(Type.Enum(['decision', 'hand'] as const)),
  q: Type.Optional(Type.String({ maxLength: 200 })),
});

export const ConflictShape = Type.Object({
  kind: Type.Enum(CONFLICT_KINDS),
  open: Type.Boolean(),
  provision: Type.String(),
  name: Type.String(),
  ...Said,
  /** What each amendment would make there; without one, what stands in the text. */
  sides: Type.Array(
    Type.Object({
      /** Of a trial the amendment itself has no identifier yet, and the number 0. */
      amendment: Nullable(Type.Object({ id: Nullable(Id), number: Type.Integer() })),
      does: Nullable(ToldChange.properties.kind),
      place: Type.String(),
      pieces: Type.Array(PieceShape),
      aside: Type.Boolean(),
    }),
  ),
});
export type ConflictShape = Static<typeof ConflictShape>;
export const ConflictPage = Type.Object({
  ...pageOf(ConflictShape).properties,
  total: Type.Integer(),
  open: Type.Integer(),
});
export const ConflictQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  open: Type.Optional(Type.Boolean()),
  amendment: Type.Optional(Id),
});

const Left = Type.Object(Said);

export const AmendmentView = Type.Object({
  ...AmendmentRow.properties,
  driveId: Id,
  illustrative: Type.Boolean(),
  kept: Type.Array(ChangeShape),
  sources: Sources,
  left: Type.Array(Left),
  /** What could not be made in the text as it is now. */
  unapplied: Type.Array(Left),
  /** Provisions as this amendment alone makes them. */
  provisions: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      label: Type.String(),
      pieces: Type.Array(PieceShape),
    }),
  ),
  revision: Type.Integer(),
  /** The wordings, the newest first, as far as one reads them. */
  history: Type.Array(
    Type.Object({
      revision: Type.Integer(),
      reason: Type.String(),
      changes: Type.Array(ToldChange),
      unit: Nullable(UnitName),
      by: Nullable(Type.String()),
      at: Type.String(),
    }),
  ),
  facts: Type.Array(
    Type.Object({
      kind: Type.String(),
      holdsOn: DayText,
      reason: Type.String(),
      by: Nullable(Type.String()),
    }),
  ),
  choice: Nullable(Type.Object({ alternative: Type.String(), reason: Type.String(), holdsOn: DayText })),
  can: Can,
});
export type AmendmentView = Static<typeof AmendmentView>;

export const Trial = Type.Object({
  unapplied: Type.Array(Type.Object({ change: Type.Integer(), ...Said })),
  conflicts: Type.Array(ConflictShape),
  provisions: AmendmentView.properties.provisions,
});
export type Trial = Static<typeof Trial>;

export const DraftShape = Type.Object({
  id: Nullable(Id),
  number: Type.Integer(),
  title: Type.String(),
  holdsOn: Nullable(DayText),
  by: Nullable(Type.String()),
  versionId: Nullable(Id),
  adopted: Type.Array(Type.Object({ id: Id, number: Type.Integer() })),
});
export const Drafts = Type.Object({ rows: Type.Array(DraftShape), can: Can });

export const WorkingText = Type.Object({
  draft: Type.Object({ number: Type.Integer(), title: Type.String() }),
  before: Type.String(),
  provisions: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.Enum(PROVISION_KINDS),
      label: Type.String(),
      under: Nullable(Type.String()),
      name: Type.String(),
      pieces: Type.Array(PieceShape),
      /** Numbers of the amendments that did something to it, and how. */
      came: Nullable(Type.Array(Type.String())),
      gone: Nullable(Type.Object({ by: Type.Array(Type.String()), removed: Type.Boolean() })),
      moved: Nullable(Type.Array(Type.String())),
      renumbered: Nullable(Type.Object({ from: Type.String(), by: Type.Array(Type.String()) })),
      /** Conflicts that wait for a decision here. */
      conflicts: Type.Integer(),
    }),
  ),
  after: Type.String(),
  /** Amendments in the text, by number. */
  amendments: Type.Array(
    Type.Object({ id: Id, number: Type.Integer(), drafter: Type.String(), alternative: Type.String() }),
  ),
  open: Type.Integer(),
  can: Can,
});
export type WorkingText = Static<typeof WorkingText>;
export const Adopted = Type.Object({
  id: Id,
  number: Type.Integer(),
  carried: Type.Integer(),
  byHand: Type.Integer(),
});
export const Enacted = Type.Object({ id: Id, versionId: Id });

/** How many amendments of which work stand at a provision. */
export const AmendmentsOn = Type.Object({
  rows: Type.Array(Type.Object({ provision: Type.String(), driveId: Id, amendments: Type.Integer() })),
});
