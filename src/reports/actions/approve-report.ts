import type { Day } from '#kernel/day';
import { checksumOf } from '#kernel/canonical';
import { conflict, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { citedCounts } from '../answers/counts.ts';
import { outlineFor } from '../answers/outline.ts';
import { gapsIn, type Gap } from '../completeness.ts';
import { parted } from '../left-behind.ts';
import { mustLead } from '../permissions.ts';
import { contentsOf, insertEvent, insertVersion, versionsOf } from '../store.ts';
import { dayOf, mustAllow, taken } from '../taken.ts';
import { frozen } from '../text/words.ts';
import { canonical, readVersion } from '../version.ts';

/**
 * The leader lets the report go out: what it says becomes a version that never changes; its counts say the numbers of now.
 * Where something is missing, `gaps` says why it goes out all the same.
 * @throws Problem `reports.leader-decides`, `reports.cannot-follow`, `reports.incomplete` with every gap, `reports.empty`
 */
export async function approveReport(
  tx: Tx,
  command: { id: string; gaps?: string | undefined; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string; version: number }> {
  const report = await taken(tx, command.id, acting);
  const { id, unitId, title } = report;
  mustLead(acting.actor, unitId);
  mustAllow(report, 'approved', acting.today);
  const holdsOn = dayOf(command.holdsOn, report, acting);
  const { number: outlineVersion, outline, years } = await outlineFor(tx, acting.actor, report);
  const contents = await contentsOf(tx, id);
  const missing = gapsIn(outline, contents, years);
  if (missing.length && !command.gaps) throw invalid('reports.incomplete', missing.map(faultOf));
  const asked = outline.sections.filter(({ kind }) => kind !== 'group');
  const said = asked.filter(({ id: section }) => contents[section]);
  if (!said.length) throw conflict('reports.empty');
  const valueOf = await citedCounts(tx, acting, Object.values(contents));
  const sections = said.map((one) => {
    const { id: section } = one;
    const { text, figures } = parted(one, contents[section]!, years).said;
    return { id: section, text: text && frozen(text, valueOf), figures };
  });
  const document = canonical({ title, outlineVersion, sections });
  const number = ((await versionsOf(tx, id)).at(-1)?.number ?? 0) + 1;
  const version = { reportId: id, number, outlineVersion, document, checksum: checksumOf(document) };
  const gaps = missing.length ? (command.gaps ?? null) : null;
  await insertVersion(tx, { ...version, gaps, holdsOn, content: readVersion(document) }, acting);
  await insertEvent(tx, id, {
    fact: 'approved',
    version: number,
    holdsOn,
    reason: gaps,
    byUnitId: unitId,
    acting,
  });
  await audit(tx, acting, {
    act: 'reports.approve',
    unitId,
    subject: ['report', id],
    detail: { version: number, checksum: version.checksum, missing: missing.length, holdsOn },
  });
  return { id, version: number };
}

function faultOf({ sectionId, code, count, kind }: Gap) {
  return { field: `contents.${sectionId}`, code: `reports.gap.${code}`, values: { count, kind: kind ?? '' } };
}

/**
 * The leader takes an approval back before the report is submitted: it is written on.
 * @throws Problem `reports.leader-decides`, `reports.cannot-follow`, `reports.issued`
 */
export async function reopenReport(
  tx: Tx,
  command: { id: string; reason: string; holdsOn?: Day | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const report = await taken(tx, command.id, acting);
  mustLead(acting.actor, report.unitId);
  mustAllow(report, 'reopened', acting.today);
  const holdsOn = dayOf(command.holdsOn, report, acting);
  const { version } = report.events.at(-1)!;
  if (report.issues.some((issue) => issue.version === version)) throw conflict('reports.issued');
  const { reason } = command;
  await insertEvent(tx, report.id, {
    fact: 'reopened',
    version,
    holdsOn,
    reason,
    byUnitId: report.unitId,
    acting,
  });
  await audit(tx, acting, {
    act: 'reports.reopen',
    unitId: report.unitId,
    subject: ['report', report.id],
    detail: { version, reason, holdsOn },
  });
  return { id: report.id };
}
