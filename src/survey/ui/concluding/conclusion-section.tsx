import { Button } from '@mantine/core';
import { Entries, Entry, Hint, Icon, Link, Section, useAsOf, useRead, useText } from '#web';
import type { RequestList, Session, SessionConclusion } from '../wire.ts';
import { RequestsTable } from './requests-table.tsx';

/** What was concluded from a session and what it asked for, with how that stands; before that the way to write it. */
export function ConclusionSection({ session }: { session: Pick<Session, 'id'> }) {
  const t = useText();
  const { asOf } = useAsOf();
  const reading = useRead<SessionConclusion>(`/survey-sessions/${session.id}/conclusion`, { asOf });
  const conclusion = reading.data?.conclusion ?? null;
  const requests = useRead<RequestList>(conclusion && `/survey-sessions/${session.id}/requests`, { asOf });
  const writes = reading.data?.can['edit'];
  if (!conclusion && !writes) return null;
  return (
    <Section
      title={t('survey.conclusion')}
      act={
        writes && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<Icon name="edit" size={14} />}
            {...{ component: Link, to: `/surveys/sessions/${session.id}/concluding` }}
          >
            {t('survey.concluding.open')}
          </Button>
        )
      }
    >
      {conclusion ? (
        <Entries>
          <Entry lead={t.format.day(conclusion.holdsOn)}>
            <Link to={`/surveys/conclusions/${conclusion.id}`}>
              {t('survey.conclusion.number', { symbol: conclusion.symbol })}
            </Link>
          </Entry>
        </Entries>
      ) : (
        <Hint>{t('survey.conclusion.none')}</Hint>
      )}
      {requests.data && <RequestsTable rows={requests.data.rows} />}
    </Section>
  );
}
