import { readFile } from 'node:fs/promises';
import { Problem } from '#kernel/problem';
import { readAmendments, reportOf } from '#amendments';
import { say } from './terminal.ts';

interface Said {
  vi: string;
  en: string;
}

/**
 * `amendments check`: what amendments come to together. Without --json the sentences of conflicts and the merged text.
 * @throws Problem `platform.unreadable-file`, `amendments.bad-file`
 */
export async function check(file: string, { json }: { json?: boolean }): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Problem('platform.unreadable-file', 422, { values: { file } });
  });
  const report = reportOf(readAmendments(text));
  if (json) return say(JSON.stringify(report));
  const language = process.env['LANG']?.startsWith('en') ? 'en' : 'vi';
  for (const said of ['conflicts', 'unapplied', 'by_hand'].flatMap((name) => (report[name] ?? []) as Said[]))
    say(`! ${said[language]}`);
  const merged = report['result'] ?? report['merged'];
  say(Array.isArray(merged) ? merged.join('\n') : String(merged).trimEnd());
}
