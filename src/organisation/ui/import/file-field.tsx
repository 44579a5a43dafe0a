import { Button } from '@mantine/core';
import { useId, useRef, useState, type DragEvent } from 'react';
import { Failure, Icon, useMe, useSend, useText } from '#web';
import css from './file-field.module.css';
import type { Uploaded } from './use-import.ts';

interface FileFieldProps {
  file: Uploaded | null;
  onFile: (file: Uploaded | null) => void;
  error: string | undefined;
  /** Which files, by how their names end, and in words; tables where nothing is said. */
  accept?: string;
  hint?: string;
}

const WRITING = ['editor', 'leader', 'inspector', 'secretary'];

/** Sends a file at once, in the name of the person's unit. */
function useUpload(onFile: (file: Uploaded) => void) {
  const { posts } = useMe();
  const sending = useSend<Uploaded>();
  const send = async (chosen: File | undefined): Promise<void> => {
    const post = posts.find(({ role }) => WRITING.includes(role)) ?? posts[0];
    if (!chosen || !post) return;
    const body = new FormData();
    body.append('unitId', post.unitId);
    body.append('file', chosen);
    const stored = await sending.act({ method: 'POST', path: '/files', body });
    if (stored) onFile({ id: stored.body.id, name: chosen.name });
  };
  return { send, busy: sending.busy, problem: sending.problem };
}

/** What lets a file be dropped on something, and whether one is held over it. */
function useDrop(take: (file: File | undefined) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    target: {
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      },
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
    },
  };
}

// A file store takes more kinds than are asked for here, so its own words would mislead.
function kindsOf(accept: string): string {
  return accept.replaceAll('.', '').replaceAll(',', ', ').toUpperCase();
}

/** A file to read, a table where nothing is said: chosen or dropped. */
export function FileField({ file, onFile, error, accept = '.csv,.xlsx', hint }: FileFieldProps) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const upload = useUpload(onFile);
  const { over, target } = useDrop((chosen) => void upload.send(chosen));
  const unread = upload.problem?.code === 'platform.file.not-allowed';
  return (
    <div className={css.file} data-over={over || undefined} data-broken={error ? '' : undefined} {...target}>
      <Button
        variant="default"
        leftSection={<Icon name="upload" size={14} />}
        loading={upload.busy}
        onClick={() => input.current?.click()}
        aria-describedby={id}
      >
        {t(file ? 'organisation.ui.file.other' : 'organisation.ui.file.choose')}
      </Button>
      <span id={id} role="status">
        {file ? <strong>{file.name}</strong> : (hint ?? t('organisation.ui.file.hint'))}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={t('organisation.ui.file.choose')}
        onChange={(event) => {
          void upload.send(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {error && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      {unread && (
        <p className={css.error} role="alert">
          {t('organisation.ui.file.unread', { kinds: kindsOf(accept) })}
        </p>
      )}
      {upload.problem && !unread && <Failure problem={upload.problem} />}
    </div>
  );
}
