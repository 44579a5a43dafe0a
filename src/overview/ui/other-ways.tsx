import { useEffect, useState } from 'react';
import { api, Icon, useText } from '#web';
import { PasskeyButton } from './passkey-button.tsx';
import { passkeyStanding } from './passkey-standing.ts';
import { ProviderButton, useRefusal } from './provider-button.tsx';
import css from './sign-in.module.css';
import type { Ways } from './ways.ts';

/** How one can sign in besides address and password; nothing where the server cannot say. */
function useWays(): Ways | null {
  const [ways, setWays] = useState<Ways | null>(null);
  useEffect(() => {
    void api.get<Ways>('/sign-in-ways').then(setWays, () => undefined);
  }, []);
  return ways;
}

/** The ways to sign in besides address and password, and why the last one led nowhere. */
export function OtherWays({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useText();
  const ways = useWays();
  const refused = useRefusal(ways?.provider?.name ?? null);
  const [reason, setReason] = useState<string | null>(null);
  const passkeys = ways !== null && passkeyStanding(ways.passkeys) === 'here';
  if (!ways?.provider && !passkeys) return null;
  const said = reason ?? refused;
  return (
    <div className={css.ways}>
      <p className={css.or}>{t('overview.signIn.or')}</p>
      {said && (
        <p className={css.reason} role="alert">
          <Icon name="warning" size={14} />
          {said}
        </p>
      )}
      {ways?.provider && <ProviderButton provider={ways.provider} onReason={setReason} />}
      {passkeys && <PasskeyButton onSignedIn={onSignedIn} onReason={setReason} />}
    </div>
  );
}
