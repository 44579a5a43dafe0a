import type { Day } from '#kernel/day';
import { conflict, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { receiveFile, storeFile } from '#platform/files';
import { audit, unitsInSight, type Acting } from '#organisation';
import { fileNameOf, TYPE, versionOut, type Outgoing } from '../answers/document.ts';
import { letterheadOf } from '../answers/letterhead.ts';
import type { IssueContent } from '../contract.ts';
import { formatsOf } from '../answers/outline.ts';
import { writeReport } from '../files.ts';
import { formOf, symbolOn } from '../letterhead.ts';
import { mustLead } from '../permissions.ts';
import { isOpen, standingOf } from '../standing.ts';
import { insertIssue, type Report } from '../store.ts';
import { dayOf, taken } from '../taken.ts';

/**
 * The leader puts the approved version out as an official document: numbered, dated, laid out by the rule in force on its day.
 * The files are made now and kept; whatever changes later, they are what was issued.
 * @throws Problem `reports.leader-decides`, `reports.not-approved`, `reports.issued-already`, `reports.no-such-recipient`
 */
export async function issueReport(
  tx: Tx,
  command: IssueContent & { id: string; holdsOn?: Day | undefined; dataFolder: string },
  acting: Acting,
): Promise<{ id: string; symbol: string }> {
  const report = await taken(tx, command.id, acting);
  mustLead(acting.actor, report.unitId);
  const version = report.events.findLast(({ fact }) => fact === 'approved')?.version;
  if (version === undefined || isOpen(standingOf(report.events, acting.today)))
    throw conflict('reports.not-approved');
  if (report.issues.some((one) => one.version === version)) throw conflict('reports.issued-already');
  const holdsOn = dayOf(command.holdsOn, report, acting);
  await mustKnow(tx, command.recipients, acting);
  const { content } = await letterheadOf(tx, report.unitId, holdsOn);
  const form = formOf(content, holdsOn);
  const { number, signing, recipients, urgency = null } = command;
  const issue = { number: number.trim(), signing, recipients, urgency };
  const symbol = symbolOn(form, { number: issue.number, type: TYPE.letters, code: content.code });
  const framed = { letterhead: content, date: holdsOn, issue };
  const outgoing = await versionOut(tx, acting.actor, { report, number: version, framed });
  const files = await keepFiles(tx, { report, outgoing, dataFolder: command.dataFolder }, acting);
  const letterhead = { ...content, rule: form.rule };
  await insertIssue(
    tx,
    { ...issue, reportId: report.id, version, symbol, holdsOn, letterhead, files, byUnitId: report.unitId },
    acting,
  );
  await audit(tx, acting, {
    act: 'reports.issue',
    unitId: report.unitId,
    subject: ['report', report.id],
    detail: { version, symbol, holdsOn, recipients: recipients.length },
  });
  return { id: report.id, symbol };
}

async function mustKnow(
  tx: Tx,
  recipients: IssueContent['recipients'],
  { actor, today }: Acting,
): Promise<void> {
  const units = recipients.flatMap(({ unitId }) => unitId ?? []);
  const seen = await unitsInSight(tx, actor, { units, day: today });
  const errors = recipients.flatMap(({ unitId }, n) =>
    unitId && !seen.has(unitId)
      ? [{ field: `recipients.${n}.unitId`, code: 'reports.no-such-recipient' }]
      : [],
  );
  if (errors.length) throw invalid('reports.no-such-recipient', errors);
}

interface Kept {
  report: Report;
  outgoing: Outgoing;
  dataFolder: string;
}

async function keepFiles(
  tx: Tx,
  { report, outgoing, dataFolder }: Kept,
  { actor, now }: Acting,
): Promise<Record<string, string>> {
  const name = await fileNameOf(tx, report, outgoing.framed.date);
  const by = { unitId: report.unitId, actorId: actor.id, now, folder: dataFolder };
  const files: Record<string, string> = {};
  for (const format of formatsOf(outgoing.outline)) {
    const source = await writeReport(outgoing, format);
    const received = await receiveFile(
      { name: `${name}.${format}`, source },
      { folder: dataFolder, limit: LARGEST },
    );
    files[format] = (await storeFile(tx, received, by)).id;
  }
  return files;
}

/** Far above a report of a thousand pages, in bytes. */
const LARGEST = 200 * 2 ** 20;
