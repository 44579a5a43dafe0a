import { Button } from '@mantine/core';
import { Entries, Entry, EntryDetail, Hint, Icon, Read, Section, useRead, useSend, useText } from '#web';
import { deviceOf } from './device.ts';
import type { Session } from './wire.ts';

/** Where the account is signed in now; any of it can be ended. `own` is the token of the session that asks. */
export function SessionsSection({ own }: { own: string }) {
  const t = useText();
  const reading = useRead<Session[]>('/api/auth/list-sessions');
  const ending = useSend();
  const sessions = (reading.data ?? []).toSorted(
    (a, b) => Number(b.token === own) - Number(a.token === own) || b.updatedAt.localeCompare(a.updatedAt),
  );
  const endOthers = (): void =>
    void ending.act(
      { method: 'POST', path: '/api/auth/revoke-other-sessions', body: {} },
      t('overview.account.sessions.ended'),
    );
  return (
    <Section
      title={t('overview.account.sessions')}
      count={reading.data?.length}
      act={
        sessions.length > 1 && (
          <Button variant="default" loading={ending.busy} onClick={endOthers}>
            {t('overview.account.sessions.endOthers')}
          </Button>
        )
      }
    >
      <Hint>{t('overview.account.sessions.detail')}</Hint>
      <Read of={reading}>
        {() => (
          <Entries lead={14}>
            {sessions.map((session) => (
              <SessionEntry key={session.token} session={session} own={session.token === own} />
            ))}
          </Entries>
        )}
      </Read>
    </Section>
  );
}

function SessionEntry({ session, own }: { session: Session; own: boolean }) {
  const t = useText();
  const ending = useSend();
  const { token, ipAddress, createdAt, updatedAt } = session;
  const device = deviceOf(session.userAgent) ?? t('overview.account.sessions.unknown');
  const end = (): void =>
    void ending.act(
      { method: 'POST', path: '/api/auth/revoke-session', body: { token } },
      t('overview.account.sessions.ended'),
    );
  return (
    <Entry
      lead={<Icon name={own ? 'check' : 'globe'} size={14} />}
      act={
        !own && (
          <Button
            variant="subtle"
            size="xs"
            loading={ending.busy}
            onClick={end}
            aria-label={t('overview.account.sessions.end.of', { device })}
          >
            {t('overview.account.sessions.end')}
          </Button>
        )
      }
    >
      <strong>{device}</strong>
      <EntryDetail>
        {[
          own ? t('overview.account.sessions.own') : null,
          ipAddress || null,
          t('overview.account.sessions.since', { moment: t.format.moment(createdAt) }),
          t('overview.account.sessions.used', { moment: t.format.moment(updatedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </EntryDetail>
    </Entry>
  );
}
