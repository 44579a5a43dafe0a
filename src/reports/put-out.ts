// What every room needs that puts an official document out: its number and symbol by the letterhead and the rule of form in
// force on its day, recipients that the issuer may name, and the files that are made once and kept.
import type { Readable } from 'node:stream';
import type { Day } from '#kernel/day';
import { invalid, Problem } from '#kernel/problem';
import { writeDocx, writePdf, type Form, type OfficialDocument } from '#platform/documents';
import type { Tx } from '#platform/db';
import { receiveFile, storeFile } from '#platform/files';
import { unitsInSight, type Acting } from '#organisation';
import { letterheadOf } from './answers/letterhead.ts';
import type { IssueContent, LetterheadContent } from './contract.ts';
import { formOf, symbolOn } from './letterhead.ts';

/** A document as it was put out: how it was headed and by which rule, and its files by format. */
export interface PutOut {
  symbol: string;
  letterhead: LetterheadContent & { rule: string };
  files: Record<string, string>;
}

/** What goes out, and how. */
export interface Outgoing {
  unitId: string;
  holdsOn: Day;
  number: string;
  signing: IssueContent['signing'];
  recipients: IssueContent['recipients'];
  /** The letters and the name of the type of document: "TB", "Thông báo". */
  type: { letters: string; name: string };
  abstract: string;
  /** Made anew for each file: a body is read once. */
  body: (form: Form) => OfficialDocument['body'];
  /** The name of the files, without their ending. */
  fileName: string;
  dataFolder: string;
}

/** Numbers a document, lays it out by the rule in force on its day, and keeps it as DOCX, and as PDF where that is not too long for one. */
export async function putOut(tx: Tx, outgoing: Outgoing, acting: Acting): Promise<PutOut> {
  const { unitId, holdsOn, number, type, signing } = outgoing;
  const { content } = await letterheadOf(tx, unitId, holdsOn);
  const form = formOf(content, holdsOn);
  const symbol = symbolOn(form, { number, type: type.letters, code: content.code });
  const laidOut = (): OfficialDocument => ({
    ...{ form, date: holdsOn, number, symbol: type.letters, type: type.name, abstract: outgoing.abstract },
    ...{ addressees: [], bases: [], authority: signing.authority, draft: false },
    signsFor: signing.authority && signing.body ? signing.body : null,
    ...{ position: signing.position, signer: signing.name || null },
    recipients: outgoing.recipients.map(({ name }) => name),
    body: outgoing.body(form),
  });
  const keep = (ending: string, source: Readable | Uint8Array) =>
    keepFile(tx, { ...outgoing, name: `${outgoing.fileName}.${ending}`, source }, acting);
  const files = { docx: await keep('docx', await writeDocx(laidOut())) };
  const pdf = await writePdf(laidOut()).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'platform.documents.too-long') return null;
    throw error;
  });
  if (pdf) Object.assign(files, { pdf: await keep('pdf', pdf) });
  return { symbol, letterhead: { ...content, rule: form.rule }, files };
}

/** Keeps a file of a document that a unit puts out; answers its identifier. */
export async function keepFile(
  tx: Tx,
  file: { name: string; source: Readable | Uint8Array; unitId: string; dataFolder: string },
  { actor, now }: Acting,
): Promise<string> {
  const { name, source, unitId, dataFolder: folder } = file;
  const received = await receiveFile({ name, source }, { folder, limit: LARGEST });
  return (await storeFile(tx, received, { unitId, actorId: actor.id, now, folder })).id;
}

/** Far above a report of a thousand pages, in bytes. */
const LARGEST = 200 * 2 ** 20;

/**
 * Recipients are named only by those who may know of them; some units are known from the matter itself.
 * @throws Problem `reports.no-such-recipient` with the fields at fault
 */
export async function mustKnowRecipients(
  tx: Tx,
  { recipients, known = [] }: { recipients: IssueContent['recipients']; known?: string[] },
  { actor, today }: Acting,
): Promise<void> {
  const units = recipients.flatMap(({ unitId }) => unitId ?? []);
  const seen = new Set([...known, ...(await unitsInSight(tx, actor, { units, day: today }))]);
  const code = 'reports.no-such-recipient';
  const errors = recipients.flatMap(({ unitId }, n) =>
    unitId && !seen.has(unitId) ? [{ field: `recipients.${n}.unitId`, code }] : [],
  );
  if (errors.length) throw invalid(code, errors);
}
