import type { Missing } from '#web';
import type { Evidence } from '../undertaking/wire.ts';

const ADDRESS = /^https?:\/\/\S+$/;

/** A piece of evidence as it is being written. */
export interface EvidenceForm {
  kind: Evidence['kind'];
  text: string;
  url: string;
  /** The file to be sent. */
  file: File | null;
  /** The file that it has already. */
  fileId: string | undefined;
}

/** What was written before, or nothing yet. */
export function formOfEvidence(evidence: Evidence | null): EvidenceForm {
  const { kind = 'file', text = '', url = '', fileId } = evidence ?? {};
  return { kind, text, url: url ?? '', file: null, fileId: fileId ?? undefined };
}

/** Whether a kind is shown by a file, by an address, or by either. */
export function takes(kind: Evidence['kind']): { file: boolean; url: boolean } {
  return { file: kind === 'file' || kind === 'research', url: kind === 'link' || kind === 'research' };
}

/** What it says: a file may speak by its name. */
function wordsOf({ kind, text, file }: EvidenceForm): string {
  return text.trim() || (takes(kind).file ? (file?.name ?? '') : '');
}

/** What is missing or wrong, by field. */
export function evidenceMissing(form: EvidenceForm): Missing {
  const { kind, url, file, fileId } = form;
  const address = takes(kind).url && (kind === 'link' || url.trim() !== '');
  return {
    ...(kind === 'file' && !file && !fileId ? { file: 'delivery.evidence.file.missing' } : {}),
    ...(address && !ADDRESS.test(url.trim()) ? { url: 'delivery.evidence.url.wrong' } : {}),
    ...(wordsOf(form) ? {} : { text: 'delivery.evidence.text.missing' }),
  };
}

/** The piece of evidence that was written, with the file just sent, if one was. */
export function evidenceFrom(form: EvidenceForm, sent: string | undefined): Evidence {
  const { kind, url } = form;
  const fileId = takes(kind).file ? (sent ?? form.fileId) : undefined;
  return {
    kind,
    text: wordsOf(form),
    ...(takes(kind).url && url.trim() ? { url: url.trim() } : {}),
    ...(fileId ? { fileId } : {}),
  };
}
