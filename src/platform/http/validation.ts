// Requests against their contracts. What stands in an address is text and is read as what the contract names: `limit=50` is
// a number. What stands in a body has its type already and is taken at its word: "12" is no number there, and 1 no truth.
// A check is made when the first request needs it: most of what starts asks for a few of hundreds.
import AjvCompiler, { type BuildCompilerFromPool } from '@fastify/ajv-compiler';
import { isDay } from '#kernel/day';
import { isId } from '#kernel/id';

type AnyValidateFunction = ReturnType<ReturnType<BuildCompilerFromPool>>;

/** The formats that contracts name. */
export const FORMATS = { day: isDay, id: isId };

const rules = { removeAdditional: false, allErrors: false, formats: FORMATS } as const;

// Fastify hands over where a schema belongs; the compiler's own types do not know of it.
const buildValidator: BuildCompilerFromPool = (schemas) => {
  const ofAddresses = AjvCompiler()(schemas, { customOptions: { ...rules, coerceTypes: 'array' } });
  const ofBodies = AjvCompiler()(schemas, { customOptions: { ...rules, coerceTypes: false } });
  return (route) => {
    let check: AnyValidateFunction | undefined;
    return function checked(data: unknown) {
      check ??= ((route as { httpPart?: string }).httpPart === 'body' ? ofBodies : ofAddresses)(route);
      const holds = check(data);
      Object.assign(checked, { errors: check.errors }); // where Fastify looks for them
      return holds;
    } as AnyValidateFunction;
  };
};

/** How the server checks requests. */
export const validation = { compilersFactory: { buildValidator } };
