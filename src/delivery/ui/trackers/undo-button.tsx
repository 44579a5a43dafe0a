import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon, ReasonDialog, useSend, useText } from '#web';
import type { Batch, Undone } from './wire.ts';

interface UndoButtonProps {
  batch: Batch;
  onUndone?: (undone: Undone) => void;
}

/** Undoes an import as a whole, with a reason. */
export function UndoButton({ batch, onUndone }: UndoButtonProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const sending = useSend<Undone>();
  const undo = async (reason: string): Promise<void> => {
    const path = `/undertaking-imports/${batch.id}/undo`;
    const done = await sending.act(
      { method: 'POST', path, body: { reason } },
      t('delivery.trackers.undo.done'),
    );
    if (!done) return;
    setOpen(false);
    onUndone?.(done.body);
  };
  if (!batch.can['undo']) return null;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon name="undo" size={14} />}
        onClick={() => setOpen(true)}
      >
        {t('delivery.trackers.undo')}
      </Button>
      <ReasonDialog
        open={open}
        title={t('delivery.trackers.undo.title', { file: batch.file })}
        detail={t('delivery.trackers.undo.detail')}
        verb={t('delivery.trackers.undo')}
        busy={sending.busy}
        problem={sending.problem}
        onClose={() => {
          setOpen(false);
          sending.forget();
        }}
        onAct={(reason) => void undo(reason)}
      />
    </>
  );
}
