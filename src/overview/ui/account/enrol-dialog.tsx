import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormDialog, Loading, later, useSend, useText } from '#web';
import { BackupCodesDialog } from './backup-codes-dialog.tsx';
import css from './enrol-dialog.module.css';
import type { Enrolment } from './wire.ts';

const QrPicture = later(() => import('./qr-picture.tsx'));

/** The secret of an `otpauth:` address, in groups of four as one types it. */
export function secretOf(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Brings the secret into an authenticator, has it confirmed by a code, then shows the codes for when it is lost. */
export function EnrolDialog({ enrolment, onClose }: { enrolment: Enrolment; onClose: () => void }) {
  const t = useText();
  const sending = useSend();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [confirmed, confirm] = useState(false);
  const digits = code.replaceAll(/\D/g, '');
  const submit = async (): Promise<void> => {
    setTried(true);
    if (digits.length !== 6) return;
    const act = { method: 'POST', path: '/api/auth/two-factor/verify-totp', body: { code: digits } } as const;
    if (await sending.act(act, t('overview.account.factor.putOn.done'))) confirm(true);
  };
  if (confirmed) return <BackupCodesDialog codes={enrolment.backupCodes} onClose={onClose} />;
  return (
    <FormDialog
      title={t('overview.account.factor.scan')}
      detail={t('overview.account.factor.scan.detail')}
      verb={t('overview.account.factor.confirm')}
      busy={sending.busy}
      problem={sending.problem}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Secret uri={enrolment.totpURI} />
      <TextInput
        label={t('overview.account.factor.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        maxLength={9}
        error={tried && digits.length !== 6 && t('overview.account.factor.code.missing')}
        required
        data-autofocus
      />
    </FormDialog>
  );
}

/** What the authenticator must know: as a picture to scan, as a link on the phone itself, as letters to type. */
function Secret({ uri }: { uri: string }) {
  const t = useText();
  return (
    <div className={css.secret}>
      <QrPicture text={uri} label={t('overview.account.factor.picture')} waiting={<Loading />} />
      <div className={css.words}>
        <p>{t('overview.account.factor.type')}</p>
        <code>{secretOf(uri)}</code>
        <a href={uri}>{t('overview.account.factor.open')}</a>
      </div>
    </div>
  );
}
