import { lazy, Suspense } from 'react';
import { inReadingOrder, type Outline, type OutlineReply, type Review } from '#review/ui';
import { Empty, Loading, Read, useAddressValue, useAsOf, useParam, useRead, useText } from '#web';
import { cut, yearsOf } from './outline-of.ts';
import { ReportHead } from './report-head.tsx';
import { SectionNav } from './section-nav.tsx';
import { ReadSheet } from './read-sheet.tsx';
import css from './report.module.css';
import type { Report } from './wire.ts';

// What writing needs comes when somebody writes; leaders read on phones.
const WriteSheet = lazy(() => import('./writing/write-sheet.tsx'));

/** A report: its sections with what they lack, and the one that is open, to be written or read. */
export default function ReportPage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Report>(`/reports/${id}`, { asOf });
  return <Read of={reading}>{(report) => <Whole key={report.id} report={report} />}</Read>;
}

function Whole({ report }: { report: Report }) {
  const review = useRead<Review>(`/reviews/${report.review.id}`);
  const outline = useRead<OutlineReply>(`/reviews/${report.review.id}/outline`);
  return (
    <>
      <ReportHead report={report} />
      <Read of={review}>
        {(one) => (
          <Read of={outline}>
            {(reply) => <Desk report={report} outline={cut(reply.outline, report)} review={one} />}
          </Read>
        )}
      </Read>
    </>
  );
}

function Desk({ report, outline, review }: { report: Report; outline: Outline; review: Review }) {
  const t = useText();
  const [chosen] = useAddressValue('section');
  const answered = inReadingOrder(outline)
    .map(({ section }) => section)
    .filter(({ kind }) => kind !== 'group');
  const at = Math.max(
    0,
    answered.findIndex(({ id }) => id === chosen),
  );
  const section = answered[at];
  if (!section) return <Empty title={t('reports.empty')} />;
  const years = yearsOf(review);
  const given = { report, section, years, before: answered[at - 1], after: answered[at + 1] };
  return (
    <div className={css.desk} data-wide={section.table !== null || undefined}>
      <SectionNav report={report} outline={outline} current={section.id} />
      {report.can['write'] ? (
        <Suspense fallback={<Loading />}>
          <WriteSheet key={section.id} {...given} />
        </Suspense>
      ) : (
        <ReadSheet key={section.id} {...given} />
      )}
    </div>
  );
}
