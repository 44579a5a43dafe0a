import { canonicalText, checksumOf } from '#kernel/canonical';
import { newId } from '#kernel/id';
import { conflict, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { writeWorkbook } from '#platform/tables';
import { audit, type Acting } from '#organisation';
import { keepFile, mustKnowRecipients, putOut } from '#reports';
import { paperMaterial } from '../answers/paper-material.ts';
import { trackedFile, type TrackedPaper } from '../answers/papers.ts';
import type { PaperIssuing } from '../contract.ts';
import {
  blocksOf,
  contentOf,
  headingOf,
  isEmpty,
  sheetsOf,
  tellsOfOpen,
  type PaperKind,
} from '../papers/paper.ts';
import { mustDecide, seenDrive } from '../permissions.ts';
import { insertPaper, lockDrive } from '../store.ts';

/**
 * Issues a paper of a drive as it stands: numbered, signed, what it says and its files kept for good. Issued again it is another one.
 * @throws Problem 404, `amendments.leader-decides`, `amendments.day-to-come`, `amendments.empty-paper`, `reports.no-such-recipient`
 */
export async function issuePaper(
  tx: Tx,
  command: PaperIssuing & { driveId: string; kind: PaperKind; dataFolder: string },
  acting: Acting,
): Promise<{ id: string; symbol: string }> {
  const { driveId, kind, dataFolder, ...given } = command;
  mustDecide(acting.actor, await seenDrive(tx, acting.actor, driveId));
  const drive = await lockDrive(tx, driveId);
  const issue = { ...given, number: given.number.trim(), holdsOn: given.holdsOn ?? acting.today };
  if (issue.holdsOn > acting.today)
    throw invalid('amendments.day-to-come', [{ field: 'holdsOn', code: 'amendments.day-to-come' }]);
  await mustKnowRecipients(tx, issue, acting);
  const material = await paperMaterial(tx, acting.actor, {
    ...{ drive, day: acting.today, withOpen: tellsOfOpen(kind) },
  });
  const content = contentOf(kind, material);
  if (isEmpty(content)) throw conflict('amendments.empty-paper');
  const { type, abstract } = headingOf(content);
  const { unitId } = drive;
  const file = { unitId, dataFolder, fileName: `${type.name} - ${abstract}`.slice(0, 150) };
  const body: Parameters<typeof putOut>[1]['body'] = (form) => blocksOf(content, form);
  const { symbol, letterhead, files } = await putOut(tx, { ...issue, ...file, type, abstract, body }, acting);
  const paper = { drive, material, date: acting.now.toISOString(), dataFolder };
  const more = await furtherFiles(tx, { paper, content, ...file }, acting);
  const id = newId(acting.now.getTime());
  const document = canonicalText(content);
  const { number, holdsOn, signing, recipients } = issue;
  const kept = { number, holdsOn, signing, recipients, document, checksum: checksumOf(document) };
  const out = { symbol, letterhead, files: { ...files, ...more } };
  await insertPaper(tx, { id, driveId, kind, byUnitId: unitId, ...kept, ...out }, acting);
  await audit(tx, acting, {
    act: 'amendments.issue-paper',
    unitId,
    subject: ['amendment-drive', driveId],
    detail: { paper: id, kind, symbol, holdsOn, recipients: recipients.length },
  });
  return { id, symbol };
}

interface Further {
  paper: TrackedPaper;
  content: ReturnType<typeof contentOf>;
  unitId: string;
  dataFolder: string;
  fileName: string;
}

// A workbook; with the comparison the statute's own text with tracked changes.
async function furtherFiles(
  tx: Tx,
  { paper, content, ...file }: Further,
  acting: Acting,
): Promise<Record<string, string>> {
  const keep = (name: string, source: Uint8Array) => keepFile(tx, { ...file, name, source }, acting);
  return {
    xlsx: await keep(`${file.fileName}.xlsx`, await writeWorkbook(sheetsOf(content))),
    ...(content.kind === 'comparison'
      ? { tracked: await keep(`${file.fileName} - theo dõi sửa đổi.docx`, await trackedFile(tx, paper)) }
      : {}),
  };
}
