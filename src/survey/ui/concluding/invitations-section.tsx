import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  ConfirmDialog,
  Entries,
  Entry,
  EntryDetail,
  Faint,
  Link,
  Section,
  useRead,
  useSend,
  useText,
} from '#web';
import type { InvitationList, InvitationMade, InvitationRow, Session } from '../wire.ts';
import { InvitationAddressDialog, NewInvitationDialog } from './invitation-dialogs.tsx';

/** The invitations to contribute for people without an account: made, listed with their state and revoked by those who hold the session. */
export function InvitationsSection({
  session,
}: {
  session: Pick<Session, 'id' | 'kind' | 'state' | 'prompts'>;
}) {
  const t = useText();
  const [making, make] = useState(false);
  const [made, show] = useState<(InvitationMade & { email: string }) | null>(null);
  const open = session.kind !== 'working' && session.state !== 'draft';
  const path = `/survey-sessions/${session.id}/invitations`;
  const { data } = useRead<InvitationList>(open ? path : null);
  if (!data || !(data.can['create'] || data.rows.length)) return null;
  return (
    <Section
      title={t('survey.invitations')}
      count={data.rows.length}
      act={
        data.can['create'] && (
          <Button size="compact-md" variant="default" onClick={() => make(true)}>
            {t('survey.invitation.make')}
          </Button>
        )
      }
    >
      {data.rows.length ? (
        <Entries lead={110}>
          {data.rows.map((row) => (
            <InvitationLine key={row.id} row={row} />
          ))}
        </Entries>
      ) : (
        <Faint>{t('survey.invitation.none')}</Faint>
      )}
      {making && (
        <NewInvitationDialog
          {...{ path, sends: data.sends, topics: session.prompts.map(({ text }) => text).join('\n') }}
          onClose={() => make(false)}
          onMade={(one) => {
            make(false);
            show(one);
          }}
        />
      )}
      {made && <InvitationAddressDialog made={made} onClose={() => show(null)} />}
    </Section>
  );
}

function InvitationLine({ row }: { row: InvitationRow }) {
  const t = useText();
  const [asking, ask] = useState(false);
  const { id, name, email, expiresOn, state, contribution } = row;
  return (
    <Entry
      lead={t(`survey.invitation.state.${state}`)}
      act={
        row.can['revoke'] && (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => ask(true)}
            aria-label={t('survey.invitation.revoke.of', { name })}
          >
            {t('survey.invitation.revoke')}
          </Button>
        )
      }
    >
      <strong>{name}</strong>
      <EntryDetail>
        {[email, t('survey.invitation.until', { day: t.format.day(expiresOn) })].filter(Boolean).join(' · ')}
      </EntryDetail>
      {contribution && (
        <EntryDetail>
          <Link to={`/surveys/contributions/${contribution.id}`}>{contribution.title}</Link>
        </EntryDetail>
      )}
      {asking && <Revoking {...{ id, name }} onClose={() => ask(false)} />}
    </Entry>
  );
}

function Revoking({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const t = useText();
  const send = useSend();
  const revoke = async (): Promise<void> => {
    const act = { method: 'POST' as const, path: `/survey-invitations/${id}/revoke` };
    if (await send.act(act, t('survey.invitation.revoked'))) onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('survey.invitation.revoke.of', { name })}
      detail={t('survey.invitation.revoke.detail')}
      verb={t('survey.invitation.revoke')}
      {...{ busy: send.busy, problem: send.problem, onClose }}
      onConfirm={() => void revoke()}
    />
  );
}
