// Sections as texts that a unit's people write together: who may, and how what they wrote is kept. A section's text is called
// `report/<report>/<section>`.
import * as Y from 'yjs';
import { Problem } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { mayWrite, type Acting, type Actor } from '#organisation';
import { keepWriting } from './actions/keep-section.ts';
import { isInside } from './permissions.ts';
import { isOpen, standingOf } from './standing.ts';
import { findState, getReport } from './store.ts';
import { contentOf } from './text/together.ts';

const NAME = /^report\/([0-9a-f-]{36})\/([a-z][a-z0-9_]{0,39})$/;

function read(name: string): { reportId: string; sectionId: string } | null {
  const found = NAME.exec(name);
  return found ? { reportId: found[1]!, sectionId: found[2]! } : null;
}

/** What somebody may do with the text of a name; null outside the unit that owns it. */
export async function rightToSection(
  db: Db | Tx,
  actor: Actor,
  name: string,
): Promise<'write' | 'read' | null> {
  const place = read(name);
  if (!place) return null;
  const report = await getReport(db, place.reportId).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  if (!report || !isInside(actor, report)) return null;
  const open = isOpen(standingOf(report.events, actor.day));
  return open && mayWrite(actor, report.unitId, 'editor') ? 'write' : 'read';
}

/** The text of a name as it was kept last. */
export async function loadSection(db: Db | Tx, name: string): Promise<Uint8Array | null> {
  const place = read(name);
  return place && findState(db, place.reportId, place.sectionId);
}

/** Keeps the text of a name. @throws Problem where it may not be written any more */
export async function keepSectionText(
  tx: Tx,
  { name, text }: { name: string; text: Y.Doc },
  acting: Acting,
): Promise<void> {
  const place = read(name)!;
  // What came in beside those who write (from a file) becomes theirs here, and is not lost.
  const before = await findState(tx, place.reportId, place.sectionId);
  if (before) Y.applyUpdate(text, before);
  const state = Y.encodeStateAsUpdate(text);
  await keepWriting(tx, { ...place, state, content: contentOf(text) }, acting);
}
