import { Type, type Static } from 'typebox';
import { Can, DayText, Id, UnitName } from '#organisation';
import { closed, Nullable, Text } from './base.ts';

export const FORMATS = ['docx', 'pdf'] as const;
const Sizes = Type.Record(Type.String({ maxLength: 40 }), Type.Number({ minimum: 0, maximum: 400 }), {
  maxProperties: 60,
});

/** How a unit's documents are headed. */
export const LetterheadContent = Type.Object(
  {
    family: Type.Enum(['party', 'state'] as const),
    superior: Nullable(Text(200)),
    issuer: Text(200),
    /** The letters of the body in symbols: "TU". */
    code: Text(30),
    place: Text(100),
    archive: Text(200),
    /** The words at the top right, where they differ from the rule's. */
    motto: Type.Array(Text(120), { maxItems: 3 }),
    /** Sizes in points and lengths in millimetres by part, within the ranges of the rule. */
    sizes: Sizes,
    lengths: Sizes,
  },
  closed,
);
export type LetterheadContent = Static<typeof LetterheadContent>;
export const LetterheadView = Type.Object({
  unit: UnitName,
  /** 0 while it follows from the unit's name. */
  revision: Type.Integer(),
  content: LetterheadContent,
  /** The rule of form in force today. */
  rule: Type.String(),
  can: Can,
});

export const AUTHORITIES = ['TM', 'KT', 'TL', 'Q', 'TUQ'] as const;
export const Recipient = Type.Object({ unitId: Nullable(Id), name: Text(300) }, closed);

/** How a version is put out: its number, who signs, who gets it. */
export const IssueContent = Type.Object(
  {
    number: Text(20),
    signing: Type.Object(
      {
        /** In what right it is signed; null where the signer signs alone. */
        authority: Nullable(Type.Enum(AUTHORITIES)),
        /** For whom: "Ban Thường vụ". */
        body: Type.String({ maxLength: 200 }),
        position: Text(200),
        /** Left empty where it is written by hand. */
        name: Type.String({ maxLength: 200 }),
      },
      closed,
    ),
    recipients: Type.Array(Recipient, { minItems: 1, maxItems: 200 }),
  },
  closed,
);
export type IssueContent = Static<typeof IssueContent>;
export const Issue = Type.Object({ ...IssueContent.properties, holdsOn: Type.Optional(DayText) }, closed);

/** A version as it was put out. */
export const IssuedShape = Type.Object({
  ...IssueContent.properties,
  symbol: Type.String(),
  version: Type.Integer(),
  holdsOn: DayText,
  rule: Type.String(),
  /** The files by format. */
  files: Type.Record(Type.String(), Id),
});

/** How far a document of collected reports has come, in sections of reports. */
export const CollectingProgress = Type.Object({
  read: Type.Integer(),
  total: Nullable(Type.Integer()),
  writing: Type.Boolean(),
});
