import { Type, type Static, type TSchema } from 'typebox';
import { LENGTHS, PARTS, URGENCIES } from '#platform/documents';
import { AsOf, Can, DayText, Id, UnitName } from '#organisation';
import { closed, Nullable, Text } from './base.ts';

export const FORMATS = ['docx', 'pdf'] as const;
/** Of a report also its figures. */
export const REPORT_FORMATS = [...FORMATS, 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Some of the names, each with a number. */
function some<Name extends string>(names: readonly Name[]) {
  const number = Type.Optional(Type.Number({ minimum: 0, maximum: 400 }));
  return Type.Unsafe<Partial<Record<Name, number>>>(
    Type.Object(Object.fromEntries(names.map((name) => [name, number])), closed),
  );
}

const Words = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const Listed = <T extends TSchema>(schema: T, maxItems: number) =>
  Type.Optional(Type.Array(schema, { maxItems }));

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
    sizes: some(PARTS),
    lengths: some(LENGTHS),
  },
  closed,
);
export type LetterheadContent = Static<typeof LetterheadContent>;
export const LetterheadView = Type.Object({
  unit: UnitName,
  /** 0 while it follows from the unit's name. */
  revision: Type.Integer(),
  content: LetterheadContent,
  /** The rule of form in force on the day. */
  rule: Type.String(),
  /** Who set it last, and when. */
  changed: Nullable(Type.Object({ at: Type.String(), by: Nullable(Type.String()) })),
  can: Can,
});

/** What one says of a document without refusing it: the sentence is `reports.form.` and the code. */
export const FormWarning = Type.Object({
  code: Type.String(),
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
});
export type FormWarning = Static<typeof FormWarning>;

/** Names with a number each, `part:number`. */
const set = (names: readonly string[]) =>
  Listed(Type.String({ pattern: `^(${names.join('|')}):\\d+(\\.\\d+)?$` }), names.length);
/** A letterhead that is being written: its words, and what it sets as `part:number`. */
export const LetterheadQuery = Type.Object({
  family: Type.Enum(['party', 'state'] as const),
  ...{ superior: Words(200), issuer: Words(200), code: Words(30), place: Words(100), archive: Words(200) },
  motto: Listed(Type.String({ maxLength: 120 }), 3),
  sizes: set(PARTS),
  lengths: set(LENGTHS),
  asOf: AsOf,
});

const Measured = Type.Object({ value: Type.Number(), from: Type.Number(), to: Type.Number() });
const LineShape = Type.Object({
  part: Type.Enum(PARTS),
  text: Type.String(),
  align: Type.Enum(['left', 'center', 'right', 'justify'] as const),
  before: Type.Optional(Type.Number()),
  left: Type.Optional(Type.Number()),
  /** A rule below: its length as a share of the text's. */
  rule: Type.Optional(Type.Number()),
});
const Beside = Type.Object({ left: Type.Array(LineShape), right: Type.Array(LineShape) });
const Looks = {
  bold: Type.Boolean(),
  italic: Type.Boolean(),
  caps: Type.Boolean(),
  underline: Type.Boolean(),
};
/** The first page of a report as a letterhead makes it, line by line, with what the rule prescribes. */
export const LetterheadSample = Type.Object({
  rule: Type.String(),
  motto: Type.Array(Type.String()),
  headLeft: Type.Number(),
  lines: Type.Enum(['exact', 'multiple'] as const),
  /** Sizes in points as the letterhead makes them; `prescribed` as the rule does, with its range. */
  faces: Type.Record(Type.String(), Type.Object({ size: Type.Number(), prescribed: Measured, ...Looks })),
  lengths: Type.Record(Type.String(), Type.Object({ value: Type.Number(), prescribed: Measured })),
  head: Type.Array(Beside),
  opening: Type.Array(LineShape),
  body: Type.Array(LineShape),
  signature: Type.Array(Beside),
  warnings: Type.Array(FormWarning),
});

/** A document as it is read on a screen: the lines and sizes are those that its files are drawn with. */
export const ShownPaper = Type.Object({
  headLeft: Type.Number(),
  lines: Type.Enum(['exact', 'multiple'] as const),
  faces: Type.Record(Type.String(), Type.Object({ size: Type.Number(), ...Looks })),
  lengths: Type.Record(Type.String(), Type.Object({ value: Type.Number() })),
  head: Type.Array(Beside),
  opening: Type.Array(LineShape),
  body: Type.Array(LineShape),
  signature: Type.Array(Beside),
});
export type ShownPaper = Static<typeof ShownPaper>;

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
    urgency: Type.Optional(Nullable(Type.Enum(URGENCIES))),
  },
  closed,
);
export type IssueContent = Static<typeof IssueContent>;
export const Issue = Type.Object({ ...IssueContent.properties, holdsOn: Type.Optional(DayText) }, closed);

/** An issue that is being written. */
export const IssueQuery = Type.Object({
  number: Words(20),
  authority: Type.Optional(Type.Enum(AUTHORITIES)),
  ...{ body: Words(200), position: Words(200), name: Words(200) },
  recipients: Listed(Type.String({ maxLength: 300 }), 200),
  holdsOn: Type.Optional(DayText),
});
/** What the version would be issued as, and what can be said of its form. */
export const IssueCheck = Type.Object({
  symbol: Type.String(),
  rule: Type.String(),
  warnings: Type.Array(FormWarning),
});

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
