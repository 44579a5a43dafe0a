import { Button } from '@mantine/core';
import { useId, useRef, useState, type DragEvent } from 'react';
import { Failure, Icon, useMe, useSend, useText } from '#web';
import css from '../organisation.module.css';
import type { Uploaded } from './use-import.ts';

interface FileFieldProps {
  file: Uploaded | null;
  onFile: (file: Uploaded | null) => void;
  error: string | undefined;
}

const WRITING = ['editor', 'leader', 'inspector', 'secretary'];

/** A table to import: chosen or dropped, and sent at once in the name of the person's unit. */
export function FileField({ file, onFile, error }: FileFieldProps) {
  const t = useText();
  const id = useId();
  const { posts } = useMe();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const sending = useSend<Uploaded>();
  const send = async (chosen: File | undefined): Promise<void> => {
    const post = posts.find(({ role }) => WRITING.includes(role)) ?? posts[0];
    if (!chosen || !post) return;
    const body = new FormData();
    body.append('unitId', post.unitId);
    body.append('file', chosen);
    const stored = await sending.act({
      method: 'POST',
      path: '/files',
      body,
      idempotencyKey: crypto.randomUUID(),
    });
    if (stored) onFile({ id: stored.body.id, name: chosen.name });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={css.file}
      data-over={over || undefined}
      data-broken={error ? '' : undefined}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
    >
      <Button
        variant="default"
        leftSection={<Icon name="upload" size={14} />}
        loading={sending.busy}
        onClick={() => input.current?.click()}
        aria-describedby={id}
      >
        {t(file ? 'organisation.ui.file.other' : 'organisation.ui.file.choose')}
      </Button>
      <span id={id} role="status">
        {file ? <strong>{file.name}</strong> : t('organisation.ui.file.hint')}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.xlsx"
        aria-label={t('organisation.ui.file.choose')}
        onChange={(event) => {
          void send(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {error && (
        <p className={css.fieldError} role="alert">
          {error}
        </p>
      )}
      {sending.problem && <Failure problem={sending.problem} />}
    </div>
  );
}
