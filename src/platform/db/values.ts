/**
 * How values cross the border between SQL and TypeScript. Both engines are made to speak text, and this file alone
 * turns it into values, so that a row read from the embedded database and from a server are equal. Days stay text
 * (a JS Date would move them over midnight), moments become ISO text in UTC, and what has no exact counterpart
 * (numeric, interval, ranges, ltree) stays the text that PostgreSQL wrote.
 */

/** JSON text for a `json`/`jsonb` column; made by {@link json} only, since a bare array would be taken for an SQL array. */
export type JsonText = string & { readonly jsonText: true };

/** Wraps a value for a `jsonb` column. `undefined` members are left out, as JSON.stringify does. */
export function json(value: unknown): JsonText {
  return JSON.stringify(value ?? null) as JsonText;
}

type Parse = (text: string) => unknown;

/** An int8 as a number where that is exact, otherwise as a bigint. */
function parseInt8(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

/** `2026-11-23 05:00:00.12+00` → `2026-11-23T05:00:00.120Z`; micro-seconds are kept when there are any. */
function parseMoment(text: string): string {
  const found = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  if (!found) return text;
  const fraction = (found[3] ?? '').padEnd(3, '0');
  return `${found[1]}T${found[2]}.${fraction}Z`;
}

/** `{1,2,3}`: arrays of integers carry counts, many to an answer, and JSON reads them faster than a general reader. */
function parseIntegers(text: string): unknown {
  return JSON.parse(text.replaceAll('{', '[').replaceAll('}', ']').replaceAll('NULL', 'null'));
}

/** Type identifiers (pg_type.oid) of what is read by a reader of its own. The rest stays text. */
export const parsers: Readonly<Record<number, Parse>> = {
  16: (text) => text === 't',
  17: (text) => Buffer.from(text.slice(2), 'hex'),
  20: parseInt8,
  21: Number,
  23: Number,
  26: Number,
  114: JSON.parse,
  700: Number,
  701: Number,
  1007: parseIntegers,
  1082: (text) => text,
  1114: (text) => text,
  1184: parseMoment,
  3802: JSON.parse,
};

/** Array types are numbered by each database (those of enums are its own): what each array type's elements are. */
export const arrayTypesQuery =
  "select oid::int4 as oid, typelem::int4 as element from pg_type where typcategory = 'A' and typelem <> 0 order by oid";

function quoteElement(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function arrayText(values: readonly unknown[]): string {
  const parts = values.map((value) => {
    if (Array.isArray(value)) return arrayText(value);
    const text = encodeParameter(value);
    return text === null ? 'NULL' : quoteElement(text);
  });
  return `{${parts.join(',')}}`;
}

/**
 * The text in which a parameter is sent, the same to both engines: null and undefined → SQL null, Date → ISO moment,
 * array → SQL array, bytes → hex bytea, any other object → JSON.
 */
export function encodeParameter(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  return Array.isArray(value) ? arrayText(value) : JSON.stringify(value);
}
