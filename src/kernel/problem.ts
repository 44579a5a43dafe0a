/** One fault in one field of what was sent: where, a code whose sentence is in the texts, and its values. */
export interface FieldProblem {
  field: string;
  code: string;
  values?: Record<string, string | number>;
}

/**
 * A refusal that a person can act on. `code` names the room and the rule ("delivery.not-yours"); its sentence stands
 * in that room's texts under `problem.<code>`; `status` is the HTTP status of RFC 9457. Thrown by rules and actions,
 * turned into `application/problem+json` by the server and into one line by the command line.
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly values: Record<string, string | number>;
  readonly errors: FieldProblem[];

  constructor(
    code: string,
    status: number,
    more: { values?: Record<string, string | number>; errors?: FieldProblem[] } = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.values = more.values ?? {};
    this.errors = more.errors ?? [];
  }
}

/** What may not be seen is answered exactly like what does not exist. */
export function notFound(): Problem {
  return new Problem('platform.not-found', 404);
}

/** Visible, but this act is not this person's to do. */
export function forbidden(code: string): Problem {
  return new Problem(code, 403);
}

/** The state of the thing does not allow the act (returned, cancelled, already submitted …). */
export function conflict(code: string, values: Record<string, string | number> = {}): Problem {
  return new Problem(code, 409, { values });
}

/** What was sent breaks a rule; names the fields at fault. */
export function invalid(
  code: string,
  errors: FieldProblem[] = [],
  values: Record<string, string | number> = {},
): Problem {
  return new Problem(code, 422, { errors, values });
}
