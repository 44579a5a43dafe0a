import { Fact, Facts, PageHead, Read, Section, Thread, useAsOf, useParam, useRead, useText } from '#web';
import type { Conclusion, RequestList } from '../wire.ts';
import { fileActs } from './file-acts.ts';
import { NoticeSheet } from './notice-sheet.tsx';
import { RequestsTable } from './requests-table.tsx';
import css from './sheet.module.css';

/** A conclusion as it was issued, and what became of its requests by the day. */
export default function ConclusionPage() {
  const id = useParam('id');
  const reading = useRead<Conclusion>(`/survey-conclusions/${id}`);
  return <Read of={reading}>{(one) => <Whole key={one.id} one={one} />}</Read>;
}

function Whole({ one }: { one: Conclusion }) {
  const t = useText();
  const { asOf } = useAsOf();
  const requests = useRead<RequestList>(`/survey-conclusions/${one.id}/requests`, { asOf });
  const kind = t('survey.conclusion.number', { symbol: one.symbol });
  const [action = null, ...others] = fileActs(one.files, t);
  return (
    <Thread
      above={[
        {
          ...{ to: `/surveys/sessions/${one.session.id}`, title: one.session.title, icon: 'calendar' },
          kind: t('survey.session'),
        },
      ]}
      current={{ to: `/surveys/conclusions/${one.id}`, title: one.session.title, kind, icon: 'document' }}
      below={(requests.data?.rows ?? []).map(({ id, title }) => ({
        ...{ to: `/surveys/requests/${id}`, title, kind: t('survey.request'), icon: 'check' as const },
      }))}
    >
      <PageHead eyebrow={kind} title={one.session.title} action={action} others={others} />
      <NoticeSheet document={one.document} />
      <Section title={t('survey.requests')} count={requests.data?.rows.length}>
        <RequestsTable rows={requests.data?.rows ?? []} />
      </Section>
      <Facts>
        <Fact word={t('survey.form.rule')}>{one.rule}</Fact>
        <Fact word="SHA-256">
          <span className={css.checksum}>{one.checksum}</span>
        </Fact>
      </Facts>
    </Thread>
  );
}
