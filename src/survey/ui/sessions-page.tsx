import { Empty, More, PageHead, Read, Table, useAsOf, usePages, useText } from '#web';
import { sessionColumns } from './columns.tsx';
import { SurveyTabs } from './survey-tabs.tsx';
import type { SessionPage, SessionRow } from './wire.ts';

/** Sessions within sight as of the day, the earliest first. */
export default function SessionsPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const pages = usePages<SessionPage, SessionRow>('/survey-sessions', {
    query: { asOf, limit: 200 },
    pick: (page) => page,
  });
  return (
    <>
      <PageHead
        eyebrow={t('survey.place')}
        title={t('survey.tab.sessions')}
        description={t('survey.asOf', { day: t.format.day(asOf) })}
      />
      <SurveyTabs current="sessions" />
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('survey.tab.sessions')}
              rows={rows}
              columns={sessionColumns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/surveys/sessions/${row.id}`}
              file={t('survey.file.sessions')}
              everyRow={pages.everyRow}
              filterable={false}
              empty={<Empty title={t('survey.sessions.none')} detail={t('survey.sessions.none.detail')} />}
            />
            <More {...pages} shown={rows.length} />
          </>
        )}
      </Read>
    </>
  );
}
