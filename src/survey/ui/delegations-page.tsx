import { Empty, More, PageHead, Read, Table, useAsOf, usePages, useText } from '#web';
import { delegationColumns } from './columns.tsx';
import { SurveyTabs } from './survey-tabs.tsx';
import type { DelegationPage, DelegationRow } from './wire.ts';

/** Delegations within sight as of the day, the latest term first. */
export default function DelegationsPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const pages = usePages<DelegationPage, DelegationRow>('/survey-delegations', {
    query: { asOf, limit: 200 },
    pick: (page) => page,
  });
  return (
    <>
      <PageHead
        title={t('survey.place')}
        description={t('survey.asOf', { day: t.format.day(asOf) })}
        action={
          pages.reading.data?.first.can['create']
            ? { word: t('survey.delegation.new'), icon: 'plus', to: '/surveys/delegations/new' }
            : null
        }
      />
      <SurveyTabs current="delegations" />
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('survey.tab.delegations')}
              rows={rows}
              columns={delegationColumns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/surveys/delegations/${row.id}`}
              file={t('survey.file.delegations')}
              everyRow={pages.everyRow}
              filterable={false}
              empty={
                <Empty title={t('survey.delegations.none')} detail={t('survey.delegations.none.detail')} />
              }
            />
            <More {...pages} shown={rows.length} />
          </>
        )}
      </Read>
    </>
  );
}
