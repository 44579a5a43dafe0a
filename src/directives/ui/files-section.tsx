import { Button } from '@mantine/core';
import { useRef, useState, type DragEvent } from 'react';
import { Failure, Icon, ReasonDialog, useSend, useText } from '#web';
import css from './directives.module.css';
import { SecretsWarning } from './secrets-warning.tsx';
import type { Attachment, Directive } from './wire.ts';

const ACCEPTED = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt,.csv';

/** Sends files in the owner's name and puts them to the directive, one after the other. */
function useUpload({ id, owner }: Directive) {
  const t = useText();
  const uploading = useSend<{ id: string }>();
  const attaching = useSend();
  const [name, setName] = useState<string | null>(null);
  const upload = async (files: File[]): Promise<void> => {
    for (const file of files) {
      setName(file.name);
      const body = new FormData();
      body.append('unitId', owner.id);
      body.append('file', file);
      // A form's content is not in its text: each file must have a key of its own.
      const stored = await uploading.act({
        method: 'POST',
        path: '/files',
        body,
        idempotencyKey: crypto.randomUUID(),
      });
      if (
        !stored ||
        !(await attaching.act(
          { method: 'POST', path: `/directives/${id}/attachments`, body: { fileId: stored.body.id } },
          t('directives.files.added', { name: file.name }),
        ))
      )
        break;
    }
    setName(null);
  };
  return { upload, name, problem: uploading.problem ?? attaching.problem };
}

/** The files of a directive: to take away, to add by choosing or dropping, to take off with a reason. */
export function FilesSection({ directive }: { directive: Directive }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [detaching, detach] = useState<Attachment | null>(null);
  const { upload, name, problem } = useUpload(directive);
  const may = directive.can['attach'] ?? false;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (may && !name) void upload([...event.dataTransfer.files]);
  };
  const holding = directive.attachments.filter((one) => !one.withdrawn);
  const former = directive.attachments.filter((one) => one.withdrawn);
  return (
    <section
      className={css.section}
      data-over={over || undefined}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(may);
      }}
      onDragLeave={() => setOver(false)}
    >
      <header>
        <h2>{t('directives.files')}</h2>
        {may && (
          <Button
            variant="subtle"
            size="xs"
            loading={name !== null}
            leftSection={<Icon name="upload" size={14} />}
            onClick={() => input.current?.click()}
          >
            {t('directives.files.add')}
          </Button>
        )}
      </header>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={t('directives.files.add')}
        onChange={(event) => {
          void upload([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      {problem && <Failure problem={problem} kept={t('directives.files.notKept')} />}
      {name && <p role="status">{t('directives.files.sending', { name })}</p>}
      {holding.length === 0 && <p className={css.nothing}>{t('directives.files.none')}</p>}
      <ul className={css.list}>
        {holding.map((file) => (
          <FileLine key={file.fileId} file={file} {...(may ? { onDetach: () => detach(file) } : {})} />
        ))}
      </ul>
      {may && <SecretsWarning more={t('directives.files.kinds')} />}
      {former.length > 0 && <FormerFiles files={former} />}
      {detaching && <DetachDialog id={directive.id} file={detaching} onClose={() => detach(null)} />}
    </section>
  );
}

function FormerFiles({ files }: { files: Attachment[] }) {
  const t = useText();
  return (
    <details className={css.details}>
      <summary>{t('directives.files.former', { count: files.length })}</summary>
      <ul className={css.list}>
        {files.map((file) => (
          <FileLine key={file.fileId} file={file} />
        ))}
      </ul>
    </details>
  );
}

function FileLine({ file, onDetach }: { file: Attachment; onDetach?: () => void }) {
  const t = useText();
  const { fileId, name, size, recordedAt, withdrawn } = file;
  const kilobytes = Math.max(1, Math.round(size / 1024));
  return (
    <li className={withdrawn ? css.past : undefined}>
      <a className={css.entry} href={`/api/v1/files/${fileId}`} download={name}>
        <Icon name="attach" size={14} />
        <span>{name}</span>
        <span className={css.aside}>
          {kilobytes < 1024
            ? `${t.format.number(kilobytes)} kB`
            : `${t.format.number(Math.round(kilobytes / 102.4) / 10)} MB`}{' '}
          · {t.format.moment(recordedAt)}
        </span>
      </a>
      {withdrawn && (
        <span>
          {t('directives.ended', {
            moment: t.format.moment(withdrawn.at),
            by: withdrawn.by ?? t('directives.somebody'),
          })}{' '}
          {t('directives.reason', { reason: withdrawn.reason })}
        </span>
      )}
      {onDetach && (
        <button
          type="button"
          className={css.act}
          onClick={onDetach}
          aria-label={t('directives.files.detach', { name })}
          title={t('directives.files.detach', { name })}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </li>
  );
}

function DetachDialog({ id, file, onClose }: { id: string; file: Attachment; onClose: () => void }) {
  const t = useText();
  const sending = useSend();
  const detach = async (reason: string): Promise<void> => {
    const path = `/directives/${id}/attachments/${file.fileId}/withdraw`;
    if (await sending.act({ method: 'POST', path, body: { reason } }, t('directives.files.detached')))
      onClose();
  };
  return (
    <ReasonDialog
      open
      title={t('directives.files.detach', { name: file.name })}
      detail={t('directives.files.detach.detail')}
      verb={t('directives.files.detach.verb')}
      busy={sending.busy}
      problem={sending.problem}
      onClose={onClose}
      onAct={(reason) => void detach(reason)}
    />
  );
}
