import { useState } from 'react';
import {
  Entries,
  Entry,
  EntryDetail,
  Failure,
  Fold,
  Hint,
  Icon,
  ReasonAct,
  RemoveButton,
  SecretsWarning,
  Section,
  useText,
  type Say,
} from '#web';
import { AddFilesButton } from './add-files-button.tsx';
import { DropZone } from './drop-zone.tsx';
import { endedWords } from './ended.ts';
import { useUpload } from './use-upload.ts';
import type { Attachment, Directive } from './wire.ts';

/** The files of a directive: to take away, to add by choosing or dropping, to take off with a reason. */
export function FilesSection({ directive }: { directive: Directive }) {
  const t = useText();
  const [detaching, detach] = useState<Attachment | null>(null);
  const { upload, name, problem } = useUpload(directive);
  const may = directive.can['attach'] ?? false;
  const add = (files: File[]): void => void upload(files);
  const holding = directive.attachments.filter((one) => !one.withdrawn);
  const former = directive.attachments.filter((one) => one.withdrawn);
  return (
    <DropZone open={may && name === null} onFiles={add}>
      <Section
        title={t('directives.files')}
        act={may && <AddFilesButton busy={name !== null} onFiles={add} />}
      >
        {problem && <Failure problem={problem} kept={t('directives.files.notKept')} />}
        {name && <p role="status">{t('directives.files.sending', { name })}</p>}
        {holding.length === 0 && <Hint>{t('directives.files.none')}</Hint>}
        <Entries lead={14}>
          {holding.map((file) => (
            <FileLine key={file.fileId} file={file} onDetach={may ? () => detach(file) : null} />
          ))}
        </Entries>
        {may && <SecretsWarning more={t('directives.files.kinds')} />}
        {former.length > 0 && <FormerFiles files={former} />}
        {detaching && <DetachAct id={directive.id} file={detaching} onClose={() => detach(null)} />}
      </Section>
    </DropZone>
  );
}

function FormerFiles({ files }: { files: Attachment[] }) {
  const t = useText();
  return (
    <Fold summary={t('directives.files.former', { count: files.length })}>
      <Entries lead={14}>
        {files.map((file) => (
          <FileLine key={file.fileId} file={file} onDetach={null} />
        ))}
      </Entries>
    </Fold>
  );
}

/** How large a file is, in words. */
function sizeOf(bytes: number, t: Say): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return `${t.format.number(kilobytes)} kB`;
  return `${t.format.number(Math.round(kilobytes / 102.4) / 10)} MB`;
}

function FileLine({ file, onDetach }: { file: Attachment; onDetach: (() => void) | null }) {
  const t = useText();
  const { fileId, name, size, recordedAt, withdrawn } = file;
  const word = t('directives.files.detach', { name });
  return (
    <Entry
      lead={<Icon name="attach" size={14} />}
      over={withdrawn !== null}
      act={onDetach && <RemoveButton word={word} onClick={onDetach} />}
    >
      <a href={`/api/v1/files/${fileId}`} download={name}>
        {name}
      </a>
      <EntryDetail>
        {sizeOf(size, t)} · {t.format.moment(recordedAt)}
      </EntryDetail>
      {withdrawn && <EntryDetail>{endedWords('directives.ended', withdrawn, t)}</EntryDetail>}
    </Entry>
  );
}

interface DetachActProps {
  id: string;
  file: Attachment;
  onClose: () => void;
}

/** Takes a file off a directive, with a reason. */
function DetachAct({ id, file, onClose }: DetachActProps) {
  const t = useText();
  return (
    <ReasonAct
      path={`/directives/${id}/attachments/${file.fileId}/withdraw`}
      title={t('directives.files.detach', { name: file.name })}
      detail={t('directives.files.detach.detail')}
      verb={t('directives.files.detach.verb')}
      said={t('directives.files.detached')}
      onDone={onClose}
      onClose={onClose}
    />
  );
}
