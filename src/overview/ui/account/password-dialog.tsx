import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog, useSend, useText } from '#web';

interface PasswordDialogProps<Reply> {
  title: string;
  detail: string;
  verb: string;
  /** Where the password is sent. */
  path: string;
  /** What is told when it is done. */
  said?: string;
  onDone: (reply: Reply) => void;
  onClose: () => void;
}

/** An act on the account itself, for which the password is asked once more. */
export function PasswordDialog<Reply>({ path, said, onDone, ...dialog }: PasswordDialogProps<Reply>) {
  const t = useText();
  const sending = useSend<Reply>();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!password) return;
    const answer = await sending.act({ method: 'POST', path, body: { password } }, said);
    if (answer) onDone(answer.body);
  };
  return (
    <FormDialog {...dialog} busy={sending.busy} problem={sending.problem} onSubmit={() => void submit()}>
      <PasswordInput
        label={t('overview.signIn.password')}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('overview.signIn.reveal') }}
        error={tried && !password && t('overview.account.password.missing')}
        required
        data-autofocus
      />
    </FormDialog>
  );
}
