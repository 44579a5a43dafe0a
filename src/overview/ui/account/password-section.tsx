import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { emptyOf, FormDialog, Hint, Section, useForm, useText, type Missing } from '#web';

/** Fewer letters than this are refused. */
const SHORTEST = 12;

/** The address that signs in, and changing its password. */
export function PasswordSection({ email }: { email: string }) {
  const t = useText();
  const [changing, change] = useState(false);
  return (
    <Section
      title={t('overview.account.password')}
      act={
        <Button variant="default" onClick={() => change(true)}>
          {t('overview.account.password.change')}
        </Button>
      }
    >
      <Hint>{t('overview.account.password.detail', { email })}</Hint>
      {changing && <PasswordDialog onClose={() => change(false)} />}
    </Section>
  );
}

interface NewPassword {
  currentPassword: string;
  newPassword: string;
  again: string;
  revokeOtherSessions: boolean;
}

const BLANK: NewPassword = { currentPassword: '', newPassword: '', again: '', revokeOtherSessions: true };

function missingIn({ currentPassword, newPassword, again }: NewPassword): Missing {
  return {
    ...emptyOf({ currentPassword }, { currentPassword: 'overview.account.password.missing' }),
    ...(newPassword.length < SHORTEST ? { newPassword: 'problem.PASSWORD_TOO_SHORT' } : {}),
    ...(newPassword === again ? {} : { again: 'overview.account.password.differs' }),
  };
}

function PasswordDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { form, change, fault, submit, send } = useForm<NewPassword>({ start: BLANK, missingIn });
  const save = async (): Promise<void> => {
    const done = await submit(
      ({ again: _again, ...body }) => ({ method: 'POST', path: '/api/auth/change-password', body }),
      t('overview.account.password.changed'),
    );
    if (done) onClose();
  };
  const field = (name: 'currentPassword' | 'newPassword' | 'again') => ({
    label: t(`overview.account.password.${name}`),
    value: form[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => change({ [name]: event.currentTarget.value }),
    visibilityToggleButtonProps: { 'aria-label': t('overview.signIn.reveal') },
    required: true,
    ...fault(name),
  });
  return (
    <FormDialog
      title={t('overview.account.password.change')}
      verb={t('overview.account.password.change')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <PasswordInput autoComplete="current-password" data-autofocus {...field('currentPassword')} />
      <PasswordInput
        autoComplete="new-password"
        description={t('overview.account.password.rule', { count: SHORTEST })}
        {...field('newPassword')}
      />
      <PasswordInput autoComplete="new-password" {...field('again')} />
      <Checkbox
        label={t('overview.account.password.others')}
        checked={form.revokeOtherSessions}
        onChange={(event) => change({ revokeOtherSessions: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
