import { inTransaction, type Database, type Tx } from '#platform/db';

class Undone extends Error {}

/** Runs work in a transaction that is always rolled back, so that every case of a property begins with the same database. */
export async function rolledBack<T>({ db }: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  let answer: { is: T } | undefined;
  await inTransaction(db, async (tx) => {
    answer = { is: await work(tx) };
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return answer!.is;
}
