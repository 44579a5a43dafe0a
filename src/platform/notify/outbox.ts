// The outbox: a letter is written down in the transaction of what it tells of, and carried later. It is one job for each
// key, so the same is never written twice; it waits for a mail server that is down, up to a week.
import type { Tx } from '#platform/db';
import { later, type Worker } from '#platform/jobs';
import type { Carrier } from './carrier.ts';

/** A letter to one person, in plain text and as HTML. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** The name of the jobs that carry letters. */
export const LETTER = 'notify.letter';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Puts a letter into the outbox. Answers false where a letter of that key was put there before. */
export function post(tx: Tx, letter: Letter, { key, now }: { key: string; now: Date }): Promise<boolean> {
  return later(tx, { name: LETTER, key, payload: { ...letter }, now });
}

/** What carries letters out. */
export function letterWorker(carrier: Carrier): Worker {
  return {
    outside: (job) => carrier.carry(job.payload as unknown as Letter, job.id),
    patience: WEEK,
  };
}
