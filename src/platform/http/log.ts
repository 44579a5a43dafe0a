// What the program tells of its work: one line for each request, for whoever looks after it. A line names the route and
// never the address, the one who asked and never what was sent: no line holds content, and none a secret.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The person who asked, once that is known. */
    actorId: string | null;
    /** The code of the problem that was the answer. */
    refusal: string | null;
    /** What went wrong within the program. */
    fault: unknown;
  }
}

/** One request and what became of it. */
export interface LogLine {
  at: string;
  method: string;
  /** The route as it was written, `/api/v1/undertakings/:id`; null where there is none. */
  route: string | null;
  status: number;
  ms: number;
  actor: string | null;
  problem?: string;
  fault?: Fault;
}

/** A fault without its words where these may repeat what was sent. */
export interface Fault {
  name: string;
  /** The database's code for what went wrong there, with the table and the rule. */
  code?: string;
  table?: string;
  constraint?: string;
  trace: string[];
}

/** Takes lines, such as to standard output. */
export type Log = (line: LogLine) => void;

/** Writes a line for each request that was answered. Without a log, the marks on requests are made all the same. */
export function logRequests(server: FastifyInstance, log: Log | undefined): void {
  server.decorateRequest('actorId', null);
  server.decorateRequest('refusal', null);
  server.decorateRequest('fault', null);
  if (log) server.addHook('onResponse', async (request, reply) => log(lineOf(request, reply)));
}

function lineOf(request: FastifyRequest, reply: FastifyReply): LogLine {
  const { method, actorId, refusal, fault } = request;
  return {
    at: new Date().toISOString(),
    method,
    route: request.routeOptions.url ?? null,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    actor: actorId,
    ...(refusal ? { problem: refusal } : {}),
    ...(fault ? { fault: faultOf(fault) } : {}),
  };
}

function faultOf(thrown: unknown): Fault {
  const { name = 'unknown', stack = '', code, table, constraint } = thrown as Partial<Error> & Partial<Fault>;
  return {
    name,
    ...(code ? { code } : {}),
    ...(table ? { table } : {}),
    ...(constraint ? { constraint } : {}),
    trace: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  };
}
