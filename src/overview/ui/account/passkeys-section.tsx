import { Button } from '@mantine/core';
import { useState } from 'react';
import { Entries, Entry, EntryDetail, Hint, Icon, Read, Section, useRead, useText } from '#web';
import { passkeyStanding } from '../passkey-standing.ts';
import type { Ways } from '../ways.ts';
import { AddPasskeyDialog } from './add-passkey-dialog.tsx';
import css from './passkeys-section.module.css';
import { RemovePasskeyDialog, RenamePasskeyDialog } from './passkey-dialogs.tsx';
import type { Passkey } from './wire.ts';

/** The account's passkeys: what they are called, adding one, taking one away; or why this address has none. */
export function PasskeysSection() {
  const t = useText();
  const ways = useRead<Ways>('/sign-in-ways');
  const reading = useRead<Passkey[]>('/api/auth/passkey/list-user-passkeys');
  const [adding, add] = useState(false);
  const standing = ways.data && passkeyStanding(ways.data.passkeys);
  return (
    <Section
      title={t('overview.account.passkeys')}
      count={reading.data?.length}
      act={
        standing === 'here' && (
          <Button variant="default" onClick={() => add(true)}>
            {t('overview.account.passkeys.add')}
          </Button>
        )
      }
    >
      <Hint>{t('overview.account.passkeys.detail')}</Hint>
      {standing && standing !== 'here' && (
        <p className={css.standing}>
          <Icon name="warning" size={16} />
          {t(`overview.account.passkeys.${standing}`, { home: ways.data?.passkeys ?? '' })}
        </p>
      )}
      <Read of={reading}>
        {(passkeys) =>
          passkeys.length > 0 && (
            <Entries lead={14}>
              {passkeys.toSorted(earlierFirst).map((passkey) => (
                <PasskeyEntry key={passkey.id} passkey={passkey} />
              ))}
            </Entries>
          )
        }
      </Read>
      {adding && <AddPasskeyDialog onClose={() => add(false)} />}
    </Section>
  );
}

const earlierFirst = (a: Passkey, b: Passkey): number => a.createdAt.localeCompare(b.createdAt);

function PasskeyEntry({ passkey }: { passkey: Passkey }) {
  const t = useText();
  const [asking, ask] = useState<'name' | 'remove' | null>(null);
  const { name, createdAt, deviceType } = passkey;
  const act = (word: 'rename' | 'remove', wanted: 'name' | 'remove') => (
    <Button
      variant="subtle"
      size="xs"
      onClick={() => ask(wanted)}
      aria-label={t(`overview.account.passkeys.${word}.of`, { name })}
    >
      {t(`overview.account.passkeys.${word}`)}
    </Button>
  );
  return (
    <Entry
      lead={<Icon name="key" size={14} />}
      act={
        <span className={css.acts}>
          {act('rename', 'name')}
          {act('remove', 'remove')}
        </span>
      }
    >
      <strong>{name}</strong>
      <EntryDetail>
        {[
          t('overview.account.passkeys.since', { moment: t.format.moment(createdAt) }),
          t(`overview.account.passkeys.${deviceType === 'multiDevice' ? 'synced' : 'bound'}`),
        ].join(' · ')}
      </EntryDetail>
      {asking === 'name' && <RenamePasskeyDialog passkey={passkey} onClose={() => ask(null)} />}
      {asking === 'remove' && <RemovePasskeyDialog passkey={passkey} onClose={() => ask(null)} />}
    </Entry>
  );
}
