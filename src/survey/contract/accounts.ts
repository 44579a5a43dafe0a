import { Type, type Static } from 'typebox';
import { AsOf, Can, DayText, Id, UnitName } from '#organisation';
import { IssueContent } from '#reports';
import { closed, Nullable, Text, Words } from './base.ts';
import { RequestRow, StatementRow } from './requests.ts';

const Linked = Type.Object({ sessionId: Id, statementId: Type.String({ maxLength: 60 }) }, closed);

/** What the delegation's report says: sections with words, the statements they rest on, the requests they tell of. */
export const AccountContent = Type.Object(
  {
    title: Text(500),
    sections: Type.Array(
      Type.Object(
        {
          id: Type.String({ minLength: 1, maxLength: 60 }),
          title: Text(300),
          words: Words(100_000),
          statements: Type.Array(Linked, { maxItems: 500 }),
          requests: Type.Array(Id, { maxItems: 200, uniqueItems: true }),
        },
        closed,
      ),
      { maxItems: 60 },
    ),
  },
  closed,
);
export type AccountContent = Static<typeof AccountContent>;

/** The delegation's report as it was issued: the parsed form of the very bytes that are kept. */
export const AccountDocument = Type.Object({
  format: Type.Literal(1),
  ...{ symbol: Type.String(), issuedOn: DayText, issuer: Type.String(), delegation: Type.String() },
  title: Type.String(),
  sections: Type.Array(
    Type.Object({
      ...{ id: Type.String(), title: Type.String(), words: Type.String() },
      statements: Type.Array(
        Type.Object({ speaker: Type.String(), session: Type.String(), words: Type.String() }),
      ),
      requests: Type.Array(
        Type.Object({
          ...{ unit: Type.String(), title: Type.String(), dueOn: Nullable(DayText) },
          ...{ state: Nullable(Type.String()), late: Type.Boolean(), doneOn: Nullable(DayText) },
        }),
      ),
    }),
  ),
  signing: IssueContent.properties.signing,
  recipients: Type.Array(Type.String()),
});
export type AccountDocument = Static<typeof AccountDocument>;

export const AccountQuery = Type.Object({ asOf: AsOf });
/**
 * The report of a delegation: as it is written for its unit, with what may be linked; as it was issued for others. `can`: edit,
 * issue.
 */
export const AccountView = Type.Object({
  delegation: Type.Object({ id: Id, title: Type.String() }),
  unit: UnitName,
  asOf: DayText,
  /** 0 while it follows from the sessions. */
  revision: Type.Integer(),
  content: Nullable(AccountContent),
  statements: Type.Array(StatementRow),
  requests: Type.Array(RequestRow),
  issued: Nullable(
    Type.Object({
      ...{ symbol: Type.String(), holdsOn: DayText, rule: Type.String(), checksum: Type.String() },
      document: AccountDocument,
      files: Type.Record(Type.String(), Id),
    }),
  ),
  can: Can,
});
export type AccountView = Static<typeof AccountView>;
/** Whether a delegation has reported; `can`: edit, issue. */
export const DelegationAccount = Type.Object({
  issued: Nullable(Type.Object({ symbol: Type.String(), holdsOn: DayText })),
  can: Can,
});
