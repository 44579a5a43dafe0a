import { useState } from 'react';
import {
  Fact,
  Facts,
  Link,
  Notice,
  PageHead,
  Read,
  Thread,
  useAsOf,
  useGo,
  useParam,
  useRead,
  useText,
  type HeadAct,
} from '#web';
import type { Request } from '../wire.ts';
import { AnewDialog } from './anew-dialog.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { ContributionsPart, DeeperPart, EvidencePart, ReportPart } from './request-parts.tsx';
import { RequestState, unitText } from './requests-table.tsx';

/** A request of a conclusion with what it points to: how it stands is told and reported on at its obligation. */
export default function RequestPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Request>(`/survey-requests/${id}`, { asOf });
  return <Read of={reading}>{(one) => <Whole key={one.id} one={one} />}</Read>;
}

function Whole({ one }: { one: Request }) {
  const t = useText();
  const go = useGo();
  const [dialog, open] = useState<'anew' | 'evidence' | null>(null);
  const { can, conclusion } = one;
  const duty: HeadAct = { word: t('survey.request.duty'), icon: 'check', to: `/undertakings/${one.id}` };
  const anew: HeadAct = { word: t('survey.request.anew'), icon: 'send', act: () => open('anew') };
  const deepen = `/surveys/delegations/${one.delegationId}/sessions/new?request=${one.id}`;
  const others: HeadAct[] = [
    ...(can['imposeAnew'] ? [duty] : []),
    ...(can['deepen'] ? [{ word: t('survey.request.deepen'), icon: 'plus' as const, to: deepen }] : []),
    ...(can['addEvidence'] && one.statements.length
      ? [{ word: t('survey.evidence.tie'), icon: 'plus' as const, act: () => open('evidence') }]
      : []),
  ];
  return (
    <Thread
      above={[
        {
          ...{ to: `/surveys/conclusions/${conclusion.id}`, title: one.session.title, icon: 'document' },
          kind: t('survey.conclusion.number', { symbol: conclusion.symbol }),
        },
      ]}
      current={{
        to: `/surveys/requests/${one.id}`,
        title: one.title,
        kind: t('survey.request'),
        icon: 'check',
      }}
      below={one.deeper.map(({ id, title }) => ({
        ...{ to: `/surveys/sessions/${id}`, title, kind: t('survey.session'), icon: 'calendar' as const },
      }))}
    >
      <PageHead
        eyebrow={t('survey.request')}
        title={one.title}
        action={can['imposeAnew'] ? anew : duty}
        others={others}
      >
        <RequestState {...one} />
      </PageHead>
      {one.replacedBy && (
        <Notice icon="send">
          <Link to={`/surveys/requests/${one.replacedBy}`}>{t('survey.request.replaced')}</Link>
        </Notice>
      )}
      <RequestFacts one={one} />
      <ReportPart one={one} />
      <ContributionsPart one={one} />
      <DeeperPart one={one} />
      <EvidencePart one={one} />
      {dialog === 'anew' && (
        <AnewDialog one={one} onDone={(id) => go(`/surveys/requests/${id}`)} onClose={() => open(null)} />
      )}
      {dialog === 'evidence' && <EvidenceDialog one={one} onClose={() => open(null)} />}
    </Thread>
  );
}

function RequestFacts({ one }: { one: Request }) {
  const t = useText();
  return (
    <Facts>
      <Fact word={t('survey.request.unit')}>{unitText(t, one)}</Fact>
      {one.dueOn && <Fact word={t('survey.request.due')}>{t.format.day(one.dueOn)}</Fact>}
      <Fact word={t('survey.request.kind')}>{t(`survey.request.kind.${one.kind}`)}</Fact>
      {one.sections.length > 0 && (
        <Fact word={t('survey.request.sections')}>{one.sections.map(({ title }) => title).join('; ')}</Fact>
      )}
      {one.conference && (
        <Fact word={t('survey.request.conference')}>
          <Link to={`/surveys/sessions/${one.conference.id}`}>{one.conference.title}</Link>
        </Fact>
      )}
      {one.insteadOf && (
        <Fact word={t('survey.request.insteadOf')}>
          <Link to={`/surveys/requests/${one.insteadOf}`}>{t('survey.request')}</Link>
        </Fact>
      )}
    </Facts>
  );
}
