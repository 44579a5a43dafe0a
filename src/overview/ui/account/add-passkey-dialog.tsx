import { PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem, FormDialog, useSend, useText } from '#web';
import type { Making } from '../authenticator.ts';
import { deviceOf } from './device.ts';
import { LONGEST_NAME } from './passkey-dialogs.tsx';

/** The password, then the device, then what it made is kept. */
function useAdding(onAdded: () => void) {
  const t = useText();
  const beginning = useSend<Making>();
  const keeping = useSend();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const made = async (making: Making): Promise<unknown> => {
    setAsking(true);
    try {
      const { makePasskey } = await import('../authenticator.ts');
      return await makePasskey(making);
    } catch (error) {
      setRefusal(error instanceof ApiProblem ? error : new ApiProblem(400, { code: 'PASSKEY_NOT_GIVEN' }));
      return null;
    } finally {
      setAsking(false);
    }
  };
  const add = async (name: string, password: string): Promise<void> => {
    setRefusal(null);
    keeping.forget();
    const begun = await beginning.act({
      method: 'POST',
      path: '/api/auth/passkey/begin',
      body: { password },
    });
    const response = begun && (await made(begun.body));
    if (!response) return;
    const act = { method: 'POST', path: '/api/auth/passkey/verify-registration', body: { name, response } } as const; // prettier-ignore
    if (await keeping.act(act, t('overview.account.passkeys.added'))) onAdded();
  };
  return {
    add,
    busy: beginning.busy || asking || keeping.busy,
    problem: beginning.problem ?? refusal ?? keeping.problem,
  };
}

/** Has the device at hand make a passkey, under a name by which one knows it again. */
export function AddPasskeyDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { add, busy, problem } = useAdding(onClose);
  const [name, setName] = useState(deviceOf(navigator.userAgent) ?? '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    if (name.trim() && password) void add(name.trim(), password);
  };
  return (
    <FormDialog
      title={t('overview.account.passkeys.add')}
      detail={t('overview.account.passkeys.add.detail')}
      verb={t('overview.account.next')}
      {...{ busy, problem, onClose }}
      onSubmit={submit}
    >
      <TextInput
        label={t('overview.account.passkeys.name')}
        description={t('overview.account.passkeys.name.detail')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={LONGEST_NAME}
        error={tried && !name.trim() && t('overview.account.passkeys.name.missing')}
        required
      />
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
