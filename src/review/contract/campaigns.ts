import { Type, type Static } from 'typebox';
import { PageQuery, pageOf } from '#platform/http';
import { AsOf, Can, DayText, Id, Kind, Level, UnitName } from '#organisation';
import { closed, Nullable, Text } from './base.ts';
import { OutlineDifference } from './difference.ts';
import { Outline } from './outline.ts';

const Year = Type.Integer({ minimum: 1900, maximum: 2200 });

/** A level whose units must report, and their day. */
export const Deadline = Type.Object({ level: Level, dueOn: DayText }, closed);

/** What a review says until it is issued. */
const content = {
  code: Text(60),
  title: Text(500),
  summary: Type.String({ maxLength: 10_000 }),
  directiveId: Nullable(Id),
  fromYear: Year,
  toYear: Year,
  /** Who must report: units that stand under this one on the day, of these kinds, of the levels that have a day. */
  withinUnitId: Id,
  kinds: Type.Array(Kind, { minItems: 1, maxItems: 20, uniqueItems: true }),
  asOf: DayText,
  deadlines: Type.Array(Deadline, { minItems: 1, maxItems: 6 }),
};
export const CampaignContent = Type.Object(content, closed);
export type CampaignContent = Static<typeof CampaignContent>;
export const NewCampaign = Type.Object({ unitId: Id, ...content }, closed);

export const Issue = Type.Object({ number: Text(60), holdsOn: Type.Optional(DayText) }, closed);
export const Withdrawal = Type.Object({ reason: Text(4000) }, closed);
export const NewVersion = Type.Object(
  { outline: Outline, note: Text(4000), holdsOn: Type.Optional(DayText) },
  closed,
);

export const CampaignQuery = Type.Object({ ...PageQuery, asOf: AsOf });
/** A review as a row of a list, with its obligations within sight as they stood on the day. */
export const CampaignRow = Type.Object({
  id: Id,
  code: Type.String(),
  title: Type.String(),
  unit: UnitName,
  fromYear: Type.Integer(),
  toYear: Type.Integer(),
  state: Type.Enum(['draft', 'issued'] as const),
  number: Nullable(Type.String()),
  issuedOn: Nullable(DayText),
  /** The last of its days. */
  dueOn: Nullable(DayText),
  expected: Type.Integer(),
  received: Type.Integer(),
  late: Type.Integer(),
  illustrative: Type.Boolean(),
});
export type CampaignRow = Static<typeof CampaignRow>;
export const CampaignPage = Type.Object({ ...pageOf(CampaignRow).properties, can: Can });

export const OutlineVersion = Type.Object({
  number: Type.Integer(),
  note: Type.String(),
  holdsOn: DayText,
  recordedAt: Type.String(),
  by: Nullable(Type.String()),
});
/** A review in full. `can`: edit, issue, withdraw, outline, oblige, extend, release, move. */
export const CampaignView = Type.Object({
  ...CampaignRow.properties,
  asOf: DayText,
  summary: Type.String(),
  directive: Nullable(Type.Object({ id: Id, title: Type.String(), code: Nullable(Type.String()) })),
  within: UnitName,
  kinds: Type.Array(Kind),
  reportersAsOf: DayText,
  deadlines: Type.Array(Deadline),
  revision: Type.Integer(),
  /** The draft, or the version in force on the day. */
  outline: Outline,
  version: Nullable(Type.Integer()),
  versions: Type.Array(OutlineVersion),
  can: Can,
});
export type CampaignView = Static<typeof CampaignView>;

export const OutlineReply = Type.Object({ version: Nullable(Type.Integer()), outline: Outline });
export const VersionNumber = Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 }));
export const DifferenceReply = Type.Object({
  from: Type.Integer(),
  to: Type.Integer(),
  versions: Type.Array(OutlineVersion),
  rows: Type.Array(OutlineDifference),
});
