import { Type, type Static } from 'typebox';
import { PROVISION_KINDS } from '#statute';

const closed = { additionalProperties: false } as const;
const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

/** The identity of a provision. */
export const Provision = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'the identity of a provision',
});
const Words = Type.String({ maxLength: 10_000_000 });

const Spot = Type.Union([
  Type.Object({ after: Provision }, closed),
  Type.Object({ before: Provision }, closed),
  Type.Object({ under: Nullable(Provision) }, closed),
]);

const Brought = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 80, pattern: '^[A-Za-z0-9:-]+$' }),
    kind: Type.Enum(PROVISION_KINDS),
    label: Type.String({ maxLength: 60 }),
    text: Words,
    more: Type.Optional(Type.Array(Words, { maxItems: 10_000 })),
    under: Type.Optional(Type.String({ maxLength: 80 })),
  },
  closed,
);

const KIND = <K extends string>(kind: K) => ({ kind: Type.Literal(kind) });
const KEPT = [
  Type.Object(
    {
      ...{ ...KIND('words'), provision: Provision, words: Words, by: Words },
      occurrence: Type.Optional(Type.Integer({ minimum: 1 })),
      from: Type.Optional(Type.Integer({ minimum: 0 })),
    },
    closed,
  ),
  Type.Object(
    {
      ...{ ...KIND('replace'), provision: Provision, text: Words },
      more: Type.Optional(Type.Array(Words, { maxItems: 10_000 })),
    },
    closed,
  ),
  Type.Object(
    {
      ...{ ...KIND('insert'), spot: Spot },
      provisions: Type.Array(Brought, { minItems: 1, maxItems: 500 }),
    },
    closed,
  ),
  Type.Object({ ...KIND('repeal'), provision: Provision }, closed),
  Type.Object({ ...KIND('remove'), provision: Provision, into: Type.Optional(Provision) }, closed),
  Type.Object(
    {
      ...{ ...KIND('renumber'), provision: Provision, label: Text(60) },
      following: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  Type.Object({ ...KIND('move'), provision: Provision, spot: Spot }, closed),
  Type.Object(
    {
      ...{ ...KIND('phrase'), phrase: Text(1000), by: Type.String({ maxLength: 1000 }) },
      within: Type.Optional(Type.Array(Provision, { maxItems: 1000 })),
    },
    closed,
  ),
] as const;

/** A change as it is kept. */
export const ChangeShape = Type.Union([...KEPT]);
/** A change as it is sent: also the words of a provision as they were edited in place. */
export const ChangeSent = Type.Union([
  ...KEPT,
  Type.Object(
    { ...KIND('edit'), provision: Provision, words: Words },
    {
      ...closed,
      description:
        'the words of a provision, without its number, as they shall read; paragraphs with line ends between',
    },
  ),
]);
export type ChangeSent = Static<typeof ChangeSent>;

/** A change told: where, which words go and which come. */
export const ToldChange = Type.Object({
  kind: Type.Enum(['words', 'replace', 'insert', 'repeal', 'remove', 'renumber', 'move', 'phrase'] as const),
  /** The provision as people call it; empty of a phrase throughout. */
  place: Type.String(),
  side: Nullable(Type.Enum(['after', 'before', 'under'] as const)),
  out: Type.String(),
  in: Type.String(),
});
export type ToldChange = Static<typeof ToldChange>;
