import { useState } from 'react';
import { api, ApiProblem, Icon, sentenceOf, useText, type Say } from '#web';
import css from './sign-in.module.css';

/** What brings the reason of a refusal back in the address. */
const REASONS = ['error', 'error_description'];

/** Reasons that have a sentence of their own. */
const KNOWN = ['signup_disabled', 'email_not_found', 'state_mismatch', 'access_denied', 'provider_away'];

/** Where one is, without the reason of a former refusal. */
export function placeWithoutReason(): string {
  const { pathname, search } = window.location;
  const params = new URLSearchParams(search);
  for (const name of REASONS) params.delete(name);
  return params.size ? `${pathname}?${params}` : pathname;
}

/** Why the provider's word did not let one in, in words; null where nothing was refused. */
export function useRefusal(name: string | null): string | null {
  const t = useText();
  const [code] = useState(() => new URLSearchParams(window.location.search).get('error'));
  if (!code || !name) return null;
  return t(`overview.signIn.refused.${KNOWN.includes(code) ? code : 'other'}`, { name });
}

function reasonOf(error: unknown, t: Say): string {
  if (!(error instanceof ApiProblem)) return t('problem.web.unexpected');
  return error.status === 429 ? t('overview.signIn.tooOften') : sentenceOf(error, t);
}

interface ProviderButtonProps {
  provider: { id: string; name: string };
  /** Why one could not be led there; null while one tries. */
  onReason: (reason: string | null) => void;
}

/** Leads to the provider, from where one comes back signed in. */
export function ProviderButton({ provider, onReason }: ProviderButtonProps) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    onReason(null);
    const here = placeWithoutReason();
    try {
      const { body } = await api.send<{ url: string }>({
        method: 'POST',
        path: '/api/auth/sign-in/social',
        body: { provider: provider.id, callbackURL: here, errorCallbackURL: here, disableRedirect: true },
      });
      window.location.assign(body.url);
    } catch (error) {
      onReason(reasonOf(error, t));
      setBusy(false);
    }
  };
  return (
    <button type="button" className={css.way} aria-busy={busy || undefined} onClick={() => void go()}>
      <Icon name="external" size={16} />
      {t('overview.signIn.provider', { name: provider.name })}
    </button>
  );
}
