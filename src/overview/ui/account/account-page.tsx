import { Notice, PageHead, Read, useMe, useRead, useText } from '#web';
import { PasskeysSection } from './passkeys-section.tsx';
import { FeedsSection, RemindersSection } from '#work/ui';
import { PasswordSection } from './password-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import type { SignedIn } from './wire.ts';

/** How the person signs in: the password, the second factor, passkeys, and where they are signed in now. */
export default function AccountPage() {
  const t = useText();
  const { person, workspace } = useMe();
  const reading = useRead<SignedIn>('/api/auth/get-session');
  return (
    <>
      <PageHead eyebrow={person.name} title={t('overview.account')} print={false} />
      {workspace.sample && <Notice icon="note">{t('overview.account.sample')}</Notice>}
      <RemindersSection />
      <FeedsSection />
      <Read of={reading}>
        {({ user, session }) => (
          <>
            <PasswordSection email={user.email} />
            <SecondFactorSection on={user.twoFactorEnabled === true} />
            <PasskeysSection />
            <SessionsSection own={session.token} />
          </>
        )}
      </Read>
    </>
  );
}
