import { useState } from 'react';
import { api, ApiProblem, Icon, sentenceOf, useText, type Say } from '#web';
import type { Showing } from './authenticator.ts';
import css from './sign-in.module.css';

function reasonOf(error: unknown, t: Say): string {
  if (!(error instanceof ApiProblem)) return t('problem.web.unexpected');
  return error.status === 429 ? t('overview.signIn.tooOften') : sentenceOf(error, t);
}

interface PasskeyButtonProps {
  onSignedIn: () => void;
  /** Why it did not let one in; null while one tries. */
  onReason: (reason: string | null) => void;
}

/** Signs in with a passkey; the browser asks which. */
export function PasskeyButton({ onSignedIn, onReason }: PasskeyButtonProps) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const show = async (): Promise<void> => {
    setBusy(true);
    onReason(null);
    try {
      const { showPasskey } = await import('./authenticator.ts');
      const showing = await api.get<Showing>('/api/auth/passkey/generate-authenticate-options');
      const body = { response: await showPasskey(showing) };
      await api.send({ method: 'POST', path: '/api/auth/passkey/verify-authentication', body });
      onSignedIn();
    } catch (error) {
      onReason(reasonOf(error, t));
      setBusy(false);
    }
  };
  return (
    <button type="button" className={css.way} aria-busy={busy || undefined} onClick={() => void show()}>
      <Icon name="key" size={16} />
      {t('overview.signIn.passkey')}
    </button>
  );
}
