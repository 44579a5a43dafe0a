import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { schemaText } from './describe.ts';
import { schemaTypes } from './generate.ts';
import { migrate, openDatabase } from './index.ts';

const HOW = 'Out of date: run `node bin/run.mjs bin/generate-types.ts`.';

// On the embedded database only: other versions of PostgreSQL write the same definitions a little differently.
test('schema.gen.ts and schema.sql are what the migrations make (embedded database only)', async () => {
  const database = await openDatabase({});
  try {
    await migrate(database);
    const target = fileURLToPath(new URL('schema.gen.ts', import.meta.url));
    const types = await schemaTypes(database.db as never);
    const laidOut = await format(types, { ...(await resolveConfig(target)), parser: 'typescript' });
    expect(laidOut === readFileSync(target, 'utf8'), `schema.gen.ts: ${HOW}`).toBe(true);
    const described = await schemaText(database.db as never);
    const written = readFileSync(new URL('../../../schema.sql', import.meta.url), 'utf8');
    expect(described === written, `schema.sql: ${HOW}`).toBe(true);
  } finally {
    await database.close();
  }
});
