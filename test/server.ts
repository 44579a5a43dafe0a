/** The few statements that tests need on a PostgreSQL server outside of their own database. */
import pg from 'pg';

/** The same server and user, another database. */
export function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

/** Runs one statement on a connection of its own. */
export async function runOn(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** Drops a database if it exists, with whoever is still connected to it. */
export function dropDatabase(url: string, name: string): Promise<void> {
  return runOn(url, `drop database if exists "${name}" with (force)`);
}

/** Drops every database whose name begins so. */
export async function dropDatabases(url: string, beginning: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [beginning],
  );
  await client.end();
  for (const { datname } of rows) await dropDatabase(url, datname);
}
