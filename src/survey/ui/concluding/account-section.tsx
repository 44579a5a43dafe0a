import { Button } from '@mantine/core';
import { Hint, Icon, Link, Section, useRead, useText } from '#web';
import type { DelegationAccount } from '../wire.ts';

/** Whether a delegation has reported on its sessions, and the way to its report. */
export function AccountSection({ delegation }: { delegation: string }) {
  const t = useText();
  const reading = useRead<DelegationAccount>(`/survey-delegations/${delegation}/account`);
  if (!reading.data) return null;
  const { issued, can } = reading.data;
  if (!issued && !can['edit']) return null;
  return (
    <Section
      title={t('survey.account')}
      act={
        <Button
          size="compact-md"
          variant="default"
          leftSection={<Icon name="document" size={14} />}
          {...{ component: Link, to: `/surveys/delegations/${delegation}/account` }}
        >
          {t(issued ? 'survey.account.read' : 'survey.account.write')}
        </Button>
      }
    >
      {issued ? (
        <p>{t('survey.account.issued', { symbol: issued.symbol, day: t.format.day(issued.holdsOn) })}</p>
      ) : (
        <Hint>{t('survey.account.none')}</Hint>
      )}
    </Section>
  );
}
