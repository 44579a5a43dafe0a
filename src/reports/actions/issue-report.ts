import type { Day } from '#kernel/day';
import { conflict } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { fileNameOf, TYPE, versionOut, type Outgoing } from '../answers/document.ts';
import { letterheadOf } from '../answers/letterhead.ts';
import type { IssueContent } from '../contract.ts';
import { formatsOf } from '../answers/outline.ts';
import { writeReport } from '../files.ts';
import { formOf, symbolOn } from '../letterhead.ts';
import { mustLead } from '../permissions.ts';
import { keepFile, mustKnowRecipients } from '../put-out.ts';
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
  await mustKnowRecipients(tx, command, acting);
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

interface Kept {
  report: Report;
  outgoing: Outgoing;
  dataFolder: string;
}

async function keepFiles(
  tx: Tx,
  { report, outgoing, dataFolder }: Kept,
  acting: Acting,
): Promise<Record<string, string>> {
  const name = await fileNameOf(tx, report, outgoing.framed.date);
  const files: Record<string, string> = {};
  for (const format of formatsOf(outgoing.outline)) {
    const source = await writeReport(outgoing, format);
    const { unitId } = report;
    files[format] = await keepFile(tx, { name: `${name}.${format}`, source, unitId, dataFolder }, acting);
  }
  return files;
}
