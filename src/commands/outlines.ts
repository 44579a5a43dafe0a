import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Problem } from '#kernel/problem';
import { readOutlineFile } from '#review';
import { say } from './terminal.ts';

/**
 * `review outline`: what an outline that an office has in a file would become, before anybody takes it over on the screen.
 * @throws Problem `platform.unreadable-file`, and what reading it may refuse
 */
export async function readOutline(file: string, { json }: { json?: boolean }): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new Problem('platform.unreadable-file', 422, { values: { file } });
  });
  const read = await readOutlineFile({ bytes, name: basename(file), years: null });
  if (json) return say(JSON.stringify(read));
  for (const { id, under, number, title, kind, table } of read.outline.sections) {
    const size = table ? `${table.rows.length}x${table.columns.length}` : '';
    say([id, under ?? '', number, title, kind, size].join('\t'));
  }
  for (const { words, why } of read.unplaced) say(`-\t${why}\t${words.replaceAll(/\s+/g, ' ')}`);
}
