import { inReadingOrder, type OutlineReply, type Review } from '#review/ui';
import { Notice, Read, useAddressValue, useAsOf, useParam, useRead, useText } from '#web';
import { FiguresGrid } from './writing/figures-grid.tsx';
import { cut, yearsOf } from './outline-of.ts';
import { ReportHead } from './report-head.tsx';
import { StoredText } from './stored-text.tsx';
import css from './report.module.css';
import type { Report, ReportText } from './wire.ts';

/** A whole report from its first section to its last: to be read, printed, taken into a meeting. */
export default function WholePage() {
  const id = useParam('id');
  const { asOf } = useAsOf();
  const reading = useRead<Report>(`/reports/${id}`, { asOf });
  return <Read of={reading}>{(report) => <Whole report={report} />}</Read>;
}

function Whole({ report }: { report: Report }) {
  const t = useText();
  const [asked] = useAddressValue('version');
  const version = asked ? Number(asked) : report.version;
  const drafted = report.share !== null && !asked && report.can['write'];
  const text = useRead<ReportText>(
    drafted || version === null ? `/report-drafts/${report.id}` : `/reports/${report.id}/versions/${version}`,
  );
  const review = useRead<Review>(`/reviews/${report.review.id}`);
  return (
    <>
      <ReportHead report={report} current="whole" />
      <Read of={review}>
        {(one) => (
          <Read of={text}>
            {(said) => (
              <>
                {said.version === null && <Notice icon="note">{t('reports.whole.draft')}</Notice>}
                {said.gaps && (
                  <Notice icon="warning" tone="claimed">
                    <strong>{t('reports.whole.gaps')}</strong> {said.gaps}
                  </Notice>
                )}
                <Sections report={report} review={one} said={said} />
              </>
            )}
          </Read>
        )}
      </Read>
    </>
  );
}

function Sections({ report, review, said }: { report: Report; review: Review; said: ReportText }) {
  const reading = useRead<OutlineReply>(`/reviews/${review.id}/outline`, {
    version: `${said.outlineVersion}`,
  });
  return (
    <Read of={reading}>
      {({ outline }) => (
        <article className={css.whole}>
          {inReadingOrder(cut(outline, report)).map(({ section, depth }) => {
            const Level = depth === 0 ? 'h2' : 'h3';
            const content = said.contents[section.id];
            return (
              <section key={section.id}>
                <Level>{[section.number, section.title].filter(Boolean).join(' ')}</Level>
                {section.kind === 'group' ? null : section.table ? (
                  <FiguresGrid
                    reportId={report.id}
                    table={section.table}
                    years={yearsOf(review)}
                    label={section.title}
                    values={content?.figures ?? {}}
                  />
                ) : (
                  <StoredText text={content?.text ?? null} />
                )}
              </section>
            );
          })}
        </article>
      )}
    </Read>
  );
}
