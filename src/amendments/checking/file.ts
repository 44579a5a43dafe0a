// A file of amendments as the command line takes it (docs/amendments-format.md): plain paragraphs and their amended versions, or a statute
// with typed changes. Pure.
import { Type, type Static } from 'typebox';
import { Check, Errors } from 'typebox/value';
import { invalid } from '#kernel/problem';
import { labelled, namedIn, Naming, Numbers, PROVISION_KINDS, readText, withIdentitiesOf } from '#statute';
import type { Provision, ProvisionKind, StatuteText } from '#statute';
import type { Amendment, Change, NewProvision, Spot } from '../changing/amendment.ts';
import { changesOfParagraphs, flatText, flatTextFrom } from '../changing/editing.ts';
import type { Calling } from '../changing/sentences.ts';

/** What a file asks: amendments in a text, and maybe the text after an adoption. */
export interface Asked {
  text: StatuteText;
  amendments: Amendment[];
  /** The text onto which the amendments are carried; null where none is given. */
  now: StatuteText | null;
  /** Whether the text is of plain paragraphs, called by their places. */
  flat: boolean;
  /** Names of amendments as the file writes them: numbers stay numbers. */
  names: Map<string, string | number>;
  calling: Calling;
}

const Name = Type.Union([Type.String({ minLength: 1 }), Type.Number()]);
const Paragraphs = Type.Array(Type.String());
const Edited = Type.Array(Type.Object({ id: Name, paragraphs: Paragraphs }));
const InParagraphs = Type.Object({
  original: Paragraphs,
  amendments: Edited,
  new_base: Type.Optional(Paragraphs),
});
const Carrying = Type.Object({ old_base: Paragraphs, amendment: Paragraphs, new_base: Paragraphs });

const Kind = Type.Enum([...PROVISION_KINDS]);
const Words = { label: Type.Optional(Type.String()), text: Type.String(), more: Type.Optional(Paragraphs) };
const ofStatute = {
  ...Words,
  kind: Type.Optional(Kind),
  under: Type.Optional(Type.Union([Type.String(), Type.Null()])),
};
const Statute = Type.Union([
  Type.Object({ text: Type.String() }),
  Type.Object({ provisions: Type.Array(Type.Object({ id: Type.String({ minLength: 1 }), ...ofStatute })) }),
]);
const spot = {
  after: Type.Optional(Type.String()),
  before: Type.Optional(Type.String()),
  under: Type.Optional(Type.Union([Type.String(), Type.Null()])),
};
const SpotShape = Type.Object(spot);
const at = { provision: Type.String() };
const Brought = Type.Object({
  ...{ id: Type.Optional(Type.String({ minLength: 1 })), kind: Type.Optional(Kind) },
  ...{ under: Type.Optional(Type.String()), ...Words },
});
const OneChange = Type.Union([
  Type.Object({
    ...{ kind: Type.Literal('words'), ...at, words: Type.String(), by: Type.String() },
    occurrence: Type.Optional(Type.Integer({ minimum: 1 })),
    from: Type.Optional(Type.Integer({ minimum: 0 })),
  }),
  Type.Object({ kind: Type.Literal('replace'), ...at, text: Type.String(), more: Type.Optional(Paragraphs) }),
  Type.Object({ kind: Type.Literal('insert'), ...spot, provisions: Type.Array(Brought, { minItems: 1 }) }),
  Type.Object({ kind: Type.Union([Type.Literal('repeal'), Type.Literal('remove')]), ...at }),
  Type.Object({ kind: Type.Literal('renumber'), ...at, label: Type.String() }),
  Type.Object({ kind: Type.Literal('move'), ...at, ...spot }),
  Type.Object({
    ...{ kind: Type.Literal('phrase'), phrase: Type.String({ minLength: 1 }), by: Type.String() },
    within: Type.Optional(Type.Array(Type.String())),
  }),
]);
type OneChange = Static<typeof OneChange>;
const Typed = Type.Object({
  ...{ id: Name, proposal: Type.Optional(Name), alternative: Type.Optional(Name) },
  ...{ change: Type.Optional(OneChange), changes: Type.Optional(Type.Array(OneChange)) },
});
const InStatute = Type.Object({
  ...{ statute: Statute, amendments: Type.Array(Typed), new_statute: Type.Optional(Statute) },
});

/** Reads a file. @throws Problem `amendments.bad-file`, with the place and the fault */
export function readAmendments(json: string): Asked {
  const file = parsed(json);
  if (Check(InParagraphs, file)) return inParagraphs(file);
  if (Check(Carrying, file)) {
    const { old_base: original, amendment: paragraphs, new_base } = file;
    return inParagraphs({ original, amendments: [{ id: 1, paragraphs }], new_base });
  }
  if (Check(InStatute, file)) return inStatute(file);
  const shape = has(file, 'statute') ? InStatute : has(file, 'old_base') ? Carrying : InParagraphs;
  const [fault] = Errors(shape, file);
  throw invalid('amendments.bad-file', [], {
    place: fault?.instancePath || '/',
    fault: fault?.message ?? '',
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw invalid('amendments.bad-file', [], { place: '/', fault: (error as Error).message });
  }
}

const has = (file: unknown, name: string) => typeof file === 'object' && file !== null && name in file;

function named(amendments: { id: string | number }[]): Map<string, string | number> {
  const names = new Map(amendments.map(({ id }) => [String(id), id]));
  if (names.size === amendments.length) return names;
  throw invalid('amendments.bad-file', [], { place: '/amendments', fault: 'id twice' });
}

function inParagraphs({ original, amendments, new_base }: Static<typeof InParagraphs>): Asked {
  return {
    names: named(amendments),
    text: flatText(original),
    amendments: amendments.map(({ id, paragraphs }) => {
      return { id: String(id), changes: changesOfParagraphs([original, paragraphs], String(id)) };
    }),
    now: new_base ? flatTextFrom([original, new_base]) : null,
    flat: true,
    calling: (id, language) => {
      const word = { vi: 'Đoạn', en: 'Paragraph' }[language];
      return /^\d+$/.test(id) ? `${word} ${Number(id) + 1}` : `${word} ${id}`;
    },
  };
}

function inStatute({ statute, amendments, new_statute }: Static<typeof InStatute>): Asked {
  const text = statuteOf(statute);
  const meant = meaning(text.provisions);
  const typed = amendments.map(({ id, proposal, alternative, change, changes = [] }): Amendment => {
    const all = change ? [change, ...changes] : changes;
    return {
      id: String(id),
      ...(proposal !== undefined && { proposal: String(proposal) }),
      ...(alternative !== undefined && { alternative: String(alternative) }),
      changes: all.map((one, n) => changeOf(one, `${id}:${n}`, meant)),
    };
  });
  const brought = typed.flatMap(({ changes }) =>
    changes.flatMap((one) => ('provisions' in one ? one.provisions : [])),
  );
  const now = new_statute ? statuteOf(new_statute) : null;
  const carried =
    now && 'text' in new_statute! ? withIdentitiesOf(text.provisions, now.provisions) : now?.provisions;
  const naming = new Naming([
    ...text.provisions,
    ...brought.map(({ id, kind, label, under = null }) => ({ id, kind, label, under })),
  ]);
  return {
    ...{ names: named(amendments), text, amendments: typed, flat: false },
    now: now && { ...now, provisions: carried! },
    calling: (id, language) => naming.nameOf(id, language) || id,
  };
}

/** A statute of a file: its provisions, or its plain text, whose provisions are then called by their numbers. */
export function statuteOf(statute: Static<typeof Statute>): StatuteText {
  if ('provisions' in statute) {
    const provisions = statute.provisions.map(({ id, under = null, label = '', text, more = [], kind }) => {
      return { id, kind: kind ?? kindOf(label), label, under, text, more };
    });
    const known = new Set(provisions.map(({ id }) => id));
    const stray = provisions.find(({ under }) => under !== null && !known.has(under));
    if (stray) throw invalid('amendments.bad-file', [], { place: stray.id, fault: `under ${stray.under}` });
    if (known.size < provisions.length)
      throw invalid('amendments.bad-file', [], { place: '/statute/provisions', fault: 'id twice' });
    return { before: '', provisions, after: '' };
  }
  const read = readText(statute.text);
  const numbered = read.provisions.map((one, n) => ({
    ...one,
    id: String(n),
    under: one.under?.toString() ?? null,
  }));
  const naming = new Naming(numbered);
  const taken = new Set<string>();
  const ids = new Map(numbered.map(({ id }) => [id, unlike(naming.nameOf(id), taken)]));
  const provisions = numbered.map((one): Provision => {
    return { ...one, id: ids.get(one.id)!, under: one.under === null ? null : ids.get(one.under)! };
  });
  return { before: read.before, provisions, after: read.after };
}

function unlike(name: string, taken: Set<string>): string {
  let own = name;
  for (let n = 2; taken.has(own); n += 1) own = `${name} (${n})`;
  taken.add(own);
  return own;
}

function kindOf(label: string): ProvisionKind {
  return labelled(`${label} x`).kind ?? 'clause';
}

// A change may name a provision by its identity, or by its numbers as people write them in either language.
function meaning(provisions: Provision[]): (name: string) => string {
  const naming = new Naming(provisions);
  const known = new Map<string, string>();
  const add = (name: string, id: string) => void (known.has(name) || known.set(name, id));
  for (const { id } of provisions) known.set(id, id);
  for (const { id } of provisions) {
    add(naming.nameOf(id, 'vi'), id);
    add(naming.nameOf(id, 'en'), id);
  }
  const numbers = new Numbers(provisions);
  return (name) => {
    const named = known.has(name) ? null : namedIn(name);
    return known.get(name) ?? (named && numbers.find(named, null)) ?? name;
  };
}

function changeOf(one: OneChange, name: string, meant: (name: string) => string): Change {
  switch (one.kind) {
    case 'phrase':
      return { ...one, ...(one.within && { within: one.within.map(meant) }) } as Change;
    case 'insert':
      return {
        kind: 'insert',
        spot: spotOf(one, meant),
        provisions: one.provisions.map((part, n) => brought(part, `${name}:${n}`)),
      };
    case 'move':
      return { kind: 'move', provision: meant(one.provision), spot: spotOf(one, meant) };
    default:
      return { ...one, provision: meant(one.provision) } as Change;
  }
}

function spotOf({ after, before, under }: Static<typeof SpotShape>, meant: (name: string) => string): Spot {
  if (after !== undefined) return { after: meant(after) };
  if (before !== undefined) return { before: meant(before) };
  return { under: under === undefined || under === null ? null : meant(under) };
}

function brought(
  { id, kind, label = '', text, more, under }: Static<typeof Brought>,
  name: string,
): NewProvision {
  return {
    ...{ id: id ?? name, kind: kind ?? kindOf(label), label, text },
    ...(more && { more }),
    ...(under !== undefined && { under }),
  };
}
