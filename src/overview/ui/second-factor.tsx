import { useState, type FormEvent } from 'react';
import { api, ApiProblem, Icon, sentenceOf, useText, type Say } from '#web';
import { Act, Field } from './field.tsx';
import css from './sign-in.module.css';

/** The two ways to show that it is you: the authenticator's code, or one of the codes kept for when it is lost. */
const WAYS = {
  code: {
    path: '/api/auth/two-factor/verify-totp',
    wrong: 'overview.signIn.wrongCode',
    other: 'overview.signIn.backup.use',
    input: { inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 9 },
    tidy: (code: string) => code.replaceAll(/\s/g, ''),
  },
  backup: {
    path: '/api/auth/two-factor/verify-backup-code',
    wrong: 'overview.signIn.wrongBackup',
    other: 'overview.signIn.backup.app',
    input: { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false, maxLength: 20 },
    tidy: (code: string) => code.trim(),
  },
} as const;
type Way = keyof typeof WAYS;

const WRONG = ['INVALID_CODE', 'INVALID_BACKUP_CODE', 'VALIDATION_ERROR'];

function reasonOf(error: unknown, way: Way, t: Say): string {
  if (!(error instanceof ApiProblem)) return t('problem.web.unexpected');
  if (error.status === 429) return t('overview.signIn.tooOften');
  return WRONG.includes(error.code) ? t(WAYS[way].wrong) : sentenceOf(error, t);
}

/** Sends a code, one at a time. */
function useAttempt(way: Way, onSignedIn: () => void) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const attempt = async (typed: string): Promise<void> => {
    setBusy(true);
    setReason(null);
    const { path, tidy } = WAYS[way];
    try {
      await api.send({ method: 'POST', path, body: { code: tidy(typed) } });
      onSignedIn();
    } catch (error) {
      setReason(reasonOf(error, way, t));
      setBusy(false);
    }
  };
  return { busy, reason, attempt, forget: () => setReason(null) };
}

/** The second factor, after the password was right. */
export function SecondFactor({ onSignedIn, onBack }: { onSignedIn: () => void; onBack: () => void }) {
  const t = useText();
  const [way, setWay] = useState<Way>('code');
  const { busy, reason, attempt, forget } = useAttempt(way, onSignedIn);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void attempt(String(new FormData(event.currentTarget).get('code')));
  };
  const change = (): void => {
    forget();
    setWay(way === 'code' ? 'backup' : 'code');
  };
  return (
    <section className={css.own}>
      <h1>{t(`overview.signIn.${way}`)}</h1>
      <p className={css.lead}>{t(`overview.signIn.${way}.lead`)}</p>
      <form key={way} className={css.form} onSubmit={submit}>
        <Field name="code" label={t(`overview.signIn.${way}.label`)} {...WAYS[way].input} autoFocus />
        {reason && (
          <p className={css.reason} role="alert">
            <Icon name="warning" size={14} />
            {reason}
          </p>
        )}
        <Act word={t('overview.signIn.act')} busy={busy} />
        <button type="button" className={css.back} onClick={change}>
          {t(WAYS[way].other)}
        </button>
        <button type="button" className={css.back} onClick={onBack}>
          {t('overview.signIn.back')}
        </button>
      </form>
    </section>
  );
}
