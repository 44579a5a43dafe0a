import { useState } from 'react';
import {
  address,
  Fact,
  Facts,
  Illustrative,
  Link,
  Notice,
  PageHead,
  Tabs,
  later,
  useAddressValue,
  useText,
  type HeadAct,
} from '#web';
import type { ReportVerb } from './acting/act-dialog.tsx';
import type { Shown } from './acting/dialogs.tsx';
import { fileOf } from './report-files.ts';
import { ReportState } from './report-state.tsx';
import type { Report } from './wire.ts';

const VERBS: ReportVerb[] = ['approve', 'submit', 'accept', 'return', 'reopen'];
const ICONS: Record<ReportVerb, HeadAct['icon']> = {
  approve: 'check',
  submit: 'send',
  accept: 'check',
  return: 'undo',
  reopen: 'edit',
};

// Nobody waits for what is asked only of those who act.
const Dialogs = later(() => import('./acting/dialogs.tsx'));

/** What a report is, where it stands and what may be done with it, above each of its views. */
export function ReportHead({
  report,
  current = 'sections',
}: {
  report: Report;
  current?: 'sections' | 'whole' | 'versions';
}) {
  const t = useText();
  const [shown, show] = useState<Shown | null>(null);
  const { action, others } = useActs(report, show);
  const to = `/reports/${report.id}`;
  const tabs = [
    { name: 'sections', word: t('reports.tab.sections'), to },
    { name: 'whole', word: t('reports.tab.whole'), to: `${to}/whole` },
    { name: 'versions', word: t('reports.tab.versions'), to: `${to}/versions` },
  ];
  return (
    <>
      <PageHead
        eyebrow={[t(`reports.kind.${report.kind}`), report.unit.name].join(' · ')}
        title={report.title}
        description={current === 'sections' && <Line report={report} />}
        action={action}
        others={others}
      >
        <ReportState state={report.state} />
        {report.illustrative && <Illustrative />}
      </PageHead>
      {current !== 'sections' && <ReportFacts report={report} />}
      {report.returned && (
        <Notice icon="undo" tone="returned">
          <strong>{t('reports.returned')}</strong> {report.returned.reason}
        </Notice>
      )}
      <Tabs label={t('reports.tabs')} tabs={tabs} current={current} />
      {shown && <Dialogs report={report} shown={shown} onClose={() => show(null)} />}
    </>
  );
}

function useActs(
  report: Report,
  show: (shown: Shown) => void,
): { action: HeadAct | null; others: HeadAct[] } {
  const t = useText();
  const papers = useTakenAway(report);
  const acts = VERBS.filter((one) => report.can[one]).map((one): HeadAct => ({
    word: t(`reports.verb.${one}`),
    icon: ICONS[one],
    act: () => show(one),
  }));
  const issue: HeadAct = { word: t('reports.verb.issue'), icon: 'document', act: () => show('issue') };
  const fromWord: HeadAct = { word: t('reports.import'), icon: 'upload', act: () => show('import') };
  const to = `/letterheads/${report.unit.id}`;
  const letterhead: HeadAct = { word: t('reports.letterhead.open'), icon: 'sliders', to };
  // Nobody is led to let out what is not there yet, nor to send back what was accepted.
  const leads = report.state !== 'accepted' && (!report.can['approve'] || report.gaps.length === 0);
  return {
    action: leads ? (acts[0] ?? null) : null,
    others: [
      ...(leads ? acts.slice(1) : acts),
      ...(report.can['write'] ? [fromWord] : []),
      ...(report.can['issue'] ? [issue, letterhead] : []),
      ...papers,
    ],
  };
}

// The version in the address, or the newest: as it was issued, else as a draft; and the note with which it came back.
function useTakenAway(report: Report): HeadAct[] {
  const t = useText();
  const [asked] = useAddressValue('version');
  const version = asked ? Number(asked) : report.version;
  const returns = report.history.filter(({ fact }) => fact === 'returned').length;
  const issued = report.history.some((one) => one.fact === 'issued' && one.version === version);
  return [
    ...report.formats.map((format): HeadAct => ({
      word: t(`reports.paper.${format}.${issued ? 'issued' : 'draft'}`),
      icon: 'download',
      href: fileOf(report, format, asked ? version : null),
    })),
    ...(returns > 0
      ? [
          {
            word: t('reports.paper.return'),
            icon: 'download' as const,
            href: address(`/reports/${report.id}/returns/${returns}/document`),
          },
        ]
      : []),
  ];
}

/** What a writer needs to know of it, in one line: the room is the text's. */
function Line({ report: { review, into, dueOn, share } }: { report: Report }) {
  const t = useText();
  return (
    <>
      <Link to={`/reviews/${review.id}/reports`}>{t('reports.review')}</Link>
      {into && ` · ${t('reports.into')} ${into.name}`}
      {dueOn && ` · ${t('reports.dueOn')} ${t.format.day(dueOn)}`}
      {share && ` · ${t('reports.share.words', { whole: share.whole, asked: share.asked })}`}
    </>
  );
}

function ReportFacts({ report }: { report: Report }) {
  const t = useText();
  const { review, dueOn, into, share, version, issue } = report;
  return (
    <Facts>
      <Fact word={t('reports.review')}>
        <Link to={`/reviews/${review.id}/reports`}>{review.title}</Link>
      </Fact>
      {into && <Fact word={t('reports.into')}>{into.name}</Fact>}
      {dueOn && <Fact word={t('reports.dueOn')}>{t.format.day(dueOn)}</Fact>}
      {share && (
        <Fact word={t('reports.share')}>
          {t('reports.share.words', { whole: share.whole, asked: share.asked })}
        </Fact>
      )}
      {version !== null && <Fact word={t('reports.version')}>{t.format.number(version)}</Fact>}
      {issue && (
        <Fact word={t('reports.issued')}>
          {t('reports.issued.words', {
            number: issue.symbol,
            day: t.format.day(issue.holdsOn),
          })}
        </Fact>
      )}
    </Facts>
  );
}
