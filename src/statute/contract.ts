import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Id, UnitName } from '#organisation';
import { PROVISION_KINDS } from './reading/marks.ts';
import { FORMATS } from './reading/read-file.ts';

const closed = { additionalProperties: false } as const;
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

export const AUDIENCES = ['own', 'below', 'all'] as const;
export const LANGUAGES = ['vi', 'en'] as const;
export const Kind = Type.Enum(PROVISION_KINDS);

/** A text to be read: a file that was uploaded, or the words themselves (plain text, or Akoma Ntoso). */
export const Source = Type.Object(
  {
    fileId: Type.Optional(Id),
    words: Type.Optional(Type.String({ minLength: 1, maxLength: 1_500_000 })),
    corrections: Type.Optional(
      Type.Array(
        Type.Object(
          {
            line: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
            as: Type.Enum([...PROVISION_KINDS, 'words']),
          },
          closed,
        ),
        { maxItems: 2000, description: 'what a person says of lines, against what was read' },
      ),
    ),
  },
  closed,
);
export type Source = Static<typeof Source>;

/** A provision as it is shown. */
export const ProvisionShape = Type.Object({
  id: Type.String(),
  kind: Kind,
  label: Type.String(),
  under: Nullable(Type.String()),
  text: Type.String(),
  more: Type.Array(Type.String()),
});

/** What was read of a text, before anything is kept. */
export const Reading = Type.Object({
  format: Type.Enum(FORMATS),
  before: Type.String(),
  provisions: Type.Array(
    Type.Object({ ...ProvisionShape.properties, line: Nullable(Type.Integer()), name: Type.String() }),
  ),
  after: Type.String(),
  doubts: Type.Array(
    Type.Object({
      line: Type.Integer(),
      words: Type.String(),
      why: Type.Enum(['out-of-order', 'twice'] as const),
      /** The provision that holds the line now. */
      within: Nullable(Type.String()),
    }),
  ),
  unknown: Type.Array(Type.String()),
  pictures: Type.Integer(),
});
export type Reading = Static<typeof Reading>;

const act = {
  actNumber: Type.String({ maxLength: 60 }),
  actTitle: Text(1000),
  actIssuer: Text(300),
  adoptedOn: DayText,
  inForceFrom: DayText,
};
const bases = Type.String({
  maxLength: 20_000,
  description: 'the bases that the act names (“Căn cứ …”), a line each',
});
export const NewVersion = Type.Object({ ...act, bases: Type.Optional(bases), source: Source }, closed);
export type NewVersion = Static<typeof NewVersion>;

export const NewStatute = Type.Object(
  {
    directiveId: Id,
    code: Type.String({ minLength: 1, maxLength: 40, pattern: '^[\\p{L}\\d][\\p{L}\\d./-]*$' }),
    title: Text(300),
    names: Type.Array(Text(100), { maxItems: 20, uniqueItems: true }),
    language: Type.Enum(LANGUAGES),
    audience: Type.Enum(AUDIENCES),
    version: NewVersion,
  },
  closed,
);
export type NewStatute = Static<typeof NewStatute>;

export const VersionBrief = Type.Object({
  id: Id,
  number: Type.Integer(),
  ...act,
  bases,
  /** The day from which the next one is in force; null for the last. */
  until: Nullable(DayText),
  provisions: Type.Integer(),
  articles: Type.Integer(),
  withdrawn: Nullable(Type.Object({ reason: Type.String(), at: Type.String() })),
});
export type VersionBrief = Static<typeof VersionBrief>;

export const StatuteBrief = Type.Object({
  id: Id,
  code: Type.String(),
  title: Type.String(),
  language: Type.Enum(LANGUAGES),
  owner: UnitName,
  illustrative: Type.Boolean(),
  versions: Type.Integer(),
  /** Of the version in force on the day asked for. */
  inForceFrom: Nullable(DayText),
});
export const StatutePage = pageOf(StatuteBrief);
export const ListQuery = Type.Object({ ...PageQuery, asOf: AsOf });

export const StatuteView = Type.Object({
  ...StatuteBrief.properties,
  names: Type.Array(Type.String()),
  audience: Type.Enum(AUDIENCES),
  directive: Nullable(Type.Object({ id: Id, number: Type.String(), title: Type.String() })),
  versions: Type.Array(VersionBrief),
  /** The version in force on the day asked for. */
  inForce: Nullable(Id),
  can: Can,
});

/** A reference within a paragraph (0 is the first), from one letter to another, and where it leads. */
export const ReferenceShape = Type.Object({
  paragraph: Type.Integer(),
  from: Type.Integer(),
  to: Type.Integer(),
  /** The statute that it leads into; null where none that one may see is called so. */
  statuteId: Nullable(Id),
  targets: Type.Array(Nullable(Type.String())),
});

export const VersionView = Type.Object({
  ...VersionBrief.properties,
  statuteId: Id,
  before: Type.String(),
  provisions: Type.Array(
    Type.Object({
      ...ProvisionShape.properties,
      name: Type.String(),
      references: Type.Array(ReferenceShape),
    }),
  ),
  after: Type.String(),
});

export const DifferenceQuery = Type.Object({
  from: Type.Optional(Id),
  strict: Type.Optional(
    Type.Boolean({
      description: 'whether other spellings of the same (hòa, hoà), quotes and kinds of blanks differ',
    }),
  ),
});
export const Piece = Type.Object({
  kind: Type.Enum(['same', 'out', 'in'] as const),
  text: Type.String(),
});
export const Differences = Type.Object({
  from: VersionBrief,
  to: VersionBrief,
  same: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      what: Type.Array(Type.Enum(['inserted', 'removed', 'changed', 'moved', 'renumbered'] as const)),
      kind: Kind,
      before: Nullable(Type.Object({ name: Type.String(), label: Type.String() })),
      after: Nullable(Type.Object({ name: Type.String(), label: Type.String() })),
      paragraphs: Type.Array(Type.Object({ pieces: Type.Array(Piece) })),
    }),
  ),
});
export type Differences = Static<typeof Differences>;

export const Reason = Type.Object({ reason: Text(2000) }, closed);
export const Saved = Type.Object({ id: Id, versionId: Id });
export const Done = Type.Object({ id: Id });
