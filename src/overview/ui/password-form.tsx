import { useState, type FormEvent, type ReactNode } from 'react';
import { api, ApiProblem, Icon, sentenceOf, useText, type Say } from '#web';
import { Act, Field } from './field.tsx';
import css from './sign-in.module.css';

interface Sample {
  email: string;
  password: string;
  vi: string;
  en: string;
}

interface PasswordFormProps {
  samples: Sample[];
  /** The password was right; `needsCode`: the account asks for a second factor. */
  onPassed: (needsCode: boolean) => void;
  /** What stands below the button. */
  children?: ReactNode;
}

/** Why one was not let in, in words. */
function reasonOf(error: unknown, t: Say): string {
  if (!(error instanceof ApiProblem)) return t('problem.web.unexpected');
  if (error.status === 429) return t('overview.signIn.tooOften');
  if (error.status === 401 || error.status === 400) return t('overview.signIn.wrong');
  return sentenceOf(error, t);
}

/** Sends address and password, one attempt at a time. */
function useAttempt(onPassed: (needsCode: boolean) => void) {
  const t = useText();
  const [busy, setBusy] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const attempt = async (email: string, password: string): Promise<void> => {
    if (busy) return;
    setBusy(email);
    setReason(null);
    try {
      const { body } = await api.send<{ twoFactorRedirect?: boolean } | null>({
        method: 'POST',
        path: '/api/auth/sign-in/email',
        body: { email: email.trim(), password },
      });
      onPassed(body?.twoFactorRedirect === true);
    } catch (error) {
      setReason(reasonOf(error, t));
      setBusy(null);
    }
  };
  return { busy, reason, attempt };
}

/** Address and password; beside them, in a sample, the roles that one can take on with a click. */
export function PasswordForm({ samples, onPassed, children }: PasswordFormProps) {
  const t = useText();
  const { busy, reason, attempt } = useAttempt(onPassed);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    void attempt(String(given.get('email')), String(given.get('password')));
  };
  return (
    <>
      <form className={css.form} onSubmit={submit}>
        <Field name="email" type="email" label={t('overview.signIn.email')} autoComplete="username" />
        <Password />
        {reason && (
          <p className={css.reason} role="alert">
            <Icon name="warning" size={14} />
            {reason}
          </p>
        )}
        <Act
          word={t('overview.signIn.act')}
          busy={busy !== null && !samples.some(({ email }) => email === busy)}
        />
        {children}
      </form>
      {samples.length > 0 && (
        <section className={css.samples}>
          <h2>{t('overview.signIn.samples')}</h2>
          <p className={css.lead}>{t('overview.signIn.samples.lead')}</p>
          <ul>
            {samples.map((sample) => (
              <li key={sample.email}>
                <SampleRole
                  sample={sample}
                  busy={busy === sample.email}
                  onTake={() => void attempt(sample.email, sample.password)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The password, hidden unless one wants to see it. */
function Password() {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <Field
      name="password"
      type={shown ? 'text' : 'password'}
      label={t('overview.signIn.password')}
      autoComplete="current-password"
    >
      <button
        type="button"
        className={css.reveal}
        aria-pressed={shown}
        aria-label={t('overview.signIn.reveal')}
        title={t('overview.signIn.reveal')}
        onClick={() => setShown(!shown)}
      >
        <Icon name="eye" />
      </button>
    </Field>
  );
}

/** A role, and what it comes to do: the label says both, with a colon between them. */
function SampleRole({ sample, busy, onTake }: { sample: Sample; busy: boolean; onTake: () => void }) {
  const { language } = useText();
  const [role, purpose] = (language === 'vi' ? sample.vi : sample.en).split(': ');
  return (
    <button type="button" className={css.role} aria-busy={busy || undefined} onClick={onTake}>
      <span>
        <strong>{role}</strong>
        {purpose && <span className={css.purpose}>{purpose}</span>}
      </span>
      <Icon name="right" size={12} />
    </button>
  );
}
