// Papers as they are read and taken away while they are drafts, and as they were issued.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import type { OfficialDocument } from '#platform/documents';
import type { Db, Tx } from '#platform/db';
import { mayWrite, personNames, unitNames, type Actor } from '#organisation';
import { formOf, letterheadOf } from '#reports';
import { fileOfVersion, getStatute, trackInOwnDocx, writeAkn, writeStatuteDocx } from '#statute';
import type { IssuedPapers, IssuedPaperView } from '../contract.ts';
import { changesByAct } from '../papers/consolidated.ts';
import type { PaperMaterial } from '../papers/material.ts';
import {
  blocksOf,
  contentOf,
  headingOf,
  tellsOfOpen,
  type PaperContent,
  type PaperKind,
} from '../papers/paper.ts';
import { trackedLines } from '../papers/tracked.ts';
import { seenDrive } from '../permissions.ts';
import {
  documentOfPaper,
  driveOfPaperFile,
  getPaper,
  papersOf,
  type Drive,
  type IssuedPaper,
} from '../store.ts';
import { paperMaterial } from './paper-material.ts';

interface Asked {
  id: string;
  day: Day;
}

/** The drive and what its papers are made of. @throws Problem 404 */
export async function seenMaterial(
  db: Db | Tx,
  actor: Actor,
  { id, day, kind }: Asked & { kind: PaperKind },
): Promise<{ drive: Drive; material: PaperMaterial }> {
  const drive = await seenDrive(db, actor, id);
  return { drive, material: await paperMaterial(db, actor, { drive, day, withOpen: tellsOfOpen(kind) }) };
}

/** What a paper says as things stand; voices are read page by page. @throws Problem 404 */
export async function paperContent<K extends PaperKind>(
  db: Db,
  actor: Actor,
  { kind, ...asked }: Asked & { kind: K },
): Promise<Paged<Extract<PaperContent, { kind: K }>>> {
  const { material } = await seenMaterial(db, actor, { ...asked, kind });
  const content = contentOf(kind, material);
  if (content.kind !== 'explanation') return content as never;
  const proposals = content.proposals.map((one) => ({ ...one, voices: null }));
  return { ...content, proposals, open: null } as never;
}

type Paged<C> = C extends { kind: 'explanation'; proposals: (infer P)[] }
  ? Omit<C, 'proposals' | 'open'> & { proposals: (Omit<P, 'voices'> & { voices: null })[]; open: null }
  : C;

/** A paper as a draft of an official document: without number and signature. */
export async function draftPaper(
  db: Db,
  {
    drive,
    content,
    day,
    marked = false,
  }: { drive: Drive; content: PaperContent; day: Day; marked?: boolean },
): Promise<OfficialDocument> {
  const { content: letterhead } = await letterheadOf(db, drive.unitId, day);
  const form = formOf(letterhead, day);
  const { type, abstract } = headingOf(content);
  return {
    ...{ form, date: day, number: null, symbol: type.letters, type: type.name, abstract, addressees: [] },
    ...{
      bases: [],
      authority: null,
      signsFor: null,
      position: '',
      signer: null,
      recipients: [],
      draft: true,
    },
    body: blocksOf(content, form, marked),
  };
}

/** What the statute's text with tracked changes is made of; `date` is the moment that word processors show. */
export interface TrackedPaper {
  drive: Drive;
  material: PaperMaterial;
  date: string;
  dataFolder: string;
}

/**
 * The statute's text with the amendments as tracked changes: in the DOCX that the text in force was read from; where there is none, or a
 * change has no place in it, in a file of our making.
 */
export async function trackedFile(
  db: Db | Tx,
  { drive, material, date, dataFolder }: TrackedPaper,
): Promise<Uint8Array> {
  const lines = trackedLines(material, date);
  const own = await fileOfVersion(db, { id: drive.baseVersionId, dataFolder });
  const tracked = own && trackInOwnDocx(own, material.base, lines);
  if (tracked) return tracked;
  return writeStatuteDocx(material.base, { title: material.statute.title, lines });
}

/**
 * The consolidated draft as Akoma Ntoso: the acts that made the text, those that adopted parts of the draft among them, then what of it
 * no act has adopted; each with what it changes.
 */
export async function draftAkn(
  db: Db,
  { drive, material, day }: { drive: Drive; material: PaperMaterial; day: Day },
): Promise<Uint8Array> {
  const { code, title, language } = await getStatute(db, drive.statuteId);
  const { acts } = material.statute;
  const amending = changesByAct(material).map(({ act, changes }) =>
    act
      ? { number: act.number, title: act.title, date: act.adoptedOn, inForce: act.inForceFrom, changes }
      : { number: 'dự thảo', title: drive.title, date: day, inForce: day, changes },
  );
  const made = acts.map(({ adoptedOn, inForceFrom, ...act }) => {
    return { ...act, date: adoptedOn, inForce: inForceFrom };
  });
  const work = { code, title, language, number: acts[0]?.number || code, issuer: acts.at(-1)?.issuer ?? '' };
  return new TextEncoder().encode(writeAkn({ ...work, acts: [...made, ...amending] }, material.applied.text));
}

/** The papers that were issued of a drive by a day, the newest first. @throws Problem 404 */
export async function issuedPapers(
  db: Db,
  actor: Actor,
  { id, day }: Asked,
): Promise<Static<typeof IssuedPapers>> {
  const drive = await seenDrive(db, actor, id);
  const rows = (await papersOf(db, id)).filter(({ holdsOn }) => holdsOn <= day);
  const names = await personNames(
    db,
    rows.flatMap(({ by }) => by ?? []),
  );
  return {
    rows: rows.map((one) => briefOf(one, names)),
    can: { issue: mayWrite(actor, drive.unitId, 'leader') },
  };
}

const briefOf = ({ id, kind, symbol, holdsOn, files, by }: IssuedPaper, names: Map<string, string>) => ({
  ...{ id, kind, symbol, holdsOn, files },
  by: names.get(by ?? '') ?? null,
});

/** A paper as it was issued, for whoever sees its drive. @throws Problem 404 */
export async function issuedPaper(
  db: Db,
  actor: Actor,
  { id }: { id: string },
): Promise<Static<typeof IssuedPaperView>> {
  const paper = await getPaper(db, id);
  await seenDrive(db, actor, paper.driveId);
  const { driveId, byUnitId, signing, recipients, letterhead, checksum, by } = paper;
  const names = await personNames(db, by ? [by] : []);
  return {
    ...{ ...briefOf(paper, names), driveId, signing, recipients, checksum, rule: letterhead.rule },
    unit: (await unitNames(db, [byUnitId], paper.holdsOn)).get(byUnitId)!,
    content: JSON.parse(await documentOfPaper(db, id)) as PaperContent,
  };
}

/** Whether a file is one of an issued paper of a drive within sight. */
export async function mayReadPaper(db: Db, actor: Actor, { fileId }: { fileId: string }): Promise<boolean> {
  const drive = await driveOfPaperFile(db, fileId);
  if (!drive) return false;
  return seenDrive(db, actor, drive).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Problem) return false;
      throw error;
    },
  );
}
