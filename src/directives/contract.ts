import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Field, Id, UnitName } from '#organisation';
import { AUDIENCES, RELATED, RELATIONS, SORTS, STANDINGS, TYPES } from './kinds.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const closed = { additionalProperties: false } as const;

export const DirectiveType = Type.Enum(TYPES);
export const RelationKind = Type.Enum(RELATIONS);
export const Standing = Type.Enum(STANDINGS);
export type DirectiveType = Static<typeof DirectiveType>;
export type RelationKind = Static<typeof RelationKind>;
export type Standing = Static<typeof Standing>;

/** What stands in the registry of a directive. */
const content = {
  number: Text(60),
  type: DirectiveType,
  issuer: Text(300),
  issuedOn: DayText,
  title: Text(1000),
  summary: Type.String({ maxLength: 20_000 }),
  fields: Type.Array(Field, { maxItems: 15, uniqueItems: true }),
  audience: Type.Enum(AUDIENCES),
};
export const Content = Type.Object(content, closed);
export type Content = Static<typeof Content>;

export const NewRelation = Type.Object({ kind: RelationKind, toId: Id }, closed);
export const NewDirective = Type.Object(
  {
    ...content,
    ownerUnitId: Id,
    relations: Type.Optional(Type.Array(NewRelation, { maxItems: 50 })),
    fileIds: Type.Optional(Type.Array(Id, { maxItems: 50, uniqueItems: true })),
  },
  closed,
);
export const NewAttachment = Type.Object({ fileId: Id }, closed);
export const Reason = Type.Object({ reason: Text(2000) }, closed);

/** A directive as others name it. */
export const Brief = Type.Object({
  id: Id,
  number: Type.String(),
  type: DirectiveType,
  issuer: Type.String(),
  issuedOn: DayText,
  title: Type.String(),
});
export type Brief = Static<typeof Brief>;

/** Something that looks wrong and yet may be right: said, never refused. */
export const Warning = Type.Object({ code: Type.String(), field: Type.String(), directive: Brief });
export type Warning = Static<typeof Warning>;

export const Saved = Type.Object({ id: Id, revision: Type.Integer(), warnings: Type.Array(Warning) });
export const Done = Type.Object({ id: Id });
export const Warnings = Type.Object({ warnings: Type.Array(Warning) });

export const ListQuery = Type.Object({
  ...PageQuery,
  asOf: AsOf,
  q: Type.Optional(
    Type.String({
      maxLength: 200,
      description: 'words of number, title, issuer or summary, with or without diacritics',
    }),
  ),
  type: Type.Optional(DirectiveType),
  issuer: Type.Optional(Type.String({ maxLength: 300 })),
  from: Type.Optional(DayText),
  to: Type.Optional(DayText),
  field: Type.Optional(Field),
  owner: Type.Optional(Id),
  related: Type.Optional(Type.Enum(RELATED)),
  standing: Type.Optional(Standing),
  sort: Type.Optional(Type.Enum(SORTS)),
  order: Type.Optional(Type.Enum(['asc', 'desc'] as const)),
});
export type ListQuery = Static<typeof ListQuery>;

export const DirectiveRow = Type.Object({
  ...Brief.properties,
  fields: Type.Array(Field),
  owner: UnitName,
  standing: Standing,
  illustrative: Type.Boolean(),
  files: Type.Integer(),
});
export type DirectiveRow = Static<typeof DirectiveRow>;
export const DirectivePage = Type.Object({
  ...pageOf(DirectiveRow).properties,
  total: Type.Integer(),
  can: Can,
});
export type DirectivePage = Static<typeof DirectivePage>;
export const Issuers = Type.Object({ rows: Type.Array(Type.String()) });

const Moment = Type.String();
const By = Nullable(Type.String());
/** When, by whom and why something was taken back. */
export const Withdrawn = Nullable(Type.Object({ at: Moment, by: By, reason: Type.String() }));

export const RelationView = Type.Object({
  id: Id,
  kind: RelationKind,
  /** `to`: from this directive to the other; `from`: the other way. */
  direction: Type.Enum(['to', 'from'] as const),
  directive: Brief,
  recordedAt: Moment,
  by: By,
  withdrawn: Withdrawn,
  can: Can,
});
export const AttachmentView = Type.Object({
  fileId: Id,
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer(),
  recordedAt: Moment,
  by: By,
  withdrawn: Withdrawn,
});
export const Former = Type.Object({ ...content, revision: Type.Integer(), recordedAt: Moment, by: By });
export const DirectiveView = Type.Object({
  id: Id,
  ...content,
  revision: Type.Integer(),
  owner: UnitName,
  standing: Standing,
  illustrative: Type.Boolean(),
  registeredAt: Moment,
  recordedAt: Moment,
  by: By,
  withdrawn: Withdrawn,
  relations: Type.Array(RelationView),
  attachments: Type.Array(AttachmentView),
  /** Former revisions, the newest first. */
  former: Type.Array(Former),
  can: Can,
});
export type DirectiveView = Static<typeof DirectiveView>;

/** A station of the thread: like every room's, and how it hangs together with the one before. */
export const Station = Type.Object({
  kind: Type.String(),
  id: Id,
  title: Type.String(),
  detail: Type.String(),
  to: Type.String(),
  state: Type.Null(),
  late: Type.Boolean(),
  type: DirectiveType,
  issuedOn: DayText,
  standing: Standing,
  /** How many steps away. */
  level: Type.Integer(),
  relation: RelationKind,
  /** The station towards this directive. */
  via: Id,
});
export type Station = Static<typeof Station>;
/** `above`: what it rests on, the furthest first; `below`: what rests on it, the nearest first. */
export const ThreadReply = Type.Object({ above: Type.Array(Station), below: Type.Array(Station) });
