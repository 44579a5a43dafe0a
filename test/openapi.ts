// The API as its own document describes it: every operation, and values that fit (or almost fit) a schema.
import fc from 'fast-check';
import { newId } from '#kernel/id';
import type { Session } from './session.ts';

/** The parts of JSON Schema that our contracts use. */
export interface Schema {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  pattern?: string;
}

/** One operation of the document. */
export interface Operation {
  method: string;
  /** Below /api/v1, parameters as `{name}`. */
  path: string;
  verb: string;
  query: { name: string; required: boolean; schema: Schema }[];
  params: string[];
  /** What each parameter may be. */
  shapes: Record<string, Schema>;
  body: Schema | null;
  multipart: boolean;
}

interface Described {
  operationId: string;
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** Every operation below /api/v1, in the document's order. */
export async function operationsOf(session: Session): Promise<Operation[]> {
  const { paths } = (await session.send('GET', '/api/openapi.json')).body as {
    paths: Record<string, Record<string, Described>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const { operationId, parameters = [], requestBody } = described;
      const content = requestBody?.content ?? {};
      return {
        method: method.toUpperCase(),
        path: path.replace('/api/v1', ''),
        verb: operationId,
        query: parameters
          .filter((one) => one.in === 'query')
          .map(({ name, required = false, schema }) => ({ name, required, schema })),
        params: parameters.filter((one) => one.in === 'path').map((one) => one.name),
        shapes: Object.fromEntries(
          parameters.filter((one) => one.in === 'path').map((one) => [one.name, one.schema]),
        ),
        body: content['application/json']?.schema ?? null,
        multipart: 'multipart/form-data' in content,
      };
    }),
  );
}

/** The collection that the first parameter of a path is of: `/undertakings/{id}/acts` → `undertakings`. */
export function familyOf({ path }: Operation): string {
  return path.split('/')[path.split('/').findIndex((part) => part.startsWith('{')) - 1] ?? '';
}

/** The path with its parameters filled in. */
export function pathWith({ path }: Operation, params: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(params[name]!));
}

const DAYS = ['2023-12-31', '2024-01-02', '2024-02-29', '2024-06-30', '1999-01-01', '2030-12-31'];

/** Values that a schema allows; identifiers come from the given ones, or are nobody's. */
export function fitting(schema: Schema, ids: string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => fitting(one, ids)));
  const { minimum = -1000, maximum = 1000 } = schema;
  switch (schema.type) {
    case 'object':
      return fittingObject(schema, ids);
    case 'array':
      return fittingList(schema, ids);
    case 'integer':
      return fc.integer({ min: minimum, max: maximum });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fittingText(schema, ids);
  }
}

function fittingObject({ properties = {}, required = [] }: Schema, ids: string[]): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, fitting(part, ids)]),
  );
  return fc.record(parts, { requiredKeys: required });
}

/** Bodies that fit and say little: what is required, with at the most one thing more. What says much is often refused for some of it. */
export function sparse(schema: Schema, ids: string[]): fc.Arbitrary<unknown>[] {
  const { properties = {}, required = [] } = schema;
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  const only = (names: string[]): Schema => ({
    ...schema,
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, properties[name]!])),
  });
  return [required, ...optional.map((name) => [...required, name])].map((names) => fitting(only(names), ids));
}

function fittingList(
  { items = {}, minItems = 0, maxItems = 3, uniqueItems = false }: Schema,
  ids: string[],
): fc.Arbitrary<unknown> {
  const limits = { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) };
  return uniqueItems ? fc.uniqueArray(fitting(items, ids), limits) : fc.array(fitting(items, ids), limits);
}

function fittingText(
  { format, pattern, minLength = 0, maxLength = 60 }: Schema,
  ids: string[],
): fc.Arbitrary<string> {
  if (format === 'day' || format === 'date') return fc.constantFrom(...DAYS);
  if (format === 'id' || format === 'uuid')
    return ids.length
      ? fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...ids) },
          fc.constant(null).map(() => newId()),
        )
      : fc.constant(null).map(() => newId());
  if (format === 'email') return fc.constantFrom('a@x.example', 'b@x.example');
  if (pattern?.startsWith('^https')) return fc.constant('https://hanoi.example/qd');
  const text = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 40) });
  if (pattern === SAYS_SOMETHING)
    return text.filter((value) => value.length <= maxLength && /\S/u.test(value));
  // Made to match: chance would look for a narrow pattern without end.
  if (pattern)
    return fc.stringMatching(new RegExp(pattern, 'u')).filter((value) => value.length <= maxLength);
  return text.filter((value) => value.length <= maxLength);
}

const SAYS_SOMETHING = '\\S';

const STRANGE: unknown[] = [
  null,
  true,
  -1,
  0,
  1e21,
  '',
  ' ',
  'x',
  '2024-02-31',
  '31/02/2024',
  'a\u0000b',
  '\ud800',
  'x'.repeat(70_000),
  [],
  {},
  [[]],
  { a: 1 },
  '00000000-0000-0000-0000-000000000000',
  "' or 1=1 --",
  '%',
];

/** Anything at all: what a careless or hostile client puts in a field. */
export const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...STRANGE),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A body that fits, with one field made strange, taken away or added. */
export function almostFitting(schema: Schema, ids: string[]): fc.Arbitrary<unknown> {
  const names = Object.keys(schema.properties ?? {});
  if (!names.length) return strange;
  const change = fc.record({
    name: fc.constantFrom(...names, 'khongCo'),
    value: strange,
    how: fc.constantFrom('put', 'put', 'drop'),
  });
  return fc.tuple(fitting(schema, ids), change).map(([body, { name, value, how }]) => {
    const { [name]: _gone, ...rest } = body as Record<string, unknown>;
    return how === 'put' ? { ...rest, [name]: value } : rest;
  });
}
