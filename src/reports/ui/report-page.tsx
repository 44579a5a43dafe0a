import type { Outline, OutlineReply, Review } from '#review/ui';
import { Empty, Read, useAddressValue, useAsOf, useHeldRead, useParam, useRead, useText } from '#web';
import { LeftSheet } from './left-behind.tsx';
import { WriteSheet } from './open-ahead.ts';
import { OutlineChanged } from './outline-changed.tsx';
import { answeredIn, cut, yearsOf } from './outline-of.ts';
import { Predecessors } from './predecessors.tsx';
import { ReportHead } from './report-head.tsx';
import { SectionOpening } from './section-read.tsx';
import { SectionNav } from './section-nav.tsx';
import { ReadSheet } from './read-sheet.tsx';
import { sectionAt } from './section-at.ts';
import { SheetFrame, type SheetProps } from './sheet-frame.tsx';
import css from './report.module.css';
import type { Changes, Report } from './wire.ts';

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
  const inside = report.share !== null;
  const { data: changes } = useRead<Changes>(inside ? `/report-drafts/${report.id}/outline-changes` : null);
  return (
    <>
      <ReportHead report={report} />
      {report.can['write'] && <Predecessors report={report} />}
      {changes && <OutlineChanged report={report} changes={changes} />}
      <Read of={review}>
        {(one) => (
          <Read of={outline}>
            {(reply) => (
              <Desk report={report} outline={cut(reply.outline, report)} review={one} changes={changes} />
            )}
          </Read>
        )}
      </Read>
    </>
  );
}

interface DeskProps {
  report: Report;
  outline: Outline;
  review: Review;
  changes: Changes | undefined;
}

function Desk({ report, outline, review, changes }: DeskProps) {
  const t = useText();
  const [chosen] = useAddressValue('section');
  const answered = answeredIn(outline);
  const at = Math.max(
    0,
    answered.findIndex(({ id }) => id === chosen),
  );
  const section = answered[at];
  const gone = changes?.left.filter((one) => one.gone) ?? [];
  const left = gone.find(({ sectionId }) => sectionId === chosen);
  const nav = (current: string) => <SectionNav {...{ report, outline, changes, current }} />;
  if (left)
    return (
      <div className={css.desk}>
        {nav(left.sectionId)}
        <LeftSheet report={report} left={left} />
      </div>
    );
  if (!section) return <Empty title={t('reports.empty')} />;
  const years = yearsOf(review);
  const given = { report, section, years, changes, before: answered[at - 1], after: answered[at + 1] };
  return (
    <div className={css.desk} data-wide={section.table !== null || undefined}>
      {nav(section.id)}
      {report.can['write'] ? (
        <Opening key={section.id} sheet={given} />
      ) : (
        <ReadSheet key={section.id} {...given} />
      )}
    </div>
  );
}

// The section is read until it can be written in; the frame that waits for it changes meanwhile, what it waits for does not.
function Opening({ sheet }: { sheet: SheetProps }) {
  useHeldRead(...sectionAt(sheet.report, sheet.section.id));
  const waiting = (
    <SheetFrame sheet={sheet}>
      <SectionOpening sheet={sheet} />
    </SheetFrame>
  );
  return <WriteSheet {...sheet} waiting={waiting} />;
}
