import { notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { isInside, mustWriteFor } from '../permissions.ts';
import { findWording, keepSection, keepWording, wordingsOf } from '../store.ts';
import { taken } from '../taken.ts';
import type { SectionContent } from '../text/together.ts';
import { isSame } from '../version.ts';
import { mustBeOpen } from './write-report.ts';

/** How long one person's wording goes on, in milliseconds; after a longer pause another one begins. */
const SPELL = 10 * 60 * 1000;

/**
 * Keeps a section as it is being written. What one person writes without a long pause is one wording; the trail has a line
 * for each wording, not for each key.
 * @throws Problem `reports.not-yours`, `reports.closed`, 404 outside the unit
 */
export async function keepWriting(
  tx: Tx,
  command: { reportId: string; sectionId: string; state: Uint8Array; content: SectionContent },
  acting: Acting,
): Promise<void> {
  const { reportId, sectionId, content } = command;
  const report = await taken(tx, reportId, acting);
  if (!isInside(acting.actor, report)) throw notFound();
  mustWriteFor(acting.actor, report.unitId);
  mustBeOpen(report, acting);
  await keepSection(tx, command, acting);
  const [last] = await wordingsOf(tx, reportId, sectionId);
  const before = last && (await findWording(tx, { reportId, sectionId, number: last.number }));
  if (before && isSame(before, content)) return;
  const goesOn =
    last?.changedBy === acting.actor.id && acting.now.getTime() - Date.parse(last.changedAt) < SPELL;
  const number = goesOn ? last.number : (last?.number ?? 0) + 1;
  const beganAt = goesOn ? last.beganAt : acting.now.toISOString();
  await keepWording(tx, { reportId, sectionId, content, number, beganAt }, acting);
  if (goesOn) return;
  await audit(tx, acting, {
    act: 'reports.write',
    unitId: report.unitId,
    subject: ['report', reportId],
    detail: { section: sectionId, wording: number },
  });
}
