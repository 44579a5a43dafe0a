import { Button } from '@mantine/core';
import { useState } from 'react';
import { Hint, Icon, Section, useText } from '#web';
import { BackupCodesDialog } from './backup-codes-dialog.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import css from './second-factor-section.module.css';
import type { Enrolment } from './wire.ts';

/** Whether a second factor is asked for at sign-in; putting it on, off, and new codes for when it is lost. */
export function SecondFactorSection({ on }: { on: boolean }) {
  const t = useText();
  // Held here, because the backup codes are shown when the factor already counts.
  const [enrolment, begin] = useState<Enrolment | null>(null);
  return (
    <Section title={t('overview.account.factor')} act={on ? null : <PutOn onBegun={begin} />}>
      <p className={css.standing} data-on={on || undefined}>
        <Icon name={on ? 'shield' : 'warning'} size={16} />
        {t(on ? 'overview.account.factor.on' : 'overview.account.factor.off')}
      </p>
      <Hint>{t('overview.account.factor.detail')}</Hint>
      {on && <Standing />}
      {enrolment && <EnrolDialog enrolment={enrolment} onClose={() => begin(null)} />}
    </Section>
  );
}

/** Begins a second factor with the password. */
function PutOn({ onBegun }: { onBegun: (enrolment: Enrolment) => void }) {
  const t = useText();
  const [asking, ask] = useState(false);
  return (
    <>
      <Button onClick={() => ask(true)}>{t('overview.account.factor.putOn')}</Button>
      {asking && (
        <PasswordDialog<Enrolment>
          title={t('overview.account.factor.putOn')}
          detail={t('overview.account.factor.putOn.detail')}
          verb={t('overview.account.next')}
          path="/api/auth/two-factor/enable"
          onDone={(reply) => {
            ask(false);
            onBegun(reply);
          }}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}

/** What can be done once it is on. */
function Standing() {
  const t = useText();
  const [asking, ask] = useState<'codes' | 'off' | null>(null);
  const [codes, show] = useState<string[] | null>(null);
  return (
    <div className={css.acts}>
      <Button variant="default" onClick={() => ask('codes')}>
        {t('overview.account.codes.renew')}
      </Button>
      <Button variant="subtle" onClick={() => ask('off')}>
        {t('overview.account.factor.putOff')}
      </Button>
      {asking === 'codes' && (
        <PasswordDialog<{ backupCodes: string[] }>
          title={t('overview.account.codes.renew')}
          detail={t('overview.account.codes.renew.detail')}
          verb={t('overview.account.codes.renew')}
          path="/api/auth/two-factor/generate-backup-codes"
          onDone={({ backupCodes }) => {
            ask(null);
            show(backupCodes);
          }}
          onClose={() => ask(null)}
        />
      )}
      {asking === 'off' && (
        <PasswordDialog
          title={t('overview.account.factor.putOff')}
          detail={t('overview.account.factor.putOff.detail')}
          verb={t('overview.account.factor.putOff')}
          path="/api/auth/two-factor/disable"
          said={t('overview.account.factor.putOff.done')}
          onDone={() => ask(null)}
          onClose={() => ask(null)}
        />
      )}
      {codes && <BackupCodesDialog codes={codes} onClose={() => show(null)} />}
    </div>
  );
}
