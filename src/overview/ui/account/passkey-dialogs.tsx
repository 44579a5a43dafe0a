import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog, FormDialog, useSend, useText } from '#web';
import type { Passkey } from './wire.ts';

/** More letters than this are refused. */
export const LONGEST_NAME = 60;

interface PasskeyDialogProps {
  passkey: Passkey;
  onClose: () => void;
}

/** Gives a passkey another name. */
export function RenamePasskeyDialog({ passkey, onClose }: PasskeyDialogProps) {
  const t = useText();
  const sending = useSend();
  const [name, setName] = useState(passkey.name);
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!name.trim()) return;
    const body = { id: passkey.id, name: name.trim() };
    if (await sending.act({ method: 'POST', path: '/api/auth/passkey/update-passkey', body })) onClose();
  };
  return (
    <FormDialog
      title={t('overview.account.passkeys.rename')}
      verb={t('overview.account.passkeys.rename')}
      busy={sending.busy}
      problem={sending.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        label={t('overview.account.passkeys.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={LONGEST_NAME}
        error={tried && !name.trim() && t('overview.account.passkeys.name.missing')}
        required
        data-autofocus
      />
    </FormDialog>
  );
}

/** Takes a passkey away: it lets nobody in any more. */
export function RemovePasskeyDialog({ passkey, onClose }: PasskeyDialogProps) {
  const t = useText();
  const sending = useSend();
  const remove = async (): Promise<void> => {
    const act = { method: 'POST', path: '/api/auth/passkey/delete-passkey', body: { id: passkey.id } } as const; // prettier-ignore
    if (await sending.act(act, t('overview.account.passkeys.removed'))) onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('overview.account.passkeys.remove.of', { name: passkey.name })}
      detail={t('overview.account.passkeys.remove.detail')}
      verb={t('overview.account.passkeys.remove')}
      busy={sending.busy}
      problem={sending.problem}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  );
}
