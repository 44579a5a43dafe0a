import { readFile as readBytes, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { dayAt, type Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import type { Database } from '#platform/db';
import {
  findStatuteByCode,
  inForceOn,
  Naming,
  numberOf,
  readFile,
  textOfVersion,
  toldDifferences,
  versionFile,
  versionsOf,
  withIdentitiesOf,
  type Format,
  type Provision,
  type ReadFile,
  type StatuteText,
} from '#statute';
import { actingOn, dayOf, onWorkspace, say } from './terminal.ts';

/** `statute import`: what a file becomes when it is read; nothing is written. */
export async function readStatute(file: string, { json }: { json?: boolean }): Promise<void> {
  const read = readFile(await readBytes(resolve(file)));
  if (json) return say(JSON.stringify(printed(read)));
  const naming = new Naming(read.text.provisions);
  for (const one of read.text.provisions)
    say(`${'  '.repeat(naming.wayTo(one.id).length - 1)}${one.label} ${one.text}`.trimEnd());
  for (const { line, words, why } of read.doubts) say(`! ${line}: ${why}: ${words}`);
}

// In a text of articles clauses and points have their names; in one without, numbers are points and letters letters.
function kindsOf(provisions: Provision[]): (one: Provision) => string {
  const articles = provisions.some(({ kind }) => kind === 'article');
  const names: Record<string, string> = articles ? {} : { clause: 'point', point: 'letter' };
  return ({ kind }) => names[kind] ?? kind;
}

function printed({ format, text, doubts, unknown, pictures }: ReadFile) {
  const naming = new Naming(text.provisions);
  const signs = new Map(text.provisions.map(({ id }) => [id, naming.signOf(id, 'plain')]));
  const kindOf = kindsOf(text.provisions);
  return {
    ...{ format, before: text.before, after: text.after, doubts, unknown, pictures },
    nodes: text.provisions.map((one) => ({
      ...{ id: signs.get(one.id), kind: kindOf(one), label: labelOf(one) },
      ...{ parent: one.under === null ? null : signs.get(one.under), text: one.text, more: one.more },
    })),
  };
}

// A number of points that lacks its full stop is the same number.
const labelOf = (one: Provision): string =>
  one.kind === 'clause' && /^\d+(\.\d+)*$/.test(one.label) ? `${numberOf(one)}.` : one.label;

interface Exported {
  format: Format;
  out: string;
  asOf?: string;
}

/** `statute export`: the version of a statute in force on a day, as a file. */
export async function exportStatute(code: string, { format, out, asOf }: Exported): Promise<void> {
  const given = dayOf(asOf);
  await onWorkspace(async (database) => {
    const { statute, version } = await inForce(database, code, given);
    await writeFile(resolve(out), await versionFile(database.db, { statute, version }, format));
    say(`${version.number}\t${version.actNumber}\t${version.inForceFrom}`);
  });
}

async function inForce(database: Database, code: string, given: Day | undefined) {
  const statute = await findStatuteByCode(database.db, code);
  if (!statute) throw new Problem('statute.no-such-statute', 404, { values: { code } });
  const { today: day } = await actingOn(database, given);
  const version = inForceOn(await versionsOf(database.db, [statute.id]), day);
  if (!version) throw new Problem('statute.no-version', 404, { values: { code, day } });
  return { statute, version };
}

interface Compared {
  json?: boolean;
  strict?: boolean;
}

/** `statute diff`: two files, or versions written CODE or CODE@DAY, provision by provision. */
export async function compareStatutes(
  a: string,
  b: string,
  { json, strict = false }: Compared,
): Promise<void> {
  const before = (await textNamed(a)).provisions;
  const after = withIdentitiesOf(before, (await textNamed(b)).provisions);
  const { rows, same } = toldDifferences(before, after, strict);
  if (json) return say(JSON.stringify({ same, differences: rows.map(({ id: _, ...row }) => row) }));
  for (const row of rows) {
    say(`${row.what.join(', ')}\t${[row.before?.name, row.after?.name].filter(Boolean).join(' → ')}`);
    for (const { pieces } of row.paragraphs)
      say(
        `  ${pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${kind === 'out' ? '-' : '+'}${text}]`)).join('')}`,
      );
  }
  say(`= ${same}`);
}

// A file where there is one of the name; otherwise a version.
async function textNamed(name: string): Promise<StatuteText> {
  const bytes = await readBytes(resolve(name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (bytes) return readFile(bytes).text;
  const [code = '', day] = name.split('@');
  return onWorkspace(async (database) => {
    const { version } = await inForce(database, code, dayOf(day) ?? dayAt(new Date()));
    return textOfVersion(database.db, version.id);
  });
}
