import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { Problem } from '#kernel/problem';
import type { Db } from '#platform/db';

const PATIENCE = 5_000;

/** Mounts `GET /api/health`: whether the database answers, and nothing else. @throws Problem 503 where it does not */
export function serveHealth(server: FastifyInstance, db: Db, patience = PATIENCE): void {
  server.get(
    '/api/health',
    {
      schema: {
        operationId: 'platform.health',
        summary: 'Whether server and database answer',
        tags: ['platform'],
        response: { 200: Type.Object({ database: Type.Literal('answers') }) },
      },
    },
    async (_request, reply) => {
      await answers(db, patience);
      return reply.header('cache-control', 'no-store').send({ database: 'answers' });
    },
  );
}

async function answers(db: Db, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_done, failed) => {
    timer = setTimeout(() => failed(new Error('The database took too long.')), patience);
  });
  try {
    await Promise.race([sql`select 1`.execute(db), late]);
  } catch {
    throw new Problem('platform.database-silent', 503);
  } finally {
    clearTimeout(timer);
  }
}
