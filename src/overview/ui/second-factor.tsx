import { useState, type FormEvent } from 'react';
import { Button, TextInput } from '@mantine/core';
import { api, ApiProblem, sentenceOf, useText } from '#web';
import css from './sign-in.module.css';

/** The code from the person's authenticator, after the password was right. */
export function SecondFactor({ onSignedIn, onBack }: { onSignedIn: () => void; onBack: () => void }) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).replaceAll(/\s/g, '');
    setBusy(true);
    setReason(null);
    try {
      await api.send({ method: 'POST', path: '/api/auth/two-factor/verify-totp', body: { code } });
      onSignedIn();
    } catch (error) {
      const wrong = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
      setReason(wrong || !(error instanceof ApiProblem) ? t('overview.signIn.wrongCode') : sentenceOf(error, t));
      setBusy(false);
    }
  };
  return (
    <section className={css.own}>
      <h1>{t('overview.signIn.code')}</h1>
      <p className={css.lead}>{t('overview.signIn.code.lead')}</p>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <TextInput name="code" label={t('overview.signIn.code.label')} inputMode="numeric" autoComplete="one-time-code" maxLength={9} required withAsterisk={false} autoFocus error={reason} />
        <Button type="submit" loading={busy}>
          {t('overview.signIn.act')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('overview.signIn.back')}
        </Button>
      </form>
    </section>
  );
}
