import { address } from '#web';
import type { Report } from './wire.ts';

/** Where a version is taken away from, the one that is read where none is named: what was issued last as the kept file. */
export function fileOf(
  { id, issue, version }: Report,
  format: Report['formats'][number],
  asked: number | null,
): string {
  const kept = issue?.version === (asked ?? version) ? issue?.files[format] : undefined;
  return kept
    ? address(`/files/${kept}`)
    : address(`/reports/${id}/document`, { format, ...(asked === null ? {} : { version: asked }) });
}
