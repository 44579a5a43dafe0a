import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Dialog, Icon, useText } from '#web';
import css from './backup-codes-dialog.module.css';

/** A file to be taken away, while it is shown. */
function useFile(text: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return address;
}

/** The codes that sign in once each when the authenticator is lost; they are shown this one time. */
export function BackupCodesDialog({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const t = useText();
  const file = useFile(`${t('overview.account.codes.file')}\r\n\r\n${codes.join('\r\n')}\r\n`);
  return (
    <Dialog open title={t('overview.account.codes')} onClose={onClose}>
      <p className={css.detail}>{t('overview.account.codes.detail')}</p>
      <ul className={css.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={css.acts}>
        <Button
          variant="default"
          component="a"
          {...{ href: file, download: `${t('overview.account.codes.fileName')}.txt` }}
          leftSection={<Icon name="download" size={14} />}
        >
          {t('overview.account.codes.take')}
        </Button>
        <Button onClick={onClose}>{t('overview.account.codes.kept')}</Button>
      </div>
    </Dialog>
  );
}
