import { ConfirmDialog, useSend, useText } from '#web';
import type { Desk, Drive } from './wire.ts';

interface TellDialogProps {
  drive: Drive;
  ready: Desk['ready'];
  onClose: () => void;
}

/** Tells the voices of everything that is ready, once it was said how many hear it. */
export function TellDialog({ drive, ready, onClose }: TellDialogProps) {
  const t = useText();
  const { act, busy, problem } = useSend();
  const { items, voices, units } = ready;
  const tell = async (): Promise<void> => {
    const path = `/amendment-drives/${drive.id}/tell`;
    if (await act({ method: 'POST', path, body: { items } }, t('amendments.told.done'))) onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('amendments.desk.tell', { count: items.length })}
      detail={t('amendments.desk.tell.detail', { count: items.length, voices, units })}
      verb={t('amendments.tell')}
      busy={busy}
      problem={problem}
      onConfirm={() => void tell()}
      onClose={onClose}
    />
  );
}
