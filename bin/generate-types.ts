/** Writes src/platform/db/schema.gen.ts and schema.sql from the migrations: node bin/run.mjs bin/generate-types.ts */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { migrate, openDatabase } from '../src/platform/db/index.ts';
import { schemaText } from '../src/platform/db/describe.ts';
import { schemaTypes } from '../src/platform/db/generate.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/platform/db/schema.gen.ts`;
const database = await openDatabase({});
try {
  const applied = await migrate(database);
  const types = await schemaTypes(database.db as never);
  writeFileSync(target, await format(types, { ...(await resolveConfig(target)), parser: 'typescript' }));
  writeFileSync(`${root}schema.sql`, await schemaText(database.db as never));
  console.log(`Wrote schema.gen.ts and schema.sql from ${applied.length} migrations.`);
} finally {
  await database.close();
}
