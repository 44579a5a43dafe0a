import { useState, type FormEvent } from 'react';
import { api, ApiProblem, Icon, sentenceOf, useText } from '#web';
import { Act, Field } from './field.tsx';
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
      setReason(
        wrong || !(error instanceof ApiProblem) ? t('overview.signIn.wrongCode') : sentenceOf(error, t),
      );
      setBusy(false);
    }
  };
  return (
    <section className={css.own}>
      <h1>{t('overview.signIn.code')}</h1>
      <p className={css.lead}>{t('overview.signIn.code.lead')}</p>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <Field
          name="code"
          label={t('overview.signIn.code.label')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          autoFocus
        />
        {reason && (
          <p className={css.reason} role="alert">
            <Icon name="warning" size={14} />
            {reason}
          </p>
        )}
        <Act word={t('overview.signIn.act')} busy={busy} />
        <button type="button" className={css.back} onClick={onBack}>
          {t('overview.signIn.back')}
        </button>
      </form>
    </section>
  );
}
