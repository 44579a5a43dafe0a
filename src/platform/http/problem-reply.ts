import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, type FieldProblem } from '#kernel/problem';
import { sentence, type Texts } from '#kernel/text';

/** Finds the sentences of a language. */
export type TextsOf = (language: 'vi' | 'en') => Texts;

/** The language that the sender reads: English where asked for first, otherwise Vietnamese. */
export function languageOf(request: FastifyRequest): 'vi' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';
}

/** An RFC 9457 document for a problem, with the sentence for each field at fault. */
export function problemDocument(problem: Problem, texts: Texts) {
  // A field at fault for the same reason as the whole has the same values, unless it brings its own.
  const text = (code: string, values: FieldProblem['values']) =>
    sentence(texts, `problem.${code}`, values ?? (code === problem.code ? problem.values : {}));
  return {
    type: `/problems/${problem.code}`,
    title: text(problem.code, problem.values),
    status: problem.status,
    code: problem.code,
    values: problem.values,
    errors: problem.errors.map(({ field, code, values }) => ({ field, code, detail: text(code, values) })),
  };
}

/** What a thrown thing means to the sender; null where it is our own fault. */
export function problemFrom(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  const { validation, validationContext, statusCode, code } = error as FastifyError;
  if (validation)
    return new Problem('platform.invalid', 400, {
      errors: validation.map((fault) => fieldFault(fault, validationContext)),
    });
  if (statusCode === 413) return new Problem('platform.too-large', 413);
  if (statusCode === 415) return new Problem('platform.media-type', 415);
  if (
    code === 'FST_ERR_CTP_INVALID_JSON_BODY' ||
    code === 'FST_ERR_CTP_EMPTY_JSON_BODY' ||
    error instanceof SyntaxError
  ) {
    return new Problem('platform.invalid', 400, {
      errors: [{ field: 'body', code: 'platform.field.format' }],
    });
  }
  if (statusCode && statusCode >= 400 && statusCode < 500) return new Problem('platform.invalid', statusCode);
  return typeof code === 'string' ? databaseProblem(code) : null;
}

function fieldFault(
  fault: NonNullable<FastifyError['validation']>[number],
  context: string | undefined,
): FieldProblem {
  const missing = fault.params['missingProperty'] ?? fault.params['additionalProperty'];
  const field =
    [fault.instancePath.slice(1).replaceAll('/', '.'), missing].filter(Boolean).join('.') ||
    (context ?? 'body');
  const known = [
    'required',
    'format',
    'additionalProperties',
    'maxLength',
    'minLength',
    'enum',
    'anyOf',
    'const',
    'type',
    'minimum',
    'maximum',
  ];
  return {
    field,
    code: known.includes(fault.keyword) ? `platform.field.${fault.keyword}` : 'platform.field.type',
    values: limits(fault.params),
  };
}

function limits(params: Record<string, unknown>): Record<string, string | number> {
  const { limit, format } = params;
  return {
    ...(typeof limit === 'number' ? { limit } : {}),
    ...(typeof format === 'string' ? { format } : {}),
  };
}

// A rule of the database that no action foresaw is still the sender's input, not a fault of the server.
function databaseProblem(sqlState: string): Problem | null {
  if (sqlState === '23505' || sqlState === '23P01') return new Problem('platform.already-there', 409);
  if (sqlState === '23503') return new Problem('platform.refers-to-nothing', 422);
  if (/^2(2|3)...$/.test(sqlState)) return new Problem('platform.invalid', 422);
  return null;
}

/** Sends a problem as `application/problem+json`. */
export function sendProblem(reply: FastifyReply, problem: Problem, texts: Texts): FastifyReply {
  reply.request.refusal = problem.code;
  return reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDocument(problem, texts)));
}
