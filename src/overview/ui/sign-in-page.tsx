import { useEffect, useState } from 'react';
import { api, useText, type SignInProps } from '#web';
import type { Static } from 'typebox';
import type { SampleSignIns } from '../contract.ts';
import { OtherWays } from './other-ways.tsx';
import { PasswordForm } from './password-form.tsx';
import { placeWithoutReason } from './provider-button.tsx';
import { SecondFactor } from './second-factor.tsx';
import css from './sign-in.module.css';

type Sample = Static<typeof SampleSignIns>['rows'][number];

/** The sample accounts; none in a real workspace, and none where the server cannot say. */
function useSamples(): Sample[] {
  const [samples, setSamples] = useState<Sample[]>([]);
  useEffect(() => {
    void api.get<Static<typeof SampleSignIns>>('/sample-sign-ins').then(
      ({ rows }) => setSamples(rows),
      () => undefined,
    );
  }, []);
  return samples;
}

/**
 * Signing in: with address and password, with a code where the account asks for one, at a provider where one is named,
 * with one click in a sample.
 */
export default function SignInPage({ onSignedIn, again }: SignInProps) {
  const t = useText();
  const samples = useSamples();
  const [asked, setAsked] = useState<'password' | 'code'>('password');
  useEffect(() => {
    if (!again) document.title = `${t('overview.signIn')} – ${t('web.product')}`;
  }, [again, t]);
  const signedIn = (): void => {
    window.history.replaceState(window.history.state, '', placeWithoutReason());
    onSignedIn();
  };
  const passed = (needsCode: boolean): void => (needsCode ? setAsked('code') : signedIn());
  if (asked === 'code') return <SecondFactor onSignedIn={signedIn} onBack={() => setAsked('password')} />;
  return (
    <div className={css.page} data-samples={samples.length > 0 || undefined} data-again={again || undefined}>
      <section className={css.own}>
        {!again && (
          <header>
            <h1>{t('overview.signIn')}</h1>
            <p className={css.lead}>{t('overview.signIn.lead')}</p>
          </header>
        )}
        <PasswordForm onPassed={passed} samples={samples}>
          <OtherWays onSignedIn={signedIn} />
        </PasswordForm>
        {!again && <p className={css.secrets}>{t('overview.signIn.secrets')}</p>}
      </section>
    </div>
  );
}
