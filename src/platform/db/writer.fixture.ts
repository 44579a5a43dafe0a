/**
 * A program that writes without pause, for the tests that kill it. Arguments: the database's folder or URL, and the
 * round. It prints what the round before left, then each number whose transaction was acknowledged.
 */
import { writeSync } from 'node:fs';
import { inTransaction, json, openDatabase } from './index.ts';

const [where, round] = process.argv.slice(2) as [string, string];
const server = where.startsWith('postgres');
const { db } = await openDatabase(server ? { url: where, connections: 2 } : { folder: where });

const rows = await db
  .selectFrom('platform.setting')
  .select('key')
  .where('key', 'like', `${Number(round) - 1}/%`)
  .execute();
writeSync(1, `present ${JSON.stringify(rows.map((row) => row.key))}\n`);

for (let n = 0; ; n++) {
  await inTransaction(db, async (tx) => {
    for (const half of ['a', 'b']) {
      const value = json({ text: 'x'.repeat((n * 37) % 4000) });
      await tx
        .insertInto('platform.setting')
        .values({ key: `${round}/${n}/${half}`, value })
        .execute();
    }
  });
  writeSync(1, `${round}/${n}\n`);
}
