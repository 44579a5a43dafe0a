import { Button } from '@mantine/core';
import { useRef } from 'react';
import { Icon, useText } from '#web';

const ACCEPTED = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt,.csv';

interface AddFilesButtonProps {
  busy: boolean;
  onFiles: (files: File[]) => void;
}

/** Chooses files to put to a directive. */
export function AddFilesButton({ busy, onFiles }: AddFilesButtonProps) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        loading={busy}
        leftSection={<Icon name="upload" size={14} />}
        onClick={() => input.current?.click()}
      >
        {t('directives.files.add')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={t('directives.files.add')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
